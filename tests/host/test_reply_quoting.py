"""The sender's own words: whole, unchanged, and only where they read well in somebody else's sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gegenfrage.contract import Quote
from gegenfrage.reply.quoting import MOST_CHARACTERS, MOST_WORDS, quotation
from gegenfrage.text import Message


def quoted(text: str, *phrases: str) -> tuple[str, str] | None:
    quotes = [Quote(start=text.index(phrase), end=text.index(phrase) + len(phrase)) for phrase in phrases]
    found = quotation(Message(text), quotes)
    return (found.words, found.shape) if found else None


@pytest.mark.parametrize(
    ("text", "phrase", "words", "shape"),
    [
        ("Hallo! Es ergeben sich oft Synergien. Gruß", "Synergien", "Es ergeben sich oft Synergien", "sentence"),
        ("Hallo Frau Maier, Ihr Profil gefällt mir sehr.", "Profil", "Ihr Profil gefällt mir sehr", "sentence"),
        ("Guten Tag, und vielleicht entsteht ja etwas.", "entsteht", "vielleicht entsteht ja etwas", "sentence"),
        (
            "Ich denke schon lange und gründlich darüber nach, dass wir voneinander profitieren können.",
            "profitieren",
            "dass wir voneinander profitieren können",
            "reported",
        ),
        (
            "Ich erweitere zurzeit mein berufliches Netzwerk im Raum Ulm und bin dabei auf Sie aufmerksam geworden.",
            "mein berufliches Netzwerk",
            "Ich erweitere zurzeit mein berufliches Netzwerk im Raum Ulm",
            "sentence",
        ),
        (
            "Ich vernetze mich mit sehr vielen Leuten quer durch alle Branchen weil wir uns gegenseitig helfen können",
            "gegenseitig helfen",
            "gegenseitig helfen können",
            "fragment",
        ),
        ("Wollen wir gemeinsame Synergien heben?", "Synergien", "Synergien", "fragment"),
        ("Vielleicht ja gemeinsame Synergien?", "Synergien", "Synergien", "fragment"),
        ("Es entsteht\nimmer etwas", "Es entsteht\nimmer etwas", "immer etwas", "sentence"),
        ("„Kontakte sind heute alles“, sage ich", "sind heute alles", "Kontakte sind heute alles", "sentence"),
        ("We could find synergies, I think.", "synergies", "We could find synergies, I think", "sentence"),
    ],
)
def test_quotes_the_sentence_around_or_the_part_of_it(text: str, phrase: str, words: str, shape: str) -> None:
    assert quoted(text, phrase) == (words, shape)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Wollen wir {{ Synergien }} heben?", "Wollen wir {{ Synergien }} heben"),
        ("Ver\u200bbindungen knüpfe ich", "Ver\u200bbindungen"),
        ("wir sehen אתה הבית", "אתה הבית"),
        ("so 🚀 viel 🚀 Neues", "viel 🚀 Neues"),
        ("<b>Synergien</b>", "<b>Synergien</b>"),
        ("ergibt", "ergibt"),
        ("Ich sage „Kontakte sind alles“ und dergleichen", "sage „Kontakte"),
    ],
)
def test_leaves_what_would_not_read_well(text: str, phrase: str) -> None:
    assert quoted(text, phrase) is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ich kann mir leider ganz und gar nicht gut vorstellen, dass sich daraus Synergien ergeben", "Synergien"),
        (
            "Liebe Kollegin, Synergien, Mehrwert, Win-win: nichts davon habe ich heute anzubieten, leider gar nichts.",
            "Synergien",
        ),
        (
            "Kontakte schaden nur denen die bisher im ganzen langen Leben noch nie irgendwelche hatten, oder?",
            "Kontakte schaden",
        ),
        (
            "Ich suche in meinem ganzen langen Leben bei Ihnen ganz bestimmt niemals irgendwelche Synergien",
            "irgendwelche Synergien",
        ),
    ],
)
def test_never_quotes_words_without_the_negation_beside_them(text: str, phrase: str) -> None:
    assert quoted(text, phrase) is None


def test_a_denial_is_quoted_only_where_it_is_the_point() -> None:
    message = Message("Synergien biete ich Ihnen keine.")
    quotes = [Quote(start=0, end=9)]
    assert quotation(message, quotes) is None
    assert quotation(message, quotes, may_deny=True) == ("Synergien biete ich Ihnen keine", "sentence")


def test_prefers_the_words_that_read_best() -> None:
    text = "Damit aus vielen losen und flüchtigen Kontakten am Ende doch noch irgendwann Kontrakte werden. Wer weiß!"
    assert quoted(text, "Kontrakte werden", "Wer weiß") == ("Wer weiß", "sentence")


WORDS = st.sampled_from(
    [
        "Synergien",
        "ergeben",
        "sich",
        "und",
        "nicht",
        "nur",
        "dass",
        "Netzwerk",
        "ß",
        "{{",
        "%}",
        "„",
        "“",
        "\n",
        "  ",
        "\u200b",
    ]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=12), st.sampled_from([", ", ". ", "! ", "? "])), max_size=30)


@given(TEXTS.map(" ".join), st.data())
def test_words_are_always_whole_and_from_the_message(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = quotation(Message(text), [Quote(start=start, end=end)])
    if found is None:
        return
    assert len(found.words) <= MOST_CHARACTERS
    assert len(found.words.split()) <= MOST_WORDS
    assert not set('„“"«»{}<>\n\u200b') & set(found.words)
    assert found.words == found.words.strip()
    places = [place for place in range(len(text)) if text.startswith(found.words, place)]
    assert any(_whole(text, place, place + len(found.words)) for place in places)


def _whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not ((before.isalpha() and text[start].isalpha()) or (after.isalpha() and text[end - 1].isalpha()))
