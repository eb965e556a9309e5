"""A saying about networking in place of a reason."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "motto",
    "collector",
    {
        "de": "Ein Sinnspruch statt eines Grundes",
        "en": "A saying in place of a reason",
    },
    {
        "de": "Statt eines Grundes steht ein Sinnspruch: „{words}“.",
        "en": "A saying stands in for a reason: “{words}”.",
    },
)
