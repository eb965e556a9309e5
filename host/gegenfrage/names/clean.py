"""From the raw text of a profile to segments of plain words: no emoji, brackets, pronouns or invisible characters."""

import re
import unicodedata
from typing import Final

from gegenfrage.names.model import Gender
from gegenfrage.names.words import words

SEPARATOR: Final = "|"
_MOST_READ: Final = 300  # characters; what stands behind is no name

# Letters of other scripts that are drawn like Latin ones; replaced only inside words that also hold Latin letters.
_LOOKALIKES: Final = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορ", "ABESIJKMHOPCTXYaesijopcxydgABEZHIKMNOPTYXavop"
)
_WORDLIKE: Final = r"[^\W\d_]+"
# Not followed by a word: "für Sie/Ihr Unternehmen" speaks to the reader.
_SLASHED: Final = re.compile(rf"(?<!\w){_WORDLIKE}(?:\s*/\s*{_WORDLIKE})+(?!\s*[\w/])")
_BRACKETED: Final = re.compile(r"[(\[{<]([^()\[\]{}<>]*)[)\]}>]")
# Tags and addresses are no part of a name.
_ELSEWHERE: Final = re.compile(
    r"#\w+|https?://\S+|www\.\S+|\S+@\S+\.\S+|\w{3,}\.(?:de|at|ch|eu|com|net|org|io|ai|info)(?!\w)"
)
_QUOTED: Final = re.compile(r"[\"„“”«»‚‹›]([^\"„“”«»‹›]*)[\"„“”«»‘‹›]|(?<!\w)['‘’‚]([^'‘’]+)['’‘](?!\w)")


def plain(displayed: str) -> str:
    """Return the first 300 characters in one normal form: NFKC, nothing invisible, look-alikes made Latin."""
    text = unicodedata.normalize("NFKC", re.sub("[®™©℠]", " ", displayed[:_MOST_READ]))
    kept = (_kept(character) for character in text)
    return " ".join(_latin(word) for word in "".join(kept).split())


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\u2010\u2011":
        return "-"
    if character in "`´ʼ":
        return "’"
    if category in ("Cf", "Me", "Cn", "Co", "Cs") or "\ufe00" <= character <= "\ufe0f":
        return ""
    return " " if category[0] in "CZ" or character == "_" else character


def _latin(word: str) -> str:
    """Make a word Latin when it already is in part; a name wholly in another script stays as it is."""
    return word.translate(_LOOKALIKES) if re.search("[A-Za-z]", word) else word


def take_pronouns(text: str) -> tuple[str, tuple[Gender | None, bool]]:
    """Cut pronouns ("(sie/ihr)", "he/him") out of the text.

    Returns the rest, and what they say: the gender or None, and whether anything was said.
    """
    found: list[str] = []
    for pattern, are_pronouns in ((_SLASHED, _among_slashes), (_BRACKETED, _in_brackets)):
        for match in list(pattern.finditer(text)):
            inner = re.findall(_WORDLIKE, match[0].casefold())
            if are_pronouns(inner):
                found += filter(_is_pronoun, inner)
                text = text.replace(match[0], " ")
    return text, (_gender_of_pronouns(found), bool(found))


def _among_slashes(inner: list[str]) -> bool:
    """Two pronouns are meant as such even beside a word that is in no list ("xyr/she/her")."""
    return sum(map(_is_pronoun, inner)) > 1


def _in_brackets(inner: list[str]) -> bool:
    alone = len(inner) == 1 and inner[0] in words("pronouns", "alone")
    return alone or (len(inner) > 1 and all(map(_is_pronoun, inner)))


def _is_pronoun(word: str) -> bool:
    return any(word in words("pronouns", gender) for gender in ("herr", "frau", "neutral"))


def _gender_of_pronouns(found: list[str]) -> Gender | None:
    said = set(found) - {"pronomen", "pronouns", "pronoun"}
    if said and said <= words("pronouns", "herr"):
        return "herr"
    return "frau" if said and said <= words("pronouns", "frau") else None


def segments(text: str) -> list[str]:
    """Split at everything a slogan is set off with; brackets and nicknames in quotes are left out."""
    text = _ELSEWHERE.sub(SEPARATOR, text)
    for pattern in (_BRACKETED, _QUOTED):
        text = pattern.sub(" ", text) if pattern.sub("", text).strip(" ,.-") else pattern.sub(r" \1 ", text)
    text = re.sub(r"[(\[{<].*", "", text) if not text.lstrip().startswith(("(", "[", "{", "<")) else text
    text = re.sub(r"\s-+\s|\s-+$|^-+\s", SEPARATOR, text)
    parts = "".join(c if _in_names(c) else SEPARATOR for c in text).split(SEPARATOR)
    return [part.strip(" ,-&") for part in parts if re.search(_WORDLIKE, part)]


def _in_names(character: str) -> bool:
    return character in " ,.-&'’" or unicodedata.category(character) in ("Lu", "Ll", "Lt", "Lo", "Lm", "Mn", "Mc", "Nd")
