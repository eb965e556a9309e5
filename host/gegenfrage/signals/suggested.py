"""XING's suggestion as the reason."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "suggested",
    "collector",
    {
        "de": "Anlass ist ein Vorschlag von XING",
        "en": "XING’s suggestion is the reason given",
    },
    {
        "de": "Als Anlass wird ein Vorschlag von XING genannt: „{words}“.",
        "en": "The reason given is a suggestion by XING: “{words}”.",
    },
)
