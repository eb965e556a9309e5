"""Salary, holidays, remote work."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "job-conditions",
    "recruiter",
    {
        "de": "Gehalt, Urlaub und andere Bedingungen",
        "en": "Salary, holidays and other conditions",
    },
    {
        "de": "Genannt werden Bedingungen einer Stelle: „{words}“.",
        "en": "The conditions of a job are named: “{words}”.",
    },
)
