"""The command line, as a person or a script uses it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from .native import COMMAND

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SELECTION = '{"type":"page","page":"selection","requests":[{"message":"Kennen wir uns?"}]}'


def gegenfrage(home: Path, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "GEGENFRAGE_HOME": str(home)},
        check=False,
    )


def answers(home: Path, *lines: str, stateless: bool = True) -> list[dict[str, Any]]:
    run = gegenfrage(home, "judge", *(["--stateless"] if stateless else []), text="\n".join(lines) + "\n")
    assert run.returncode == 0
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_judge_answers_in_one_line(tmp_path: Path) -> None:
    [answer] = answers(tmp_path / "home", SELECTION)
    assert answer["type"] == "page"
    assert answer["verdicts"][0]["verdict"] == "unclear"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "invalid-json"),
        ("[" * 100_000, "invalid-json"),
        ("[]", "invalid-message"),
        ('{"id": 9, "type": "dance"}', "unknown-type"),
        ('{"id": 9, "type": "page", "page": "requests", "requests": [{}]}', "invalid-message"),
        ('{"id": 9, "type": "page", "page": "requests", "requests": [{"mesage": "x"}]}', "invalid-message"),
        ('{"id": 9, "type": "page", "page": "requests", "requests": "x"}', "invalid-message"),
        (SELECTION.replace("Kennen", "x" * 10_000_000), "message-too-large"),
    ],
    ids=["broken", "deep", "no object", "type", "empty request", "unknown field", "no list", "10 MB"],
)
def test_a_bad_line_gets_an_error_line_and_the_next_its_answer(tmp_path: Path, line: str, code: str) -> None:
    refused, answer = answers(tmp_path / "home", line, SELECTION)
    assert refused["error"]["code"] == code
    assert refused["error"]["message"]
    assert answer["type"] == "page"


def test_an_error_names_the_message_in_the_language_of_its_user(tmp_path: Path) -> None:
    [german, english] = answers(tmp_path / "home", '{"id":4,"type":"x"}', '{"id":5,"type":"x","locale":"en"}')
    assert (german["id"], english["id"]) == (4, 5)
    assert "unbekannt" in german["error"]["message"]
    assert "unknown" in english["error"]["message"]


def test_stateless_keeps_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    answers(home, SELECTION)
    assert not home.exists()


def test_history_and_dossier_show_what_is_remembered(tmp_path: Path) -> None:
    url = "https://www.xing.com/profile/Edda_Rohwer2"
    request = {"name": "Edda Rohwer", "profile_url": url + "?sc_o=x", "contacts": "999+", "received": "gestern"}
    page = {"type": "page", "page": "requests", "seen_at": "2026-11-22T09:30:00+01:00", "requests": [request]}
    profile = {
        "type": "page",
        "page": "profile",
        "profile": {"profile_url": url, "contacts": "1.204", "haves": ["Deiche"]},
    }
    talk = {
        "name": "Edda Rohwer",
        "profile_url": url,
        "messages": [{"from": "them", "text": "Moin", "sent": "gestern"}],
    }
    chat = {"type": "page", "page": "conversation", "conversation": talk}
    answers(tmp_path, *(json.dumps(message) for message in (page, profile, chat)), stateless=False)

    [remembered] = [json.loads(line) for line in gegenfrage(tmp_path, "history", "--json").stdout.splitlines()]
    assert {key: remembered[key] for key in request} == request
    assert remembered["verdict"] == "unclear"
    assert remembered["understood"]["received_on"] == "2026-11-21"
    assert remembered["state"] == "open"
    assert remembered["request_id"]

    known = json.loads(gegenfrage(tmp_path, "dossier", url, "--json").stdout)
    assert known["name"] == "Edda Rohwer"
    assert known["profile_url"] == url
    assert known["contacts"] == "1.204"
    assert known["haves"] == ["Deiche"]
    assert known["messages"] == [{"from": "them", "text": "Moin", "sent": "gestern"}]
    assert "wants" not in known
    assert [s["page"] for s in known["seen"] if s["field"] == "contacts"] == ["profile", "requests"]

    assert "Edda Rohwer" in gegenfrage(tmp_path, "history").stdout
    assert "1.204" in gegenfrage(tmp_path, "dossier", url).stdout


def test_an_unknown_person_is_told(tmp_path: Path) -> None:
    run = gegenfrage(tmp_path, "dossier", "https://www.xing.com/profile/Niemand")
    assert run.returncode == 1
    assert "Niemand" in run.stderr


def manifest(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "de.gegenfrage.host.json").read_text(encoding="utf-8"))
    return content


def test_install_finds_browsers_and_uninstall_takes_it_back(tmp_path: Path) -> None:
    (tmp_path / ".config" / "chromium").mkdir(parents=True)
    (tmp_path / ".mozilla").mkdir()
    run = gegenfrage(tmp_path, "install", "--home", str(tmp_path))
    assert run.returncode == 0
    chromium = manifest(tmp_path / ".config" / "chromium" / "NativeMessagingHosts")
    firefox = manifest(tmp_path / ".mozilla" / "native-messaging-hosts")
    assert set(chromium) == {"name", "description", "path", "type", "allowed_origins"}
    assert set(firefox) == {"name", "description", "path", "type", "allowed_extensions"}
    assert Path(chromium["path"]).is_absolute()
    assert os.access(chromium["path"], os.X_OK)
    assert not (tmp_path / ".config" / "google-chrome").exists()
    gegenfrage(tmp_path, "uninstall", "--home", str(tmp_path))
    assert not list(tmp_path.rglob("de.gegenfrage.host.json"))


def test_install_for_one_browser_and_for_a_profile_elsewhere(tmp_path: Path) -> None:
    gegenfrage(tmp_path, "install", "--home", str(tmp_path), "--browser", "librewolf")
    assert manifest(tmp_path / ".librewolf" / "native-messaging-hosts")["type"] == "stdio"
    gegenfrage(tmp_path, "install", "--user-data-dir", str(tmp_path / "profile"))
    assert manifest(tmp_path / "profile" / "NativeMessagingHosts")["type"] == "stdio"


def test_without_a_browser_install_says_what_to_do(tmp_path: Path) -> None:
    run = gegenfrage(tmp_path, "install", "--home", str(tmp_path))
    assert run.returncode == 1
    assert "--browser" in run.stdout


@pytest.mark.parametrize("command", sorted(path.stem for path in (ROOT / "host/gegenfrage/commands").glob("[a-z]*.py")))
def test_every_command_is_documented(command: str) -> None:
    assert f"`gegenfrage {command}" in README


def test_the_list_of_traits_is_up_to_date(tmp_path: Path) -> None:
    page = (ROOT / "host/gegenfrage/signals/README.md").read_text(encoding="utf-8")
    assert gegenfrage(tmp_path, "signals", "--markdown").stdout == page


def test_a_wheel_needs_no_checkout(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=120)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    lines = "from gegenfrage.locations import shipped; print(shipped('extension')); print(shipped('manifest'))"
    run = subprocess.run(
        [sys.executable, "-c", lines],
        env={"PYTHONPATH": str(tmp_path / "site")},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    extension, manifests = map(Path, run.stdout.split())
    assert (extension / "manifest.json").is_file()
    assert extension.is_relative_to(tmp_path)
    assert {path.name for path in manifests.iterdir()} == {"chromium.json", "firefox.json"}
