"""A headline of recruiting."""

from typing import Final

from gegenfrage.signals._card import headline_trait

TRAIT: Final = headline_trait(
    "recruiter-title",
    "recruiter",
    {"de": "Personalsuche in der Berufsangabe", "en": "Recruiting in the headline"},
    {
        "de": "Die Berufsangabe spricht für Personalsuche: „{words}“.",
        "en": "The headline points to recruiting: “{words}”.",
    },
)
