"""`gegenfrage signals`: the traits, what they mean, what they are worth and what they need."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Final

from gegenfrage.contract import Locale
from gegenfrage.signals import Trait, shipped_weights, traits
from gegenfrage.terminal import language, told

NAME: Final = "signals"
HELP: Final = told(
    "Zeigt alle Merkmale: Bedeutung, wofür sie sprechen, Gewicht, benötigte Lesungen.",
    "Shows all traits: meaning, what they speak for, weight, readings they need.",
)

_HEAD: Final = """# Traits

Made by `make docs`. A weight is in points; five points make a verdict sure. What a trait needs and was not read counts
nothing. One module a trait; weights in `../data/weights.toml`, phrases in `../data/phrases/`.

| trait | speaks for | points | meaning | Bedeutung | needs |
|---|---|---|---|---|---|"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help=told("Dasselbe als JSON.", "The same as JSON."))
    parser.add_argument(
        "--markdown", action="store_true", help=told("Dasselbe für die Doku.", "The same for the docs.")
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the traits as they are shipped."""
    if arguments.json:
        shown = _as_json()
    elif arguments.markdown:
        shown = as_markdown()
    else:
        shown = _as_table(language())
    sys.stdout.write(shown)
    return 0


def as_markdown() -> str:
    """Return the page of the documentation that lists the traits, in English with the German meaning beside it."""
    rows = [
        f"| `{trait.name}` | {trait.toward} | {shipped_weights()[trait.name]:g} | {trait.meaning['en']} | "
        f"{trait.meaning['de']} | {', '.join(trait.needs)} |"
        for trait in traits()
    ]
    return "\n".join([_HEAD, *rows, ""])


def _as_json() -> str:
    shown = [
        {
            "name": trait.name,
            "meaning": trait.meaning,
            "toward": trait.toward,
            "weight": shipped_weights()[trait.name],
            "needs": trait.needs,
        }
        for trait in traits()
    ]
    return json.dumps(shown, ensure_ascii=False) + "\n"


def _as_table(locale: Locale) -> str:
    heads = {
        "de": ("Merkmal", "spricht für", "Punkte", "Bedeutung", "braucht"),
        "en": ("trait", "speaks for", "points", "meaning", "needs"),
    }
    rows = [heads[locale], *(_row(trait, locale) for trait in traits())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads[locale]))]
    return "".join("  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows)


def _row(trait: Trait, locale: Locale) -> tuple[str, str, str, str, str]:
    points = f"{shipped_weights()[trait.name]:g}"
    shown = points.replace(".", ",") if locale == "de" else points
    return trait.name, trait.toward, shown, trait.meaning[locale], ", ".join(trait.needs)
