"""The sender's own network as the gift."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "my-network",
    "collector",
    {
        "de": "Das eigene Netzwerk wird als Gabe angeboten",
        "en": "The sender’s own network is offered as a gift",
    },
    {
        "de": "Angeboten wird das eigene Netzwerk: „{words}“.",
        "en": "What is on offer is the sender’s own network: “{words}”.",
    },
)
