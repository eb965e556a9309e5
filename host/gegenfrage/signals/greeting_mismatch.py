"""First name with Sie, or Herr and Frau with du: the mark of a mail merge."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, quote


def _find(case: Case) -> Finding | None:
    message = case.message
    greeting = message.greeting if message else None
    if message is None or greeting is None:
        return None
    formal = message.addresses == {"Sie"} and greeting.title is None and len(greeting.names) == 1
    familiar = message.addresses == {"du"} and greeting.title is not None
    if not (formal or familiar):
        return None
    words = message.quoted(greeting.first, greeting.last)
    kinds = ("Vorname und Sie", "first name with “Sie”") if formal else ("Nachname und du", "surname with “du”")
    return Finding(
        {
            "de": f"Anrede und Ansprache passen nicht zusammen ({kinds[0]}): „{words}“.",
            "en": f"Greeting and form of address do not go together ({kinds[1]}): “{words}”.",
        },
        (quote(message, greeting.first, greeting.last),),
    )


TRAIT: Final = Trait(
    "greeting-mismatch",
    "collector",
    {"de": "Vorname mit Sie oder Herr/Frau mit du", "en": "First name with “Sie”, or Herr/Frau with “du”"},
    ("message",),
    _find,
)
