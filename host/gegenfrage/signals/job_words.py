"""Words of the job market, several of them."""

from typing import Final

from gegenfrage.signals.trait import phrase_trait

TRAIT: Final = phrase_trait(
    "job-words",
    "recruiter",
    {"de": "Mehrere Wörter aus dem Stellenmarkt", "en": "Several words of the job market"},
    {
        "de": "Der Wortschatz ist der des Stellenmarkts: {words}.",
        "en": "The vocabulary is that of the job market: {words}.",
    },
    at_least=3,
)
