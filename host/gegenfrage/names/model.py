"""What a displayed name says, as plain data."""

from dataclasses import dataclass
from typing import Literal

Gender = Literal["herr", "frau"]
Kind = Literal["person", "firm", "unclear"]


@dataclass(frozen=True, slots=True)
class PersonName:
    """One displayed name, taken apart.

    displayed: the text as it came from the page, untouched.
    titles: "Prof." before "Dr.", each at most once; an address uses the first.
    given: the given names and initials in their order. When the order of the words is unclear, all of them.
    surname: with particle and nobility ("von der Heide", "Gräfin von Berg"), or None when not certain.
    explicit: how the person asks to be addressed (Herr, Ms, Gräfin, pronouns), or None.
    kind: "firm" for companies and teams; "unclear" when no single person can be made out.
    guessable: False when the first name must not be used as evidence: the pronouns ask for a neutral address, the
        evidence contradicts itself, or the order of the words is unclear.
    """

    displayed: str
    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    surname: str | None = None
    explicit: Gender | None = None
    kind: Kind = "person"
    guessable: bool = True
