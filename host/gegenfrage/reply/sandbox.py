"""Templates compiled: a small part of jinja2, in its sandbox, so that no template can run long or reach out.

There is nothing to repeat but one list at a time, nothing to call but the names of `Facts`, and no arithmetic: the
work of a template grows with its length and with the lists that it is given, and with nothing else.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from gegenfrage.contract import LONGEST_TEXT
from gegenfrage.errors import InvalidTemplate
from gegenfrage.reply.facts import NAMES, TAKING_TRAITS
from gegenfrage.signals import traits

LONGEST: Final = 16_384
"""Characters of a template."""
LONGEST_BLOCK: Final = LONGEST_TEXT
"""Characters of what one block makes: far above XING's limit for a message, which the popup shows."""

_ALLOWED: Final = (
    nodes.Template, nodes.Block, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Assign, nodes.Name,
    nodes.Const, nodes.Call, nodes.Getattr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.CondExpr,
)  # fmt: skip
_ATTRIBUTES: Final = {"title", "url", "first", "last"}
_ENVIRONMENT: Final = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False, cache_size=0
)
_ENVIRONMENT.globals.clear()
_ENVIRONMENT.filters.clear()


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a template; blocks of the same `paragraph` stand together where they follow each other."""

    name: str
    paragraph: int


class Compiled:
    """A template ready to be filled in. `parts` are its blocks in order."""

    def __init__(self, text: str) -> None:
        """Compile `text`; raises InvalidTemplate, with the line, where it cannot be filled in."""
        try:
            tree = _ENVIRONMENT.parse(text)
            self.parts: Final = tuple(_parts(text, tree))
            self._template: Final = _ENVIRONMENT.from_string(tree)
        except TemplateSyntaxError as error:
            raise _refusal(error.lineno, f"Hier stimmt etwas nicht ({error.message}).",
                           f"Something is wrong here ({error.message}).") from error  # fmt: skip
        except (RecursionError, SyntaxError, MemoryError) as error:
            raise _refusal(1, "Die Vorlage ist zu tief verschachtelt.",
                           "The template is nested too deeply.") from error  # fmt: skip

    def render(self, part: Part, values: Mapping[str, Any]) -> str:
        """Return the text of one block; raises InvalidTemplate where a value is missing or the text too long."""
        context = self._template.new_context(dict(values))
        text = ""
        try:
            for piece in self._template.blocks[part.name](context):
                text += piece
                if len(text) > LONGEST_BLOCK:
                    raise InvalidTemplate(
                        f"Der Block „{part.name}“ wird länger als {LONGEST_BLOCK} Zeichen.",
                        f"The block “{part.name}” grows longer than {LONGEST_BLOCK} characters.",
                    )
        except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
            raise self._failure(error) from error
        return text

    def _failure(self, error: Exception) -> InvalidTemplate:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == "<template>" and frame.lineno]
        line = self._template.get_corresponding_lineno(lines[-1]) if lines else 1
        names = ", ".join(NAMES)
        return _refusal(line, f"Das lässt sich nicht ausfüllen ({error}). Verfügbar sind: {names}.",
                        f"This cannot be filled in ({error}). Available are: {names}.")  # fmt: skip


@lru_cache(maxsize=64)
def compiled(text: str) -> Compiled:
    """Return `text` compiled, once for all replies; raises InvalidTemplate."""
    return Compiled(text)


def _parts(text: str, tree: nodes.Template) -> Iterator[Part]:
    if len(text) > LONGEST:
        raise _refusal(1, f"Die Vorlage ist länger als {LONGEST} Zeichen.",
                       f"The template is longer than {LONGEST} characters.")  # fmt: skip
    _check(tree)
    paragraph = 0
    for node in tree.body:
        if isinstance(node, nodes.Block):
            yield Part(node.name, paragraph)
        elif isinstance(node, nodes.Output) and not _text_of(node).strip():
            paragraph += "\n" in _text_of(node)
        else:
            raise _refusal(node.lineno, "Hier steht etwas außerhalb der Blöcke; es käme in keine Antwort.",
                           "Something stands outside the blocks here; no reply would show it.")  # fmt: skip


def _text_of(output: nodes.Output) -> str:
    return "".join(node.data if isinstance(node, nodes.TemplateData) else "?" for node in output.nodes)


def _check(tree: nodes.Template) -> None:
    """Refuse what templates have no need of, and names that there are not, each with its line."""
    for node in _all(tree):
        if not isinstance(node, _ALLOWED) or not _plain(node):
            raise _refusal(node.lineno, "Vorlagen kennen nur block, if, for, set und die verfügbaren Namen.",
                           "Templates know only block, if, for, set and the names available.")  # fmt: skip
    unknown = meta.find_undeclared_variables(tree) - set(NAMES)
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            raise _unknown(name.lineno, name.name)
    for call in tree.find_all(nodes.Call):
        _check_traits(call)


def _check_traits(call: nodes.Call) -> None:
    """Refuse the name of a trait that there is not: such a block would silently never appear."""
    known = [trait.name for trait in traits()]
    for told in call.args:
        if (
            getattr(call.node, "name", "") in TAKING_TRAITS
            and isinstance(told, nodes.Const)
            and told.value not in known
        ):
            raise _refusal(told.lineno, f"Ein Merkmal „{told.value}“ gibt es nicht. Es gibt: {', '.join(known)}.",
                           f"There is no trait “{told.value}”. There are: {', '.join(known)}.")  # fmt: skip


def _all(node: nodes.Node) -> Iterator[nodes.Node]:
    for child in node.iter_child_nodes():
        yield child
        yield from _all(child)


def _plain(node: nodes.Node) -> bool:
    """Tell whether a node asks for no more than a template may: no loop in a loop, no method, no hidden attribute."""
    match node:
        case nodes.Block():
            return node.find(nodes.Block) is None
        case nodes.For():
            return isinstance(node.iter, nodes.Name) and not node.recursive and node.find(nodes.For) is None
        case nodes.Call():
            return isinstance(node.node, nodes.Name) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        case nodes.Getattr():
            return node.attr in _ATTRIBUTES
    return True


def _unknown(line: int, name: str) -> InvalidTemplate:
    names = ", ".join(NAMES)
    return _refusal(line, f"„{name}“ gibt es nicht. Verfügbar sind: {names}.",
                    f"There is no “{name}”. Available are: {names}.")  # fmt: skip


def _refusal(line: int, de: str, en: str) -> InvalidTemplate:
    return InvalidTemplate(f"Zeile {line}: {de}", f"Line {line}: {en}")
