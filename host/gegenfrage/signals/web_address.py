"""A link in a first message."""

import re
from typing import Final

from gegenfrage.contract import Quote
from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Trait, shortened

_ADDRESS: Final = re.compile(
    r"https?://[^\s<>\"“”„]{1,500}|\bwww\.[^\s<>\"“”„]{1,500}"
    r"|\b[a-z0-9-]{1,60}\.(?:com|de|at|ch|net|org|io|eu|ai|app|me|link|shop|online|info|biz|co|ly)(?:/[^\s<>\"“”„]{0,500})?\b",
    re.IGNORECASE,
)


def _find(case: Case) -> Finding | None:
    found = _ADDRESS.search(case.message.original) if case.message else None
    if found is None:
        return None
    address = shortened(found[0])
    return Finding(
        {
            "de": f"Die erste Nachricht enthält gleich einen Link: {address}",
            "en": f"The first message comes with a link: {address}",
        },
        (Quote(start=found.start(), end=found.end()),),
    )


TRAIT: Final = Trait(
    "web-address",
    "sales",
    {"de": "Link oder Terminkalender in der ersten Nachricht", "en": "A link or calendar in the first message"},
    ("message",),
    _find,
)
