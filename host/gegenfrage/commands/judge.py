"""`gegenfrage judge`: page readings as JSON Lines in, one answer a line out."""

from __future__ import annotations

import argparse
import json
import sys
from typing import BinaryIO, Final

from gegenfrage.contract import Answer
from gegenfrage.errors import GegenfrageError, InvalidJSON, MessageTooLarge
from gegenfrage.service import Service, refusal
from gegenfrage.terminal import told

NAME: Final = "judge"
HELP: Final = told(
    "Liest Seiten als JSON Lines von der Standardeingabe und antwortet mit einer Zeile je Nachricht.",
    "Reads pages as JSON Lines from standard input and answers one line a message.",
)
LARGEST_MESSAGE: Final = 8 * 1024 * 1024
"""Bytes of one line: far more than 200 requests of 16,384 characters each."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--stateless",
        action="store_true",
        help=told("Nichts aufbewahren, nichts nachschlagen.", "Keep and consult nothing."),
    )


def run(arguments: argparse.Namespace) -> int:
    """Answer each line, until the input ends."""
    try:
        service = None if arguments.stateless else Service.open()
    except GegenfrageError as error:
        print(refusal(error).model_dump_json())
        return 1
    while line := sys.stdin.buffer.readline(LARGEST_MESSAGE + 1):
        if line.strip():
            answer = _answer(service or Service.stateless(), line, sys.stdin.buffer)
            sys.stdout.write(answer.model_dump_json() + "\n")
            sys.stdout.flush()
    return 0


def _answer(service: Service, line: bytes, rest: BinaryIO) -> Answer:
    if len(line) > LARGEST_MESSAGE:
        _skip_line(line, rest)
        return refusal(_too_large())
    try:
        return service.answer(json.loads(line))
    except (ValueError, RecursionError):
        return refusal(InvalidJSON())


def _skip_line(line: bytes, rest: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = rest.readline(LARGEST_MESSAGE)


def _too_large() -> MessageTooLarge:
    limit = LARGEST_MESSAGE // 1024 // 1024
    return MessageTooLarge(
        f"Die Nachricht ist größer als {limit} MB. Teilen Sie sie in kleinere auf.",
        f"The message is larger than {limit} MB. Split it into smaller ones.",
    )
