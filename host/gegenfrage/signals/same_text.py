"""Nearly the same text came from somebody else: the strongest sign there is."""

from typing import Final

from gegenfrage.dossier import Case, NearCopy
from gegenfrage.signals.trait import Finding, Trait, quote


def _find(case: Case) -> Finding | None:
    if not case.near_copies or case.message is None or not case.message.words:
        return None
    copy = max(case.near_copies, key=lambda near: near.ratio)
    return Finding(
        {"de": _german(copy, len(case.near_copies) - 1), "en": _english(copy, len(case.near_copies) - 1)},
        (quote(case.message, 0, len(case.message.words) - 1),),
    )


def _german(copy: NearCopy, more: int) -> str:
    day = f" am {copy.received.on.day}.{copy.received.on.month}.{copy.received.on.year}" if copy.received else ""
    others = (
        "" if not more else " und von einem weiteren Absender" if more == 1 else f" und von {more} weiteren Absendern"
    )
    return f"Fast derselbe Text kam{day} von {copy.name or 'jemand anderem'}{others}."


def _english(copy: NearCopy, more: int) -> str:
    day = f" on {copy.received.on.day} {copy.received.on:%B %Y}" if copy.received else ""
    others = "" if not more else " and from one other sender" if more == 1 else f" and from {more} other senders"
    return f"Nearly the same text came{day} from {copy.name or 'somebody else'}{others}."


TRAIT: Final = Trait(
    "same-text",
    "collector",
    {"de": "Fast derselbe Text kam schon von anderen", "en": "Nearly the same text came from others"},
    ("message",),
    _find,
)
