"""A document or number that only those involved know."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "document",
    "personal",
    {
        "de": "Ein Dokument oder eine Nummer",
        "en": "A document or a number",
    },
    {
        "de": "Genannt wird etwas Nachprüfbares: „{words}“.",
        "en": "Something that can be checked is named: “{words}”.",
    },
)
