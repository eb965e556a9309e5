"""Firefox by WebDriver BiDi, spoken directly: Debian has no geckodriver, Playwright no stock Firefox."""

from __future__ import annotations

import base64
import json
import os
import queue
import re
import shutil
import subprocess
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from gegenfrage import locations
from gegenfrage.browsers import browsers, register

from . import PATIENCE, Options, wait_for

_UUID = "4f0c2f5e-5a3b-4a53-9d8c-0d8b7c1f5a11"
_KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "End": "\ue010", "Backspace": "\ue003"}
_MODIFIERS = {"Control": "\ue009", "Shift": "\ue008"}


# The middle of the element, once it stands still and nothing lies over it.
_SPOT = """async selector => {
  const element = document.querySelector(selector);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const middle = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  const before = middle();
  await new Promise(resolve => setTimeout(resolve, 50));
  const after = middle();
  const hit = document.elementFromPoint(...after);
  return String(before) === String(after) && (element.contains(hit) || hit?.contains(element)) ? after : null;
}"""


class BiDi:
    """One WebDriver BiDi session: commands are answered by number, events go to their listener."""

    def __init__(self, address: str) -> None:
        self._closing = ExitStack()
        self._socket: ClientConnection = self._closing.enter_context(connect(address, max_size=None))
        self._answers: dict[int, queue.Queue[dict[str, Any]]] = {}
        self._lock = threading.Lock()
        self._number = 0
        self.listeners: dict[str, Any] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.command("session.new", capabilities={})

    def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        answer = self.send(method, **parameters).get(timeout=2 * PATIENCE)
        if answer["type"] == "error":
            raise AssertionError(f"{method}: {answer['error']}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def send(self, method: str, **parameters: Any) -> queue.Queue[dict[str, Any]]:
        with self._lock:
            self._number += 1
            answers = self._answers[self._number] = queue.Queue()
            self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        return answers

    def close(self) -> None:
        self._closing.close()
        self._reader.join(PATIENCE)

    def _read(self) -> None:
        for text in self._socket:
            message = json.loads(text)
            if message["type"] == "event":
                listener = self.listeners.get(message["method"])
                if listener:
                    listener(message["params"])
            else:
                self._answers.pop(message["id"]).put(message)


class FirefoxPage:
    """One tab."""

    def __init__(self, bidi: BiDi, context: str) -> None:
        self.bidi = bidi
        self.context = context

    def goto(self, url: str) -> None:
        self.bidi.command("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def evaluate(self, function: str, *arguments: Any) -> Any:
        result = self.bidi.command(
            "script.callFunction",
            functionDeclaration=f"async text => JSON.stringify(await ({function})(...JSON.parse(text)) ?? null)",
            arguments=[{"type": "string", "value": json.dumps(arguments)}],
            target={"context": self.context},
            awaitPromise=True,
            userActivation=True,
        )
        if result["type"] == "exception":
            raise AssertionError(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"])

    def click(self, selector: str) -> None:
        spot = wait_for(lambda: self.evaluate(_SPOT, selector))
        self._perform("pointer", [
            {"type": "pointerMove", "x": spot[0], "y": spot[1]},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ])  # fmt: skip

    def type(self, text: str) -> None:
        self._perform("key", [{"type": kind, "value": c} for c in text for kind in ("keyDown", "keyUp")])

    def press(self, key: str) -> None:
        *modifiers, last = key.split("+")
        held = [_MODIFIERS[modifier] for modifier in modifiers]
        pressed = [*held, _KEYS.get(last, last)]
        actions = [{"type": "keyDown", "value": value} for value in pressed]
        self._perform("key", actions + [{"type": "keyUp", "value": value} for value in reversed(pressed)])

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self.bidi.command("browsingContext.setViewport", context=self.context, viewport=size)

    def screenshot(self, file: Path) -> None:
        shot = self.bidi.command("browsingContext.captureScreenshot", context=self.context)
        file.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        self.bidi.command("browsingContext.close", context=self.context)

    def _perform(self, kind: str, actions: list[dict[str, Any]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self.bidi.command("input.performActions", context=self.context, actions=[source])


class Firefox:
    """Firefox with the shipped extension, as it is."""

    name = "firefox"

    def __init__(self, options: Options) -> None:
        self.website: dict[str, str] = {}
        home = options.profile / "home"
        profile = options.profile / "profile"
        profile.mkdir(parents=True)
        if options.host:
            register("firefox", browsers()["firefox"].manifests(home))
        _write_preferences(profile, options)
        self._process = _start(profile, home, options)
        self._bidi = BiDi(_address(profile))
        self._bidi.command("session.subscribe", events=["network.beforeRequestSent"])
        self._bidi.listeners["network.beforeRequestSent"] = self._serve
        site = {"type": "pattern", "protocol": "https", "hostname": "www.xing.com"}
        self._bidi.command("network.addIntercept", phases=["beforeRequestSent"], urlPatterns=[site])
        self._bidi.command(
            "webExtension.install",
            extensionData={"type": "path", "path": str(locations.shipped("extension"))},
        )

    def open(self, url: str = "about:blank") -> FirefoxPage:
        context = self._bidi.command("browsingContext.create", type="tab")["context"]
        page = FirefoxPage(self._bidi, context)
        page.resize(1280, 900)
        page.goto(url)
        return page

    def extension_url(self, path: str) -> str:
        return f"moz-extension://{_UUID}/{path}"

    def close(self) -> None:
        self._bidi.close()
        self._process.terminate()
        self._process.wait(PATIENCE)

    def _serve(self, event: dict[str, Any]) -> None:
        if not event["isBlocked"]:
            return
        path = event["request"]["url"].removeprefix("https://www.xing.com").partition("?")[0]
        body = self.website.get(path)
        self._bidi.send(
            "network.provideResponse",
            request=event["request"]["request"],
            statusCode=404 if body is None else 200,
            headers=[{"name": "content-type", "value": {"type": "string", "value": "text/html; charset=utf-8"}}],
            body={"type": "string", "value": body or ""},
        )


def _write_preferences(profile: Path, options: Options) -> None:
    manifest = json.loads((locations.shipped("extension") / "manifest.json").read_text(encoding="utf-8"))
    addon = manifest["browser_specific_settings"]["gecko"]["id"]
    preferences = {
        "extensions.webextensions.uuids": json.dumps({addon: _UUID}),
        "intl.locale.requested": options.language,
        "intl.accept_languages": options.language,
        "layout.css.prefers-color-scheme.content-override": 0 if options.colors == "dark" else 1,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "browser.shell.checkDefaultBrowser": False,
        "datareporting.policy.dataSubmissionEnabled": False,
    }
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")


def _start(profile: Path, home: Path, options: Options) -> subprocess.Popen[bytes]:
    home.mkdir(parents=True, exist_ok=True)
    program = shutil.which("firefox-esr") or "firefox-esr"
    display = ["--headless"] if options.headless else []
    # Without system access Firefox refuses to open the extension's own pages.
    remote = ["--remote-debugging-port=0", "--remote-allow-system-access", "--no-remote"]
    with (profile / "stderr").open("wb") as complaints:
        return subprocess.Popen(
            [program, *display, "--profile", str(profile), *remote],
            env={**os.environ, "HOME": str(home), "GEGENFRAGE_HOME": str(options.data)},
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )


def _address(profile: Path) -> str:
    def told() -> str | None:
        found = re.search(r"WebDriver BiDi listening on (ws://\S+)", (profile / "stderr").read_text(errors="replace"))
        return f"{found[1]}/session" if found else None

    return wait_for(told)
