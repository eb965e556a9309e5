"""A stranger who never looked at the reader's profile."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait


def _find(case: Case) -> Finding | None:
    if case.visits is None or case.visits.visited or not case.visits.covered:
        return None
    return Finding(
        {
            "de": "Ihr Profil wurde vor der Anfrage nicht besucht, soweit die Besucherliste reicht.",
            "en": "Your profile was not visited before the request, as far as the list of visitors goes.",
        }
    )


TRAIT: Final = Trait(
    "never-visited",
    "collector",
    {"de": "Ihr Profil wurde vor der Anfrage nicht besucht", "en": "Your profile was not visited before the request"},
    ("profile-visit",),
    _find,
)
