"""The real host over real pipes, as a browser starts it."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.browser.drivers.chromium import extension_id

ORIGIN = f"chrome-extension://{extension_id()}/"
COMMAND = [sys.executable, "-m", "gegenfrage"]


class Host:
    """A running host. `say` and `hear` speak in frames; `hello` is what it said first."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, *(arguments or (ORIGIN,))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "GEGENFRAGE_HOME": str(home)},
        )
        self.hello = self.hear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.communicate(timeout=10)

    def ask(self, message: object) -> dict[str, Any]:
        self.say(json.dumps(message).encode())
        return self.hear()

    def say(self, body: bytes, length: int | None = None) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(struct.pack("@I", len(body) if length is None else length) + body)
        self.process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        header = self.process.stdout.read(4)
        if len(header) < 4:
            return {}
        body = self.process.stdout.read(struct.unpack("@I", header)[0])
        answer: dict[str, Any] = json.loads(body)
        return answer
