"""The protocol: its generated files and its document are up to date."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gegenfrage import errors
from gegenfrage.commands import contract as command
from gegenfrage.contract import INCOMING

ROOT = Path(__file__).parent.parent.parent
TYPES = ROOT / "extension" / "types"
PROTOCOL = (ROOT / "PROTOCOL.md").read_text(encoding="utf-8")


def test_the_schema_is_up_to_date() -> None:
    assert json.loads((TYPES / "contract.schema.json").read_text(encoding="utf-8")) == command.schema()


def test_the_types_of_the_extension_are_up_to_date() -> None:
    assert (TYPES / "contract.d.ts").read_text(encoding="utf-8") == command.types()


@pytest.mark.parametrize("message", [*INCOMING.json_schema()["discriminator"]["mapping"], "hello", "done", "error"])
def test_every_message_has_a_section(message: str) -> None:
    assert f"\n## {message}\n" in PROTOCOL


@pytest.mark.parametrize("error", [errors.GegenfrageError, *errors.GegenfrageError.__subclasses__()])
def test_every_error_code_is_listed(error: type[errors.GegenfrageError]) -> None:
    assert f"\n| `{error.code}` |" in PROTOCOL
