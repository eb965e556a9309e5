"""The reader has written to the sender before this request."""

from itertools import takewhile
from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, shortened
from gegenfrage.text.normalise import plain


def _find(case: Case) -> Finding | None:
    request = plain(case.message.original) if case.message else None
    before = takewhile(lambda chat: not request or plain(chat.text) != request, case.conversation or ())
    mine = [chat for chat in before if not chat.theirs and chat.text.strip()]
    if not mine:
        return None
    words = shortened(" ".join(mine[-1].text.split()))
    return Finding(
        {
            "de": f"Sie haben einander schon geschrieben, zuletzt Sie: „{words}“.",
            "en": f"You have written to each other before; you wrote: “{words}”.",
        }
    )


TRAIT: Final = Trait(
    "earlier-conversation",
    "personal",
    {"de": "Sie haben einander schon geschrieben", "en": "You have written to each other before"},
    ("conversation",),
    _find,
)
