"""Picked by a search pattern: the reader's headline, "Ich suche" or "Ich biete" copied, and nothing said about it."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals._overlap import words_of
from gegenfrage.signals.trait import Finding, Trait, matches_of, quote

_ENTRIES_THAT_LOOK_COPIED: Final = 2


def _find(case: Case) -> Finding | None:
    message, reader = case.message, case.reader
    if message is None or reader is None or matches_of(message, "real-question", "your-work"):
        return None
    entries = [entry for entry in (*(reader.haves or ()), reader.headline, reader.location) if entry]
    copied = {at for entry in entries for at in _places(case, entry)}
    if len(copied) < _ENTRIES_THAT_LOOK_COPIED:
        return None
    words = ", ".join(message.spellings[at] for at in sorted(copied)[:4])
    return Finding(
        {
            "de": f"Stichwörter aus Ihrem Profil stehen da, aber nichts dazu: {words}.",
            "en": f"Keywords from your profile appear, with nothing said about them: {words}.",
        },
        tuple(quote(message, at, at) for at in sorted(copied)),
    )


def _places(case: Case, entry: str) -> list[int]:
    wanted = words_of([entry])
    return [at for at, word in enumerate(case.message.words) if word.form in wanted] if case.message else []


TRAIT: Final = Trait(
    "picked-by-pattern",
    "collector",
    {"de": "Stichwörter aus Ihrem Profil ohne Bezug", "en": "Keywords from your profile with nothing said about them"},
    ("message", "own-profile"),
    _find,
)
