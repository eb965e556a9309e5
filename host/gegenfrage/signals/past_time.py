"""A day that was."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "past-time",
    "personal",
    {
        "de": "Ein Tag, der war",
        "en": "A day in the past",
    },
    {
        "de": "Genannt wird, wann etwas war: „{words}“.",
        "en": "It says when something was: “{words}”.",
    },
)
