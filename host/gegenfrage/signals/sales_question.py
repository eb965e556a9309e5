"""A need that the message itself creates."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "sales-question",
    "sales",
    {
        "de": "Ein Bedarf wird geweckt",
        "en": "A need is being created",
    },
    {
        "de": "Die Nachricht weckt erst einen Bedarf: „{words}“.",
        "en": "The message first creates a need: “{words}”.",
    },
)
