"""The traits: each found where it is, absent where it is not, silent where nothing was read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gegenfrage.dossier import Case, Chat, Count, Day, NearCopy, Person, Visits
from gegenfrage.signals import HEAVIEST, Evidence, evidence_of, questions_of, shipped_weights, traits
from gegenfrage.text import Message

from .test_commands import gegenfrage
from .test_phrases import SAYINGS

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
READER = Person(
    name="Katrin Hoffmann",
    headline="Leiterin Controlling, Bergmoser GmbH",
    location="Bielefeld",
    wants=("Mietbagger mit Elektroantrieb", "Austausch"),
    haves=("Controlling", "Budgetplanung"),
    occupations=("Controllerin, Lindhorst Armaturen KG (2012–2019)",),
)


def case(message: str | None = None, **known: Any) -> Case:
    return Case("1", NOW, message=None if message is None else Message(message), **known)


def evidence(it: Case) -> dict[str, Evidence]:
    return {found.signal: found for found in evidence_of(it, {})}


PRESENT: dict[str, Case] = {
    "network-size": case(sender=Person(contacts=Count(999, at_least=True))),
    "few-mutual": case(sender=Person(contacts=Count(12_400)), mutual_contacts=Count(0)),
    "never-visited": case(visits=Visits(visited=False, covered=True)),
    "visited": case(visits=Visits(visited=True, covered=False)),
    "same-text": case("Ein Text", near_copies=(NearCopy("Uwe", Day(date(2026, 3, 3)), "Ein Text!", 96),)),
    "greeting-mismatch": case("Liebe Katrin, darf ich Sie etwas fragen?"),
    "picked-by-pattern": case("Controlling und Budgetplanung, das passt!", reader=READER),
    "networker-title": case(sender=Person(headline="Netzwerker aus Leidenschaft")),
    "sales-title": case(sender=Person(headline="Ich helfe Coaches, planbar Kunden zu gewinnen")),
    "recruiter-title": case(sender=Person(headline="Talent Acquisition Manager")),
    "empty-title": case(sender=Person(headline="")),
    "contact-hunger": case(sender=Person(wants=("neue Kontakte",))),
    "denied-encounter": case("Wir haben uns auf der Messe getroffen", answers={"encounter": False}),
    "confirmed-encounter": case("Wir haben uns auf der Messe getroffen", answers={"encounter": True}),
    "web-address": case("Buchen Sie: calendly.com/max-muster"),
    "sales-words": case("Unser Angebot: Muster kostenlos, Lieferung frei Haus, Rabatt für Kunden"),
    "advertising-follows": case(
        "Hallo", conversation=(Chat(True, "Hallo"), Chat(True, "Unser Webinar ist kostenlos, jetzt Termin buchen!"))
    ),
    "job-words": case("Team, Gehalt, Standort, Homeoffice und Urlaub"),
    "job-next-step": case("Wir suchen einen Bauleiter. Darf ich Ihnen die Unterlagen zusenden?"),
    "your-deed": case("Sie haben gestern Ihren Schal vergessen"),
    "third-person": case("Guten Tag, ich soll Sie von Frau Ritter grüßen"),
    "own-content": case("Die Minka sitzt auf dem Birnbaum hinter der Kapelle in Lemgo."),
    "wants-answered": case("Einen Mietbagger mit Elektroantrieb habe ich ab Montag frei", reader=READER),
    "shared-station": case(
        sender=Person(occupations=("Einkäufer, Lindhorst Armaturen KG (2010–2015)",)), reader=READER
    ),
    "earlier-conversation": case("Und?", conversation=(Chat(False, "Bis Dienstag!"), Chat(True, "Und?"))),
    **{family: case(saying) for family, saying in SAYINGS.items()},
    "vacancy": case("Eine spannende Position ist zu besetzen"),
    "client-search": case("Im Auftrag meines Mandanten"),
    "job-conditions": case("Es gibt 30 Tage Urlaub und Homeoffice"),
    "occasion": case("Das war auf der Messe"),
    "document": case("Es geht um die Rechnung 4711"),
    "real-question": case("Wie haben Sie das gelöst?"),
}


def test_every_trait_has_its_case_here() -> None:
    assert set(PRESENT) == {trait.name for trait in traits()} == set(shipped_weights())


@pytest.mark.parametrize(("signal", "it"), PRESENT.items(), ids=PRESENT)
def test_found_where_it_is(signal: str, it: Case) -> None:
    found = evidence(it)[signal]
    [trait] = [trait for trait in traits() if trait.name == signal]
    assert found.toward == trait.toward
    assert 0 < found.weight <= HEAVIEST
    assert set(found.reason) == set(trait.meaning) == {"de", "en"}
    assert all("{" not in text for text in found.reason.values())


def test_nothing_read_is_no_evidence() -> None:
    assert evidence_of(case(), {}) == []
    assert questions_of(case()) == []


def test_an_empty_message_says_nothing() -> None:
    assert evidence_of(case(""), {}) == []


@pytest.mark.parametrize(
    ("signal", "it"),
    {
        "network-size": case(sender=Person(contacts=Count(998))),
        "few-mutual": case(sender=Person(contacts=Count(120)), mutual_contacts=Count(0)),
        "never-visited": case(visits=Visits(visited=False, covered=False)),
        "greeting-mismatch": case("Liebe Frau Hoffmann, darf ich Sie etwas fragen?"),
        "picked-by-pattern": case("Ihr Vortrag über Controlling und Budgetplanung!", reader=READER),
        "wants-answered": case("Sie suchen einen Mietbagger? In meinem Netzwerk findet sich jemand", reader=READER),
        "empty-title": case(sender=Person(headline="Bäckermeister, Backhaus Lemgo")),
        "own-content": case("Minka, Birnbaum, Kapelle, Lemgo: Daraus ergeben sich bestimmt Synergien."),
        "third-person": case("Guten Tag Frau Ritter, hier schreibt Max"),
        "advertising-follows": case("Hallo", conversation=(Chat(False, "Unser Webinar ist kostenlos, jetzt buchen!"),)),
        "earlier-conversation": case("Hallo!", conversation=(Chat(True, "Hallo!"), Chat(False, "Worum geht es?"))),
        "shared-station": case(
            sender=Person(occupations=("Controllerin, Adler GmbH, Lindhorst",), location="Lindhorst"), reader=READER
        ),
    }.items(),
)
def test_absent_where_it_is_not(signal: str, it: Case) -> None:
    assert signal not in evidence(it)


def test_reasons_name_what_was_found() -> None:
    copied = evidence(PRESENT["same-text"])["same-text"]
    assert copied.reason["de"] == "Fast derselbe Text kam am 3.3.2026 von Uwe."
    assert copied.reason["en"] == "Nearly the same text came on 3 March 2026 from Uwe."
    assert evidence(PRESENT["network-size"])["network-size"].reason["de"].startswith("999+ Kontakte")
    assert "Daraus ergibt sich" in evidence(PRESENT["vague-benefit"])["vague-benefit"].reason["en"]
    assert "18 U 154/22" in evidence(PRESENT["pitch"])["pitch"].reason["de"]


@pytest.mark.parametrize(
    ("senders", "end"),
    [
        (["Uwe", None], "von Uwe und von einem weiteren Absender."),
        (["Uwe", "Ada", "Ivo"], "von Uwe und von 2 weiteren Absendern."),
        ([None], "von jemand anderem."),
    ],
)
def test_the_senders_of_the_same_text_are_counted(senders: list[str | None], end: str) -> None:
    copies = tuple(NearCopy(sender, None, "Ein Text!", 96) for sender in senders)
    copied = evidence(case("Ein Text", near_copies=copies))["same-text"]
    assert copied.reason["de"] == f"Fast derselbe Text kam {end}"


def test_more_of_the_same_weighs_more_but_not_without_end() -> None:
    once = evidence(case("Wir sehen Synergien."))["vague-benefit"].weight
    thrice = evidence(case("Synergien! Win-win! Anknüpfungspunkte!"))["vague-benefit"].weight
    often = evidence(case("Synergien! " * 50))["vague-benefit"].weight
    assert once < thrice <= often <= HEAVIEST


def test_the_users_weight_wins() -> None:
    [found] = evidence_of(PRESENT["network-size"], {"network-size": 7.5})
    assert found.weight == 7.5


class TestEncounter:
    """A claimed encounter: the user is asked, and the answer decides."""

    claim = case("Wir haben uns auf der Messe getroffen")

    def test_it_is_a_question(self) -> None:
        [question] = questions_of(self.claim)
        assert question.name == "encounter"
        assert "auf der Messe" in question.text["de"]
        assert question.answer is None

    def test_yes_is_strong_and_no_speaks_for_a_collector(self) -> None:
        open_one = evidence(self.claim)["encounter"].weight
        confirmed = evidence(replace(self.claim, answers={"encounter": True}))["confirmed-encounter"].weight
        denied = evidence(replace(self.claim, answers={"encounter": False}))
        assert confirmed > open_one
        assert "encounter" not in denied
        assert denied["denied-encounter"].toward == "collector"

    def test_the_answer_stays_with_the_question(self) -> None:
        [question] = questions_of(replace(self.claim, answers={"encounter": False}))
        assert question.answer is False


@settings(deadline=None)
@given(
    message=st.text() | st.sampled_from([*SAYINGS.values()]),
    headline=st.none() | st.text(),
    contacts=st.none() | st.integers(min_value=0),
    chat=st.none() | st.lists(st.builds(Chat, st.booleans(), st.text())).map(tuple),
)
def test_any_text_can_be_read(
    message: str, headline: str | None, contacts: int | None, chat: tuple[Chat, ...] | None
) -> None:
    sender = Person(headline=headline, contacts=None if contacts is None else Count(contacts))
    for found in evidence_of(case(message, sender=sender, conversation=chat, reader=READER), {}):
        for quote in found.quotes:
            assert 0 <= quote.start < quote.end <= len(message)


def test_every_trait_is_one_module() -> None:
    modules = {file.name for file in (resources.files("gegenfrage") / "signals").iterdir() if file.name.endswith(".py")}
    names = {trait.name.replace("-", "_") + ".py" for trait in traits()}
    assert names <= modules


def test_the_command_lists_them(tmp_path: Any) -> None:
    listed = json.loads(gegenfrage(tmp_path, "signals", "--json").stdout)
    assert [row["name"] for row in listed] == [trait.name for trait in traits()]
    assert {row["name"]: row["weight"] for row in listed} == shipped_weights()
    table = gegenfrage(tmp_path, "signals").stdout
    assert len(table.splitlines()) == 1 + len(listed)
