"""What can go wrong with one message, as the user is told it.

GegenfrageError
├── InvalidJSON        the text is no JSON
├── InvalidMessage     it is JSON, but not a message of the protocol
├── UnknownType        a message of a type that this host does not know
├── MessageTooLarge    more than the host reads
├── AnswerTooLarge     more than a browser accepts
├── UnknownRequest     a request that this host has not seen
├── InvalidTemplate    a template that cannot be filled in
├── StorageFailed      the memory cannot be opened or written
└── InternalError      a fault of ours
"""

from __future__ import annotations

from typing import ClassVar

from gegenfrage.contract import Locale


class GegenfrageError(Exception):
    """One message cannot be answered; `de` and `en` say why and what to do. Codes stand in PROTOCOL.md."""

    code: ClassVar[str] = "internal-error"

    def __init__(self, de: str, en: str) -> None:
        super().__init__(en)
        self.texts: dict[Locale, str] = {"de": de, "en": en}


class InvalidJSON(GegenfrageError):
    """The text is no JSON."""

    code = "invalid-json"

    def __init__(self) -> None:
        super().__init__(
            "Das ist kein gültiges JSON. Erwartet wird ein JSON-Objekt in UTF-8 je Nachricht.",
            "This is not valid JSON. Each message must be one JSON object in UTF-8.",
        )


class InvalidMessage(GegenfrageError):
    """It is JSON, but not a message of the protocol."""

    code = "invalid-message"


class UnknownType(GegenfrageError):
    """A message of a type that this host does not know."""

    code = "unknown-type"


class MessageTooLarge(GegenfrageError):
    """More than the host reads at once."""

    code = "message-too-large"


class AnswerTooLarge(GegenfrageError):
    """More than 1,048,576 bytes, at which both browsers cut the connection."""

    code = "answer-too-large"

    def __init__(self) -> None:
        super().__init__(
            "Die Seite zeigt zu viele Anfragen auf einmal. Laden Sie sie neu und öffnen Sie weniger davon.",
            "The page shows too many requests at once. Reload it and open fewer of them.",
        )


class UnknownRequest(GegenfrageError):
    """A request that this host has not seen."""

    code = "unknown-request"

    def __init__(self) -> None:
        super().__init__(
            "Diese Anfrage ist nicht mehr bekannt. Laden Sie die Seite mit den Anfragen neu.",
            "This request is no longer known. Reload the page of requests.",
        )


class InvalidTemplate(GegenfrageError):
    """A template that cannot be filled in."""

    code = "invalid-template"


class StorageFailed(GegenfrageError):
    """The memory cannot be opened or written: a full disk, a file without permission, a damaged file."""

    code = "storage-failed"

    def __init__(self, cause: Exception) -> None:
        super().__init__(
            f"Der Datenordner von Gegenfrage lässt sich nicht benutzen ({cause}). Prüfen Sie Platz und Rechte; "
            "eine beschädigte Datei gegenfrage.sqlite3 benennen Sie um, dann beginnt eine neue.",
            f"The data folder of Gegenfrage cannot be used ({cause}). Check free space and permissions; "
            "rename a damaged file gegenfrage.sqlite3, and a new one begins.",
        )


class InternalError(GegenfrageError):
    """A fault of ours."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(
            f"Gegenfrage hat einen Fehler gemacht ({type(cause).__name__}: {cause}). "
            "Andere Anfragen sind davon nicht betroffen.",
            f"Gegenfrage made a mistake ({type(cause).__name__}: {cause}). Other requests are not affected.",
        )
