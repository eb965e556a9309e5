"""`gegenfrage replies`: the reply to every request of a corpus, to be read through."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

from gegenfrage.contract import ErrorAnswer, PageAnswer, ReplyAnswer, ReplyMessage, RequestVerdict, Tone, Verdict
from gegenfrage.service import Service
from gegenfrage.terminal import told

NAME: Final = "replies"
HELP: Final = told(
    "Zeigt zu jeder Anfrage einer Sammlung die Antwort, als Text oder als eine Seite zum Durchlesen.",
    "Shows the reply to each request of a corpus, as text or as one page to read through.",
)
_RULE: Final = "─" * 78


_VERDICTS: Final[dict[Verdict, str]] = {
    "collector": "Kontaktsammler",
    "sales": "Vertrieb",
    "recruiter": "Recruiting",
    "personal": "persönlich",
    "unclear": "unklar",
}
_TONES: Final[dict[Tone, str]] = {
    "question": "Gegenfrage",
    "letter": "Brief",
    "friendly": "freundlich",
    "decline": "Absage",
    "sales": "Vertrieb",
    "recruiter": "Recruiting",
    "accept": "Zusage",
}


class Entry(NamedTuple):
    """One request of the corpus: its case's id and label, the request as read, the verdict with the reply."""

    case: str
    label: str
    request: dict[str, Any]
    verdict: RequestVerdict

    @property
    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The message in pieces, each with whether a reason quotes it."""
        message = self.request.get("message") or ""
        quoted = {
            at for reason in self.verdict.reasons for quote in reason.quotes for at in range(quote.start, quote.end)
        }
        for marked, places in groupby(range(len(message)), key=lambda at: at in quoted):
            yield "".join(message[at] for at in places), marked


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "corpus",
        type=Path,
        help=told("Fälle als JSON Lines, wie für `evaluate`.", "Cases as JSON Lines, as for `evaluate`."),
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help=told("Eine Seite schreiben.", "Write a page."))
    parser.add_argument(
        "--tone", choices=get_args(Tone), help=told("Alle Antworten in diesem Ton.", "All replies in this tone.")
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write the replies; 1 where a file or a line of it could not be read."""
    try:
        entries, problems = _read(arguments.corpus, arguments.tone)
        if arguments.html:
            arguments.html.write_text(_as_page(entries), "utf-8")
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not arguments.html:
        sys.stdout.writelines(map(_as_text, entries))
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def _read(corpus: Path, tone: Tone | None) -> tuple[list[Entry], list[str]]:
    """Return the entries of a corpus, and what is wrong with its other lines."""
    entries: list[Entry] = []
    problems: list[str] = []
    for number, line in enumerate(corpus.read_text("utf-8").splitlines(), start=1):
        if line.strip():
            try:
                entries.extend(_entries(line, tone))
            except (ValueError, KeyError, TypeError) as error:
                problems.append(f"{corpus}:{number}: {error}")
    return entries, problems


def _entries(line: str, tone: Tone | None) -> Iterator[Entry]:
    """Yield the requests of one case, judged on their own; raises ValueError where the host refuses the reading."""
    case = json.loads(line)
    service = Service.stateless()
    answer = service.answer(case["page"])
    if not isinstance(answer, PageAnswer):
        raise ValueError(answer.error.message if isinstance(answer, ErrorAnswer) else "keine Seite")
    for request, verdict in zip(case["page"].get("requests") or [], answer.verdicts, strict=True):
        yield Entry(case["id"], case["label"], request, _in_tone(service, verdict, tone))


def _in_tone(service: Service, verdict: RequestVerdict, tone: Tone | None) -> RequestVerdict:
    if tone is None:
        return verdict
    asked = ReplyMessage(type="reply", request_id=verdict.request_id, tone=tone)
    answer = service.answer(asked.model_dump())
    return verdict.model_copy(update={"reply": answer.reply}) if isinstance(answer, ReplyAnswer) else verdict


def _as_text(entry: Entry) -> str:
    message = entry.request.get("message")
    read = "(nicht gelesen)" if message is None else message or "(leer)"
    reply = entry.verdict.reply.text if entry.verdict.reply else ""
    head = (
        f"{entry.case} · {entry.verdict.name or 'ohne Namen'} · {entry.verdict.verdict} {_comma(entry.verdict.score)}"
    )
    return f"{_RULE}\n{head}\n\n{_indented(read)}\n\n{reply}\n\n"


def _as_page(entries: list[Entry]) -> str:
    """Return one HTML page; whatever the messages hold is shown as text."""
    from jinja2 import Environment, StrictUndefined

    source = (resources.files("gegenfrage") / "data" / "replies.html.jinja").read_text("utf-8")
    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    counts = Counter(entry.verdict.verdict for entry in entries)
    return template.from_string(source).render(
        entries=entries, counts=counts, names=_VERDICTS, tones=_TONES, comma=_comma
    )


def _comma(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
