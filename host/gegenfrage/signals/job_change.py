"""The question whether the reader would change jobs."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "job-change",
    "recruiter",
    {
        "de": "Frage nach einem Wechsel der Stelle",
        "en": "Asks about changing jobs",
    },
    {
        "de": "Gefragt wird nach einem Wechsel: „{words}“.",
        "en": "You are asked about changing jobs: “{words}”.",
    },
)
