"""A named person who is neither sender nor reader."""

from typing import Final

from gegenfrage.dossier import Case, Person
from gegenfrage.signals.trait import Finding, Trait, quote
from gegenfrage.text import Message
from gegenfrage.text.normalise import plain

_TITLES: Final = frozenset({"herr", "herrn", "frau", "kollege", "kollegen", "kollegin", "mr", "mrs", "ms"})


def _find(case: Case) -> Finding | None:
    message = case.message
    if message is None:
        return None
    known = {*_names(case.sender), *_names(case.reader), *_greeted(message)}
    for at, word in enumerate(message.words[:-1]):
        name = message.spellings[at + 1]
        beside = message.words[at + 1].part == word.part
        if word.form in _TITLES and beside and name[:1].isupper() and plain(name) not in known and at > 3:
            words = message.quoted(at, at + 1)
            return Finding(
                {"de": f"Genannt wird jemand Drittes: „{words}“.", "en": f"A third person is named: “{words}”."},
                (quote(message, at, at + 1),),
            )
    return None


def _names(person: Person | None) -> list[str]:
    return plain(person.name or "").split() if person else []


def _greeted(message: Message) -> list[str]:
    return [plain(name) for name in message.greeting.names] if message.greeting else []


TRAIT: Final = Trait(
    "third-person",
    "personal",
    {"de": "Eine namentlich genannte dritte Person", "en": "A third person named"},
    ("message",),
    _find,
)
