"""From evidence to a verdict: the rules, whatever the traits found."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gegenfrage.contract import THRESHOLD
from gegenfrage.dossier import Case, Chat, Count, Person, Visits
from gegenfrage.judge import judge
from gegenfrage.signals import traits
from gegenfrage.text import Message

from .test_phrases import SAYINGS
from .test_signals import READER

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
STRANGER = Person(contacts=Count(999, at_least=True), headline="Netzwerker")
NEVER_HERE = Visits(visited=False, covered=True)


def case(message: str | None = None, **known: Any) -> Case:
    return Case("1", NOW, message=None if message is None else Message(message), **known)


@pytest.mark.parametrize(
    ("verdict", "message"),
    [
        (
            "collector",
            "Mein Netzwerk kann Ihnen sicher helfen. Daraus ergibt sich bestimmt etwas. Lassen Sie uns vernetzen!",
        ),
        (
            "collector",
            "Hi! I love growing my network. You never know what may come of it. My contacts are open to you.",
        ),
        ("sales", "Unser Webinar zeigt, wie Betriebe Kosten sparen. Kostenlos! Darf ich Ihnen den Link schicken?"),
        ("sales", "We help agencies get more leads. Free audit included. Would Tuesday suit you for a demo?"),
        ("recruiter", "Mein Mandant sucht einen Bauleiter. Können Sie sich einen Wechsel vorstellen?"),
        ("recruiter", "We are hiring a data engineer in Berlin. Are you open to new opportunities?"),
        ("personal", "Moin Sven, lange nichts von dir gehört! Bist du noch im Chor?"),
        ("personal", "Thanks for your talk on Tuesday. On slide 7 you said 40 %, or was it 14?"),
        ("personal", "Guten Tag Frau Kern, Ihre Anfrage vom 3. Mai: Die zwölf Dachfenster kosten je 412 Euro."),
        ("personal", "Hi Dana, you asked for a quote on the two sliding doors last week. It's €1,840 with fitting."),
        ("personal", "Hallo Jan, ich bewerbe mich bei Ihnen als Dreher. Kann ich die Zeugnisse am Montag nachreichen?"),
        ("sales", "Sehr geehrter Herr Koch, wir sind ein Team von 40 Programmierern, ab 35 Euro. Telefonat?"),
        ("sales", "Struggling to hire engineers? Our platform sends you vetted developers from $30. Want a demo?"),
        ("recruiter", "Guten Tag Herr Bauer, für einen Kunden in Ulm suche ich einen Leiter Logistik, Gehalt 95 k."),
        ("unclear", "Sehr geehrter Herr Koch, wir suchen Sie!"),
        ("unclear", "Ich würde Sie gern zu meinen Kontakten hinzufügen."),
        ("unclear", "Let's connect!"),
        ("unclear", ""),
    ],
)
def test_by_the_text_alone(verdict: str, message: str) -> None:
    assert judge(case(message)).verdict == verdict


@pytest.mark.parametrize(
    "message",
    [
        "Ich würde mich freuen, Sie in meinem Netzwerk begrüßen zu dürfen.",
        "Hallo Frau Meier, ich bin auf Ihr Profil aufmerksam geworden und würde mich gern mit Ihnen vernetzen.",
        "Guten Tag, XING hat Sie mir vorgeschlagen. Ich freue mich auf den Kontakt. Viele Grüße",
        "Danke für den Besuch auf meinem Profil! Wollen wir uns vernetzen?",
        "Wir haben 12 gemeinsame Kontakte, da sollten wir uns auch vernetzen.",
        "Liebe Frau Sommer, ich würde Sie gern in den Kreis meiner Kontakte aufnehmen.",
        "Grüezi Herr Frei, gerne vernetze ich mich mit Ihnen. Freundliche Grüsse",
        "Hallo Jens, man sieht sich immer zweimal im Leben. LG",
        "Sehr interessanter Werdegang. Ich würde mich über eine Vernetzung sehr freuen. Beste Grüße aus Köln",
        "Erinnern Sie sich an mich?",
        "I'd like to add you to my professional network on XING.",
        "Hi Ruth, I stumbled upon your profile and would like to connect.",
        "Great profile! Thanks for visiting mine. LinkedIn suggested you. Let's connect and stay in touch.",
        "Hi Maria, we have 25 mutual connections. Let's connect!",
        "Please add me to your network",
        "Hello, pleased to meet you. How are you?",
        "Do you remember me?",
    ],
)
def test_a_bare_wish_stays_unclear(message: str) -> None:
    judgement = judge(case(message))
    assert judgement.verdict == "unclear"
    assert judgement.score < THRESHOLD


def test_courtesies_add_up_to_no_collector() -> None:
    heaviest = {"bare-wish": 10.0, "empty-praise": 10.0}
    assert judge(case("Tolles Profil! Wollen wir uns vernetzen?"), heaviest).verdict == "unclear"


def test_words_quoted_by_two_traits_count_once() -> None:
    saying = Message("Man kann nie genug Kontakte haben.")
    assert {"motto", "collecting"} <= set(saying.matches)
    assert [reason.evidence.signal for reason in judge(case(saying.original)).reasons] == ["collecting"]


def test_nothing_read_is_unclear() -> None:
    judgement = judge(case())
    assert (judgement.verdict, judgement.score, judgement.reasons) == ("unclear", 0, ())
    assert {"message", "network-size", "profile-visit", "web-presence"} <= set(judgement.unknown)


def test_facts_alone_make_no_collector() -> None:
    judgement = judge(case("", sender=STRANGER, visits=NEVER_HERE, mutual_contacts=Count(0)))
    assert judgement.score >= THRESHOLD
    assert judgement.verdict == "unclear"


def test_no_single_trait_makes_a_collector() -> None:
    heaviest = {trait.name: 10.0 for trait in traits()}
    assert judge(case("Wir sehen Synergien."), heaviest).score == 10
    assert judge(case("Wir sehen Synergien."), heaviest).verdict == "unclear"


def test_a_wish_with_the_facts_of_a_stranger_is_a_collector() -> None:
    wish = case("Lassen Sie uns vernetzen!", sender=STRANGER, visits=NEVER_HERE)
    assert judge(wish).verdict == "collector"
    assert judge(replace(wish, sender=Person(), visits=None)).verdict == "unclear"


def test_a_genuine_message_outweighs_the_facts() -> None:
    speaker = case(
        "Ihr Vortrag in Lemgo hat mir geholfen. Darf ich Folie 12 zitieren?", sender=STRANGER, visits=NEVER_HERE
    )
    assert judge(speaker).verdict not in ("collector", "sales")


def test_without_an_offer_nothing_is_sold() -> None:
    seller = Person(headline="Account Executive, Vertrieb")
    assert judge(case("Wann passt Ihnen ein Telefonat?", sender=seller)).verdict == "unclear"


def test_the_answer_of_the_user_decides() -> None:
    claim = case("Wir haben uns auf der Messe getroffen. Lassen Sie uns vernetzen, mein Netzwerk hilft Ihnen.")
    assert judge(replace(claim, answers={"encounter": True})).verdict in ("personal", "unclear")
    assert judge(replace(claim, answers={"encounter": False})).verdict == "collector"


def test_weights_move_the_score() -> None:
    known = case("Hallo", sender=STRANGER)
    assert judge(known, {"network-size": 0.0}).score < judge(known).score


def test_unknown_names_only_what_was_not_read() -> None:
    judgement = judge(case("Hallo", sender=STRANGER, visits=NEVER_HERE, conversation=()))
    assert not {"message", "network-size", "headline", "profile-visit", "conversation"} & set(judgement.unknown)
    assert {"own-profile", "mutual-contacts", "web-presence"} <= set(judgement.unknown)


PEOPLE = st.builds(
    Person,
    headline=st.none() | st.sampled_from(["", "Coach", "Netzwerkerin", "HR", "Bäckerin"]) | st.text(),
    contacts=st.none() | st.builds(Count, st.integers(0, 50_000)),
    wants=st.none() | st.just(("neue Kontakte",)),
)
CASES = st.builds(
    case,
    st.none() | st.text() | st.lists(st.sampled_from([*SAYINGS.values()]), max_size=4).map(". ".join),
    sender=PEOPLE,
    reader=st.none() | st.just(READER),
    mutual_contacts=st.none() | st.builds(Count, st.integers(0, 40)),
    visits=st.none() | st.builds(Visits, st.booleans(), st.booleans()),
    conversation=st.none() | st.lists(st.builds(Chat, st.booleans(), st.text())).map(tuple),
    answers=st.dictionaries(st.just("encounter"), st.booleans()),
)


@settings(deadline=None)
@given(CASES)
def test_points_add_up_and_quotes_lie_in_the_message(it: Case) -> None:
    judgement = judge(it)
    assert math.isfinite(judgement.score)
    assert judgement.score == pytest.approx(sum(reason.points for reason in judgement.reasons), abs=0.01)
    length = len(it.message.original) if it.message else 0
    assert all(quote.end <= length for reason in judgement.reasons for quote in reason.evidence.quotes)
    if judgement.verdict == "collector":
        assert judgement.score >= THRESHOLD
        assert any(reason.points > 0 and reason.evidence.quotes for reason in judgement.reasons)


@settings(deadline=None)
@given(CASES)
def test_what_gave_no_evidence_may_as_well_be_unread(it: Case) -> None:
    """Forgetting a reading that no evidence came from changes neither verdict nor score."""
    before = judge(it)
    for unread in (
        replace(it, mutual_contacts=None),
        replace(it, visits=None),
        replace(it, conversation=None),
        replace(it, reader=None),
    ):
        without = judge(unread)
        if {reason.evidence.signal for reason in without.reasons} == {r.evidence.signal for r in before.reasons}:
            assert (without.verdict, without.score) == (before.verdict, before.score)


def test_a_vocabulary_with_nothing_said_in_it_is_no_reason() -> None:
    courteous = "Great profile! Always keen to meet professionals who lead. Who knows where it may go?"
    reasons = [reason.evidence.signal for reason in judge(case(courteous)).reasons]
    assert "job-words" not in reasons
    vacancy = "Our client is hiring a team lead in Leeds, permanent, salary up to 60k. Shall I send you the role?"
    assert "job-words" in [reason.evidence.signal for reason in judge(case(vacancy)).reasons]
