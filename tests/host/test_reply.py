"""Replies: every block has its cause, every quotation is the sender's own, and the text can be sent as it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gegenfrage.contract import Address, Article, Locale, Quote, Reply, Settings, Tone, Verdict
from gegenfrage.dossier import Case, Count, Day, NearCopy, Person
from gegenfrage.judge import Judgement, Weighed, judge
from gegenfrage.reply import Replies
from gegenfrage.signals import Evidence, traits
from gegenfrage.text import Message

NOW: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
REPLIES: Final = Replies(None)
ARTICLE: Final = Article(title="Vom Wert weniger Kontakte", url="https://example.org/wert")
TONES: Final = get_args(Tone)
TRAITS: Final = {trait.name: trait.toward for trait in traits()}


# ── single replies ────────────────────────────────────────────────────────────────────────────────────────


def case_of(message: str | None, *, request_id: str = "r1", **facts: object) -> Case:
    known = {"sender": Person(name="Dirk Osterwinter"), **facts}
    return Case(request_id, NOW, message=None if message is None else Message(message), **known)  # type: ignore[arg-type]


def reply_to(message: str | None, *, tone: Tone | None = None, request_id: str = "r1", **facts: object) -> Reply:
    case = case_of(message, request_id=request_id, **facts)
    return REPLIES.reply(case, judge(case), Settings(signature="Katrin Hoffmann"), tone=tone)


def test_a_collector_is_asked_about_his_own_words() -> None:
    reply = reply_to(
        "Guten Tag, Ihr Profil ist sehr interessant. Bestimmt ergeben sich Synergien. Mein Netzwerk hilft Ihnen gern.",
        sender=Person(name="Dirk Osterwinter", contacts=Count(999, at_least=True)),
        received=Day(NOW.date() - timedelta(days=3)),
    )
    assert reply.tone == "question"
    assert reply.text.startswith(
        "Guten Tag Herr Osterwinter,\n\nvielen Dank für Ihre Kontaktanfrage, die mich vor ein paar"
    )
    assert "„Bestimmt ergeben sich Synergien“. W" in reply.text
    assert reply.text.endswith("Grüße\nKatrin Hoffmann")


@pytest.mark.parametrize(
    ("verdict", "tone"),
    [
        ("collector", "question"),
        ("sales", "sales"),
        ("recruiter", "recruiter"),
        ("personal", "accept"),
        ("unclear", "friendly"),
    ],
)
def test_the_tone_follows_the_verdict(verdict: Verdict, tone: Tone) -> None:
    assert REPLIES.reply(case_of("Hallo"), Judgement(verdict, 0, (), (), ()), Settings()).tone == tone


def test_a_claimed_encounter_is_asked_about_until_the_user_confirms_it() -> None:
    message = "Hallo Frau Hoffmann, wir haben uns auf der Messe getroffen."
    assert "Woher genau kennen wir uns?" in reply_to(message, tone="friendly").text
    known = reply_to(message, tone="friendly", answers={"encounter": True}).text
    assert "oher" not in known


WIDOW: Final = (
    "Liebe Frau Hoffmann, mein Mann hat Ihre Postkarten bis zuletzt aufgehoben. Er ist am Dienstag gestorben. "
    "Ich dachte, Sie wollten es wissen."
)


def test_nobody_who_wrote_what_it_is_about_is_asked_what_it_is_about() -> None:
    reply = REPLIES.reply(case_of(WIDOW), Judgement("unclear", 0, (), (), ()), Settings())
    assert reply.tone == "friendly"
    assert "vielen Dank für Ihre Nachricht" in reply.text
    assert "was führt" not in reply.text.lower()
    assert "worum es geht" not in reply.text


@pytest.mark.parametrize("tone", ["accept", "friendly"])
@pytest.mark.parametrize(
    "message",
    [
        WIDOW,
        "Lieber Jost, lange nicht gehört. Leider ist Karl verstorben, die Beerdigung ist am Montag.",
        "Dear Ms Hoffmann, I am Marc's widow. He passed away on Tuesday and had kept all your letters.",
    ],
)
def test_bad_news_are_not_met_with_joy(tone: Tone, message: str) -> None:
    text = reply_to(message, tone=tone).text.lower()
    assert not re.search(r"freu|schön|gern|glad|happy|look forward|how good", text), text


def test_today_is_no_bad_news() -> None:
    assert re.search("glad|happy", reply_to("Hi Owen, today I found your map of the Burren caves.", tone="accept").text)


@pytest.mark.parametrize("message", [None, "", "Hallo :)", "Ich würde mich gern mit Ihnen vernetzen."])
def test_a_bare_wish_is_asked_where_from_and_what_for(message: str | None) -> None:
    text = reply_to(message, tone="friendly").text
    assert "oher" in text
    assert "zu mir" in text
    assert "worum es geht" in text


def test_the_same_request_always_gives_the_same_reply_and_others_another() -> None:
    text = "Ich würde mich gern mit Ihnen vernetzen, bestimmt ergeben sich Synergien."
    assert reply_to(text, tone="question") == reply_to(text, tone="question")
    others = {reply_to(text, tone="question", request_id=f"r{number}").text for number in range(20)}
    assert len(others) > 3


def test_swiss_senders_are_answered_in_swiss_spelling_but_quoted_as_they_wrote() -> None:
    sender = Person(name="Norbert Haberkamm", location="Basel, Schweiz")
    reply = reply_to("Ich weiß, dass sich Synergien ergeben.", tone="question", sender=sender)
    assert reply.text.startswith("Guten Tag Herr Haberkamm\n\nVielen Dank")
    assert "«Ich weiß, dass sich Synergien ergeben»" in reply.text
    assert "ß" not in reply.text.replace("weiß", "")
    assert not set("„“") & set(reply.text)


def test_blocks_are_dropped_and_moved_as_the_user_says() -> None:
    case = case_of("Bestimmt ergeben sich Synergien.")
    judgement = judge(case)
    chosen = ["question", "salutation", "greeting"]
    reply = REPLIES.reply(case, judgement, Settings(), tone="question", blocks=chosen)
    assert [block.name for block in reply.blocks if block.included] == chosen
    assert {block.name for block in reply.blocks if not block.included} == {"thanks", "policy", "close"}
    first, second, third = reply.text.split("\n\n")
    assert first[0].isupper()
    assert (second, third) in (
        ("Guten Tag Herr Osterwinter,", "Viele Grüße"),
        ("Guten Tag Herr Osterwinter,", "Freundliche Grüße"),
    )


def test_without_the_salutation_the_reply_begins_with_a_capital() -> None:
    case = case_of("Hallo")
    reply = REPLIES.reply(case, judge(case), Settings(), tone="decline", blocks=["thanks", "decision"])
    assert reply.text.startswith("Vielen Dank")


def test_unknown_and_repeated_blocks_do_no_harm() -> None:
    case = case_of("Hallo")
    reply = REPLIES.reply(case, judge(case), Settings(), tone="decline", blocks=["thanks", "nonsense", "thanks"])
    assert reply.text.startswith("Vielen Dank für Ihre Kontaktanfrage.")
    assert reply.text.count("Dank") == 1
    assert "nonsense" not in {block.name for block in reply.blocks}


def test_no_blocks_make_an_empty_reply() -> None:
    case = case_of("Hallo")
    assert REPLIES.reply(case, judge(case), Settings(), blocks=[]).text == ""


def test_an_offered_block_waits_until_it_is_switched_on() -> None:
    case = case_of("Ich suche für einen Mandanten eine Leitung.")
    judgement = Judgement("recruiter", 0, (), (), ())
    reply = REPLIES.reply(case, judgement, Settings())
    assert "Gehaltsrahmen" not in reply.text
    assert [block.included for block in reply.blocks if block.name == "facts"] == [False]
    assert "Gehaltsrahmen" in REPLIES.reply(case, judgement, Settings(), blocks=["facts"]).text


def test_titles_are_in_the_language_of_the_user_interface() -> None:
    case = case_of("I would like to add you to my network.")
    judgement = judge(case)
    german, english = (REPLIES.reply(case, judgement, Settings(), locale=locale) for locale in get_args(Locale))
    assert german.language == english.language == "en"
    assert german.blocks[0].title == "Anrede"
    assert english.blocks[0].title == "Salutation"


def test_the_users_own_name_signs_where_no_signature_is_set() -> None:
    reader = Person(name="Katrin Hoffmann")
    case = case_of("Hallo, ich würde mich gern mit dir vernetzen.", reader=reader)
    judgement = judge(case)
    assert REPLIES.reply(case, judgement, Settings()).text.endswith("Grüße\nKatrin")
    assert REPLIES.reply(case, judgement, Settings(), address="Sie").text.endswith("Grüße\nKatrin Hoffmann")
    assert REPLIES.reply(case, judgement, Settings(signature="K. H.\nLeitung")).text.endswith("Grüße\nK. H.\nLeitung")


def test_the_letter_with_every_cause_is_about_320_words() -> None:
    message = (
        "Guten Tag Frau Hoffmann, Ihr Profil ist wirklich beeindruckend! Bestimmt ergeben sich Synergien. "
        "Mit meinem Netzwerk kann ich Ihnen sicher helfen. Vernetzen wir uns."
    )
    case = case_of(
        message,
        sender=Person(name="Dirk Osterwinter", contacts=Count(999, at_least=True)),
        received=Day(NOW.date() - timedelta(days=3)),
        near_copies=tuple(NearCopy(name, Day(NOW.date()), message, 95.0) for name in "ABCD"),
    )
    judgement = judge(case)
    never_visited = Weighed(Evidence("never-visited", "collector", 1.5, {"de": "", "en": ""}), 1.5)
    everything = Judgement("collector", 9, (*judgement.reasons, never_visited), (), ())
    reply = REPLIES.reply(case, everything, Settings(signature="Katrin Hoffmann", articles=[ARTICLE]), tone="letter")
    assert 270 <= len(reply.text.split()) <= 350
    moves = {
        "reason",
        "benefit",
        "help",
        "now",
        "honestly",
        "crowd",
        "yours",
        "copies",
        "stranger",
        "articles",
        "decision",
    }
    assert moves <= {block.name for block in reply.blocks}
    assert "in diesem Jahr schon von vier anderen" in reply.text
    assert "mehr als 999 Kontakte" in reply.text
    assert "Vom Wert weniger Kontakte: https://example.org/wert" in reply.text


def test_the_letter_without_a_cause_claims_nothing() -> None:
    reply = REPLIES.reply(case_of(None), Judgement("unclear", 0, (), (), ()), Settings(), tone="letter")
    names = [block.name for block in reply.blocks]
    assert names == ["salutation", "thanks", "reason", "decision", "door", "greeting"]
    assert "schreiben Sie mir bitte" in reply.text
    assert "Nachricht" not in reply.text


CORPUS: Final = Path(__file__).parent.parent / "corpus" / "build.jsonl"


@pytest.mark.parametrize("tone", TONES)
def test_the_whole_corpus_is_answered_cleanly(tone: Tone) -> None:
    pages = [json.loads(line)["page"] for line in CORPUS.read_text("utf-8").splitlines()]
    for number, request in enumerate(request for page in pages for request in page.get("requests", ())):
        sender = Person(name=request.get("name"), location=request.get("location"))
        case = case_of(request.get("message"), request_id=str(number), sender=sender)
        assert_clean(case, REPLIES.reply(case, judge(case), TIDY, tone=tone))


# ── any request whatever ──────────────────────────────────────────────────────────────────────────────────

SENTENCES: Final = (
    "Bestimmt ergeben sich Synergien.",
    "Ich kann Ihnen mit meinem Netzwerk helfen!",
    "Kontakte schaden nur dem, der keine hat",
    "Ihr Profil ist {{ 7 * 7 }} {% if x %} beeindruckend",
    "Wir haben uns auf der Messe getroffen.",
    "dein profil ist mega 🚀",
    "Let's connect and see what happens!",
    "„Menschen verbinden Menschen“ ist mein Motto",
    "Grüezi und freundliche Grüsse",
    "Der Nutzen,, naja ,,  liegt – wer weiß? – auf der Hand\n\n\nGruß",
    "Ich denke, dass wir beide \u200b profitieren שלום",
)
MESSAGES: Final = st.one_of(
    st.none(),
    st.just(""),
    st.just(" \n"),
    st.lists(st.one_of(st.sampled_from(SENTENCES), st.text(max_size=20)), min_size=1, max_size=6).map(" ".join),
)
NAMES: Final = st.sampled_from(
    [
        None,
        "",
        "Dirk Osterwinter",
        "Prof. Dr. Anna-Lena von der Tann",
        "Erfolg GmbH",
        "Kim 🚀 | Coach",
        "Müller, Thomas",
        "{{ name }}",
    ]
)
PLACES: Final = st.sampled_from([None, "", "Zürich, Schweiz", "Köln, Deutschland"])
DAYS: Final = st.one_of(
    st.none(),
    st.builds(
        lambda ago, within: Day(NOW.date() - timedelta(days=ago), within), st.integers(-2, 900), st.integers(0, 200)
    ),
)


@st.composite
def evidence(draw: st.DrawFn, message: str | None) -> list[Evidence]:
    """Any traits, quoting any places of the message."""
    length = len(message or "")
    found = []
    for name in draw(st.lists(st.sampled_from(sorted(TRAITS)), unique=True, max_size=12)):
        bounds = draw(st.lists(st.tuples(st.integers(0, length), st.integers(0, length)), max_size=2 if length else 0))
        quotes = tuple(Quote(start=min(pair), end=max(pair)) for pair in bounds)
        found.append(Evidence(name, TRAITS[name], draw(st.floats(0, 10)), {"de": "", "en": ""}, quotes))
    return found


@st.composite
def requests(draw: st.DrawFn) -> tuple[Case, Judgement]:
    message = draw(MESSAGES)
    number = st.builds(Count, st.integers(0, 30_000), at_least=st.booleans())
    copies = (
        draw(st.lists(st.builds(NearCopy, NAMES, DAYS, st.just("…"), st.just(90.0)), max_size=3)) if message else []
    )
    case = Case(
        request_id=draw(st.text(max_size=4)),
        seen_at=NOW,
        sender=Person(name=draw(NAMES), location=draw(PLACES), contacts=draw(st.one_of(st.none(), number))),
        message=None if message is None else Message(message),
        received=draw(DAYS),
        near_copies=tuple(copies),
        answers=draw(st.sampled_from([{}, {"encounter": True}, {"encounter": False}])),
    )
    reasons = tuple(Weighed(found, found.weight) for found in draw(evidence(message)))
    return case, Judgement(draw(st.sampled_from(get_args(Verdict))), 1.0, reasons, (), ())


def tells(judgement: Judgement, trait: str, *, quoted: bool = False) -> bool:
    return any(
        weighed.evidence.signal == trait and (bool(weighed.evidence.quotes) or not quoted)
        for weighed in judgement.reasons
    )


def toward(judgement: Judgement, verdict: Verdict) -> bool:
    return any(weighed.evidence.toward == verdict for weighed in judgement.reasons)


def written(case: Case) -> bool:
    return case.message is not None and bool(case.message.original.strip())


def confirmed(case: Case, judgement: Judgement) -> bool:
    return case.answers.get("encounter") is True or tells(judgement, "earlier-conversation")


def says_personal(judgement: Judgement) -> bool:
    return any(weighed.evidence.toward == "personal" and weighed.evidence.quotes for weighed in judgement.reasons)


Cause = Callable[[Case, Judgement], bool]
CAUSES: Final[Mapping[str, Cause]] = {
    "encounter": lambda case, found: (
        tells(found, "encounter", quoted=True) and case.answers.get("encounter") is not True
    ),
    "benefit": lambda _, found: tells(found, "vague-benefit", quoted=True),
    "help": lambda _, found: tells(found, "my-network", quoted=True),
    "now": lambda _, found: tells(found, "my-network", quoted=True),
    "praise": lambda _, found: tells(found, "empty-praise", quoted=True),
    "honestly": lambda _, found: toward(found, "collector"),
    "crowd": lambda case, found: tells(found, "network-size") and case.sender.contacts is not None,
    "yours": lambda case, found: (
        tells(found, "my-network", quoted=True) or tells(found, "network-size") or bool(case.near_copies)
    ),
    "copies": lambda case, _: bool(case.near_copies),
    "standard": lambda case, found: (
        written(case) and toward(found, "collector") and not says_personal(found) and not case.near_copies
    ),
    "pattern": lambda _, found: tells(found, "picked-by-pattern", quoted=True),
    "stranger": lambda _, found: tells(found, "never-visited"),
    "articles": lambda _, __: True,
    "answer": lambda _, found: tells(found, "real-question", quoted=True),
}
QUOTATION: Final = re.compile("„([^“]*)“|“([^”]*)”|«([^»]*)»")
FAMILIAR: Final = re.compile(r"\b(?:du|dich|dir|dein\w*)\b", re.IGNORECASE)
FORMAL: Final = re.compile(r"\b(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b")
TIDY: Final = Settings(signature="Katrin Hoffmann", articles=[ARTICLE])
ANY: Final = {
    "request": requests(),
    "tone": st.sampled_from(TONES),
    "language": st.sampled_from([None, *get_args(Locale)]),
    "address": st.sampled_from([None, *get_args(Address)]),
}


def own_words(reply: Reply) -> str:
    """The reply's text without quotations, salutation, signature."""
    blocks = reply.text.split("\n\n")
    return QUOTATION.sub("„“", "\n\n".join(blocks[1:])).replace("Katrin Hoffmann", "")


@settings(max_examples=150, deadline=None)
@given(**ANY)
def test_no_block_without_its_cause(
    request: tuple[Case, Judgement], tone: Tone, language: Locale | None, address: Address | None
) -> None:
    case, judgement = request
    reply = REPLIES.reply(case, judgement, TIDY, tone=tone, language=language, address=address)
    for block in reply.blocks:
        assert block.name not in CAUSES or CAUSES[block.name](case, judgement), block.name
    if not written(case):
        assert "„" not in reply.text
        assert "Sie schreiben" not in reply.text
        assert "du schreibst" not in reply.text.lower()
        assert "you write" not in reply.text.lower()
    if case.message is None:
        assert "Nachricht" not in reply.text
        assert "message" not in reply.text


def test_no_sentence_is_quoted_twice() -> None:
    message = "Guten Tag, bestimmt ergeben sich Synergien aus meinem großen Netzwerk und Ihrem tollen Profil."
    text = reply_to(message, tone="letter").text
    assert text.count("Netzwerk und Ihrem tollen Profil") == 1


@settings(max_examples=100, deadline=None)
@given(request=requests(), language=st.sampled_from(get_args(Locale)), address=st.sampled_from(get_args(Address)))
def test_nobody_known_is_asked_where_from(request: tuple[Case, Judgement], language: Locale, address: Address) -> None:
    case, judgement = request
    known = replace(case, answers={"encounter": True})
    reply = REPLIES.reply(known, judgement, TIDY, tone="friendly", language=language, address=address)
    assert "oher" not in own_words(reply)
    assert "know each other" not in own_words(reply)
    assert "policy" not in {block.name for block in reply.blocks}


@settings(max_examples=150, deadline=None)
@given(**ANY)
def test_every_quotation_is_in_the_message(
    request: tuple[Case, Judgement], tone: Tone, language: Locale | None, address: Address | None
) -> None:
    case, judgement = request
    reply = REPLIES.reply(case, judgement, TIDY, tone=tone, language=language, address=address)
    original = case.message.original if case.message else ""
    for groups in QUOTATION.findall(reply.text):
        (words,) = filter(None, groups)
        assert words in original


@settings(max_examples=150, deadline=None)
@given(**ANY)
def test_the_text_is_clean(
    request: tuple[Case, Judgement], tone: Tone, language: Locale | None, address: Address | None
) -> None:
    case, judgement = request
    assert_clean(case, REPLIES.reply(case, judgement, TIDY, tone=tone, language=language, address=address))


def assert_clean(case: Case, reply: Reply) -> None:
    text = own_words(reply)
    assert not re.search(r"\{\{|\{%|\{#|\}\}|%\}", reply.text)
    assert not re.search(r",,|\.\.| ,| \.|  |\n\n\n| \n|\n ", reply.text)
    assert reply.text == reply.text.strip()
    assert reply.text.endswith("\nKatrin Hoffmann")
    if reply.language == "de":
        assert not (FAMILIAR if reply.address == "Sie" else FORMAL).search(text), text
    for groups in QUOTATION.findall(reply.text):
        assert case.message is not None
        assert "".join(groups) in case.message.original
    for paragraph in reply.text.split("\n\n")[2:]:
        assert paragraph[0].isupper() or paragraph[0] in "„«“", paragraph


LONGEST: Final = "Ich hoffe wirklich von ganzem Herzen, dass sich für uns beide sehr viele neue Chancen daraus ergeben"
LONG: Final = (
    Case(
        "long",
        NOW,
        Person(name="Prof. Dr. Anna-Lena von der Tann-Rathsamhausen"),
        Message(LONGEST),
        received=Day(NOW.date() - timedelta(days=3)),
    ),
    Judgement(
        "collector", 9, (Weighed(Evidence("vague-benefit", "collector", 5, {}, (Quote(start=0, end=100),)), 5),), (), ()
    ),
)


@settings(max_examples=200, deadline=None)
@given(
    request=requests(),
    language=st.sampled_from(get_args(Locale)),
    address=st.sampled_from(get_args(Address)),
)
@example(request=LONG, language="de", address="Sie")
@example(request=LONG, language="de", address="du")
@example(request=LONG, language="en", address="Sie")
def test_a_counter_question_has_35_to_70_words_and_one_question(
    request: tuple[Case, Judgement], language: Locale, address: Address
) -> None:
    case, judgement = request
    reply = REPLIES.reply(case, judgement, TIDY, tone="question", language=language, address=address)
    assert 35 <= len(reply.text.split()) <= 70
    assert reply.text.count("?") == 1


@settings(max_examples=100, deadline=None)
@given(request=requests(), tone=st.sampled_from(TONES), data=st.data())
def test_any_order_of_any_blocks_reads_well(request: tuple[Case, Judgement], tone: Tone, data: st.DataObject) -> None:
    case, judgement = request
    names = [block.name for block in REPLIES.reply(case, judgement, TIDY, tone=tone).blocks]
    chosen = data.draw(st.lists(st.sampled_from(names), unique=True))
    reply = REPLIES.reply(case, judgement, TIDY, tone=tone, blocks=chosen)
    assert [block.name for block in reply.blocks if block.included] == chosen
    assert sorted(block.name for block in reply.blocks) == sorted(names)
    assert not re.search(r"  |\n\n\n| \n|\n ", reply.text)
    assert not reply.text or reply.text[0].isupper() or reply.text[0] in "„«“"
