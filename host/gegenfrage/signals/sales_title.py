"""A headline of sales: a seller's job, or "I help X to do Y"."""

from typing import Final

from gegenfrage.signals._card import headline_trait

TRAIT: Final = headline_trait(
    "sales-title",
    "sales",
    {
        "de": "Verkauf in der Berufsangabe, „Ich helfe X, Y zu erreichen“",
        "en": "Sales in the headline, “I help X to do Y”",
    },
    {
        "de": "Die Berufsangabe spricht für Vertrieb: „{words}“.",
        "en": "The headline points to sales: “{words}”.",
    },
)
