"""Words of trade, several of them."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "sales-words",
    "sales",
    {"de": "Mehrere Wörter aus dem Verkauf", "en": "Several words of selling"},
    {
        "de": "Der Wortschatz ist der des Verkaufs: {words}.",
        "en": "The vocabulary is that of selling: {words}.",
    },
    at_least=3,
)
