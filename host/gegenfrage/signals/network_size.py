"""999 contacts and more. No proof: a well-known person may have them too."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait

_MANY: Final = 999


def _find(case: Case) -> Finding | None:
    contacts = case.sender.contacts
    if contacts is None or contacts.value < _MANY:
        return None
    german = f"{contacts.value:,}".replace(",", ".") + ("+" if contacts.at_least else "")
    english = f"{contacts.value:,}" + ("+" if contacts.at_least else "")
    return Finding(
        {
            "de": f"{german} Kontakte: So viele Menschen kennt kaum jemand gut genug.",
            "en": f"{english} contacts: hardly anybody knows that many people well enough.",
        }
    )


TRAIT: Final = Trait(
    "network-size",
    "collector",
    {"de": "999 Kontakte und mehr", "en": "999 contacts and more"},
    ("network-size",),
    _find,
)
