"""The opening "I came across your profile", which mass requests share."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "profile-opener",
    "collector",
    {
        "de": "Einstieg „auf Ihr Profil aufmerksam geworden“",
        "en": "Opens with “I came across your profile”",
    },
    {
        "de": "Ein häufiger Einstieg in Serienanfragen: „{words}“.",
        "en": "A common opening of mass requests: “{words}”.",
    },
)
