"""What is remembered: one request once, one dossier a person, visits only where they were read over the time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from gegenfrage.cases import case_of
from gegenfrage.contract import PageMessage
from gegenfrage.dossier import Case, Count, Day, Visits
from gegenfrage.record import record
from gegenfrage.store import Store

NOW = "2026-11-22T09:30:00+01:00"
URL = "https://www.xing.com/profile/Edda_Rohwer2"
TEXT = "Guten Tag Frau Hoffmann, ich lese gerade Ihren Aufsatz über Deiche und habe eine Frage zu Kapitel vier."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "memory.sqlite3")
    yield opened
    opened.close()


def read(store: Store, page: str = "requests", at: str = NOW, **reading: Any) -> list[Case]:
    """Take one page reading in; return the cases it is about."""
    message = PageMessage.model_validate({"type": "page", "page": page, **reading})
    return [case_of(store, request) for request in record(store, message, datetime.fromisoformat(at))]


def request(**fields: Any) -> dict[str, Any]:
    return {"name": "Edda Rohwer", "profile_url": URL, "received": "vor 3 Tagen", "message": TEXT, **fields}


def test_one_request_has_one_id_however_often_it_is_shown(store: Store) -> None:
    [first] = read(store, requests=[request(message=None)])
    [again] = read(store, requests=[request(profile_url=URL + "/cv?sc_o=x")])
    [later] = read(store, at="2026-11-24T20:00:00+01:00", requests=[request(received="vor 5 Tagen")])
    [clamped] = read(store, requests=[request(message=TEXT[:60] + "…")])
    assert first.request_id == again.request_id == later.request_id == clamped.request_id
    assert clamped.message is not None
    assert clamped.message.original == TEXT


def test_another_text_is_another_request(store: Store) -> None:
    [first] = read(store, requests=[request()])
    [second] = read(store, requests=[request(message="Darf ich Sie zu unserem Seminar einladen?")])
    assert first.request_id != second.request_id


def test_the_same_text_a_year_later_is_another_request(store: Store) -> None:
    [first] = read(store, requests=[request()])
    [second] = read(store, at="2027-11-22T09:30:00+01:00", requests=[request()])
    assert first.request_id != second.request_id


def test_namesakes_are_two_people(store: Store) -> None:
    cases = read(store, requests=[request(), request(profile_url=URL + "7", contacts="999+")])
    assert cases[0].request_id != cases[1].request_id
    assert cases[0].sender.contacts is None


def test_two_texts_without_a_sender_are_two_requests(store: Store) -> None:
    first, second = read(store, "selection", requests=[{"message": "Hallo!"}, {"message": "Guten Tag!"}])
    assert first.request_id != second.request_id


def test_sightings_of_a_person_merge_and_the_newer_one_wins(store: Store) -> None:
    read(store, requests=[request(contacts="87", headline="Deichbau")])
    profile = {"name": "Edda Rohwer", "profile_url": URL, "contacts": "1.204 Kontakte", "haves": ["Deichpläne"]}
    [case] = read(store, "profile", at="2026-11-23T10:00:00+01:00", profile=profile)
    assert case.sender.contacts == Count(1204)
    assert case.sender.headline == "Deichbau"
    assert case.sender.haves == ("Deichpläne",)
    person = store.people.find(URL)
    assert person is not None
    contacts = [sighting.value for sighting in store.people.sightings(person) if sighting.field == "contacts"]
    assert contacts == ["1.204 Kontakte", "87"]


def test_an_older_sighting_read_later_does_not_win(store: Store) -> None:
    read(store, requests=[request(contacts="1.204")])
    [case] = read(store, at="2026-01-02T10:00:00+01:00", requests=[request(contacts="87", message=None, received=None)])
    assert case.sender.contacts == Count(1204)


def test_a_name_alone_becomes_the_one_person_of_that_name(store: Store) -> None:
    read(store, "conversation", conversation={"name": "Edda Rohwer", "messages": [{"from": "me", "text": "Moin!"}]})
    [case] = read(store, requests=[request()])
    assert case.conversation is not None
    assert case.conversation[0].theirs is False


def test_a_conversation_keeps_what_is_no_longer_shown(store: Store) -> None:
    def chat(*texts: str) -> dict[str, Any]:
        return {"name": "Edda Rohwer", "profile_url": URL, "messages": [{"from": "them", "text": t} for t in texts]}

    read(store, requests=[request()])
    read(store, "conversation", conversation=chat("eins", "zwei"))
    [case] = read(store, "conversation", conversation=chat("zwei", "drei"))
    assert [message.text for message in case.conversation or ()] == ["eins", "zwei", "drei"]


def visitors(*visited: str | None) -> list[dict[str, Any]]:
    return [{"name": f"Gast Nummer{n}", "profile_url": f"{URL}0{n}", "visited": v} for n, v in enumerate(visited)]


@pytest.mark.parametrize(
    ("received", "visited", "visits"),
    [
        ("vor 3 Tagen", ["gestern", "vor 10 Tagen"], Visits(visited=False, covered=True)),
        ("vor 3 Tagen", ["gestern"], Visits(visited=False, covered=False)),
        ("vor 3 Wochen", ["gestern", "vor 2 Monaten"], Visits(visited=False, covered=True)),
        ("vor 3 Wochen", ["gestern", "vor 3 Wochen"], Visits(visited=False, covered=False)),
        ("vor 3 Wochen", ["vor 3 Tagen"], Visits(visited=False, covered=False)),
        (None, ["vor 10 Tagen"], Visits(visited=False, covered=False)),
        ("vor 3 Tagen", [None], Visits(visited=False, covered=False)),
        ("vor 3 Tagen", [], Visits(visited=False, covered=False)),
    ],
)
def test_no_visit_counts_only_where_visitors_were_read_over_the_time(
    store: Store, received: str | None, visited: list[str | None], visits: Visits
) -> None:
    [case] = read(store, requests=[request(received=received)], visitors=visitors(*visited))
    assert case.visits == visits


def test_visitors_read_before_the_request_came_say_nothing(store: Store) -> None:
    read(store, "visitors", at="2026-11-10T09:00:00+01:00", visitors=visitors("vor 3 Wochen"))
    [case] = read(store, requests=[request()])
    assert case.visits == Visits(visited=False, covered=False)


def test_a_visit_is_found_by_address_and_by_name(store: Store) -> None:
    seen = [{"name": "Edda Rohwer", "visited": "gestern"}]
    [case] = read(store, requests=[request()], visitors=seen)
    assert case.visits is not None
    assert case.visits.visited


def test_a_visitor_whose_name_is_hidden_may_be_anybody(store: Store) -> None:
    seen = [*visitors("gestern", "vor 10 Tagen"), {"visited": "vor 5 Tagen"}]
    [case] = read(store, requests=[request()], visitors=seen)
    assert case.visits == Visits(visited=False, covered=False)


def test_visitors_never_read_are_unknown(store: Store) -> None:
    [case] = read(store, requests=[request()])
    assert case.visits is None


def test_the_exactest_day_is_kept(store: Store) -> None:
    read(store, requests=[request(received="vor einer Woche")])
    [case] = read(store, requests=[request(received="15.11.2026")])
    assert case.received == Day(date(2026, 11, 15))


def test_the_user_is_known_from_any_page(store: Store) -> None:
    me = {"name": "Runa Hoffmann", "profile_url": "https://www.xing.com/profile/Runa_Hoffmann"}
    [case] = read(store, requests=[request()], me=me)
    assert case.reader is not None
    read(store, "profile", profile={**me, "wants": ["Deichkarten"]})
    [case] = read(store, requests=[request()])
    assert case.reader is not None
    assert case.reader.wants == ("Deichkarten",)


def test_a_profile_without_a_name_beside_one_request_is_its_senders(store: Store) -> None:
    [case] = read(store, requests=[request()], profile={"contacts": "999+"})
    assert case.sender.contacts == Count(999, at_least=True)


def test_near_copies_are_those_of_other_people(store: Store) -> None:
    other = request(name="Hauke Seefeld", profile_url="https://www.xing.com/profile/Hauke_Seefeld")
    read(store, requests=[other])
    [case] = read(store, requests=[request(message=TEXT.replace("Deiche", "Dämme"))])
    assert [copy.name for copy in case.near_copies] == ["Hauke Seefeld"]
    [alone] = read(
        store, requests=[request(message="Ein ganz anderer Text, der mit dem ersten gar nichts gemein hat.")]
    )
    assert alone.near_copies == ()


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite3"
    Store(file).close()
    assert file.stat().st_mode & 0o077 == 0
