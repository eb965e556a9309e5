"""The reader on stored pages of many eras and builds, in real browsers."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import BROWSERS
from .drivers import Browser, Options, Page, wait_until
from .stored_pages import StoredPage, open_page, open_stored, read, stored_pages

NAMES = "() => (watcher.state?.reading.requests ?? []).map(request => request.name)"
COUNT_HINTS = """() => Object.fromEntries(Object.entries(ATTRIBUTE_HINTS).map(([name, selector]) =>
  [name, atOnce(elementsIn(document.body)).filter(element => element.matches(selector)).length]).filter(([, count]) => count))"""
CLICKS = "() => { window.events = []; for (const name of ['click', 'focusin', 'submit', 'input']) addEventListener(name, event => events.push(event.type), true); }"


@pytest.fixture(scope="module", params=BROWSERS)
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return one browser for all pages: what the reader reads needs no host."""
    folder: Path = tmp_path_factory.mktemp("reading")
    started = BROWSERS[request.param](Options(folder / "profile", folder / "data", host=False))
    yield started
    started.close()


@pytest.fixture(params=stored_pages())
def stored(request: pytest.FixtureRequest) -> StoredPage:
    return StoredPage(request.param)


def card(person: str, message: str = "") -> str:
    """Return one request as a list item."""
    name = person.replace("_", " ")
    return f"""<li><a href="/profile/{person}"><h2>{name}</h2></a><p>Geigenbauerin</p><p>{html.escape(message)}</p>
      <button onclick="this.closest('li').remove()">Bestätigen</button><button>Ablehnen</button></li>"""


def requests_page(*people: str, script: str = "") -> str:
    return f"<!doctype html><html lang='de'><main><h1>Kontaktanfragen</h1><ul>{''.join(map(card, people))}</ul></main><script>{script}</script>"


def names_become(page: Page, *names: str) -> None:
    """Wait until the page's requests are these, by the reader's own watching."""
    wait_until(page, f"names => JSON.stringify(({NAMES})()) === JSON.stringify(names)", list(names))


# ── what stored pages show ────────────────────────────────────────────────────────────────────────────────


def test_page_reads_as_expected(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    page.evaluate(CLICKS)
    reading = read(page)
    if reading is not None:
        assert reading.pop("url") == f"https://www.xing.com{stored.address}"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", reading.pop("seen_at"))
    assert reading == stored.expected["reading"]
    assert page.evaluate("() => events") == []
    page.close()


def test_those_who_asked_nothing_are_not_read(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    reading = json.dumps(read(page), ensure_ascii=False)
    assert [text for text in stored.expected["never"] if text in reading] == []
    assert all(text in html.unescape(stored.html) for text in stored.expected["never"])
    page.close()


def test_hints_occur_as_often_as_expected(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    assert page.evaluate(COUNT_HINTS) == stored.expected["hints"]
    page.close()


def test_every_hint_occurs_on_a_stored_page(browser: Browser) -> None:
    page = open_page(browser, "<!doctype html><main></main>", "/network")
    known = set(page.evaluate("() => Object.keys(ATTRIBUTE_HINTS)"))
    assert {hint for name in stored_pages() for hint in StoredPage(name).expected["hints"]} == known
    page.close()


def test_notes_when_a_request_page_shows_no_request(browser: Browser) -> None:
    page = open_page(browser, "<!doctype html><main><h1>Kontaktanfragen</h1><p>…</p></main>", "/network/requests")
    read(page)
    assert page.evaluate("() => watcher.state.notes") == ["no-requests-found"]
    page.close()
    empty = open_stored(browser, "empty-list")
    read(empty)
    assert empty.evaluate("() => watcher.state.notes") == []
    empty.close()


# ── skeletons ─────────────────────────────────────────────────────────────────────────────────────────────


def counts(reading: dict[str, Any] | None) -> dict[str, int]:
    """Return how much of each kind a reading has."""
    reading = reading or {}
    conversation = reading.get("conversation") or {}
    lists = {"requests": reading.get("requests"), "visitors": reading.get("visitors"), "messages": conversation.get("messages")}
    return {kind: len(items or []) for kind, items in lists.items()}


def test_skeleton_reads_like_its_page(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    reading = read(page)
    skeleton = page.evaluate("() => pageSkeleton()")
    page.close()
    again = open_page(browser, skeleton, stored.address, stored.expected.get("query", ""))
    assert counts(read(again)) == counts(reading)
    again.close()


def test_skeleton_tells_nothing_of_anyone(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    read(page)
    skeleton = page.evaluate("() => pageSkeleton()")
    kept = set(page.evaluate("() => [...KEPT_WORDS]"))
    page.close()
    texts = html.unescape(" ".join(re.findall(r">([^<]+)<", skeleton) + re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', skeleton)))
    words = {word.lower() for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", texts)}
    assert {word for word in words if set(word) != {"x"}} <= kept
    assert not re.search(r"[1-9]", texts)
    assert not re.search(r"<script|<!--|url\(|\ssrc=|\sonclick=|https?:", skeleton)
    people = re.findall(r"/profile/([^/\"?]+)", skeleton)
    assert all(re.fullmatch(r"X_\d+", person) for person in people)


# ── a living page ─────────────────────────────────────────────────────────────────────────────────────────


def test_late_and_lazy_requests_are_read_once(browser: Browser) -> None:
    page = open_page(browser, requests_page(), "/network/requests")
    names_become(page)
    for person in ("Edda_Kling", "Finn_Harder"):
        page.evaluate("item => document.querySelector('ul').insertAdjacentHTML('beforeend', item)", card(person))
    names_become(page, "Edda Kling", "Finn Harder")
    page.evaluate("item => document.querySelector('ul').insertAdjacentHTML('afterbegin', item)", card("Gila_Romm"))
    names_become(page, "Gila Romm", "Edda Kling", "Finn Harder")
    page.close()


def test_requests_stay_when_a_virtual_list_drops_them(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    page.evaluate("item => { document.querySelector('li').remove(); document.querySelector('ul').insertAdjacentHTML('beforeend', item); }", card("Gila_Romm"))
    names_become(page, "Edda Kling", "Finn Harder", "Gila Romm")
    page.close()


def test_a_decided_request_goes(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    page.click("li button")
    names_become(page, "Finn Harder")
    page.close()


def test_a_request_in_a_late_shadow_root_is_read_and_watched(browser: Browser) -> None:
    page = open_page(browser, requests_page(), "/network/requests")
    names_become(page)
    page.evaluate("""items => { const host = document.querySelector('main').appendChild(document.createElement('x-list'));
      host.attachShadow({ mode: 'open' }).innerHTML = `<ul>${items}</ul>`; }""", card("Edda_Kling"))
    names_become(page, "Edda Kling")
    page.evaluate("item => document.querySelector('x-list').shadowRoot.querySelector('ul').insertAdjacentHTML('beforeend', item)", card("Finn_Harder"))
    names_become(page, "Edda Kling", "Finn Harder")
    page.close()


def test_another_address_is_read_anew_or_not_at_all(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling"), "/network/requests")
    names_become(page, "Edda Kling")
    page.evaluate("() => { history.pushState({}, '', '/jobs/find'); document.querySelector('h1').textContent = 'Jobs'; }")
    wait_until(page, "() => watcher.state === null")
    assert page.evaluate("() => sent.at(-1).type") == "left"
    page.evaluate("item => { history.pushState({}, '', '/network'); document.querySelector('ul').innerHTML = item; }", card("Finn_Harder"))
    names_become(page, "Finn Harder")
    page.close()


def test_the_worker_is_told_only_what_is_new(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling"), "/network/requests")
    names_become(page, "Edda Kling")
    for _ in range(3):
        page.evaluate("() => document.querySelector('main').append(document.createElement('hr'))")
        read(page)
    told = page.evaluate("() => sent.map(({ type, reading }) => [type, reading.type, reading.requests.length])")
    assert told == [["reading", "page", 1]]
    page.close()


def test_two_hundred_requests_are_read_in_slices(browser: Browser) -> None:
    people = [f"Person_{chr(65 + number // 26)}{chr(97 + number % 26)}" for number in range(200)]
    page = open_page(browser, requests_page(*people), "/network/requests")
    slices = page.evaluate("() => inSlices(readPage('requests'), 1).then(({ value, slices }) => [value.reading.requests.length, slices])")
    assert slices[0] == 200
    assert slices[1] > 5
    assert read(page)["requests"][199]["name"] == people[199].replace("_", " ")
    page.close()


def test_the_card_of_a_request_is_found_again(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    found = page.evaluate("() => [elementOfRequest('https://www.xing.com/profile/Finn_Harder', null), elementOfRequest(null, 'Edda Kling')].map(card => card.tagName + card.querySelector('h2').textContent)")
    assert found == ["LIFinn Harder", "LIEdda Kling"]
    assert page.evaluate("() => elementOfRequest('https://www.xing.com/profile/Nobody_Here', null)") is None
    page.close()


def test_answers_to_the_worker(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling"), "/network/requests")
    ask = "type => new Promise(resolve => { asked.forEach(listener => listener({ type }, {}, resolve)); })"
    state = page.evaluate(ask, "read-now")
    assert state == {"page": "requests", "found": 1, "unread": [["location", "contacts", "mutual_contacts", "received"]], "notes": []}
    assert page.evaluate(ask, "page-state") == state
    assert page.evaluate(ask, "skeleton")["html"].startswith("<!doctype html>")
    page.close()
