"""The native-messaging port, from outside."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from gegenfrage import PROTOCOL_VERSION, __version__
from gegenfrage.port import LARGEST_ANSWER

from .native import COMMAND, ORIGIN, Host

SELECTION = {"id": 7, "type": "page", "page": "selection", "requests": [{"message": "Guten Tag, kennen wir uns?"}]}


def test_says_its_version_first(tmp_path: Path) -> None:
    with Host(tmp_path) as host:
        assert host.hello == {"type": "hello", "version": __version__, "protocol": PROTOCOL_VERSION}


def test_answers_firefox_too(tmp_path: Path) -> None:
    with Host(tmp_path, "/somewhere/de.gegenfrage.host.json", "gegenfrage@gegenfrage.example") as host:
        assert host.ask(SELECTION)["id"] == 7


def test_a_foreign_extension_gets_no_answer(tmp_path: Path) -> None:
    with Host(tmp_path, "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/") as host:
        assert host.hello == {}
    assert host.process.returncode != 0


@pytest.mark.parametrize(
    "body",
    [b"{", b"\xff\xfe{}", b"", b"[" * 100_000, b"nonsense"],
    ids=["cut", "not UTF-8", "empty", "deep", "no JSON"],
)
def test_a_bad_frame_gets_an_error_and_the_next_its_answer(tmp_path: Path, body: bytes) -> None:
    with Host(tmp_path) as host:
        host.say(body)
        assert host.hear()["error"]["code"] == "invalid-json"
        assert host.ask(SELECTION)["id"] == 7


@pytest.mark.parametrize("frame", [b"\x01", b"\x09\x00\x00", b"\x09\x00\x00\x00{}"], ids=["1", "3", "short body"])
def test_input_that_is_cut_short_ends_the_host_cleanly(tmp_path: Path, frame: bytes) -> None:
    host = Host(tmp_path)
    answers, complaints = host.process.communicate(frame, timeout=10)
    assert (answers, complaints, host.process.returncode) == (b"", b"", 0)


def test_a_page_too_large_for_a_browser_keeps_its_verdicts_and_loses_replies(tmp_path: Path) -> None:
    requests = [{"name": f"Quorin Beispiel {number}"} for number in range(1000)]
    with Host(tmp_path) as host:
        answer = host.ask({"id": 1, "type": "page", "page": "requests", "requests": requests})
        assert len(json.dumps(answer)) <= LARGEST_ANSWER
        assert len(answer["verdicts"]) == 1000
        assert answer["verdicts"][0]["reply"] is not None
        left_out = answer["verdicts"][-1]
        assert left_out["reply"] is None
        asked = host.ask({"id": 2, "type": "reply", "request_id": left_out["request_id"]})
        assert asked["reply"]["text"]


def test_a_damaged_memory_is_told_and_a_mended_one_serves(tmp_path: Path) -> None:
    memory = tmp_path / "gegenfrage.sqlite3"
    memory.write_bytes(b"no database, but long enough to be taken for one: " * 20)
    with Host(tmp_path) as host:
        assert host.ask(SELECTION)["error"]["code"] == "storage-failed"
        memory.rename(tmp_path / "damaged")
        assert host.ask(SELECTION)["type"] == "page"


def test_nothing_else_reaches_the_frames(tmp_path: Path) -> None:
    # A module that prints while it is imported would break the stream.
    stray = tmp_path / "sitecustomize.py"
    stray.write_text("import atexit, os; atexit.register(lambda: os.write(1, b'stray'))", encoding="utf-8")
    run = subprocess.run(
        [*COMMAND, ORIGIN],
        input=b"",
        capture_output=True,
        timeout=10,
        env={"PYTHONPATH": str(tmp_path), "GEGENFRAGE_HOME": str(tmp_path)},
        check=False,
    )
    assert b"stray" not in run.stdout
    assert b"stray" in run.stderr


def test_importing_the_port_loads_no_judge() -> None:
    lines = "import sys, gegenfrage.port; print([n for n in ('pydantic', 'jinja2', 'rapidfuzz') if n in sys.modules])"
    run = subprocess.run([COMMAND[0], "-c", lines], capture_output=True, text=True, timeout=10, check=True)
    assert run.stdout.strip() == "[]"
