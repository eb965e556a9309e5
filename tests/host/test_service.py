"""The user's decisions hold: corrections, answers, salutations, weights, settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gegenfrage.contract import (
    Answer,
    ErrorAnswer,
    PageAnswer,
    ReplyAnswer,
    SettingsAnswer,
    SignalWeight,
    WeightsAnswer,
)
from gegenfrage.learning import CORRECTIONS_NEEDED
from gegenfrage.service import Service

COLLECTOR = {
    "name": "Torben Quast",
    "profile_url": "https://www.xing.com/profile/Torben_Quast4",
    "contacts": "999+",
    "message": "Guten Tag, ich bin auf Ihr spannendes Profil gestoßen. Vielleicht ergeben sich ja Synergien? "
    "Sicher kann ich Ihnen mit meinem Netzwerk weiterhelfen.",
}


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setenv("GEGENFRAGE_HOME", str(tmp_path))
    opened = Service.open()
    yield opened
    opened.close()


def read(service: Service, *requests: dict[str, Any], **page: Any) -> PageAnswer:
    answer = service.answer({"type": "page", "page": "requests", "requests": list(requests), **page})
    assert isinstance(answer, PageAnswer), answer
    return answer


def ask(service: Service, kind: str, **fields: Any) -> Answer:
    answer = service.answer({"id": "x", "type": kind, **fields})
    assert not isinstance(answer, ErrorAnswer), answer
    assert answer.model_dump()["id"] == "x"
    return answer


def test_the_badge_counts_each_collector_once(service: Service) -> None:
    answer = read(service, COLLECTOR, COLLECTOR, {"name": "Jonte Maibaum"})
    assert answer.badge.text == "1"
    assert answer.badge.title == "1 von 2 Anfragen: Kontaktsammler"
    assert [verdict.verdict for verdict in answer.verdicts] == ["collector", "collector", "unclear"]


def test_without_collectors_the_badge_is_empty(service: Service) -> None:
    badge = read(service, {"name": "Jonte Maibaum"}, locale="en").badge
    assert (badge.text, badge.title) == ("", "0 of 1 request: contact collectors")


def test_a_correction_holds_for_the_person_and_can_be_taken_back(service: Service) -> None:
    [before] = read(service, COLLECTOR).verdicts
    ask(service, "correct", request_id=before.request_id, verdict="personal")
    other_text = COLLECTOR | {"message": "Vielleicht ergeben sich Synergien, mein Netzwerk kann Ihnen sicher helfen."}
    corrected = read(service, COLLECTOR, other_text)
    assert [(v.verdict, v.corrected) for v in corrected.verdicts] == [("personal", True)] * 2
    assert corrected.badge.text == ""
    assert corrected.verdicts[0].reply is not None
    assert corrected.verdicts[0].reply.tone == "accept"
    ask(service, "correct", request_id=before.request_id, verdict=None)
    assert read(service, COLLECTOR).verdicts[0] == before


def test_an_answer_counts_and_can_be_taken_back(service: Service) -> None:
    claim = COLLECTOR | {"message": "Guten Tag, wir haben uns auf der Messe in Leipzig kurz unterhalten. Viele Grüße"}
    [before] = read(service, claim).verdicts
    [question] = before.questions
    assert question.answer is None
    ask(service, "answer", request_id=before.request_id, question=question.name, answer=True)
    [after] = read(service, claim).verdicts
    assert after.questions[0].answer is True
    assert after.score < before.score
    ask(service, "answer", request_id=before.request_id, question=question.name, answer=None)
    assert read(service, claim).verdicts == [before]


def test_a_salutation_is_remembered_for_the_person(service: Service) -> None:
    [before] = read(service, COLLECTOR).verdicts
    ask(service, "salute", request_id=before.request_id, salutation="frau")
    [after] = read(service, COLLECTOR).verdicts
    assert after.reply is not None
    assert after.reply.salutation == "frau"
    assert "Frau Quast" in after.reply.text


def test_a_reply_can_be_had_in_every_tone(service: Service) -> None:
    [verdict] = read(service, COLLECTOR).verdicts
    texts = set()
    for tone in ("question", "letter", "friendly", "decline", "sales", "recruiter", "accept"):
        answer = ask(service, "reply", request_id=verdict.request_id, tone=tone, language="en")
        assert isinstance(answer, ReplyAnswer)
        assert (answer.reply.tone, answer.reply.language) == (tone, "en")
        texts.add(answer.reply.text)
    assert len(texts) == 7


def test_settings_are_kept_and_the_signature_is_used(service: Service) -> None:
    settings = {"signature": "Runa Hoffmann", "articles": [{"title": "Netzwerken", "url": "https://example.org/n"}]}
    ask(service, "settings", settings=settings)
    answer = ask(service, "settings")
    assert isinstance(answer, SettingsAnswer)
    assert answer.settings.model_dump() == settings
    [verdict] = read(service, COLLECTOR).verdicts
    assert verdict.reply is not None
    assert verdict.reply.text.endswith("Runa Hoffmann")


def weight_of(service: Service, signal: str) -> SignalWeight:
    answer = ask(service, "weights")
    assert isinstance(answer, WeightsAnswer)
    return next(weight for weight in answer.signals if weight.name == signal)


def correct_some(service: Service, number: int) -> None:
    for index in range(number):
        [verdict] = read(
            service, COLLECTOR | {"profile_url": f"https://www.xing.com/profile/Mara_Lenz{index}"}
        ).verdicts
        ask(service, "correct", request_id=verdict.request_id, verdict="personal")


def test_repeated_corrections_lead_to_a_proposal_and_change_nothing_by_themselves(service: Service) -> None:
    correct_some(service, CORRECTIONS_NEEDED - 1)
    assert weight_of(service, "network-size").proposal is None
    correct_some(service, CORRECTIONS_NEEDED)
    weight = weight_of(service, "network-size")
    assert weight.proposal is not None
    assert weight.proposal.weight < weight.weight == weight.shipped


def test_an_accepted_proposal_counts_and_can_be_undone(service: Service) -> None:
    correct_some(service, CORRECTIONS_NEEDED)
    [before] = read(service, COLLECTOR).verdicts
    proposal = weight_of(service, "network-size").proposal
    assert proposal is not None
    ask(service, "weigh", signal="network-size", weight=proposal.weight)
    assert read(service, COLLECTOR).verdicts[0].score < before.score
    assert weight_of(service, "network-size").proposal is None
    ask(service, "weigh", signal="network-size", weight=None)
    assert weight_of(service, "network-size").weight == weight_of(service, "network-size").shipped


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("reply", {}),
        ("answer", {"question": "encounter", "answer": True}),
        ("correct", {"verdict": "personal"}),
        ("salute", {"salutation": "frau"}),
    ],
)
def test_an_unknown_request_is_told(service: Service, kind: str, fields: dict[str, Any]) -> None:
    answer = service.answer({"id": 3, "type": kind, "request_id": "0", "locale": "en", **fields})
    assert isinstance(answer, ErrorAnswer)
    assert (answer.id, answer.error.code) == (3, "unknown-request")


def test_an_unknown_trait_is_told(service: Service) -> None:
    answer = service.answer({"type": "weigh", "signal": "hair-colour", "weight": 3})
    assert isinstance(answer, ErrorAnswer)
    assert answer.error.code == "invalid-message"


def test_a_page_of_another_kind_answers_with_the_last_request_of_that_person(service: Service) -> None:
    [before] = read(service, COLLECTOR | {"contacts": None}).verdicts
    profile = {"name": COLLECTOR["name"], "profile_url": COLLECTOR["profile_url"], "contacts": "999+"}
    answer = service.answer({"type": "page", "page": "profile", "profile": profile})
    assert isinstance(answer, PageAnswer)
    [after] = answer.verdicts
    assert after.request_id == before.request_id
    assert after.score > before.score
