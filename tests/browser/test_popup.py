"""What a person does in the popup, and in the options, on real parts in both browsers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Start
from .drivers import REQUESTS, Browser, Page, badge, open_popup, tab_id, wait_for, wait_until
from .site import COLLECTOR, PERSONAL, request_page

REPLY = "card => document.querySelector(`${card} textarea[data-reply]`).value"
VERDICT = "card => document.querySelector(card)?.dataset.verdict"
CHOOSE = """(card, value) => {
  const choices = [...document.querySelectorAll(`${card} select`)];
  const choice = choices.find(each => [...each.options].some(option => option.value === value));
  choice.value = value;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}"""
SIGNATURE_IS = """async text => {
  const { answer } = await chrome.runtime.sendMessage({ type: "ask", message: { type: "settings" } });
  return answer.settings.signature === text;
}"""
OPEN_ALL = "() => document.querySelectorAll('details').forEach(details => { details.open = true; })"


def serve(browser: Browser, *requests: dict[str, str]) -> Page:
    browser.website["/network/requests"] = request_page(*requests)
    return browser.open(REQUESTS)


def popup_of(browser: Browser, *requests: dict[str, str]) -> tuple[Page, str]:
    """Return the popup for a page of these requests, everything unfolded, and the selector of its first card."""
    serve(browser, *requests)
    popup = open_popup(browser)
    card = wait_until(popup, "() => document.querySelector('[data-request-id]')?.dataset.requestId")
    popup.evaluate(OPEN_ALL)
    return popup, f"[data-request-id='{card}']"


def reply_when(popup: Page, card: str, is_there: Callable[[str], bool]) -> str:
    def reply() -> str | None:
        text = str(popup.evaluate(REPLY, card))
        return text if is_there(text) else None

    return wait_for(reply)


def test_the_reply_follows_tone_address_and_salutation(browser: Browser) -> None:
    popup, card = popup_of(browser, COLLECTOR)
    question = popup.evaluate(REPLY, card)
    popup.evaluate(CHOOSE, card, "letter")
    letter = reply_when(popup, card, lambda text: len(text) > 2 * len(question))
    popup.evaluate(CHOOSE, card, "du")
    reply_when(popup, card, lambda text: text != letter and "Torben" in text.splitlines()[0])
    popup.evaluate(CHOOSE, card, "Sie")
    popup.evaluate(CHOOSE, card, "frau")
    reply_when(popup, card, lambda text: "Frau Quast" in text)


def test_blocks_can_be_switched_off_and_moved(browser: Browser) -> None:
    popup, card = popup_of(browser, COLLECTOR)
    before = popup.evaluate(REPLY, card)
    popup.click(f"{card} input[data-block=policy]")
    without = reply_when(popup, card, lambda text: text != before)
    assert len(without) < len(before)
    popup.click(f"{card} input[data-block=policy]")
    assert reply_when(popup, card, lambda text: text != without) == before


def test_the_users_own_verdict_counts_and_can_be_taken_back(browser: Browser) -> None:
    popup, card = popup_of(browser, COLLECTOR)
    popup.click(f"{card} [data-correct=personal]")
    wait_until(popup, f"card => ({VERDICT})(card) === 'personal'", card)
    wait_for(lambda: badge(popup) == "")
    popup.click(f"{card} [data-correct='']")
    wait_until(popup, f"card => ({VERDICT})(card) === 'collector'", card)


def test_a_claimed_encounter_is_asked_and_the_answer_is_kept(browser: Browser) -> None:
    claim = COLLECTOR | {
        "message": "Guten Tag, wir haben uns ja auf der Messe in Leipzig kurz unterhalten. Viele Grüße"
    }
    popup, _ = popup_of(browser, claim)
    wait_until(popup, "() => document.querySelector('.question button') !== null")
    popup.click(".question button")
    wait_until(popup, "() => document.querySelector('.question button').getAttribute('aria-pressed') === 'true'")


def test_a_pasted_text_is_judged(browser: Browser) -> None:
    browser.website["/"] = "<!doctype html><h1>Start</h1>"
    browser.open("https://www.xing.com/")
    popup = open_popup(browser, "https://www.xing.com/")
    popup.evaluate(OPEN_ALL)
    popup.evaluate("text => { document.querySelector('#pasted').value = text; }", COLLECTOR["message"])
    popup.click("#paste [type=submit]")
    wait_until(popup, "() => document.querySelector('[data-verdict=collector]') !== null")


def test_an_edited_reply_outlives_a_change_of_the_page(browser: Browser) -> None:
    page = serve(browser, COLLECTOR)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelector('[data-verdict=collector]') !== null")
    popup.click("textarea[data-reply]")
    popup.type("Mein Satz. ")
    edited = popup.evaluate("() => document.querySelector('textarea[data-reply]').value")
    assert "Mein Satz. " in edited
    page.evaluate(
        "html => { document.querySelector('ul').innerHTML += new DOMParser().parseFromString(html, 'text/html')"
        ".querySelector('li').outerHTML; }",
        request_page(PERSONAL),
    )
    wait_until(popup, "() => document.querySelectorAll('[data-request-id]').length === 2")
    assert (
        popup.evaluate("() => document.querySelector('[data-verdict=collector] textarea[data-reply]').value") == edited
    )


def test_a_reply_waits_for_its_box_and_is_offered_there(browser: Browser) -> None:
    page = serve(browser, COLLECTOR)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelector('[data-verdict=collector]') !== null")
    reply = popup.evaluate("() => document.querySelector('textarea[data-reply]').value")
    popup.click("[data-action=insert]")
    wait_until(popup, "() => document.querySelector('#waiting [data-action=insert-waiting]') !== null")
    page.click("[data-demo=message]")
    page.click("dialog textarea")
    popup.click("[data-action=insert-waiting]")
    wait_until(page, "reply => document.querySelector('dialog textarea').value === reply", reply)
    wait_until(popup, "() => document.querySelector('#waiting [data-action=insert-waiting]') === null")


def test_text_of_the_user_is_not_overwritten_without_asking(browser: Browser) -> None:
    page = serve(browser, COLLECTOR)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelector('[data-verdict=collector]') !== null")
    page.click("[data-demo=message]")
    page.click("dialog textarea")
    page.type("Angefangen")
    popup.click("[data-action=insert]")
    wait_until(popup, "() => document.querySelector('.own-text:not([hidden])') !== null")
    assert page.evaluate("() => document.querySelector('dialog textarea').value") == "Angefangen"


def test_copy_puts_the_reply_on_the_clipboard(browser: Browser) -> None:
    popup, card = popup_of(browser, COLLECTOR)
    popup.click(f"{card} [data-action=copy]")
    wait_until(popup, "card => document.querySelector(`${card} [data-status]`).dataset.status === 'copied'", card)


def test_a_page_without_requests_says_what_to_do(browser: Browser) -> None:
    serve(browser)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelector('[data-situation]') !== null")


def test_a_page_skeleton_is_shown_and_names_nobody(browser: Browser) -> None:
    popup, _ = popup_of(browser, COLLECTOR, PERSONAL)
    popup.click("#skeleton > button")
    skeleton = wait_until(popup, "() => document.querySelector('#skeleton-text').value")
    assert "Bestätigen" in skeleton
    for secret in ("Quast", "Aland", "Synergien", "1893"):
        assert secret not in skeleton


@pytest.mark.parametrize(("language", "word"), [("de", "Kontaktsammler"), ("en", "ontact collector")])
def test_both_languages(start: Start, language: str, word: str) -> None:
    browser = start(language=language)
    serve(browser, COLLECTOR)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelector('[data-verdict=collector]') !== null")
    assert word in popup.evaluate("() => document.body.innerText")
    assert word in popup.evaluate("() => document.querySelector('#summary').textContent")


def test_another_page_of_the_site_changes_the_verdict_at_once(browser: Browser) -> None:
    vague = COLLECTOR | {"message": "Guten Tag, vielleicht ergeben sich ja Synergien?", "contacts": ""}
    popup, card = popup_of(browser, vague)
    score = "card => document.querySelector(`${card} .score`).textContent"
    before = popup.evaluate(score, card)
    browser.website["/profile/Torben_Quast4"] = (
        "<!doctype html><html lang='de'><main><h1>Torben Quast</h1><p>Selbstständig, Berater, Quast Beratung</p>"
        "<button><strong>999+</strong> Kontakte</button></main>"
    )
    browser.open("https://www.xing.com/profile/Torben_Quast4")
    wait_until(popup, "(card, before, score) => eval(score)(card) !== before", card, before, score)


def open_options(browser: Browser) -> Page:
    page = browser.open(browser.extension_url("options/options.html"))
    page.resize(1100, 1000)
    return page


def test_the_signature_of_the_options_stands_under_the_reply(browser: Browser) -> None:
    options = open_options(browser)
    wait_until(options, "() => !document.querySelector('#signature').closest('.panel').inert")
    options.click("#signature")
    options.type("Runa Hoffmann")
    options.click("#settings [type=submit]")
    wait_until(options, SIGNATURE_IS, "Runa Hoffmann")
    popup, card = popup_of(browser, COLLECTOR)
    assert popup.evaluate(REPLY, card).endswith("Runa Hoffmann")


def test_nothing_is_read_on_other_pages_of_the_site(browser: Browser) -> None:
    browser.website["/jobs"] = request_page(COLLECTOR)
    browser.open("https://www.xing.com/jobs")
    popup = open_popup(browser, "https://www.xing.com/jobs")
    wait_until(popup, "() => document.querySelector('[data-situation]') !== null")
    tab = tab_id(browser, popup, "https://www.xing.com/jobs")
    state = popup.evaluate("async key => (await chrome.storage.session.get(key))[key] ?? null", f"tab:{tab}")
    assert state is None or state["reading"] is None
