"""Each end-to-end test runs in a real Chromium and in a real Firefox, with the shipped extension and the real host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from .drivers import Browser, Options
from .drivers.chromium import Chromium
from .drivers.firefox import Firefox

BROWSERS: dict[str, Callable[[Options], Browser]] = {"chromium": Chromium, "firefox": Firefox}
Start = Callable[..., Browser]


@pytest.fixture(params=BROWSERS)
def start(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts the browser; its arguments are fields of Options."""
    started: list[Browser] = []

    def start_browser(**options: Any) -> Browser:
        chosen = replace(Options(tmp_path / "profile", tmp_path / "data"), **options)
        started.append(BROWSERS[request.param](chosen))
        return started[-1]

    yield start_browser
    for browser in started:
        browser.close()


@pytest.fixture
def browser(start: Start) -> Browser:
    """Return the browser with everything in order."""
    return start()
