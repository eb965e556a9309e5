"""After a harmless request, advertising comes by message."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Texts, Trait, in_context, matches_of, merged
from gegenfrage.text import Message
from gegenfrage.text.normalise import plain

_REASON: Final[Texts] = {
    "de": "Später folgte Werbung: „{words}“. Ohne vorherige Einwilligung ist sie in Deutschland unzulässig "
    "(vgl. OLG Hamm, 18 U 154/22; keine Rechtsberatung).",
    "en": "Advertising followed later: “{words}”. Without prior consent it is not permitted in Germany "
    "(cf. OLG Hamm, 18 U 154/22; not legal advice).",
}


def _find(case: Case) -> Finding | None:
    request = plain(case.message.original) if case.message else None
    for chat in case.conversation or ():
        message = Message(chat.text)
        spans = _advertising(message) if chat.theirs and plain(chat.text) != request else []
        if spans:
            words = in_context(message, spans)
            return Finding({locale: text.format(words=words) for locale, text in _REASON.items()})
    return None


def _advertising(message: Message) -> list[tuple[int, int]]:
    """Return where a message advertises: an offer, with its price or with what the reader is to do."""
    offers, rest = matches_of(message, "pitch", "offer"), matches_of(message, "price", "call-to-action")
    return merged([*offers, *rest]) if offers and rest else []


TRAIT: Final = Trait(
    "advertising-follows",
    "sales",
    {"de": "Auf die Anfrage folgt Werbung", "en": "The request is followed by advertising"},
    ("conversation",),
    _find,
)
