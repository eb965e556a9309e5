"""Something of the reader's own: a talk, an article, an offer."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "your-work",
    "personal",
    {
        "de": "Bezug auf etwas, das von Ihnen stammt",
        "en": "Refers to something of your own",
    },
    {
        "de": "Es geht um etwas von Ihnen: „{words}“.",
        "en": "It is about something of yours: “{words}”.",
    },
)
