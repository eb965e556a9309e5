"""Nearly the same text came from somebody else: the strongest sign there is."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, quote


def _find(case: Case) -> Finding | None:
    if not case.near_copies or case.message is None or not case.message.words:
        return None
    copy = max(case.near_copies, key=lambda near: near.ratio)
    senders = copy.name or "?"
    day = copy.received.on if copy.received else None
    more = len(case.near_copies) - 1
    german = f"Fast derselbe Text kam von {senders}" + (f" am {day.day}.{day.month}.{day.year}" if day else "")
    english = f"Nearly the same text came from {senders}" + (f" on {day.day}/{day.month}/{day.year}" if day else "")
    return Finding(
        {
            "de": german + (f" und von {more} weiteren." if more else "."),
            "en": english + (f" and from {more} more." if more else "."),
        },
        (quote(case.message, 0, len(case.message.words) - 1),),
    )


TRAIT: Final = Trait(
    "same-text",
    "collector",
    {"de": "Fast derselbe Text kam schon von anderen", "en": "Nearly the same text came from others"},
    ("message",),
    _find,
)
