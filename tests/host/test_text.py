"""How a message is read: plain form and offsets, words and clauses, language, address, greeting."""

from __future__ import annotations

import unicodedata
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gegenfrage.text import Message
from gegenfrage.text.normalise import fold, plain


def clauses_of(message: Message) -> list[list[str]]:
    """Return the forms of the words by clause."""
    return [[word.form for word in words] for _, words in groupby(message.words, key=lambda word: word.clause)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Grüße", "gruesse"),
        ("Gru\u0308ße", "gruesse"),
        ("GRÜSSE", "gruesse"),
        ("Viel\u200bleicht", "vielleicht"),
        ("Kon\u00adtakt", "kontakt"),
        ("\u202eSynergie\u202c", "synergie"),
        ("Ѕуnеrgiе", "synergie"),  # Cyrillic Ѕ, у, е
        ("ΚΟΝΤΑΚΤ", "kontakt"),  # all Greek
        ("𝓢𝔂𝓷𝓮𝓻𝓰𝓲𝓮", "synergie"),
        ("Ｎｅｔｚｗｅｒｋ", "netzwerk"),
        ("„Netz“ – ›Werk‹", '"netz" - "werk"'),
        ("geht’s", "geht's"),
        ("geht´s", "geht's"),
        ("Moin 👋🏽  Jörg", "moin joerg"),
        ("café", "cafe"),
        ("", ""),
    ],
)
def test_however_it_is_spelled_it_reads_the_same(written: str, read: str) -> None:
    assert plain(written) == read


def test_a_quote_marks_what_the_person_sees() -> None:
    message = Message("Hallo 😀, viel\u200bleicht gibt es Syner\u0308gien?")
    place = [word.form for word in message.words].index("vielleicht")
    start, end = message.span(place, place)
    assert message.original[start:end] == "viel\u200bleicht"
    last = len(message.words) - 2
    assert message.original[slice(*message.span(last, last))] == "Syner\u0308gien"


@given(st.text())
def test_offsets_stay_inside_and_never_cut_off_a_combining_mark(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    for start, end in zip(folded.starts, folded.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert end == len(text) or not unicodedata.name(text[end], "").startswith("COMBINING")


@given(st.text())
def test_the_plain_form_is_stable_for_any_text(text: str) -> None:
    assert plain(text) == " ".join(plain(text).split())
    message = Message(text)
    assert sum(map(len, clauses_of(message))) == len(message.words) == len(message.spellings)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Guten Tag. Wie geht es?", ["guten tag", "wie geht es ?"]),
        ("Am 3. Dezember, ca. 10 Uhr, z. B. bei Dr. Maier.", ["am 3 dezember ca 10 uhr z b bei dr maier"]),
        ("Eins\nzwei; drei!", ["eins", "zwei", "drei"]),
        ("Win-win für 1.890 € und 80k", ["win win fuer 1.890 € und 80k"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [" ".join(words) for words in clauses_of(Message(text))] == clauses


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich freue mich über den Kontakt.", "de"),
        ("Grüezi, ich wett mich gern mit Ihne vernetze", "de"),
        ("I would like to connect with you.", "en"),
        ("Hallo Tessa, sorry for the Denglish, aber wir haben uns lange nicht gesehen", "de"),
        ("", None),
        ("👋", None),
        ("12345", None),
        ("Pozdrawiam serdecznie z Krakowa", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert Message(text).language == language


@pytest.mark.parametrize(
    ("text", "address", "mixed"),
    [
        ("Guten Tag, ich freue mich über Ihre Antwort.", "Sie", False),
        ("ich habe ihr profil gelesen und würde sie gern kennenlernen", "Sie", False),
        ("Hast du kurz Zeit?", "du", False),
        ("Ich habe euch am Stand gesehen", "du", False),
        ("Ich kenne sie seit Jahren, meine Nachbarin. Magst du sie treffen?", "du", False),
        ("Darf ich Sie etwas fragen? Melde dich!", "Sie", True),
        ("Schöne Grüße aus Bremen", None, False),
        ("Would you like to connect?", None, False),
    ],
)
def test_address(text: str, address: str | None, mixed: bool) -> None:
    message = Message(text)
    assert message.address == address
    assert (len(message.addresses) == 2) == mixed


@pytest.mark.parametrize(
    ("text", "title", "names"),
    [
        ("Sehr geehrte Frau Dr. Wernicke,\nich", "frau", ("Wernicke",)),
        ("Guten Tag, Herr Prof. Dr. Blum! Ich", "herr", ("Blum",)),
        ("Liebe Katrin Hoffmann, spannend", None, ("Katrin", "Hoffmann")),
        ("Moin Jost, wie geht es", None, ("Jost",)),
        ("hallo beat\n\nwinterthur ist schön", None, ("beat",)),
        ("Hi Owen, great", None, ("Owen",)),
        ("Sg. Frau Mag. Reitinger, als", "frau", ("Reitinger",)),
    ],
)
def test_greeting(text: str, title: str | None, names: tuple[str, ...]) -> None:
    greeting = Message(text).greeting
    assert greeting is not None
    assert (greeting.title, greeting.names) == (title, names)


@pytest.mark.parametrize(
    "text", ["", "Hallo", "Hallo! Spannendes Profil", "Hallo zusammen", "Liebe Kollegin, ich", "Ihr Profil"]
)
def test_nobody_is_greeted(text: str) -> None:
    assert Message(text).greeting is None
