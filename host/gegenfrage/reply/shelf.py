"""Where templates lie: the shipped ones in the package, the user's own as plain files in the data folder."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final, get_args

from gegenfrage.contract import Address, Locale, Tone
from gegenfrage.errors import InvalidTemplate

_ADDRESSES: Final[dict[Locale, tuple[Address, ...]]] = {"de": ("Sie", "du"), "en": ("Sie",)}
KINDS: Final[dict[str, tuple[Tone, Locale, Address]]] = {
    f"{tone}.{language}" + (f".{address.lower()}" if language == "de" else ""): (tone, language, address)
    for tone in get_args(Tone)
    for language, addresses in _ADDRESSES.items()
    for address in addresses
}
"""Every template by its name, "question.de.sie": English ones have one form, told as "Sie"."""


@cache
def shipped(name: str) -> str:
    """Return the shipped template of that name; raises InvalidTemplate where there is none."""
    if name not in KINDS:
        known = ", ".join(KINDS)
        raise InvalidTemplate(
            f"Eine Vorlage „{name}“ gibt es nicht. Es gibt: {known}.",
            f"There is no template “{name}”. There are: {known}.",
        )
    return (resources.files("gegenfrage") / "data" / "templates" / f"{name}.jinja").read_text("utf-8")


class Shelf:
    """The user's own templates. Without a folder there are none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def own(self, name: str) -> str | None:
        """Return the user's own template, None where there is none; raises InvalidTemplate where it is unreadable."""
        file = self._file(name)
        try:
            return file.read_text("utf-8") if file and file.is_file() else None
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidTemplate(
                f"Die Datei {file} lässt sich nicht lesen ({error}).", f"The file {file} cannot be read ({error})."
            ) from error

    def keep(self, name: str, text: str | None) -> None:
        """Save the user's own template, whole or not at all; None deletes it, so that the shipped one comes back."""
        file = self._file(name)
        if file is None:
            raise InvalidTemplate(
                "Ohne Datenordner lässt sich keine Vorlage speichern.", "Without a data folder no template is saved."
            )
        if text is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_suffix(".draft")
        draft.write_text(text, "utf-8")
        draft.replace(file)

    def _file(self, name: str) -> Path | None:
        return self._folder / f"{name}.jinja" if self._folder else None
