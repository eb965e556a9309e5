"""Pages with real editors from npm, and the way of a reply from the worker, or the real popup, into them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from .conftest import BROWSERS
from .drivers import Browser, Options, Page, tab_id, wait_for, wait_until
from .drivers.chromium import ChromiumPage

TESTS = Path(__file__).parents[1]
EDITORS = tuple(sorted(path.stem for path in (TESTS / "editors").glob("*.js")))
BOX = "textarea, input:not([type=search]), [contenteditable=true]"

NAME = "Dr. Max Mustermann"
SHOWN_NAME = "<h2>Max Mustermann</h2>"
PROFILE = "https://www.xing.com/profile/Max_Mustermann12"
REPLY = """Grüß Gott Herr Dr. Mustermann,

was wäre – ganz „konkret“ – der “Nutzen” für mich? 😀 👩‍👩‍👧
  Kein  Scherz: <b>5 & 6</b>, אבג und 'ehrlich'.


Viele Grüße"""

_SEND = """async message => {
  const { answer, failure } = await chrome.runtime.sendMessage(message);
  return answer ?? failure;
}"""
_SEND_TWICE = f"message => Promise.all([({_SEND})(message), ({_SEND})(message)])"
_DELIVER_TO_FRAME = """async delivery => {
  const { deliver } = await import("/background/delivery.js");
  return deliver(delivery, 0);
}"""
_FOUND = "async tab => (await chrome.tabs.sendMessage(tab, { type: 'page-state' }).catch(() => null))?.found ?? -1"
_OPEN_POPUP = """async tab => {
  await chrome.tabs.update(tab, { active: true });
  await chrome.action.openPopup();
}"""
_POPUP_IS_OPEN = "() => chrome.extension.getViews({ type: 'popup' })[0]?.document.readyState === 'complete'"
_SEND_FROM_POPUP = """async message => {
  const [popup] = chrome.extension.getViews({ type: "popup" });
  const { answer } = await popup.chrome.runtime.sendMessage(message);
  return { ...answer, focused: popup.document.hasFocus() };
}"""
_CLOSE_POPUP = "() => chrome.extension.getViews({ type: 'popup' }).forEach(popup => popup.close())"


@dataclass
class Desk:
    """A browser with a page of the extension at hand, from which replies are sent on their way."""

    browser: Browser
    helper: Page
    bundles: Path
    pages: list[Page] = field(default_factory=list)

    def open(self, html: str, path: str = "/chats") -> Page:
        self.browser.website[path] = html
        self.pages.append(self.browser.open(f"https://www.xing.com{path}"))
        return self.pages[-1]

    def close_pages(self) -> None:
        self.helper.evaluate(_CLOSE_POPUP)
        while self.pages:
            self.pages.pop().close()

    def open_editor(self, editor: str, surroundings: str = "page") -> Page:
        self.browser.website["/frame"] = editor_page(self.bundles, editor, "page").replace(SHOWN_NAME, "")
        page = self.open(editor_page(self.bundles, editor, surroundings))
        wait_until(page, "box => Boolean(window.model && place.parentNode.querySelector(box))", BOX)
        return page

    def wait_for_reading(self, page: Page, requests: int) -> None:
        wait_for(lambda: self.helper.evaluate(_FOUND, self._tab(page)) == requests)

    def insert(self, page: Page, **reply: Any) -> dict[str, Any]:
        outcome: dict[str, Any] = self.helper.evaluate(_SEND, self._message(page, reply))
        return outcome

    def insert_from_popup(self, page: Page, **reply: Any) -> dict[str, Any]:
        """The same from the real popup, which stands open over the page and has the focus."""
        outcome: dict[str, Any] = self.helper.evaluate(_SEND_FROM_POPUP, self._message(page, reply))
        return outcome

    def insert_twice(self, page: Page) -> list[dict[str, Any]]:
        outcomes: list[dict[str, Any]] = self.helper.evaluate(_SEND_TWICE, self._message(page, {}))
        return outcomes

    def insert_where_pointed(self, page: Page) -> dict[str, Any]:
        """As the context menu does, which no driver can open."""
        outcome: dict[str, Any] = self.helper.evaluate(_DELIVER_TO_FRAME, self._message(page, {}))
        return outcome

    def open_popup(self, page: Page) -> None:
        _feign_focus(page, feigned=False)
        self.helper.evaluate(_OPEN_POPUP, self._tab(page))
        wait_until(self.helper, _POPUP_IS_OPEN)
        wait_until(page, "() => !document.hasFocus()")

    def close_popup(self, page: Page) -> None:
        self.helper.evaluate(_CLOSE_POPUP)
        _feign_focus(page, feigned=True)
        wait_until(page, "() => document.hasFocus()")

    def _message(self, page: Page, reply: dict[str, Any]) -> dict[str, Any]:
        given = {"requestId": "r1", "name": NAME, "profileUrl": PROFILE, "text": REPLY, **reply}
        return {"type": "insert", "tab": self._tab(page), **given}

    def _tab(self, page: Page) -> int:
        return tab_id(self.browser, self.helper, page.evaluate("() => location.href"))


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the bundled editors: a script each, and a style sheet where it has one."""
    folder = tmp_path_factory.mktemp("editors")
    node = Path(sys.executable).with_name("node")
    esbuild = TESTS / "node_modules" / "esbuild" / "bin" / "esbuild"
    options = ["--bundle", "--format=esm", "--minify", "--log-level=warning", f"--outdir={folder}"]
    options += ['--define:process.env.NODE_ENV="production"', "--define:global=globalThis"]
    subprocess.run([node, esbuild, *options, *(f"{TESTS}/editors/{name}.js" for name in EDITORS)], check=True)
    return folder


@pytest.fixture(scope="module", params=BROWSERS)
def shared_desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, bundles: Path
) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp(request.param)
    browser = BROWSERS[request.param](Options(folder / "profile", folder / "data", host=False))
    yield Desk(browser, browser.open(browser.extension_url("options/options.html")), bundles)
    browser.close()


@pytest.fixture
def desk(shared_desk: Desk) -> Iterator[Desk]:
    """Return the desk, and leave no page of this test open for the next."""
    yield shared_desk
    shared_desk.close_pages()


def _feign_focus(page: Page, *, feigned: bool) -> None:
    """Playwright has every page of Chromium believe that it has the focus; a real one loses it to the popup."""
    if isinstance(page, ChromiumPage):
        session = page.page.context.new_cdp_session(page.page)
        session.send("Emulation.setFocusEmulationEnabled", {"enabled": feigned})


def model(page: Page) -> str:
    """Return the text as the editor itself has it; spaces that only HTML needs count as spaces."""
    text: str = page.evaluate("() => window.model()")
    return text.replace("\u00a0", " ")


def fitted(editor: str, text: str) -> str:
    """A field of one line takes a text of one line."""
    return " ".join(text.split()) if editor == "react-input" else text


def wait_for_model(page: Page, text: str) -> None:
    wait_until(page, "text => window.model().replace(/\\u00a0/g, ' ') === text", text)


SURROUNDINGS = {
    "page": "<div id=editor></div><script>place = editor</script>",
    "dialog": "<dialog id=dialog><div id=editor></div></dialog><script>dialog.showModal(); place = editor</script>",
    "shadow root": "<div id=editor></div><script>place = document.createElement('div');"
    "editor.attachShadow({ mode: 'open' }).append(place)</script>",
}


def check_popup_over(desk: Desk, page: Page, editor: str) -> None:
    """With the real popup over the page the reply arrives once, and the editor lives on."""
    desk.open_popup(page)
    assert desk.insert_from_popup(page) == {"status": "inserted", "focused": True}
    assert desk.insert_from_popup(page) == {"status": "inserted", "focused": True}
    assert model(page) == fitted(editor, REPLY)
    desk.close_popup(page)
    page.press("x")
    wait_for_model(page, fitted(editor, REPLY) + "x")


def editor_page(folder: Path, editor: str, surroundings: str) -> str:
    """Return a conversation with a search field above and the editor below, or in a frame of the same site."""
    head = '<!doctype html><html lang="de"><meta charset="utf-8"><title>Nachrichten</title>' + SHOWN_NAME
    if surroundings == "frame":
        return head + _FRAME
    style = folder / f"{editor}.css"
    return f"""{head}<style>{style.read_text(encoding="utf-8") if style.exists() else ""}</style>
<main><input type="search" aria-label="Suche">{SURROUNDINGS[surroundings]}</main>
<script type="module">{(folder / f"{editor}.js").read_text(encoding="utf-8")}</script>"""


_FRAME = """<iframe src="/frame" style="width: 40em; height: 30em"></iframe><script>
  const inner = document.querySelector("iframe").contentWindow;
  document.querySelector("iframe").onload = () => {
    window.place = inner.place;
    window.model = () => inner.model();
  };
</script>"""
