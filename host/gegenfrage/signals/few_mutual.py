"""Thousands of contacts, and hardly one in common with the reader."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait

_FEW: Final = 2
_LARGE_NETWORK: Final = 500


def _find(case: Case) -> Finding | None:
    mutual, contacts = case.mutual_contacts, case.sender.contacts
    if mutual is None or contacts is None or mutual.value > _FEW or contacts.value < _LARGE_NETWORK:
        return None
    return Finding(
        {
            "de": f"Trotz des großen Netzwerks kaum gemeinsame Kontakte: {mutual.value}.",
            "en": f"Despite the large network hardly any mutual contacts: {mutual.value}.",
        }
    )


TRAIT: Final = Trait(
    "few-mutual",
    "collector",
    {"de": "Großes Netzwerk, aber kaum gemeinsame Kontakte", "en": "A large network, but hardly any mutual contacts"},
    ("mutual-contacts", "network-size"),
    _find,
)
