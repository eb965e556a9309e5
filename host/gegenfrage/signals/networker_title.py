"""Networking itself as the profession."""

from typing import Final

from gegenfrage.signals._card import headline_trait

TRAIT: Final = headline_trait(
    "networker-title",
    "collector",
    {"de": "Netzwerken als Beruf", "en": "Networking as a profession"},
    {
        "de": "Beruf und Titel bestehen aus Netzwerken: „{words}“.",
        "en": "Networking is the profession itself: “{words}”.",
    },
)
