"""After a harmless request, advertising comes by message."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, matches_of, merged, shortened
from gegenfrage.text import Message
from gegenfrage.text.normalise import plain


def _find(case: Case) -> Finding | None:
    request = plain(case.message.original) if case.message else None
    for chat in case.conversation or ():
        spans = _advertising(Message(chat.text)) if chat.theirs and plain(chat.text) != request else []
        if spans:
            words = shortened(Message(chat.text).quoted(*max(spans, key=lambda span: span[1] - span[0])))
            return Finding(
                {
                    "de": f"Später folgte Werbung: „{words}“. Ohne vorherige Einwilligung ist sie in Deutschland unzulässig "
                    "(vgl. OLG Hamm, 18 U 154/22; keine Rechtsberatung).",
                    "en": f"Advertising followed later: “{words}”. Without prior consent it is not permitted in Germany "
                    "(cf. OLG Hamm, 18 U 154/22; not legal advice).",
                }
            )
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
