"""The command `gegenfrage`, and the native-messaging host when a browser starts it."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the port for a browser, else the command line.

    The port is looked at first, so that a browser's call pays for no command.
    """
    from gegenfrage import port

    if port.is_called_by_browser(sys.argv[1:]):
        return port.serve()
    from gegenfrage.cli import run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
