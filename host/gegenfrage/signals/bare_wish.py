"""The wish to connect. With nothing else known it proves nothing."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "bare-wish",
    "collector",
    {
        "de": "Wunsch nach Vernetzung",
        "en": "A wish to connect",
    },
    {
        "de": "Gewünscht wird die Vernetzung: „{words}“. Für sich allein sagt das wenig.",
        "en": "The wish is to connect: “{words}”. On its own that says little.",
    },
)
