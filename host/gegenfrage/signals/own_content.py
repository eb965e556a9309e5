"""A message about something in particular: no set phrase of any trade, but names, things and numbers of its own."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, quote, shortened
from gegenfrage.text import Message
from gegenfrage.text.language import everyday
from gegenfrage.text.normalise import plain
from gegenfrage.text.phrases import LANGUAGES, lexicon

_SET_PHRASES: Final = (
    "vague-benefit",
    "my-network",
    "collecting",
    "motto",
    "empty-praise",
    "profile-opener",
    "assurance",
    "pitch",
    "offer",
    "price",
    "hiring",
    "vacancy",
    "client-search",
    "job-change",
    "job-conditions",
)
_ENOUGH: Final = {"de": 3, "en": 5}
_LONG_ENOUGH: Final = 5
_MOST_TOLD: Final = 5


def _find(case: Case) -> Finding | None:
    message = case.message
    if message is None or message.language is None or any(family in message.matches for family in _SET_PHRASES):
        return None
    own_name = plain(case.sender.name or "").split()
    particular = [
        at for at, word in enumerate(message.words) if word.form not in own_name and _is_particular(message, at)
    ]
    surplus = len(particular) - _ENOUGH[message.language]
    if surplus < 0:
        return None
    words = shortened(", ".join(message.spellings[at] for at in particular[:_MOST_TOLD]))
    return Finding(
        {
            "de": f"Die Nachricht handelt ohne Floskeln von etwas Bestimmtem: {words}.",
            "en": f"The message is about something in particular, without set phrases: {words}.",
        },
        tuple(quote(message, at, at) for at in particular[:_MOST_TOLD]),
        min(1.6, 1 + surplus * 0.1),
    )


def _is_particular(message: Message, at: int) -> bool:
    """Tell whether a word is a number, or one that neither everyday language nor a set phrase has."""
    word, spelling = message.words[at], message.spellings[at]
    if message.greeting and at <= message.greeting.last:
        return False
    if word.form[0].isdigit():
        return True
    begins_clause = at == 0 or message.words[at - 1].clause != word.clause
    noun = spelling[:1].isupper() and not begins_clause if message.language == "de" else len(word.form) >= _LONG_ENOUGH
    return (
        noun
        and lexicon().families_of(word.form).isdisjoint(_SET_PHRASES)
        and not any(word.form in everyday(name) for name in LANGUAGES)
    )


TRAIT: Final = Trait(
    "own-content",
    "personal",
    {"de": "Handelt ohne Floskeln von etwas Bestimmtem", "en": "About something in particular, without set phrases"},
    ("message",),
    _find,
)
