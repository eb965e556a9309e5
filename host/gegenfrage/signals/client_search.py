"""Searching for somebody else, or by profession."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "client-search",
    "recruiter",
    {
        "de": "Suche im Auftrag oder von Berufs wegen",
        "en": "A search for a client or by profession",
    },
    {
        "de": "Gesucht wird im Auftrag oder von Berufs wegen: „{words}“.",
        "en": "The search is for a client or by profession: “{words}”.",
    },
)
