"""Picked by a search pattern: entries of the reader's own profile copied, and nothing said about them."""

from typing import Final

from gegenfrage.dossier import Case, Person
from gegenfrage.signals.trait import Finding, Trait, matches_of, quote
from gegenfrage.text import Message
from gegenfrage.text.normalise import plain
from gegenfrage.text.words import split

_LOOKS_COPIED: Final = 2
_LONG_ENOUGH: Final = 4
_MOST_TOLD: Final = 5


def _find(case: Case) -> Finding | None:
    message, reader = case.message, case.reader
    if message is None or reader is None or matches_of(message, "real-question", "your-work"):
        return None
    copied = [places for entry in _entries(reader) if (places := _places(message, entry))]
    if len(copied) < _LOOKS_COPIED:
        return None
    places = sorted({place for entry in copied for place in entry})
    words = ", ".join(message.spellings[place] for place in places[:_MOST_TOLD])
    return Finding(
        {
            "de": f"Stichwörter aus Ihrem Profil stehen da, aber nichts dazu: {words}.",
            "en": f"Keywords from your profile appear, with nothing said about them: {words}.",
        },
        tuple(quote(message, place, place) for place in places),
    )


def _entries(reader: Person) -> set[str]:
    """Return what a search finds the reader by: each "Ich suche" and "Ich biete", and the parts of the headline."""
    headline = (reader.headline or "").split(",")
    return {plain(entry) for entry in (*(reader.wants or ()), *(reader.haves or ()), *headline)}


def _places(message: Message, entry: str) -> list[int]:
    """Return where the message has the entry's words, if it has all of them."""
    wanted = {word.form for word in split(entry) if len(word.form) >= _LONG_ENOUGH}
    places = [place for place, word in enumerate(message.words) if word.form in wanted]
    return places if wanted and {message.words[place].form for place in places} == wanted else []


TRAIT: Final = Trait(
    "picked-by-pattern",
    "collector",
    {"de": "Stichwörter aus Ihrem Profil ohne Bezug", "en": "Keywords from your profile with nothing said about them"},
    ("message", "own-profile"),
    _find,
)
