"""A card that names no profession."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait
from gegenfrage.text import Message

_NO_PROFESSION: Final = frozenset(
    [
        "",
        "selbststaendig",
        "selbstaendig",
        "freiberuflich",
        "unternehmer",
        "unternehmerin",
        "entrepreneur",
        "founder",
        "ceo",
        "self employed",
        "privat",
    ]
)


def _find(case: Case) -> Finding | None:
    headline = case.sender.headline
    if headline is None or " ".join(word.form for word in Message(headline).words) not in _NO_PROFESSION:
        return None
    shown = " ".join(headline.split())
    if not shown:
        return Finding({"de": "Die Berufsangabe ist leer.", "en": "The headline is empty."})
    return Finding(
        {
            "de": f"Die Berufsangabe sagt nicht, was jemand tut: „{shown}“.",
            "en": f"The headline does not say what somebody does: “{shown}”.",
        }
    )


TRAIT: Final = Trait(
    "empty-title",
    "collector",
    {"de": "Leere oder nichtssagende Berufsangabe", "en": "An empty or meaningless headline"},
    ("headline",),
    _find,
)
