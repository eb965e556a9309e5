"""Stored pages with the content scripts in them, and what the reader is expected to read there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .drivers import Browser, Page

PAGES = Path(__file__).parent.parent / "pages"
EXTENSION = Path(__file__).parent.parent.parent / "extension"

# In a page of its own the scripts have no browser behind them; what they send is kept, and they can be asked.
_STAND_IN = """
  window.sent = [];
  window.asked = [];
  window.chrome = { runtime: {
    sendMessage: async message => void sent.push(message),
    onMessage: { addListener: listener => asked.push(listener) },
  } };
"""
_INJECT = """scripts => { for (const text of scripts) {
  const script = document.createElement("script");
  script.textContent = text;
  document.documentElement.append(script);
  script.remove();
} }"""


@dataclass(frozen=True)
class StoredPage:
    """A page under tests/pages/ with its expected reading beside it."""

    name: str

    @cached_property
    def html(self) -> str:
        return (PAGES / f"{self.name}.html").read_text(encoding="utf-8")

    @cached_property
    def expected(self) -> dict[str, Any]:
        """`address`, `query`, `reading`, `never` (texts of persons who are no part of it), `hints` (counts)."""
        text = (PAGES / f"{self.name}.json").read_text(encoding="utf-8")
        expected: dict[str, Any] = json.loads(text)
        return expected

    @property
    def address(self) -> str:
        return str(self.expected["address"])

    @property
    def url(self) -> str:
        return f"https://www.xing.com{self.address}{self.expected.get('query', '')}"


def stored_pages() -> list[str]:
    """Return the names of all stored pages."""
    return sorted(file.stem for file in PAGES.glob("*.json"))


def reader_scripts() -> list[str]:
    """Return the texts of the content scripts of the page's own world, in the order of the manifest."""
    manifest = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    files = [file for script in manifest["content_scripts"] if script.get("world") != "MAIN" for file in script["js"]]
    return [(EXTENSION / file).read_text(encoding="utf-8") for file in files]


def open_page(browser: Browser, html: str, address: str, query: str = "") -> Page:
    """Open a page at an address of XING and bring the content scripts into it."""
    browser.website[address] = html
    page = browser.open(f"https://www.xing.com{address}{query}")
    page.evaluate(_INJECT, [_STAND_IN, *reader_scripts()])
    return page


def open_stored(browser: Browser, name: str) -> Page:
    """Open a stored page with the content scripts in it."""
    stored = StoredPage(name)
    return open_page(browser, stored.html, stored.address, stored.expected.get("query", ""))


def read(page: Page) -> dict[str, Any]:
    """Read the page as it is now."""
    reading: dict[str, Any] = page.evaluate("() => watcher.readNow().then(() => watcher.state?.reading ?? null)")
    return reading
