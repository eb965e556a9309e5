"""A profile that wants contacts and offers contacts, and nothing else."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals._card import finding_in
from gegenfrage.signals.trait import Finding, Texts, Trait

_REASON: Final[Texts] = {
    "de": "Das Profil sucht und bietet vor allem Kontakte: „{words}“.",
    "en": "The profile mainly wants and offers contacts: “{words}”.",
}


def _find(case: Case) -> Finding | None:
    sender = case.sender
    return finding_in([*(sender.wants or ()), *(sender.haves or ()), sender.about], "networker-title", _REASON)


TRAIT: Final = Trait(
    "contact-hunger",
    "collector",
    {"de": "Das Profil sucht und bietet vor allem Kontakte", "en": "The profile mainly wants and offers contacts"},
    ("sender-profile",),
    _find,
)
