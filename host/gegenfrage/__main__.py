"""The command `gegenfrage`."""

from __future__ import annotations


def main() -> int:
    """Run the command line."""
    from gegenfrage.cli import run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
