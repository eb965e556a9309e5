"""The native-messaging port: `nativemessaging` frames, guarded as the browsers' limits ask.

The package reads and writes frames. What it lacks is added here: a caller check, the version first, a clean end
of input, an answer to bad frames, the browsers' limit of 1 MiB, and a standard output that nothing else can
write to. Importing this module loads nothing that the first answer does not need.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, BinaryIO, Final

import nativemessaging

from gegenfrage import PROTOCOL_VERSION, __version__, locations

if TYPE_CHECKING:
    from gegenfrage.contract import Answer
    from gegenfrage.service import Service

Frame = dict[str, bytes]
"""A message as `nativemessaging` encodes it: `length` and `content`."""

LARGEST_ANSWER: Final = 1024 * 1024
"""Bytes of JSON above which both browsers cut the connection."""


def is_called_by_browser(arguments: list[str]) -> bool:
    """Tell whether a browser that may call started this process.

    Chromium passes the extension's origin, Firefox the path of the host manifest and the add-on's id.
    """
    origins = _allowed("chromium", "allowed_origins")
    addons = _allowed("firefox", "allowed_extensions")
    return (bool(arguments) and arguments[0] in origins) or (len(arguments) == 2 and arguments[1] in addons)


def _allowed(family: str, key: str) -> list[str]:
    template = locations.shipped("manifest") / f"{family}.json"
    allowed: list[str] = json.loads(template.read_text(encoding="utf-8"))[key]
    return allowed


def serve() -> int:
    """Answer frames from standard input until it ends."""
    with _private_streams() as output:
        _send(output, _frame({"type": "hello", "version": __version__, "protocol": PROTOCOL_VERSION}))
        from gegenfrage.service import Service

        answer = _answerer(Service.open)
        while True:
            _send(output, answer())


@dataclass(frozen=True)
class _Stream:
    """All of a text stream that `nativemessaging` looks at."""

    buffer: BinaryIO | _WholeFrames


class _WholeFrames:
    """Standard input that ends the process where a frame is cut short, as at the end of input."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        if len(data) < size:
            raise SystemExit(0)
        return data


@contextlib.contextmanager
def _private_streams() -> Iterator[_Stream]:
    """Take standard output for the frames alone: whatever else is printed goes to standard error."""
    own = os.dup(1)
    os.dup2(2, 1)
    with os.fdopen(own, "wb") as frames:
        sys.stdin = _Stream(_WholeFrames(sys.stdin.buffer))
        yield _Stream(frames)


def _answerer(open_service: Callable[[], Service]) -> Callable[[], Frame]:
    """Return the function that reads one message and makes the frame of its answer.

    A memory that fails to open is tried again with the next message.
    """
    from gegenfrage.errors import GegenfrageError, InvalidJSON
    from gegenfrage.service import refusal

    opened = cache(open_service)

    def answer() -> Frame:
        message: object = None
        try:
            message = nativemessaging.get_message()
            return _fitting(opened().answer(message), message)
        except GegenfrageError as error:
            return _frame(refusal(error, message).model_dump(mode="json"))
        except (ValueError, RecursionError):
            return _frame(refusal(InvalidJSON()).model_dump(mode="json"))

    return answer


def _fitting(answer: Answer, message: object) -> Frame:
    """Return the frame of an answer small enough for a browser: without the last replies, or an error."""
    from gegenfrage.contract import PageAnswer
    from gegenfrage.errors import AnswerTooLarge
    from gegenfrage.service import refusal

    frame = _frame(answer.model_dump(mode="json"))
    while len(frame["content"]) > LARGEST_ANSWER:
        drafted = [v for v in answer.verdicts if v.reply] if isinstance(answer, PageAnswer) else []
        if not drafted:
            return _frame(refusal(AnswerTooLarge(), message).model_dump(mode="json"))
        for verdict in drafted[len(drafted) // 2 :]:
            verdict.reply = None
        frame = _frame(answer.model_dump(mode="json"))
    return frame


def _frame(answer: dict[str, object]) -> Frame:
    frame: Frame = nativemessaging.encode_message(answer)
    return frame


def _send(output: _Stream, frame: Frame) -> None:
    with contextlib.redirect_stdout(output):  # type: ignore[type-var]
        nativemessaging.send_message(frame)
