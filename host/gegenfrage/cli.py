"""The command line: one module of `gegenfrage.commands` for each command."""

from __future__ import annotations

import argparse
import importlib
import pkgutil

from gegenfrage import __version__, commands
from gegenfrage.terminal import told


def run() -> int:
    """Run the command that the arguments name; a browser's call is the port."""
    arguments = _parser().parse_args()
    try:
        status: int = arguments.run(arguments)
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "gegenfrage", description=told("Beurteilt Kontaktanfragen auf XING.", "Judges contact requests on XING.")
    )
    parser.add_argument("--version", action="version", version=f"gegenfrage {__version__}")
    subparsers = parser.add_subparsers(required=True, metavar=told("BEFEHL", "COMMAND"))
    for name in sorted(module.name for module in pkgutil.iter_modules(commands.__path__)):
        module = importlib.import_module(f"gegenfrage.commands.{name}")
        command = subparsers.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser
