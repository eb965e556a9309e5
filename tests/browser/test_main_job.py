"""From the page of requests to the filled message box: everything on the way is real."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from .conftest import Start
from .drivers import REQUESTS, Browser, Page, badge, open_popup, wait_until
from .site import COLLECTOR, PERSONAL, request_page

STATUS = "r => document.querySelector(`${r} [data-status]`).dataset.status"
VERDICTS = """() => Object.fromEntries([...document.querySelectorAll("[data-request-id]")]
  .map(card => [card.querySelector("h2").textContent, card.dataset.verdict]))"""
TEXT = "() => document.body.innerText"


def serve(browser: Browser, *requests: dict[str, str]) -> Page:
    browser.website["/network/requests"] = request_page(*requests)
    return browser.open(REQUESTS)


def card_of(popup: Page, verdict: str) -> str:
    """Return the selector of the first card with this verdict."""
    card = wait_until(popup, "v => document.querySelector(`[data-verdict=${v}]`)?.dataset.requestId", verdict)
    return f"[data-request-id='{card}']"


def test_from_the_page_to_the_message_box(browser: Browser) -> None:
    page = serve(browser, PERSONAL, COLLECTOR)
    popup = open_popup(browser)
    card = card_of(popup, "collector")
    assert popup.evaluate(VERDICTS) == {"Torben Quast": "collector", "Wiebke Aland": "personal"}

    assert badge(popup) == "1"

    reply = popup.evaluate("card => document.querySelector(`${card} textarea[data-reply]`).value", card)
    assert "Quast" in reply
    page.click("[data-demo=message]")
    page.click("dialog textarea")
    popup.click(f"{card} [data-action=insert]")
    wait_until(popup, f"card => ({STATUS})(card) === 'inserted'", card)
    assert page.evaluate("() => document.querySelector('dialog textarea').value") == reply


def test_quoted_words_are_marked_where_they_stand(browser: Browser) -> None:
    serve(browser, COLLECTOR)
    popup = open_popup(browser)
    card = card_of(popup, "collector")
    marked = popup.evaluate("card => [...document.querySelectorAll(`${card} mark`)].map(m => m.textContent)", card)
    assert marked
    assert all(words in COLLECTOR["message"] for words in marked)


def test_a_killed_host_is_told_and_comes_back(browser: Browser, tmp_path: Path) -> None:
    serve(browser, COLLECTOR)
    popup = open_popup(browser)
    card_of(popup, "collector")
    for process in hosts_of(tmp_path / "data"):
        os.kill(process, signal.SIGKILL)
    wait_until(popup, "() => document.querySelector('[data-failure]')?.dataset.failure")
    popup.click("[data-action=retry]")
    card_of(popup, "collector")
    wait_until(popup, "() => !document.querySelector('[data-failure]')")


def test_a_missing_host_is_told_with_what_to_do(start: Start) -> None:
    browser = start(host=False)
    serve(browser, COLLECTOR)
    popup = open_popup(browser)
    wait_until(popup, "() => document.body.innerText.includes('gegenfrage install')")


def test_text_from_a_page_is_only_ever_text(browser: Browser) -> None:
    hostile = {
        "name": "Ilse <img src=x onerror=\"document.title='run'\">",
        "profile": "Ilse_Beispiel",
        "message": "<script>document.title='run'</script> „Zitat“ 'x' \"y\" 👩‍👩‍👧 \u202eאבג\u202c "
        "zero\u200bwidth {{ 7*7 }} " + "ß" * 16_000,
    }
    serve(browser, hostile)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelector('[data-request-id]') !== null")
    shown = popup.evaluate(TEXT)
    assert "<script>document.title='run'</script>" in shown
    assert "👩‍👩‍👧" in shown
    assert "<img src=x" in shown
    assert (
        popup.evaluate("() => [document.title, document.querySelectorAll('article script, article img').length]")[1]
        == 0
    )
    assert popup.evaluate("() => document.title") != "run"


def hosts_of(data: Path) -> list[int]:
    """Return the processes that a browser started with this data folder."""
    mark = f"GEGENFRAGE_HOME={data}\0".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_host = b"gegenfrage" in (process / "cmdline").read_bytes().split(b"\0")[1]
            if is_host and mark in (process / "environ").read_bytes():
                found.append(int(process.name))
        except (OSError, IndexError):
            continue
    assert found
    return found
