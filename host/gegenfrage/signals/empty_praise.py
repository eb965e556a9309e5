"""Praise that would fit anybody."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "empty-praise",
    "collector",
    {
        "de": "Lob, das auf jeden passt",
        "en": "Praise that would fit anybody",
    },
    {
        "de": "Das Lob passt auf jeden: „{words}“.",
        "en": "The praise would fit anybody: “{words}”.",
    },
)
