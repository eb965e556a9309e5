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
COUNT_HINTS = """() => {
  const elements = atOnce(elementsIn(document.body));
  const counts = Object.entries(ATTRIBUTE_HINTS).map(([name, selector]) =>
    [name, elements.filter(element => element.matches(selector)).length]);
  return Object.fromEntries(counts.filter(([, count]) => count));
}"""
WATCH_EVENTS = """() => {
  window.events = [];
  for (const name of ["click", "focusin", "submit", "input"])
    addEventListener(name, event => events.push(event.type), true);
}"""
PLACE = "(item, where) => document.querySelector('ul').insertAdjacentHTML(where, item)"
DROP_FIRST = "() => document.querySelector('li').remove()"
ASK_AGAIN = """() => document.body.insertAdjacentHTML("beforeend",
  "<div role='dialog'><p>Wirklich ablehnen?</p><button>Ablehnen</button></div>")"""
ADD_ROOT = """items => {
  const host = document.querySelector("main").appendChild(document.createElement("x-list"));
  host.attachShadow({ mode: "open" }).innerHTML = `<ul>${items}</ul>`;
}"""
PLACE_IN_ROOT = (
    "item => document.querySelector('x-list').shadowRoot.querySelector('ul').insertAdjacentHTML('beforeend', item)"
)
GO = """(address, title, items) => {
  history.pushState({}, "", address);
  document.querySelector("h1").textContent = title;
  document.querySelector("ul").innerHTML = items;
}"""
READ_IN_SLICES = """async milliseconds => {
  const { value, slices } = await inSlices(readPage("requests"), milliseconds);
  return { found: value.reading.requests.length, slices };
}"""
CARD_TITLE = "(profile, name) => elementOfRequest(profile, name)?.querySelector('h2').textContent ?? null"
ASK = "type => new Promise(resolve => { asked.forEach(listener => listener({ type }, {}, resolve)); })"


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


def requests_page(*people: str) -> str:
    cards = "".join(map(card, people))
    return f"<!doctype html><html lang='de'><main><h1>Kontaktanfragen</h1><ul>{cards}</ul></main>"


def names_become(page: Page, *names: str) -> None:
    """Wait until the page's requests are these, by the reader's own watching."""
    wait_until(page, f"names => JSON.stringify(({NAMES})()) === JSON.stringify(names)", list(names))


# ── what stored pages show ────────────────────────────────────────────────────────────────────────────────


def test_page_reads_as_expected(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    page.evaluate(WATCH_EVENTS)
    reading = read(page)
    if reading is not None:
        assert reading.pop("url") == f"https://www.xing.com{stored.address}"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", reading.pop("seen_at"))
    assert reading == stored.expected["reading"]
    assert page.evaluate("() => events") == []
    assert page.evaluate(COUNT_HINTS) == stored.expected["hints"]
    page.close()


def test_those_who_asked_nothing_are_on_the_page_but_not_in_its_reading(stored: StoredPage) -> None:
    expected = json.dumps(stored.expected["reading"], ensure_ascii=False)
    for text in stored.expected["never"]:
        assert text in stored.html
        assert text not in expected


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
    lists = {kind: reading.get(kind) for kind in ("requests", "visitors")} | {"messages": conversation.get("messages")}
    return {kind: len(items or []) for kind, items in lists.items()}


def told_words(skeleton: str) -> set[str]:
    """Return the words that a person could read in a skeleton, without those of x alone."""
    attributes = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', skeleton)
    texts = html.unescape(" ".join(re.findall(r">([^<]+)<", skeleton) + attributes))
    assert not re.search(r"[1-9]", texts)
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", texts.lower())
    return {word for word in words if not set(word) <= {"x", "'"}}


def test_skeleton_reads_like_its_page_and_tells_of_nobody(browser: Browser, stored: StoredPage) -> None:
    page = open_stored(browser, stored.name)
    reading = read(page)
    skeleton = page.evaluate("() => pageSkeleton()")
    assert told_words(skeleton) <= set(page.evaluate("() => [...KEPT_WORDS]"))
    assert not re.search(r"<script|<!--|url\(|\ssrc=|\sonclick=|https?:", skeleton)
    assert all(re.fullmatch(r"X_\d+", person) for person in re.findall(r'/profile/([^/"?]+)', skeleton))
    page.close()

    again = open_page(browser, skeleton, stored.address, stored.expected.get("query", ""))
    assert counts(read(again)) == counts(reading)
    again.close()


# ── a living page ─────────────────────────────────────────────────────────────────────────────────────────


def test_late_and_lazy_requests_are_read_once(browser: Browser) -> None:
    page = open_page(browser, requests_page(), "/network/requests")
    names_become(page)
    for person in ("Edda_Kling", "Finn_Harder"):
        page.evaluate(PLACE, card(person), "beforeend")
    names_become(page, "Edda Kling", "Finn Harder")
    page.evaluate(PLACE, card("Gila_Romm"), "afterbegin")
    names_become(page, "Gila Romm", "Edda Kling", "Finn Harder")
    page.close()


def test_requests_stay_when_a_virtual_list_drops_them(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    page.evaluate(DROP_FIRST)
    page.evaluate(PLACE, card("Gila_Romm"), "beforeend")
    names_become(page, "Edda Kling", "Finn Harder", "Gila Romm")
    page.close()


def test_a_decided_request_goes(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    page.click("li button")
    names_become(page, "Finn Harder")
    page.close()


def test_a_declined_request_goes_when_a_dialog_asked_again(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    page.click("li button:last-of-type")
    page.evaluate(ASK_AGAIN)
    read(page)
    page.click("[role='dialog'] button")
    page.evaluate(DROP_FIRST)
    names_become(page, "Finn Harder")
    page.close()


def test_a_text_cut_off_by_the_page_is_noted(browser: Browser) -> None:
    html_text = requests_page("Edda_Kling").replace("<p></p>", "<p>Guten Tag, ich habe Ihnen etwas zu …</p>")
    page = open_page(browser, html_text, "/network/requests")
    assert read(page)["requests"][0]["message"] == "Guten Tag, ich habe Ihnen etwas zu …"
    assert page.evaluate("() => watcher.state.notes") == ["texts-cut-off"]
    page.close()


def test_a_late_shadow_root_is_read_and_watched(browser: Browser) -> None:
    page = open_page(browser, requests_page(), "/network/requests")
    names_become(page)
    page.evaluate(ADD_ROOT, card("Edda_Kling"))
    names_become(page, "Edda Kling")
    page.evaluate(PLACE_IN_ROOT, card("Finn_Harder"))
    names_become(page, "Edda Kling", "Finn Harder")
    page.close()


def test_another_address_is_read_anew_or_not_at_all(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling"), "/network/requests")
    names_become(page, "Edda Kling")
    page.evaluate(GO, "/jobs/find", "Jobs", card("Edda_Kling"))
    wait_until(page, "() => watcher.state === null")
    assert page.evaluate("() => sent.at(-1).type") == "left"
    page.evaluate(GO, "/network", "Netzwerk", card("Finn_Harder"))
    names_become(page, "Finn Harder")
    page.close()


def test_a_profile_is_not_taken_for_the_one_before(browser: Browser) -> None:
    page = open_page(
        browser, "<!doctype html><main><h1>Edda Kling</h1><p>12 Kontakte</p><ul></ul></main>", "/profile/Edda_Kling"
    )
    wait_until(page, "() => watcher.state?.reading.profile.name === 'Edda Kling'")
    page.evaluate(
        "() => { history.pushState({}, '', '/profile/Finn_Harder'); document.querySelector('p').append(' '); }"
    )
    read(page)
    page.evaluate(GO, "/profile/Finn_Harder", "Finn Harder", "")
    wait_until(page, "() => watcher.state.reading.profile.name === 'Finn Harder'")
    told = page.evaluate(
        "() => sent.map(({ reading }) => [reading.profile.name, reading.profile.profile_url.slice(28)])"
    )
    assert told == [["Edda Kling", "/Edda_Kling"], ["Finn Harder", "/Finn_Harder"]]
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
    taken = page.evaluate(READ_IN_SLICES, 1)
    assert taken["found"] == 200
    assert taken["slices"] > 5
    assert [request["name"] for request in read(page)["requests"]] == [person.replace("_", " ") for person in people]
    page.close()


def test_the_card_of_a_request_is_found_again(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling", "Finn_Harder"), "/network/requests")
    names_become(page, "Edda Kling", "Finn Harder")
    assert page.evaluate(CARD_TITLE, "https://www.xing.com/profile/Finn_Harder", None) == "Finn Harder"
    assert page.evaluate(CARD_TITLE, None, "Edda Kling") == "Edda Kling"
    assert page.evaluate(CARD_TITLE, "https://www.xing.com/profile/Nobody_Here", None) is None
    page.close()


def test_answers_to_the_worker(browser: Browser) -> None:
    page = open_page(browser, requests_page("Edda_Kling"), "/network/requests")
    unread = ["location", "contacts", "mutual_contacts", "received", "message"]
    state = page.evaluate(ASK, "read-now")
    assert state == {"page": "requests", "found": 1, "unread": [unread], "notes": []}
    assert page.evaluate(ASK, "page-state") == state
    assert page.evaluate(ASK, "skeleton")["html"].startswith("<!doctype html>")
    page.close()
