"""Something the reader did, said or lost."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "your-deed",
    "personal",
    {"de": "Bezug auf etwas, das Sie getan haben", "en": "Refers to something you did"},
    {
        "de": "Es geht um etwas, das Sie getan haben: „{words}“.",
        "en": "It is about something you did: “{words}”.",
    },
)
