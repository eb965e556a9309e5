"""`gegenfrage signals`: the traits, what they mean, what they are worth and what they need."""

from __future__ import annotations

import argparse
import json
import locale
import sys
from typing import Final

from gegenfrage.contract import Locale
from gegenfrage.signals import Trait, shipped_weights, traits

NAME: Final = "signals"
HELP: Final = "Zeigt alle Merkmale: Bedeutung, wofür sie sprechen, Gewicht, benötigte Lesungen."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="Dasselbe als JSON, Bedeutung in beiden Sprachen.")


def run(arguments: argparse.Namespace) -> int:
    """Print the traits as they are shipped."""
    sys.stdout.write(_as_json() if arguments.json else _as_table(_language()))
    return 0


def _language() -> Locale:
    """Return English only where the user's locale is English."""
    language = locale.getlocale()[0] or ""
    return "en" if language.startswith("en") else "de"


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


def _as_table(language: Locale) -> str:
    heads = {
        "de": ("Merkmal", "spricht für", "Punkte", "Bedeutung", "braucht"),
        "en": ("trait", "speaks for", "points", "meaning", "needs"),
    }
    rows = [heads[language], *(_row(trait, language) for trait in traits())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads[language]))]
    return "".join("  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows)


def _row(trait: Trait, language: Locale) -> tuple[str, str, str, str, str]:
    points = f"{shipped_weights()[trait.name]:g}"
    shown = points.replace(".", ",") if language == "de" else points
    return trait.name, trait.toward, shown, trait.meaning[language], ", ".join(trait.needs)
