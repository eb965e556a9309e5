"""Real browsers with the shipped extension: one shape for Chromium and Firefox."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

REQUESTS = "https://www.xing.com/network/requests"
PATIENCE = 30.0
"""Seconds after which what was waited for counts as missing."""

T = TypeVar("T")
Website = Mapping[str, str]
"""Pages by path, served as https://www.xing.com<path>; every other address of the site answers 404."""


class Page(Protocol):
    """One tab. `evaluate` takes a JavaScript function's text and JSON arguments, and returns JSON."""

    def goto(self, url: str) -> None: ...
    def evaluate(self, function: str, *arguments: Any) -> Any: ...
    def click(self, selector: str) -> None: ...
    def type(self, text: str) -> None: ...
    def press(self, key: str) -> None: ...
    def resize(self, width: int, height: int) -> None: ...
    def screenshot(self, file: Path) -> None: ...
    def close(self) -> None: ...


class Browser(Protocol):
    """A browser with the extension in a throw-away profile, and the host registered for it."""

    name: str
    website: dict[str, str]

    def open(self, url: str = "about:blank") -> Page: ...
    def extension_url(self, path: str) -> str: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Options:
    """How to start a browser. Without `host` none is registered; `data` is the host's GEGENFRAGE_HOME."""

    profile: Path
    data: Path
    language: str = "de"
    headless: bool = True
    host: bool = True
    colors: str = "light"
    extra: list[str] = field(default_factory=list)


def wait_for(something: Callable[[], T | None]) -> T:
    """Return what `something` returns once it is true."""
    deadline = time.monotonic() + PATIENCE
    while True:
        value = something()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not seen within {PATIENCE} s")
        time.sleep(0.05)


def wait_until(page: Page, function: str, *arguments: Any) -> Any:
    """Return what the page's function returns once it is true."""
    return wait_for(lambda: page.evaluate(function, *arguments))


def tab_id(browser: Browser, helper: Page, url: str) -> int:
    """Return the id of the tab that shows `url`, asked from a page of the extension."""
    query = "async url => (await chrome.tabs.query({})).find(tab => tab.url?.startsWith(url))?.id"
    tab: int = wait_until(helper, query, url)
    return tab


def open_popup(browser: Browser, url: str = REQUESTS) -> Page:
    """Open the popup for the tab that shows `url`, as a page of its own."""
    popup = browser.open(browser.extension_url("options/options.html"))
    popup.resize(420, 600)
    popup.goto(browser.extension_url(f"popup/popup.html?tab={tab_id(browser, popup, url)}"))
    return popup


def badge(popup: Page, url: str = REQUESTS) -> str:
    """Return the text on the icon of the tab that shows `url`, asked from a page of the extension."""
    ask = "async url => chrome.action.getBadgeText({ tabId: (await chrome.tabs.query({ url }))[0].id })"
    return str(popup.evaluate(ask, url))


@contextmanager
def closing(browser: Browser) -> Iterator[None]:
    """Close the browser in the end."""
    try:
        yield
    finally:
        browser.close()
