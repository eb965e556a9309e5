"""Chromium by Playwright. Debian's browser is enough; Playwright's own download is not needed."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Route, sync_playwright
from playwright.sync_api import Page as PlaywrightPage

from gegenfrage import locations
from gegenfrage.browsers import register

from . import PATIENCE, Options


class ChromiumPage:
    """One tab."""

    def __init__(self, page: PlaywrightPage) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE * 1000)

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def evaluate(self, function: str, *arguments: Any) -> Any:
        return self.page.evaluate(f"arguments => ({function})(...arguments)", list(arguments))

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def type(self, text: str) -> None:
        self.page.keyboard.insert_text(text)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def screenshot(self, file: Path) -> None:
        self.page.screenshot(path=file)

    def close(self) -> None:
        self.page.close()


class Chromium:
    """Chromium with the shipped extension, as it is."""

    name = "chromium"

    def __init__(self, options: Options) -> None:
        self.website: dict[str, str] = {}
        if options.host:
            register("chromium", options.profile / "NativeMessagingHosts")
        _pin(options.profile)
        self._playwright = sync_playwright().start()
        self.context = self._launch(options)
        self.context.route("https://www.xing.com/**", self._serve)

    def open(self, url: str = "about:blank") -> ChromiumPage:
        page = ChromiumPage(self.context.new_page())
        page.goto(url)
        return page

    def extension_url(self, path: str) -> str:
        return f"chrome-extension://{extension_id()}/{path}"

    def close(self) -> None:
        self.context.close()
        self._playwright.stop()

    def _launch(self, options: Options) -> BrowserContext:
        extension = locations.shipped("extension")
        return self._playwright.chromium.launch_persistent_context(
            options.profile,
            executable_path=shutil.which("chromium"),
            headless=options.headless,
            args=[
                f"--disable-extensions-except={extension}",
                f"--load-extension={extension}",
                f"--lang={options.language}",
                "--disable-background-networking",
                *options.extra,
            ],
            ignore_default_args=["--disable-extensions"],
            locale=options.language,
            color_scheme="dark" if options.colors == "dark" else "light",
            env={**os.environ, "GEGENFRAGE_HOME": str(options.data), "LANGUAGE": options.language},
            viewport=None if not options.headless else {"width": 1280, "height": 900},
        )

    def _serve(self, route: Route) -> None:
        path = route.request.url.removeprefix("https://www.xing.com").partition("?")[0]
        body = self.website.get(path)
        if body is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(body=body, content_type="text/html; charset=utf-8")


def _pin(profile: Path) -> None:
    """Show the extension's icon in the toolbar of the new profile, and not in the menu of extensions alone."""
    preferences = profile / "Default" / "Preferences"
    preferences.parent.mkdir(parents=True, exist_ok=True)
    pinned = {"extensions": {"pinned_extensions": [extension_id()]}}
    preferences.write_text(json.dumps(pinned), encoding="utf-8")


def extension_id() -> str:
    """Return the id that the manifest's key fixes: 32 hex digits of its SHA-256, written a to p."""
    manifest = json.loads((locations.shipped("extension") / "manifest.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)
