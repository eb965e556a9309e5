"""An employer or a school in both profiles."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals._overlap import words_of
from gegenfrage.signals.trait import Finding, Trait


def _find(case: Case) -> Finding | None:
    theirs, reader = case.sender.occupations, case.reader
    if not theirs or reader is None or not reader.occupations:
        return None
    towns = words_of([reader.location or "", case.sender.location or ""])
    shared = words_of(theirs) - towns
    for station in reader.occupations:
        if shared & words_of(station.split(",", 1)[-1:]):
            return Finding(
                {
                    "de": f"Eine Station steht in beiden Lebensläufen: {station}.",
                    "en": f"Both profiles share a station: {station}.",
                }
            )
    return None


TRAIT: Final = Trait(
    "shared-station",
    "personal",
    {"de": "Gemeinsamer Arbeitgeber oder gemeinsame Schule", "en": "A shared employer or school"},
    ("sender-profile", "own-profile"),
    _find,
)
