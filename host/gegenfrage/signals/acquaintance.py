"""The tone of people who know each other."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "acquaintance",
    "personal",
    {
        "de": "Ton unter Bekannten",
        "en": "The tone of acquaintances",
    },
    {
        "de": "So schreiben Bekannte: „{words}“.",
        "en": "That is how acquaintances write: “{words}”.",
    },
)
