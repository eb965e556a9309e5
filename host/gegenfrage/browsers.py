"""Registers the host: writes the native-host manifest where a browser looks for it."""

from __future__ import annotations

import json
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from gegenfrage import locations

HOST_NAME: Final = "de.gegenfrage.host"


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser: its title, the family whose manifest it reads, and the folder below home that it looks in."""

    name: str
    title: str
    family: Literal["chromium", "firefox"]
    folder: str

    def manifests(self, home: Path) -> Path:
        """Return the folder of its host manifests."""
        return home / self.folder

    def is_found(self, home: Path) -> bool:
        """Tell whether it was ever started under this home folder."""
        return self.manifests(home).parent.is_dir()


def browsers() -> dict[str, Browser]:
    """Return the browsers of this system by name. Their folders are data: data/browsers.toml."""
    table = tomllib.loads(locations.data("browsers.toml").read_text(encoding="utf-8"))
    system = "darwin" if sys.platform == "darwin" else "linux"
    return {name: Browser(name, row["title"], row["family"], row[system]) for name, row in table.items()}


def register(family: str, folder: Path) -> Path:
    """Write the manifest into the folder of manifests, with this installation's command. Return its path."""
    template = json.loads((locations.shipped("manifest") / f"{family}.json").read_text(encoding="utf-8"))
    manifest = folder / f"{HOST_NAME}.json"
    folder.mkdir(parents=True, exist_ok=True)
    manifest.write_text(
        json.dumps(template | {"path": str(_command())}, indent=2, ensure_ascii=False) + "\n",
        encoding="utf-8",
    )
    return manifest


def unregister(folder: Path) -> Path | None:
    """Remove the manifest from the folder. Return its path, or None where there was none."""
    manifest = folder / f"{HOST_NAME}.json"
    if not manifest.exists():
        return None
    manifest.unlink()
    return manifest


def _command() -> Path:
    """Return the console script of the environment that this package is installed in."""
    script = Path(sysconfig.get_path("scripts")) / "gegenfrage"
    return script if script.exists() else Path(sys.argv[0]).absolute()
