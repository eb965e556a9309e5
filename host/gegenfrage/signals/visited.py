"""The sender did look at the reader's profile."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait


def _find(case: Case) -> Finding | None:
    if case.visits is None or not case.visits.visited:
        return None
    return Finding(
        {
            "de": "Ihr Profil wurde besucht, also wohl auch gelesen.",
            "en": "Your profile was visited, and so probably read.",
        }
    )


TRAIT: Final = Trait(
    "visited",
    "personal",
    {"de": "Ihr Profil wurde besucht", "en": "Your profile was visited"},
    ("profile-visit",),
    _find,
)
