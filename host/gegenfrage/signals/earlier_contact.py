"""The message goes on from something that was before."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "earlier-contact",
    "personal",
    {
        "de": "Knüpft an etwas Früheres an",
        "en": "Goes on from something earlier",
    },
    {
        "de": "Die Nachricht knüpft an etwas an: „{words}“.",
        "en": "The message goes on from something earlier: “{words}”.",
    },
)
