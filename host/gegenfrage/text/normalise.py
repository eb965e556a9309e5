"""The plain form of a text: how it reads, whatever characters it is spelled with.

Width and style variants (NFKC), look-alike letters, case, umlaut spellings, accents, quotation marks and dashes
become one; invisible characters vanish; emoji and other symbols become a blank.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# A character with what is drawn onto it or hidden behind it: a quote must never cut between them.
_CLUSTER: Final = re.compile(
    "(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]*"
)

# Letters of other scripts beside the Latin one they look like (after Unicode's confusables, UTS #39).
_PAIRS: Final = (
    "аa вb еe кk мm нh оo рp сc тt уy хx іi їi јj ѕs ԁd ԛq ԝw ӏl һh ьb гr пn "
    "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЇI ЈJ ЅS ԚQ ԜW ӀI ҺH "
    "αa βb γy εe ηn ιi κk μu νv οo ρp σo τt υu χx ωw "
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "
    "øo łl đd ıi ɡg ɑa ɩi ʀr ɴn ɪi ʟl ʜh ʙb ɢg ʏy ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ´'"
)
_LOOKALIKES: Final = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_SPELLINGS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("‘’‚‛`´′ʼ", "'")
    | dict.fromkeys("“”„‟«»″‹›", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_INVISIBLE: Final = frozenset({"Cf", "Cc", "Cn", "Co", "Cs"})
_SYMBOLS: Final = frozenset({"So", "Sk", "Zl", "Zp", "Zs"})


@dataclass(frozen=True, slots=True)
class Folded:
    """A plain text; `starts[i]` and `ends[i]` bound, in the original, what became `text[i]` (code points)."""

    text: str
    starts: list[int]
    ends: list[int]


def plain(text: str) -> str:
    """Return the form in which texts are compared: folded, on one line, single blanks."""
    return " ".join("".join(map(_fold, _CLUSTER.findall(text))).split())


def fold(text: str) -> Folded:
    """Fold a text and remember for each character where it came from."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for cluster in _CLUSTER.findall(text):
        folded = _fold(cluster)
        end = at + len(cluster)
        letters.append(folded)
        starts.extend([at] * len(folded))
        ends.extend([end] * len(folded))
        at = end
    return Folded("".join(letters), starts, ends)


@lru_cache(maxsize=4096)
def _fold(cluster: str) -> str:
    if cluster in "\n\r":
        return "\n"
    latin = unicodedata.normalize("NFKC", cluster.translate(_LOOKALIKES))
    spelled = latin.casefold().translate(_SPELLINGS)
    return "".join(map(_simple, unicodedata.normalize("NFKD", spelled)))


def _simple(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter.isspace() or category in _SYMBOLS:
        return " "
    return "" if category in _INVISIBLE or category[0] == "M" else letter
