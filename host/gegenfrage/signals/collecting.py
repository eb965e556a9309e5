"""Contacts for the sake of having contacts."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "collecting",
    "collector",
    {
        "de": "Es geht um Kontakte an sich",
        "en": "It is about contacts as such",
    },
    {
        "de": "Es geht um Kontakte an sich, nicht um Sie: „{words}“.",
        "en": "It is about contacts as such, not about you: “{words}”.",
    },
)
