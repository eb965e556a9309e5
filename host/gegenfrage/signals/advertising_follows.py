"""After a harmless request, advertising comes by message."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, matches_of, merged, shortened
from gegenfrage.text import Message
from gegenfrage.text.normalise import plain


def _find(case: Case) -> Finding | None:
    request = plain(case.message.original) if case.message else None
    for chat in case.conversation or ():
        message = Message(chat.text)
        matches = matches_of(message, "pitch", "offer", "price", "call")
        if chat.theirs and plain(chat.text) != request and matches_of(message, "pitch", "offer") and len(merged(matches)) > 1:
            first, last = max(merged(matches), key=lambda span: span[1] - span[0])
            words = shortened(message.quoted(first, last))
            return Finding(
                {
                    "de": f"Später folgte Werbung: „{words}“.",
                    "en": f"Advertising followed later: “{words}”.",
                }
            )
    return None


TRAIT: Final = Trait(
    "advertising-follows",
    "sales",
    {"de": "Auf die Anfrage folgt Werbung", "en": "The request is followed by advertising"},
    ("conversation",),
    _find,
)
