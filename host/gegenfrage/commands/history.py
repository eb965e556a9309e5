"""`gegenfrage history`: what is remembered of requests."""

from __future__ import annotations

import argparse
import json
from typing import Final

from gegenfrage import locations
from gegenfrage.store import Store
from gegenfrage.terminal import told

NAME: Final = "history"
HELP: Final = told("Zeigt die Anfragen, die sich Gegenfrage gemerkt hat.", "Shows the requests that are remembered.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--json", action="store_true", help=told("Eine Anfrage je Zeile als JSON.", "One request a line as JSON.")
    )


def run(arguments: argparse.Namespace) -> int:
    """Print one request a line, the oldest first."""
    for request in Store(locations.database()).requests.history():
        if arguments.json:
            print(json.dumps(request, ensure_ascii=False))
        else:
            sender = request["name"] or request["profile_url"] or "?"
            print(f"{request['request_id']}  {request['verdict'] or '-':9}  {sender}")
    return 0
