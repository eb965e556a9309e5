"""Templates: the shipped ones are whole and tidy, the user's own are checked, bounded and never in the way."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from gegenfrage.contract import LONGEST_TEXT, Reply, Settings
from gegenfrage.dossier import Case, Person
from gegenfrage.errors import InvalidTemplate
from gegenfrage.judge import Judgement, judge
from gegenfrage.reply import Replies, shelf
from gegenfrage.reply.facts import NAMES
from gegenfrage.reply.sandbox import LONGEST, compiled
from gegenfrage.reply.shelf import KINDS, shipped
from gegenfrage.reply.words import words
from gegenfrage.text import Message

NAME: Final = "question.de.sie"
GERMAN: Final = [name for name in KINDS if ".de." in name]
NOUNS: Final = {"Angebote"}


# ── the shipped ones ──────────────────────────────────────────────────────────────────────────────────────


def test_every_tone_has_a_template_in_sie_and_du_and_english() -> None:
    assert len(KINDS) == 7 * 3
    assert {name for name in KINDS if shipped(name)} == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_shipped_templates_pass_their_own_check(name: str) -> None:
    template, preview = Replies(None).edit(name, shipped(name), save=False)
    assert (template.changed, template.text) == (False, template.shipped)
    assert "Max" in preview or "Mustermann" in preview
    assert "Katrin" in preview


@pytest.mark.parametrize("name", KINDS)
def test_every_block_has_a_title(name: str) -> None:
    assert {part.name for part in compiled(shipped(name)).parts} <= set(words()["blocks"])


def test_every_title_has_a_block_and_both_languages() -> None:
    used = {part.name for name in KINDS for part in compiled(shipped(name)).parts}
    assert used == set(words()["blocks"])
    assert all(titles["de"] and titles["en"] for titles in words()["blocks"].values())


def test_every_name_is_documented() -> None:
    guide = (Path(shelf.__file__).parent.parent / "data" / "templates" / "README.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)", guide, re.MULTILINE) == list(NAMES)


@pytest.mark.parametrize("tone", sorted({kind[0] for kind in KINDS.values()}))
def test_all_voices_of_a_tone_have_the_same_blocks(tone: str) -> None:
    formal, familiar, english = (compiled(shipped(f"{tone}.{voice}")).parts for voice in ("de.sie", "de.du", "en"))
    assert formal == familiar == english


@pytest.mark.parametrize("name", KINDS)
def test_shipped_templates_use_typographic_marks(name: str) -> None:
    prose = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", shipped(name))
    assert not set("\"'`") & set(prose)
    marks = "“”" if name.endswith(".en") else "„“"
    assert set("„“”«»") & set(prose) <= set(marks)


@pytest.mark.parametrize("name", GERMAN)
def test_sie_and_du_are_never_in_one_file(name: str) -> None:
    wrong = r"\b(?:du|dich|dir|dein\w*)\b" if name.endswith(".sie") else r"\b(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b"
    assert re.findall(wrong, shipped(name)) == []


@pytest.mark.parametrize("name", GERMAN)
def test_german_blocks_begin_as_in_mid_sentence(name: str) -> None:
    """So that they read on after the comma of the salutation; nouns, Sie and Ihr keep their capital."""
    for line in shipped(name).splitlines():
        for start in re.findall(r"^(?:\{\{ pick\('|)([A-ZÄÖÜ]\w+)", line) + re.findall(r"', '([A-ZÄÖÜ]\w+)", line):
            asked = "?" in line
            assert asked or start in {
                "Sie",
                "Ihr",
                "Ihre",
                "Ihrer",
                "Viele",
                "Freundliche",
                "Herzliche",
                "Liebe",
                *NOUNS,
            }, line


# ── the user's own ────────────────────────────────────────────────────────────────────────────────────────


def block(text: str) -> str:
    return f"{{% block one %}}\n{text}\n{{% endblock %}}\n"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (block("{{ nmae }}"), 2, "„nmae“"),
        (block("\n\n{{ salutation }} {{ received2 }}"), 4, "„received2“"),
        (block("{% if said('vage-benefit') %}x{% endif %}"), 2, "„vage-benefit“"),
        (block("{% if found('network-size' %}x{% endif %}"), 2, "stimmt etwas nicht"),
        (block("{% if received %}x"), 3, "stimmt etwas nicht"),
        ("Hallo!\n" + block("x"), 1, "außerhalb der Blöcke"),
        ("{% set x = 1 %}\n" + block("x"), 1, "außerhalb der Blöcke"),
        (block("x") + block("x"), 4, "stimmt etwas nicht"),
        (block("{{ salutation.__class__ }}"), 2, "kennen nur"),
        (block("{{ ''.join(['a']) }}"), 2, "kennen nur"),
        (block("{{ 'a' * 1000000000 }}"), 2, "kennen nur"),
        (block("{{ 10 ** 10 ** 10 }}"), 2, "kennen nur"),
        (block("{{ 'a' ~ 'b' }}"), 2, "kennen nur"),
        (block("{{ received | upper }}"), 2, "kennen nur"),
        (block("{% for x in range(1000000000) %}x{% endfor %}"), 2, "kennen nur"),
        (block("{% for x in 'abc' %}x{% endfor %}"), 2, "kennen nur"),
        (block("{% for a in articles %}{% for b in articles %}x{% endfor %}{% endfor %}"), 2, "kennen nur"),
        (block("{% for a in articles recursive %}x{% endfor %}"), 2, "kennen nur"),
        (block("{% macro m() %}x{% endmacro %}"), 2, "kennen nur"),
        (block("{% include 'x' %}"), 2, "kennen nur"),
        (block("{% block two %}x{% endblock %}"), 1, "kennen nur"),
        ("{% extends 'x' %}\n" + block("x"), 1, "kennen nur"),
        (block("{{ pick() }}"), 2, "nicht ausfüllen"),
        (block("{{ said() }}"), 2, "nicht ausfüllen"),
        (block("{% if received %}{% set x = 1 %}{% endif %}{{ x }}"), 2, "„x“"),
        (block("{% for a in articles %}{{ a.title.url }}{% endfor %}"), 2, "nicht ausfüllen"),
    ],
)
def test_a_faulty_template_is_refused_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    replies = Replies(tmp_path)
    with pytest.raises(InvalidTemplate) as caught:
        replies.edit(NAME, text, save=True)
    assert caught.value.code == "invalid-template"
    assert caught.value.texts["de"].startswith(f"Zeile {line}: ")
    assert told in caught.value.texts["de"]
    assert caught.value.texts["en"].startswith(f"Line {line}: ")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_name_is_told_with_all_that_are_available() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        Replies(None).edit(NAME, block("{{ nmae }}"), save=False)
    assert all(name in caught.value.texts["de"] for name in NAMES)


@pytest.mark.parametrize(
    "text",
    [
        block("x" * (LONGEST + 1)),
        block("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}"),
        block("{% if received %}" * 300 + "x" + "{% endif %}" * 300),
        block("{{ " + "not " * 3000 + "received }}"),
    ],
)
def test_a_template_too_long_or_too_deep_is_refused(text: str) -> None:
    with pytest.raises(InvalidTemplate):
        Replies(None).edit(NAME, text, save=False)


def test_what_a_template_makes_is_bounded() -> None:
    many = block("{% for a in articles %}" + "x" * 4000 + "{{ a.title }}{% endfor %}")
    settings = Settings.model_validate({"articles": [{"title": "t", "url": "https://example.org"}] * 20})
    with pytest.raises(InvalidTemplate, match="grows longer"):
        _fill(many, settings)


def test_twenty_long_articles_fit_into_the_letter() -> None:
    article = {"title": "t" * 200, "url": "https://example.org/" + "u" * 1970}
    settings = Settings.model_validate({"articles": [article] * 20})
    reply = Replies(None).reply(case_of("Hallo"), JUDGEMENT, settings, tone="letter")
    assert reply.text.count("https://example.org/") == 20


def _fill(text: str, settings: Settings) -> str:
    from gegenfrage.reply import fill
    from gegenfrage.reply.gather import gather
    from gegenfrage.reply.manner import Manner

    case = case_of("Hallo")
    facts = gather(case, judge(case), settings, Manner("de", "Sie", "neutral", swiss=False))
    return "\n\n".join(piece.text for piece in fill(text, facts, "r"))


def test_text_from_a_page_is_never_a_template() -> None:
    case = Case(
        "r", datetime(2026, 11, 22, tzinfo=UTC), Person(name="{{ 7 * 7 }} Maier"), Message("Synergien {{ 7 * 7 }}")
    )
    settings = Settings(signature="{{ 7 * 7 }}")
    text = Replies(None).reply(case, judge(case), settings, tone="letter").text
    assert text.endswith("{{ 7 * 7 }}")
    assert "49" not in text


def case_of(message: str) -> Case:
    return Case("r", datetime(2026, 11, 22, tzinfo=UTC), Person(name="Dirk Osterwinter"), Message(message))


JUDGEMENT: Final = Judgement("collector", 5, (), (), ())
OWN: Final = "{% block hello %}\n{{ salutation }}\n{% endblock %}\n\n{% block mine %}\nso nicht.\n{% endblock %}\n"


def written(replies: Replies) -> Reply:
    return replies.reply(case_of("Hallo"), JUDGEMENT, Settings())


def reply(replies: Replies) -> str:
    return written(replies).text


def test_the_users_template_is_kept_used_and_taken_back(tmp_path: Path) -> None:
    replies = Replies(tmp_path / "templates")
    before = reply(replies)
    template, preview = replies.edit(NAME, OWN, save=True)
    assert template.changed
    assert preview == "Guten Tag Herr Dr. Mustermann,\n\nso nicht."
    assert (tmp_path / "templates" / f"{NAME}.jinja").read_text("utf-8") == OWN
    assert reply(replies) == "Guten Tag Herr Osterwinter,\n\nso nicht."
    assert [kept.name for kept in replies.templates() if kept.changed] == [NAME]
    template, _ = replies.edit(NAME, None, save=True)
    assert not template.changed
    assert template.text == shipped(NAME)
    assert list((tmp_path / "templates").iterdir()) == []
    assert reply(replies) == before


def test_a_preview_keeps_nothing(tmp_path: Path) -> None:
    Replies(tmp_path).edit(NAME, OWN, save=False)
    assert list(tmp_path.iterdir()) == []


def test_saving_the_shipped_text_is_no_change(tmp_path: Path) -> None:
    replies = Replies(tmp_path)
    replies.edit(NAME, OWN, save=True)
    replies.edit(NAME, shipped(NAME), save=True)
    assert list(tmp_path.iterdir()) == []


def test_a_file_changed_by_hand_is_used_at_once(tmp_path: Path) -> None:
    replies = Replies(tmp_path)
    reply(replies)
    (tmp_path / f"{NAME}.jinja").write_text(OWN, "utf-8")
    assert reply(replies).endswith("so nicht.")


@pytest.mark.parametrize(
    "content", [b"{{ oops", b"Hallo", b"\xff\xfe", b"{% block a %}{{ words(received) }}{{ x }}{% endblock %}"]
)
def test_a_broken_file_gives_way_to_the_shipped_one_and_the_reply_says_why(tmp_path: Path, content: bytes) -> None:
    expected = written(Replies(None))
    assert expected.problem is None
    (tmp_path / f"{NAME}.jinja").write_bytes(content)
    fallback = written(Replies(tmp_path))
    assert fallback.text == expected.text
    assert fallback.problem


def test_only_names_of_templates_are_names_of_files(tmp_path: Path) -> None:
    for name in ("../secret", "question.de", "question.en.du", ""):
        with pytest.raises(InvalidTemplate):
            Replies(tmp_path).edit(name, OWN, save=True)
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_nothing_is_saved() -> None:
    with pytest.raises(InvalidTemplate):
        Replies(None).edit(NAME, OWN, save=True)


def test_the_longest_text_of_the_protocol_is_refused_not_compiled() -> None:
    with pytest.raises(InvalidTemplate, match="longer than"):
        Replies(None).edit(NAME, "x" * LONGEST_TEXT, save=False)


def test_the_host_starts_without_templates_and_names() -> None:
    code = "import sys, gegenfrage.reply; sys.exit(bool({'jinja2', 'gegenfrage.names'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
