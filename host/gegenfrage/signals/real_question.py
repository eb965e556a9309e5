"""A question that only this reader can answer."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "real-question",
    "personal",
    {
        "de": "Eine Frage, die gerade Sie beantworten können",
        "en": "A question that you in particular can answer",
    },
    {
        "de": "Gestellt wird eine Frage gerade an Sie: „{words}“.",
        "en": "A question is put to you in particular: “{words}”.",
    },
)
