"""An assurance nobody asked for: "no sales pitch"."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "assurance",
    "collector",
    {
        "de": "Ungefragte Beteuerung, nichts zu verkaufen",
        "en": "An unasked assurance not to sell anything",
    },
    {
        "de": "Ungefragt wird beteuert: „{words}“.",
        "en": "An assurance nobody asked for: “{words}”.",
    },
)
