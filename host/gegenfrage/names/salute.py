"""The salutation line, and the name for running text."""

from itertools import dropwhile
from typing import Final, Literal

from gegenfrage.names.clean import plain, segments, take_pronouns
from gegenfrage.names.model import PersonName
from gegenfrage.names.words import key, words

Choice = Literal["herr", "frau", "neutral"]
Language = Literal["de", "en"]
Address = Literal["Sie", "du"]

_GREETINGS: Final = {("de", "Sie"): "Guten Tag", ("de", "du"): "Hallo", ("en", "Sie"): "Dear", ("en", "du"): "Hi"}
_NAMELESS: Final = {**_GREETINGS, ("en", "Sie"): "Hello", ("en", "du"): "Hello"}
_FORMS: Final = {"de": {"herr": "Herr", "frau": "Frau"}, "en": {"herr": "Mr", "frau": "Ms"}}
_TITLES: Final = {"de": {"Prof.": "Prof.", "Dr.": "Dr."}, "en": {"Prof.": "Professor", "Dr.": "Dr"}}


def salute(name: PersonName, choice: Choice, language: Language, address: Address, swiss: bool = False) -> str:  # noqa: FBT001, FBT002
    """Return the salutation line with its comma, without a line break ("Guten Tag Frau Dr. von der Heide,").

    choice: what gender_of says or the user corrected; "neutral" names the person in full.
    swiss: Swiss German writes no comma after the salutation; without effect in English.
    """
    whom = _first_name(name) if address == "du" else _formal(name, choice, language)
    greeting = (_GREETINGS if whom else _NAMELESS)[language, address]
    line = f"{greeting} {whom}" if whom else greeting
    return line if swiss and language == "de" else f"{line},"


def shown_name(name: PersonName) -> str:
    """Return the name for running text and menus ("Dr. Andrea Hoffmann").

    Of a firm it is the cleaned text, at most 80 characters; it is "" when nothing readable is left.
    """
    if name.kind == "person":
        return _full(name, "de")
    return next(iter(segments(take_pronouns(plain(name.displayed))[0])), "")[:80].strip()


def _first_name(name: PersonName) -> str:
    if name.kind != "person" or not name.given:
        return ""
    alone = name.surname is not None or name.given[-1].endswith(".")
    return name.given[0] if alone and not name.given[0].endswith(".") and len(name.given[0]) > 1 else _words(name)


def _formal(name: PersonName, choice: Choice, language: Language) -> str:
    surname = name.surname or (_words(name) if len(name.given) > 1 else "")
    if name.kind != "person" or not (name.given or surname):
        return ""
    title = _title(name, language)
    if surname and title and language == "en":
        return f"{title} {surname}"
    if surname and choice != "neutral":
        return " ".join(filter(None, (_FORMS[language][choice], title, _spoken(surname))))
    return _full(name, language) if name.given or title else ""


def _spoken(surname: str) -> str:
    return " ".join(dropwhile(lambda word: key(word) in words("nobility", "unspoken"), surname.split()))


def _full(name: PersonName, language: Language) -> str:
    return " ".join(filter(None, (_title(name, language), _words(name))))


def _words(name: PersonName) -> str:
    return " ".join(filter(None, (*name.given, name.surname)))


def _title(name: PersonName, language: Language) -> str:
    return _TITLES[language][name.titles[0]] if name.titles else ""
