"""School, work, family or neighbourhood in common."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "shared-past",
    "personal",
    {
        "de": "Gemeinsame Schule, Arbeit, Familie oder Nachbarschaft",
        "en": "School, work, family or neighbourhood in common",
    },
    {
        "de": "Genannt wird etwas Gemeinsames: „{words}“.",
        "en": "Something in common is named: “{words}”.",
    },
)
