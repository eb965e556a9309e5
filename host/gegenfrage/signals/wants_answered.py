"""The reader's own "Ich suche", really answered: the message talks about it in words of its own."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals._overlap import akin, words_of
from gegenfrage.signals.trait import Finding, Trait, matches_of, quote

_ENOUGH: Final = 2
_COPIES: Final = ("vague-benefit", "my-network", "collecting", "motto")
"""Beside one of these the want is only copied."""


def _find(case: Case) -> Finding | None:
    message, reader = case.message, case.reader
    if message is None or reader is None or not reader.wants or matches_of(message, *_COPIES):
        return None
    for want in reader.wants:
        sought = words_of([want])
        taken = {word: at for at, found in enumerate(message.words) for word in sought if akin(word, found.form)}
        if sought and len(taken) >= min(_ENOUGH, len(sought)):
            return Finding(
                {
                    "de": f"Die Nachricht geht auf Ihr Gesuch ein: „{want}“.",
                    "en": f"The message answers what you are looking for: “{want}”.",
                },
                tuple(quote(message, at, at) for at in sorted(set(taken.values()))),
            )
    return None


TRAIT: Final = Trait(
    "wants-answered",
    "personal",
    {"de": "Geht auf ein eigenes „Ich suche“ wirklich ein", "en": "Really answers an “I am looking for” of your own"},
    ("message", "own-profile"),
    _find,
)
