"""Somebody is wanted for a job."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "hiring",
    "recruiter",
    {"de": "Jemand wird für eine Stelle gesucht", "en": "Somebody is wanted for a job"},
    {
        "de": "Gesucht wird jemand für eine Stelle: „{words}“.",
        "en": "Somebody is wanted for a job: “{words}”.",
    },
)
