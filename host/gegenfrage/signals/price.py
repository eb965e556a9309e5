"""Price, discount, free of charge."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "price",
    "sales",
    {
        "de": "Preis, Rabatt oder kostenloses Lockangebot",
        "en": "A price, a discount or something free of charge",
    },
    {
        "de": "Es geht um Preis oder Gratisangebot: „{words}“.",
        "en": "It talks of a price or a freebie: “{words}”.",
    },
)
