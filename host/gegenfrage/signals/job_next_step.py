"""A next step offered, in a message about a job."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Texts, Trait, matches_of, quoting

_REASON: Final[Texts] = {
    "de": "Angeboten wird der nächste Schritt zu einer Stelle: „{words}“.",
    "en": "The next step toward a job is offered: “{words}”.",
}


def _find(case: Case) -> Finding | None:
    matches = matches_of(case.message, "call-to-action")
    about_a_job = matches_of(case.message, "hiring", "vacancy", "client-search", "job-change")
    if case.message is None or not (matches and about_a_job):
        return None
    return quoting(case.message, matches, _REASON)


TRAIT: Final = Trait(
    "job-next-step",
    "recruiter",
    {"de": "Nächster Schritt zu einer Stelle", "en": "The next step toward a job"},
    ("message",),
    _find,
)
