"""The right message box among the fields of a page, and nothing in any other."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from .editors_fixture import (
    EDITORS,
    PROFILE,
    REPLY,
    Desk,
    bundles,
    check_popup_over,
    desk,
    shared_desk,
)

__all__ = ["bundles", "desk", "shared_desk"]

MAX = f"<a href='{PROFILE}'>Max Mustermann</a>"
ANNA = "<a href='/profile/Anna_Beispiel3'>Anna Beispiel</a>"
CHATS = f"<aside><ul><li>{MAX}<p>Hallo</p></li><li>{ANNA}<p>Bis bald</p></li></ul></aside>"
COMMENT = "<textarea id='comment' placeholder='Kommentar schreiben …'></textarea>"


def card(link: str, box: str = "") -> str:
    return f"""<li><h3>{link}</h3><p>Angestellt, Leitung, Beispielwerk</p>
<p>Guten Tag, ich würde mich gern vernetzen.</p>{box}<button>Bestätigen</button><button>Ablehnen</button></li>"""


def requests(first: str = "", second: str = "") -> str:
    return f"<main><h1>Kontaktanfragen</h1><ul>{card(ANNA, first)}{card(MAX, second)}</ul></main>"


def conversation(head: str, box: str) -> str:
    return f"""{CHATS}<main><header><h2>{head}</h2></header>
<ol><li>{head}<p>Guten Tag!</p></li></ol><footer>{box}</footer></main>"""


BOX = "<div id='box' role='textbox' contenteditable='true' aria-label='Nachricht' style='min-height: 2em'></div>"
FIELD = "<textarea id='box'></textarea>"
OTHER = "<textarea id='other'></textarea>"


SEARCHES = """<textarea id=q aria-label=Suche></textarea><div role=search><textarea></textarea></div>
<div role=searchbox contenteditable>&nbsp;</div><div role=combobox contenteditable>&nbsp;</div>
<nav><textarea></textarea></nav><textarea name=kontaktSuche></textarea>
<textarea placeholder='Search people'></textarea>"""
NO_BOXES = """<input id=name aria-label=Name><input type=email aria-label='Nachricht an'><input type=password>
<textarea readonly></textarea><textarea disabled></textarea><fieldset disabled><textarea></textarea></fieldset>
<textarea hidden></textarea><div style='visibility: hidden'><textarea></textarea></div>
<div inert><textarea></textarea></div>
<div style='position: absolute; left: -99999px'><textarea></textarea></div>
<div aria-hidden=true><textarea></textarea></div>
<input type=text aria-label='Betreff der Nachricht'><textarea aria-label='Notiz zu Max Mustermann'></textarea>"""


@dataclass(frozen=True)
class Case:
    """A page, the field that the user clicks first, and the one that the reply belongs into."""

    html: str
    clicked: str | None
    expected: str | None
    path: str = "/network/requests"


CASES = {
    "the last cursor": Case(requests("", OTHER) + FIELD, "#box", "#box"),
    "a comment only with the cursor": Case(f"<article>{COMMENT}</article>", "#comment", "#comment"),
    "the last cursor before a search": Case(f"<input type=search>{FIELD}{OTHER}", "#box, #search", "#box"),
    "the card of the request": Case(requests(OTHER, FIELD), None, "#box"),
    "the card, although the cursor was in another's": Case(requests(OTHER, FIELD), "#other", "#box"),
    "the open dialog": Case(requests() + f"{COMMENT}<div role=dialog>An: {MAX}{FIELD}</div>", None, "#box"),
    "a dialog that names nobody": Case(requests() + f"<dialog open><h2>Antwort</h2>{FIELD}</dialog>", None, "#box"),
    "a dialog that names common contacts too": Case(
        requests() + f"<dialog open><h2>{MAX}</h2><div>Gemeinsam: {ANNA}{FIELD}</div></dialog>", None, "#box"
    ),
    "a dialog for a post": Case(requests() + f"<dialog open><h2>Beitrag erstellen</h2>{OTHER}</dialog>", None, None),
    "a card that names common contacts": Case(requests("", f"<div>Gemeinsam: {ANNA}{FIELD}</div>"), None, "#box"),
    "a dialog for another": Case(requests() + f"<dialog open><h2>An Anna Beispiel</h2>{FIELD}</dialog>", None, None),
    "the conversation": Case(conversation(MAX, BOX), None, "#box", "/chats/1"),
    "the conversation, named without a link": Case(conversation("Max Mustermann", BOX), None, "#box", "/chats/1"),
    "the conversation, by title and name": Case(conversation("Dr. Max Mustermann", FIELD), None, "#box", "/messages"),
    "a conversation with another": Case(conversation(ANNA, BOX), None, None, "/chats/1"),
    "a conversation with another, with the cursor": Case(conversation(ANNA, BOX), "#box", None, "/chats/1"),
    "a conversation with another, named without a link": Case(
        conversation("Anna Beispiel", BOX), None, None, "/chats/1"
    ),
    "a conversation with a stranger, beside one with the person": Case(
        f"<div><div>Max Mustermann<p>Hallo</p></div></div><div><h2>Uwe Feld</h2>{BOX}</div>", None, None, "/chats/1"
    ),
    "a conversation in which the user is named too": Case(
        f"<header><a href='/profile/Ida_Wolke' aria-label='Mein Profil'>Ida Wolke</a></header><div>{MAX}<div>"
        f"<p><a href='/profile/Ida_Wolke'>Ida Wolke</a>: Hallo</p>{BOX}</div></div>",
        None,
        "#box",
        "/chats/1",
    ),
    "a post, with the request above": Case(
        f"<div>{requests()}</div><textarea placeholder='Was gibt’s Neues?'></textarea>", None, None
    ),
    "a namesake's": Case(
        conversation("<a href='/profile/Max_Mustermann'>Max Mustermann</a>", BOX), None, None, "/chats/1"
    ),
    "a search with the cursor": Case(
        conversation(MAX, f"<input id=q aria-label='Nachrichten durchsuchen'>{BOX}"), "#q", "#box", "/chats/1"
    ),
    "a search in many clothes": Case(f"<h1>{MAX}</h1>{SEARCHES}", "#q", None),
    "no box": Case(f"<h1>{MAX}</h1>{NO_BOXES}{COMMENT}", "#name", None),
    "a note beside the conversation": Case(
        conversation(MAX, f"<textarea aria-label='Private Notiz'></textarea>{BOX}"), None, "#box", "/chats/1"
    ),
}

FILLED = """() => [...document.querySelectorAll('textarea, input, [contenteditable]')]
  .filter(box => (box.value ?? box.innerText).trim()).map(box => '#' + box.id)"""


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_right_box(desk: Desk, case: Case) -> None:
    page = desk.open(case.html, case.path)
    desk.wait_for_reading(page, case.html.count("Bestätigen"))
    for selector in (case.clicked or "").split(", "):
        if selector:
            page.click(selector if selector != "#search" else "[type=search]")
    assert desk.insert(page) == {"status": "inserted" if case.expected else "no-box"}
    assert page.evaluate(FILLED) == ([case.expected] if case.expected else [])


# Draft.js breaks down in a shadow root, also when a person pastes there.
PLACES = [
    (editor, place)
    for editor in EDITORS
    for place in ("dialog", "frame", "shadow root")
    if (editor, place) != ("draft", "shadow root")
]


@pytest.mark.parametrize(("editor", "place"), PLACES)
def test_editors_in_dialogs_frames_and_shadow_roots(desk: Desk, editor: str, place: str) -> None:
    page = desk.open_editor(editor, place)
    check_popup_over(desk, page, editor)


def test_of_two_frames_the_one_with_the_later_cursor(desk: Desk) -> None:
    desk.browser.website["/frame"] = "<textarea id=box style='width: 100%; height: 20em'></textarea>"
    page = desk.open(f"{BOX}<iframe src='/frame'></iframe>", "/chats/1")
    page.click("#box")
    page.click("iframe")
    assert desk.insert(page) == {"status": "inserted"}
    assert page.evaluate("() => document.querySelector('iframe').contentDocument.querySelector('#box').value") == REPLY
    assert page.evaluate(FILLED) == []


WATCH = """() => {
  window.seen = [];
  for (const moment of ["click", "mousedown", "keydown", "submit"]) {
    addEventListener(moment, () => seen.push(moment), true);
  }
}"""


@pytest.mark.parametrize("box", [BOX, FIELD], ids=["contenteditable", "textarea"])
def test_nothing_is_clicked_or_sent(desk: Desk, box: str) -> None:
    page = desk.open(conversation(MAX, f"<form>{box}<button>Senden</button></form>"), "/chats/1")
    page.evaluate(WATCH)
    assert desk.insert(page) == {"status": "inserted"}
    assert page.evaluate("() => window.seen") == []


def test_two_clicks_at_once_write_once(desk: Desk) -> None:
    page = desk.open(conversation(MAX, BOX), "/chats/1")
    assert desk.insert_twice(page) == [{"status": "inserted"}, {"status": "inserted"}]
    assert page.evaluate("() => document.querySelector('#box').innerText.split('Grüß Gott').length") == 2


def test_a_box_that_is_too_short_says_so(desk: Desk) -> None:
    page = desk.open(conversation(MAX, "<textarea id=box maxlength=20></textarea>"), "/chats/1")
    assert desk.insert(page) == {"status": "failed", "reason": "too-long"}
    assert page.evaluate(FILLED) == []


def test_a_box_that_refuses_says_so(desk: Desk) -> None:
    page = desk.open(conversation(MAX, BOX), "/chats/1")
    page.evaluate("() => document.querySelector('#box').addEventListener('paste', event => event.preventDefault())")
    assert desk.insert(page) == {"status": "failed", "reason": "not-held"}
    assert page.evaluate(FILLED) == []


def test_a_dialog_that_holds_the_focus_gets_nothing(desk: Desk) -> None:
    trap = "<div id=trap role=dialog aria-label=Feedback><textarea id=other></textarea></div>"
    page = desk.open(conversation(MAX, BOX) + trap, "/chats/1")
    page.evaluate("() => document.addEventListener('focusin', () => document.querySelector('#other').focus())")
    assert desk.insert(page) == {"status": "failed", "reason": "not-held"}
    assert page.evaluate(FILLED) == []


def test_the_box_that_the_user_points_at(desk: Desk) -> None:
    """The context menu of a box names the person: then it may be any box."""
    page = desk.open(conversation(ANNA, BOX), "/chats/1")
    page.click("#box")
    assert desk.insert_where_pointed(page) == {"status": "inserted"}
    assert page.evaluate(FILLED) == ["#box"]
