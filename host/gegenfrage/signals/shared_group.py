"""A group or contact in common as the only reason."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "shared-group",
    "collector",
    {
        "de": "Gemeinsame Gruppe oder Kontakte als Anlass",
        "en": "A shared group or shared contacts as the reason",
    },
    {
        "de": "Als Anlass dient eine gemeinsame Gruppe oder Bekanntschaft: „{words}“.",
        "en": "The reason given is a shared group or acquaintance: “{words}”.",
    },
)
