"""The matcher, and the shipped phrase families: typo, word order, negation."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gegenfrage.text import Message
from gegenfrage.text.phrases import LANGUAGES, Lexicon, language_file
from gegenfrage.text.words import split


def found(patterns: list[str], text: str, **options: Any) -> list[tuple[int, int]]:
    """Return where a family of these patterns is found, as first and last word."""
    file = {"negations": ["nicht", "kein*"], "affirmed_by": ["nur"], "sets": {"netz": ["netzwerk*", "kreis"]}}
    lexicon = Lexicon([file | {"families": {"x": {"patterns": patterns, **options}}}])
    return [(match.first, match.last) for match in lexicon.find(split(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        ("netzwerk*", "mein netzwerken hilft", [(1, 1)]),
        ("*profil", "das xingprofil", [(1, 1)]),
        ("*takt*", "die kontakte", [(1, 1)]),
        ("ge*t", "wir haben gelacht", [(2, 2)]),
        ("freude|spass", "viel spass", [(1, 1)]),
        ("wer_weiss", "wer weiss das", [(0, 1)]),
        ("wer_weiss", "wer das weiss", []),
        ("mein $netz", "mein ganz grosses netzwerk", [(0, 3)]),
        ("mein $netz", "mein eins zwei drei vier fuenf netzwerk", []),
        ("# _euro|€", "fuer 20 euro", [(1, 2)]),
        ("# _euro|€", "20 volle euro", []),
        ("seit ####", "seit 1998", [(0, 1)]),
        ("seit ####", "seit 4711", []),
        ("freue & kontakt", "kontakt mit ihnen freue ich", [(0, 3)]),
        ("freue & kontakt", "freue ich mich. kontakt", []),
        ("kontakt & ?", "kontakt ?", [(0, 1)]),
        ("mein kreis", "kreis mein", []),
    ],
)
def test_patterns(pattern: str, text: str, places: list[tuple[int, int]]) -> None:
    assert found([pattern], text) == places


@pytest.mark.parametrize("text", ["kontackte", "kontatke", "kontkte", "kontaktte", "komtakte"])
def test_a_planted_typo_does_not_escape(text: str) -> None:
    assert found(["kontakte"], text) == [(0, 0)]


@pytest.mark.parametrize("text", ["kontrast", "takte", "kontinent"])
def test_another_word_is_no_typo(text: str) -> None:
    assert found(["kontakte"], text) == []


def test_short_words_forgive_nothing() -> None:
    assert found(["profil"], "profit") == []


@pytest.mark.parametrize("text", ["ich suche kein netzwerk", "netzwerk suche ich nicht", "kein wort vom netzwerk"])
def test_what_is_negated_does_not_count(text: str) -> None:
    assert found(["netzwerk"], text) == []
    assert found(["netzwerk"], text, negatable=False)


def test_only_seemingly_negated() -> None:
    assert found(["netzwerk"], "nicht nur ein netzwerk")
    assert found(["netzwerk"], "das geht nicht, mein netzwerk schon")


def test_a_pattern_may_need_the_negation_itself() -> None:
    assert found(["kein verkauf"], "kein verkauf")


def test_an_exception_rules_out_its_clause_alone() -> None:
    assert found(["netzwerk"], "der switch im netzwerk", unless=["switch"]) == []
    assert found(["netzwerk"], "der switch. mein netzwerk", unless=["switch"]) == [(3, 3)]


SAYINGS = {
    "bare-wish": "Ich würde Sie gern zu meinen Kontakten hinzufügen",
    "vague-benefit": "Daraus ergibt sich bestimmt etwas Interessantes",
    "my-network": "Mein Netzwerk kann Ihnen sicher weiterhelfen",
    "collecting": "Ich möchte mein Netzwerk erweitern",
    "motto": "Kontakte schaden nur dem, der keine hat",
    "empty-praise": "Sie haben ein beeindruckendes Profil",
    "profile-opener": "Ich bin auf Ihr Profil aufmerksam geworden",
    "suggested": "XING hat mir Ihr Profil vorgeschlagen",
    "shared-group": "Wir sind in derselben Gruppe",
    "visit-thanks": "Danke für Ihren Besuch auf meinem Profil",
    "assurance": "Ich will Ihnen nichts verkaufen",
    "pitch": "Wir unterstützen Unternehmen beim Vertrieb",
    "price": "Das Erstgespräch ist kostenlos",
    "call-to-action": "Darf ich Ihnen unsere Unterlagen zusenden?",
    "sales-question": "Wussten Sie, dass Sie zu viel zahlen?",
    "hiring": "Mein Mandant sucht einen Vertriebsleiter",
    "job-change": "Können Sie sich einen Wechsel vorstellen?",
    "earlier-contact": "Danke für das Gespräch am Dienstag",
    "acquaintance": "Lange nichts von dir gehört!",
    "shared-past": "Wir haben zusammen studiert",
    "your-work": "Ihr Vortrag hat mir geholfen",
    "introduction": "Frau Maier hat mir empfohlen, Sie zu fragen",
    "past-time": "Das war letzte Woche",
    "encounter": "Wir haben uns auf der Messe getroffen",
}


@pytest.mark.parametrize(("family", "text"), SAYINGS.items())
def test_every_family_knows_its_saying(family: str, text: str) -> None:
    assert family in Message(text).matches


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("vague-benefit", "Vielleicht ergeben sich Synergein"),
        ("vague-benefit", "Vielleicht ergeben sich Syпergien"),
        ("my-network", "Mein Netzwrek kann Ihnen weiterhelfen"),
        ("collecting", "Mein Netzwerk möchte ich erwietern"),
        ("bare-wish", "Ich möchte mich vernezten"),
        ("profile-opener", "Aufmerksam geworden bin ich auf Ihr Profil"),
        ("my-network", "Weiterhelfen kann Ihnen sicher mein Netzwerk"),
        ("vague-benefit", "Etwas Interessantes entwickelt sich daraus bestimmt"),
        ("hiring", "Einen Vertriebsleiter sucht mein Mandant"),
        ("visit-thanks", "Für den Besuch auf meinem Profil danke ich"),
        ("collecting", "Ich moechte mein Kontaktnetz ausbauen"),
    ],
)
def test_typos_and_other_word_orders(family: str, text: str) -> None:
    assert family in Message(text).matches


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("vague-benefit", "Ich habe kein Interesse an Synergien"),
        ("vague-benefit", "I am not looking for synergies"),
        ("pitch", "Ich plane kein Webinar"),
        ("price", "Das ist nicht kostenlos"),
        ("vacancy", "Ich habe keine Stelle frei"),
        ("encounter", "Wir kennen uns noch nicht"),
        ("pitch", "Ich war in Ihrem Webinar"),
        ("my-network", "Unser Netzwerk hat 200 Switches"),
        ("job-change", "Ich suche eine neue Stelle"),
    ],
)
def test_what_only_looks_like_it(family: str, text: str) -> None:
    assert family not in Message(text).matches


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_pattern_can_be_found(language: str) -> None:
    """A pattern whose own words, written out, are not found is misspelled."""
    file = language_file(language)
    sets = {name: "|".join(words) for name, words in file["sets"].items()}
    for family in file["families"].values():
        for pattern in [*family["patterns"], *family.get("unless", [])]:
            lexicon = Lexicon([{"families": {"x": {"patterns": [pattern]}}, "sets": file["sets"]}])
            assert lexicon.find(split(_example(pattern, sets))), pattern


def _example(pattern: str, sets: dict[str, str]) -> str:
    from gegenfrage.text.normalise import plain

    words = []
    for block in pattern.replace("&", " ").split():
        first = block.removeprefix("_").split("|")[0]
        first = sets[first[1:]].split("|")[0] if first.startswith("$") else first
        words.append(
            plain(first).replace("_", " ").replace("-", " ").replace("*", "").replace("####", "1998").replace("#", "7")
        )
    return " ".join(words)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*SAYINGS.values(), "\u202e", "€ 20", "?", "nicht", "ﬁ", "𝓢"])).map(" ".join))
def test_matches_lie_within_the_words(text: str) -> None:
    message = Message(text)
    for matches in message.matches.values():
        for match in matches:
            assert 0 <= match.first <= match.last < len(message.words)
            assert message.words[match.first].clause == message.words[match.last].clause
