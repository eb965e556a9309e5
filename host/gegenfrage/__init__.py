"""Gegenfrage: judges contact requests and drafts replies that ask back."""

from typing import Final

__version__ = "0.1.0"

PROTOCOL_VERSION: Final = 1
"""Raised by one with every change of the protocol that an older extension could not read."""
