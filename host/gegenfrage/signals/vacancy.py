"""A position to be filled."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "vacancy",
    "recruiter",
    {
        "de": "Eine Stelle ist zu besetzen",
        "en": "A position is to be filled",
    },
    {
        "de": "Es geht um eine Stelle: „{words}“.",
        "en": "It is about a position: “{words}”.",
    },
)
