"""`gegenfrage evaluate`: how often the verdicts on a corpus are right, and which errors are made."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from gegenfrage.evaluation import VERDICTS, Evaluation, evaluate
from gegenfrage.terminal import told

NAME: Final = "evaluate"
HELP: Final = told(
    "Urteilt über jeden Fall einer Sammlung und zeigt, wie oft das Urteil stimmt.",
    "Judges each case of a corpus and shows how often the verdict is right.",
)
_WIDTH: Final = 11


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, help='JSON Lines: {"id": …, "label": …, "page": …}.')
    parser.add_argument(
        "--json", action="store_true", help=told("Dasselbe als ein JSON-Objekt.", "The same as one JSON object.")
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the rates; 1 where the file or a line of it could not be read."""
    try:
        with arguments.file.open(encoding="utf-8") as lines:
            evaluation = evaluate(lines)
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(told(f"Die Datei lässt sich nicht lesen: {error}\n", f"The file cannot be read: {error}\n"))
        return 1
    sys.stderr.writelines(f"{problem}\n" for problem in evaluation.problems)
    sys.stdout.write(_as_json(evaluation) if arguments.json else _as_table(evaluation))
    return 1 if evaluation.problems else 0


def _as_json(evaluation: Evaluation) -> str:
    shown = {
        "confusion": evaluation.confusion,
        "precision": evaluation.precision,
        "recall": evaluation.recall,
        "insults": evaluation.insults,
        "misses": evaluation.misses,
        "cases": [asdict(outcome) for outcome in evaluation.outcomes],
    }
    return json.dumps(shown, ensure_ascii=False) + "\n"


def _as_table(evaluation: Evaluation) -> str:
    confusion = evaluation.confusion
    head = "".join(verdict.rjust(_WIDTH) for verdict in VERDICTS)
    rows = [
        label.ljust(_WIDTH) + "".join(str(confusion[label][verdict]).rjust(_WIDTH) for verdict in VERDICTS)
        for label in VERDICTS
    ]
    precision = "".join(_percent(evaluation.precision[verdict]).rjust(_WIDTH) for verdict in VERDICTS)
    recall = "".join(_percent(evaluation.recall[verdict]).rjust(_WIDTH) for verdict in VERDICTS)
    return "\n".join(
        [
            f"{len(evaluation.outcomes)} "
            + told("Fälle; Zeilen: was es ist, Spalten: das Urteil", "cases; rows: what it is, columns: the verdict"),
            "",
            " " * _WIDTH + head,
            *rows,
            "",
            told("Genauigkeit", "precision").ljust(_WIDTH) + precision,
            told("Erkannt", "recall").ljust(_WIDTH) + recall,
            "",
            told("Beleidigt (persönlich → collector, sales)", "insults (personal → collector, sales)")
            + f":  {_percent(evaluation.insults)}",
            told("Verpasst (collector, sales → persönlich)", "misses (collector, sales → personal)")
            + f":  {_percent(evaluation.misses)}",
            "",
        ]
    )


def _percent(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.1%}".replace(".", ",").replace("%", " %")
