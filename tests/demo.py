"""`make demo`: the main job, in a real Chromium with the shipped extension and the real host.

With a display the browser stays open for the person to try. Without one, or with HEADLESS=1, the way is walked
by itself: a table of the verdicts, one whole reply, and screenshots.
"""

from __future__ import annotations

import os
import sys
import tempfile
import textwrap
from pathlib import Path
from typing import Any

from gegenfrage.terminal import told

from .browser.drivers import REQUESTS, Browser, Options, closing, open_popup, wait_until
from .browser.drivers.chromium import Chromium

ROOT = Path(__file__).parent.parent
REPLICA = ROOT / "tests" / "pages" / "replica.html"
PICTURES = ROOT / ".demo"


def main() -> int:
    """Show the main job."""
    headless = os.environ.get("HEADLESS") == "1" or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    with tempfile.TemporaryDirectory(prefix="gegenfrage-demo-") as folder:
        options = Options(Path(folder) / "profile", Path(folder) / "data", headless=headless)
        browser = Chromium(options)
        with closing(browser):
            browser.website["/network/requests"] = REPLICA.read_text(encoding="utf-8")
            return walk(browser) if headless else show(browser)


def show(browser: Chromium) -> int:
    """Leave the browser to the person, until it is closed."""
    page = browser.context.pages[0]
    page.goto(REQUESTS)
    print(
        told(
            "Der Browser ist offen: Klicken Sie oben rechts auf das Symbol von Gegenfrage, die Sprechblase. "
            "Zum Beenden schließen Sie das Fenster.",
            "The browser is open: click on the icon of Gegenfrage at the top right, the speech bubble. "
            "Close the window to end.",
        ),
        flush=True,
    )
    page.wait_for_event("close", timeout=0)
    return 0


def walk(browser: Browser) -> int:
    """Walk from the page to the filled message box. Return 1 where the box does not hold the reply."""
    PICTURES.mkdir(exist_ok=True)
    page = browser.open(REQUESTS)
    popup = open_popup(browser)
    wait_until(popup, "() => document.querySelectorAll('[data-request-id]').length >= 6")
    verdicts = judged(popup)
    print_table(verdicts)
    popup.screenshot(PICTURES / "popup.png")

    collector = next(verdict for verdict in verdicts if verdict["verdict"] == "collector")
    print(f"\n{told('Antwort an', 'Reply to')} {collector['name']}:\n")
    print(textwrap.indent(collector["reply"]["text"], "    "), end="\n\n")
    open_box(page, collector["name"])
    request = f"[data-request-id='{collector['request_id']}']"
    insert(popup, request)
    page.screenshot(PICTURES / "message-box.png")
    popup.screenshot(PICTURES / "popup-inserted.png")
    print(told(f"Bilder liegen in {PICTURES}", f"Pictures are in {PICTURES}"))
    is_filled: bool = filled(page) == collector["reply"]["text"]
    print(
        told("Das Nachrichtenfeld enthält die Antwort.", "The message box holds the reply.")
        if is_filled
        else told("Das Nachrichtenfeld weicht von der Antwort ab!", "The message box differs from the reply!")
    )
    return 0 if is_filled else 1


def judged(popup: Any) -> list[dict[str, Any]]:
    """Return the verdicts that the worker keeps for the page."""
    found: list[dict[str, Any]] = popup.evaluate(
        "async () => Object.values(await chrome.storage.session.get())"
        ".find(state => state?.judged).judged.answer.verdicts"
    )
    return found


def print_table(verdicts: list[dict[str, Any]]) -> None:
    """Print each request with its verdict and its reasons."""
    for verdict in verdicts:
        print(f"{verdict['verdict']:10} {verdict['score']:5.1f}  {verdict['name']}")
        for reason in verdict["reasons"]:
            print(textwrap.indent(textwrap.fill(f"– {reason['text']}", 100), " " * 18))


def open_box(page: Any, name: str) -> None:
    """Click the page's own button for a message to this person, as the person would."""
    page.evaluate(
        "name => [...document.querySelectorAll('main a')].find(link => link.textContent.trim() === name)"
        ".closest('li').querySelectorAll('button').forEach(it => it.textContent === 'Nachricht' && it.click())",
        name,
    )


def insert(popup: Any, request: str) -> None:
    """Click Insert at the request in the popup; wait until the popup says that it is inserted."""
    popup.click(f"{request} [data-action='insert']")
    wait_until(popup, "r => document.querySelector(`${r} [data-status]`).dataset.status === 'inserted'", request)


def filled(page: Any) -> str:
    """Return what the open message box holds."""
    return str(page.evaluate("() => document.querySelector('dialog textarea').value"))


if __name__ == "__main__":
    sys.exit(main())
