"""`gegenfrage contract`: the protocol as JSON Schema or as TypeScript declarations."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, Final

from pydantic import TypeAdapter

from gegenfrage.contract import Answer, IncomingMessage
from gegenfrage.terminal import told

NAME: Final = "contract"
HELP: Final = told(
    "Gibt das Protokoll als JSON Schema oder als TypeScript-Deklarationen aus.",
    "Prints the protocol as JSON Schema or as TypeScript declarations.",
)

_PRIMITIVES: Final = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--types",
        action="store_true",
        help=told("TypeScript-Deklarationen statt JSON Schema.", "TypeScript declarations instead of JSON Schema."),
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, or the declarations."""
    sys.stdout.write(types() if arguments.types else json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
    return 0


def schema() -> dict[str, Any]:
    """Return the JSON Schema of all messages: `Incoming` from the extension, `Answer` from the host."""
    incoming = TypeAdapter(IncomingMessage).json_schema(mode="validation")
    answer = TypeAdapter(Answer).json_schema(mode="serialization", by_alias=True)
    definitions = incoming.pop("$defs") | answer.pop("$defs")
    definitions |= {"Incoming": incoming, "Answer": answer}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Gegenfrage",
        "$defs": dict(sorted(definitions.items())),
    }


def types() -> str:
    """Return the declarations, all in the global namespace `Contract`, for scripts without imports too."""
    lines = ["// Made by `make contract` from host/gegenfrage/contract.py.", "declare namespace Contract {"]
    for name, definition in schema()["$defs"].items():
        lines += _declaration(name, definition)
    return "\n".join([*lines, "}", ""])


def _declaration(name: str, definition: dict[str, Any]) -> list[str]:
    comment = [f"  /** {line} */" for line in definition.get("description", "").split("\n")[:1] if line]
    if "properties" not in definition:
        return [*comment, f"  type {name} = {_type(definition)};"]
    required = definition.get("required", [])
    fields = [
        f"    {field}{'' if field in required else '?'}: {_type(value)};"
        for field, value in definition["properties"].items()
    ]
    return [*comment, f"  interface {name} {{", *fields, "  }"]


def _type(value: dict[str, Any]) -> str:
    if "$ref" in value:
        return str(value["$ref"]).rpartition("/")[2]
    if "const" in value:
        return json.dumps(value["const"])
    if "enum" in value:
        return " | ".join(map(json.dumps, value["enum"]))
    if union := value.get("anyOf") or value.get("oneOf"):
        return " | ".join(map(_type, union))
    if "prefixItems" in value:
        return f"[{', '.join(map(_type, value['prefixItems']))}]"
    if value.get("type") == "array":
        return f"({_type(value['items'])})[]"
    return _PRIMITIVES[value["type"]]
