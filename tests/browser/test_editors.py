"""A reply in the editors that people type into: the editor's own model is compared, and it must live on."""

from __future__ import annotations

import pytest

from .drivers import Page
from .editors_fixture import (
    BOX,
    EDITORS,
    REPLY,
    Desk,
    bundles,
    check_popup_over,
    desk,
    fitted,
    model,
    shared_desk,
    wait_for_model,
)

__all__ = ["bundles", "desk", "shared_desk"]

OWN = "Ach ja"
HOME = {"chromium": "Home", "firefox": "\ue011"}


def undo_all(page: Page) -> None:
    for _ in range(20):
        page.press("Control+z")


@pytest.mark.parametrize("editor", EDITORS)
def test_a_reply_arrives_as_written_and_once(desk: Desk, editor: str) -> None:
    page = desk.open_editor(editor)
    assert desk.insert(page) == {"status": "inserted"}
    assert model(page) == fitted(editor, REPLY)
    assert desk.insert(page) == {"status": "inserted"}
    assert model(page) == fitted(editor, REPLY)
    page.press("x")
    wait_for_model(page, fitted(editor, REPLY) + "x")
    undo_all(page)
    wait_for_model(page, "")


@pytest.mark.parametrize("editor", EDITORS)
def test_own_text_is_kept_unless_the_user_chooses(desk: Desk, editor: str) -> None:
    page = desk.open_editor(editor)
    page.click(BOX)
    page.type(OWN)
    wait_for_model(page, OWN)
    assert desk.insert(page) == {"status": "own-text"}
    assert model(page) == OWN
    for _ in range(2):
        assert desk.insert(page, existing="append") == {"status": "inserted"}
        check_choice(page, editor, "append")


@pytest.mark.parametrize("editor", EDITORS)
def test_the_popup_over_the_page_takes_nothing_away(desk: Desk, editor: str) -> None:
    page = desk.open_editor(editor)
    check_popup_over(desk, page, editor)
    undo_all(page)
    wait_for_model(page, "")


@pytest.mark.parametrize("existing", ["replace", "append"])
@pytest.mark.parametrize("editor", EDITORS)
def test_the_popup_over_own_text(desk: Desk, editor: str, existing: str) -> None:
    page = desk.open_editor(editor)
    page.click(BOX)
    page.type(OWN)
    wait_for_model(page, OWN)
    page.press(HOME[desk.browser.name])  # Where the cursor stood must not decide where the reply goes.
    desk.open_popup(page)
    assert desk.insert_from_popup(page)["status"] == "own-text"
    assert desk.insert_from_popup(page, existing=existing)["status"] == "inserted"
    check_choice(page, editor, existing)
    desk.close_popup(page)


def check_choice(page: Page, editor: str, existing: str) -> None:
    text, reply = model(page), fitted(editor, REPLY)
    before = text.removesuffix(reply)
    assert text.endswith(reply)
    assert before.strip() == (OWN if existing == "append" else "")
    assert before == before.strip() or before[len(OWN) :].isspace()
