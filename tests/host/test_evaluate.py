"""`gegenfrage evaluate`: the rates, told in text and JSON, and the product held to them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gegenfrage.evaluation import VERDICTS, Evaluation, Outcome, evaluate

from .test_commands import gegenfrage

CORPUS = Path(__file__).parent.parent / "corpus"


def line(label: str = "unclear", message: str = "Hallo", **page: Any) -> str:
    reading = {"type": "page", "page": "selection", "requests": [{"message": message}], **page}
    return json.dumps({"id": "x", "label": label, "page": reading})


def outcome(label: Any, verdict: Any) -> Outcome:
    return Outcome("x", label, verdict, 0.0)


def test_rates() -> None:
    evaluation = Evaluation(
        [
            outcome("personal", "personal"),
            outcome("personal", "collector"),
            outcome("personal", "sales"),
            outcome("personal", "unclear"),
            outcome("collector", "collector"),
            outcome("sales", "personal"),
        ]
    )
    assert evaluation.insults == 0.5
    assert evaluation.misses == 0.5
    assert evaluation.recall["personal"] == 0.25
    assert evaluation.precision["collector"] == 0.5
    assert evaluation.recall["recruiter"] is None
    assert evaluation.confusion["personal"]["sales"] == 1
    assert all(set(row) == set(VERDICTS) for row in evaluation.confusion.values())


def test_nothing_to_judge() -> None:
    assert evaluate([]).insults is None
    assert evaluate(["", "  \n"]).outcomes == []


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("{", "kein gültiges JSON"),
        ("[" * 100_000, "kein gültiges JSON"),
        ("7", "die ganze Zeile"),
        (line("friend"), "label"),
        (json.dumps({"id": "x", "label": "sales"}), "page"),
        (line(requests=[]), "keine Anfrage"),
        (line(page="nowhere"), "lässt sich nicht lesen"),
        (line(type="settings"), "lässt sich nicht lesen"),
    ],
    ids=["broken", "deep", "number", "label", "no page", "no request", "bad page", "wrong type"],
)
def test_a_bad_line_is_named_and_the_rest_is_judged(bad: str, told: str) -> None:
    evaluation = evaluate([line(), bad, line()])
    [problem] = evaluation.problems
    assert problem.startswith("Zeile 2: ")
    assert told in problem
    assert len(evaluation.outcomes) == 2


def test_each_case_is_judged_on_its_own() -> None:
    text = "Ich würde mich sehr freuen, wenn wir uns hier bald einmal vernetzen würden."
    first, second = evaluate([line(message=text), line(message=text)]).outcomes
    assert first == second


def test_the_command_in_both_forms(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(line() + "\n" + line("personal", "Lange nicht gehört, wie geht's deiner Schwester?"), "utf-8")
    shown = json.loads(gegenfrage(tmp_path, "evaluate", str(corpus), "--json").stdout)
    assert set(shown) == {"confusion", "precision", "recall", "insults", "misses", "cases"}
    assert shown["cases"][0] == {"id": "x", "label": "unclear", "verdict": "unclear", "score": 0.0}
    assert shown["insults"] == 0
    table = gegenfrage(tmp_path, "evaluate", str(corpus))
    assert table.returncode == 0
    assert "Beleidigt" in table.stdout


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    missing = gegenfrage(tmp_path, "evaluate", str(tmp_path / "none.jsonl"))
    assert missing.returncode == 1
    assert "none.jsonl" in missing.stderr
    broken = tmp_path / "broken.jsonl"
    broken.write_text(line() + "\n{\n", "utf-8")
    run = gegenfrage(tmp_path, "evaluate", str(broken))
    assert run.returncode == 1
    assert "Zeile 2" in run.stderr
    assert "1 Fälle" in run.stdout


@pytest.mark.parametrize("part", ["build.jsonl", "measure.jsonl"])
def test_the_product_is_held_to_its_rates(part: str) -> None:
    with (CORPUS / part).open(encoding="utf-8") as lines:
        evaluation = evaluate(lines)
    assert evaluation.problems == []
    assert evaluation.insults is not None
    assert evaluation.insults <= 0.01
    assert evaluation.misses is not None
    assert evaluation.misses <= 0.02
    expected = {"collector": 0.75, "sales": 0.8, "recruiter": 0.85, "unclear": 0.95, "personal": 0.6}
    recall = {verdict: evaluation.recall[verdict] or 0.0 for verdict in VERDICTS}
    assert {verdict: rate for verdict, rate in recall.items() if rate < expected[verdict]} == {}
