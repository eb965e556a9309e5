"""`gegenfrage replies`: a corpus in, its replies out, as text or as one page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

MESSAGE: Final = "Guten Tag, bestimmt ergeben sich Synergien <script>alert(1)</script> & mehr."


def case_line(number: int, request: dict[str, Any], label: str = "collector") -> str:
    page = {"type": "page", "page": "requests", "seen_at": "2026-11-22T09:30:00+01:00", "requests": [request]}
    return json.dumps({"id": f"c{number}", "label": label, "page": page})


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "corpus.jsonl"
    lines = [
        case_line(1, {"name": "Dirk Osterwinter", "contacts": "999+", "message": MESSAGE}),
        "",
        case_line(2, {"name": "Ulla Fenske", "message": ""}, "unclear"),
        case_line(3, {"name": "Timo Raschke"}, "unclear"),
    ]
    file.write_text("\n".join(lines), "utf-8")
    return file


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gegenfrage", "replies", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_prints_each_request_with_its_verdict_and_reply(corpus: Path) -> None:
    done = run(corpus)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("Guten Tag") == 4
    assert "c1 · Dirk Osterwinter" in done.stdout
    assert f"    {MESSAGE}" in done.stdout
    assert "(leer)" in done.stdout
    assert "(nicht gelesen)" in done.stdout


def test_writes_all_replies_in_one_tone(corpus: Path) -> None:
    assert run(corpus, "--tone", "decline").stdout.count("nicht persönlich") == 3


def test_makes_one_page_on_which_messages_are_only_text(corpus: Path, tmp_path: Path) -> None:
    page = tmp_path / "replies.html"
    done = run(corpus, "--html", page)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    html = page.read_text("utf-8")
    assert html.count("<article") == 3
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "<mark>" in html
    assert "vielen Dank" in html


def test_a_line_that_cannot_be_read_is_told_and_the_others_are_answered(corpus: Path) -> None:
    with corpus.open("a", encoding="utf-8") as file:
        file.write(
            "\n{oops\n" + json.dumps({"id": "c5", "label": "sales", "page": {"type": "page", "page": "moon"}}) + "\n"
        )
    done = run(corpus)
    assert done.returncode == 1
    assert done.stdout.count("Guten Tag") == 4
    assert "corpus.jsonl:5" in done.stderr
    assert "corpus.jsonl:6" in done.stderr


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    done = run(tmp_path / "none.jsonl")
    assert done.returncode == 1
    assert "none.jsonl" in done.stderr
    assert "Traceback" not in done.stderr
