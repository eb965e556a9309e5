"""Somebody the reader knows sent the sender."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "introduction",
    "personal",
    {
        "de": "Jemand hat den Absender an Sie verwiesen",
        "en": "Somebody sent the sender to you",
    },
    {
        "de": "Jemand hat auf Sie verwiesen: „{words}“.",
        "en": "Somebody pointed to you: “{words}”.",
    },
)
