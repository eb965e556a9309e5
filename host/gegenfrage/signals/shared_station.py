"""An employer or a school in both profiles."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals._overlap import words_of
from gegenfrage.signals.trait import Finding, Trait


def _find(case: Case) -> Finding | None:
    theirs, mine = case.sender.occupations, case.reader.occupations if case.reader else None
    if not theirs or not mine:
        return None
    shared = words_of(theirs) & words_of(mine)
    for station in mine:
        common = sorted(shared & words_of(station.split(",")[1:]))
        if common:
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
