"""Replies: the template for a tone, filled in block by block with what this one request gives cause for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gegenfrage import contract
from gegenfrage.contract import Address, Locale, Salutation, Settings, Tone
from gegenfrage.dossier import Case
from gegenfrage.errors import InvalidTemplate
from gegenfrage.reply import shelf
from gegenfrage.reply.compose import Piece, compose, ordered, tidy
from gegenfrage.reply.words import is_offered, title_of

if TYPE_CHECKING:
    from gegenfrage.judge import Judgement
    from gegenfrage.reply.facts import Facts
    from gegenfrage.reply.manner import Manner

# Jinja2 and the names are imported when the first reply is written: the host's first message must not wait for them.


class Replies:
    """Writes replies and keeps the user's own templates, which lie as plain files in `folder`."""

    def __init__(self, folder: Path | None) -> None:
        self._shelf = shelf.Shelf(folder)

    def reply(
        self,
        case: Case,
        judgement: Judgement,
        settings: Settings,
        *,
        locale: Locale = "de",
        tone: Tone | None = None,
        language: Locale | None = None,
        address: Address | None = None,
        salutation: Salutation | None = None,
        blocks: list[str] | None = None,
    ) -> contract.Reply:
        """Return the reply to a request; what is None follows from the request.

        `locale` is the language of the blocks' titles. `blocks` names the blocks that are to be in, in their order.
        A template of the user's that cannot be filled in is passed over for the shipped one; `problem` says why.
        """
        from gegenfrage.reply.gather import gather
        from gegenfrage.reply.manner import TONES, manner_of

        tone = tone or TONES[judgement.verdict]
        manner = manner_of(case, locale, language, address, salutation)
        facts = gather(case, judgement, settings, manner)
        filled, problem = self._pieces(f"{tone}.{manner.voice}", facts, case.request_id, manner)
        pieces = {piece.name: piece for piece in filled}
        included = [name for name in pieces if not is_offered(name)] if blocks is None else blocks
        order = ordered(list(pieces), included)
        return contract.Reply(
            text=compose([pieces[name] for name in order if name in included]),
            tone=tone,
            language=manner.language,
            address=manner.address,
            salutation=manner.salutation,
            blocks=[
                contract.Block(name=name, title=title_of(name, locale), included=name in included) for name in order
            ],
            problem=problem.texts[locale] if problem else None,
        )

    def templates(self) -> list[contract.Template]:
        """Return every template, as it is in use and as shipped."""
        return [_template(name, self._own(name)) for name in shelf.KINDS]

    def edit(self, name: str, text: str | None, *, save: bool) -> tuple[contract.Template, str]:
        """Return a template with a changed text and what it makes of an invented request; keep the text if `save`.

        `text` None stands for the shipped text, which comes back so. Raises InvalidTemplate, with the line and the
        names available, where the text cannot be filled in, and keeps nothing then.
        """
        shipped = shelf.shipped(name)
        from gegenfrage.reply.example import preview

        _, language, address = shelf.KINDS[name]
        shown = preview(shipped if text is None else text, language, address)
        if save:
            self._shelf.keep(name, None if text == shipped else text)
        return _template(name, text), shown

    def _own(self, name: str) -> str | None:
        try:
            return self._shelf.own(name)
        except InvalidTemplate:
            return None

    def _pieces(
        self, name: str, facts: Facts, request_id: str, manner: Manner
    ) -> tuple[list[Piece], InvalidTemplate | None]:
        """Return the filled blocks, and what was wrong with the user's own template where the shipped one serves."""
        problem = None
        try:
            own = self._shelf.own(name)
            if own is not None:
                return fill(own, facts, request_id, swiss=manner.swiss), None
        except InvalidTemplate as error:
            problem = error
        return fill(shelf.shipped(name), facts, request_id, swiss=manner.swiss), problem


def _template(name: str, own: str | None) -> contract.Template:
    tone, language, address = shelf.KINDS[name]
    shipped = shelf.shipped(name)
    text = shipped if own is None else own
    return contract.Template(
        name=name, tone=tone, language=language, address=address, text=text, shipped=shipped, changed=text != shipped
    )


def fill(text: str, facts: Facts, request_id: str, *, swiss: bool = False) -> list[Piece]:
    """Return the blocks of a template that this request gives cause for; raises InvalidTemplate."""
    from gegenfrage.reply.gather import pick
    from gegenfrage.reply.manner import swiss_spelling
    from gegenfrage.reply.sandbox import compiled

    template = compiled(swiss_spelling(text, swiss=swiss))
    pieces = (
        Piece(part.name, part.paragraph, tidy(template.render(part, varied.values())))
        for part in template.parts
        for varied in [replace(facts, pick=partial(pick, request_id, part.name))]
    )
    return [piece for piece in pieces if piece.text]
