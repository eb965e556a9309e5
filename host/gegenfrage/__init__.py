"""Gegenfrage: judges contact requests and drafts replies that ask back."""

__version__ = "0.1.0"
