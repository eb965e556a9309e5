"""An event, a place to have met."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "occasion",
    "personal",
    {
        "de": "Eine Veranstaltung oder ein Anlass",
        "en": "An event or an occasion",
    },
    {
        "de": "Genannt wird ein Anlass: „{words}“.",
        "en": "An occasion is named: “{words}”.",
    },
)
