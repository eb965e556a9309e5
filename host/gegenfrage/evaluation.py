"""How well the host judges a corpus: each case on its own, through the same service as everything else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, get_args

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from gegenfrage.contract import ErrorAnswer, PageAnswer, Verdict
from gegenfrage.service import Service

VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)


class LabelledCase(BaseModel):
    """One line of a corpus: a page reading whose first request has the verdict `label`; the rest is context."""

    model_config = ConfigDict(extra="forbid")

    id: str
    label: Verdict
    page: JsonValue


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case; score in points."""

    id: str
    label: Verdict
    verdict: Verdict
    score: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcomes of a corpus; `problems` says by line number what could not be judged. Rates run from 0 to 1."""

    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def confusion(self) -> dict[Verdict, dict[Verdict, int]]:
        """How many cases of each label (outer) got each verdict (inner)."""
        pairs = Counter((outcome.label, outcome.verdict) for outcome in self.outcomes)
        return {label: {verdict: pairs[label, verdict] for verdict in VERDICTS} for label in VERDICTS}

    @property
    def precision(self) -> dict[Verdict, float | None]:
        """Of those judged so, how many are; None where nothing was."""
        given = {verdict: [o.label for o in self.outcomes if o.verdict == verdict] for verdict in VERDICTS}
        return {verdict: _share(labels, {verdict}) for verdict, labels in given.items()}

    @property
    def recall(self) -> dict[Verdict, float | None]:
        """Of those that are, how many were judged so; None where there are none."""
        return {label: _share(self._verdicts_on({label}), {label}) for label in VERDICTS}

    @property
    def insults(self) -> float | None:
        """Of the personal requests, how many were judged collector or sales: the expensive error."""
        return _share(self._verdicts_on({"personal"}), {"collector", "sales"})

    @property
    def misses(self) -> float | None:
        """Of the collectors and sellers, how many were judged personal."""
        return _share(self._verdicts_on({"collector", "sales"}), {"personal"})

    def _verdicts_on(self, labels: set[Verdict]) -> list[Verdict]:
        return [outcome.verdict for outcome in self.outcomes if outcome.label in labels]


def evaluate(lines: Iterable[str]) -> Evaluation:
    """Judge each line's case, stateless; a line that cannot be judged becomes a problem, and the rest goes on."""
    evaluation = Evaluation()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                evaluation.outcomes.append(_judged(line))
            except ValueError as error:
                evaluation.problems.append(f"Zeile {number}: {error}")
    return evaluation


def _judged(line: str) -> Outcome:
    """Judge one case. Raises ValueError that says, in German, what is wrong with the line."""
    case = _parsed(line)
    answer = Service.stateless().answer(case.page)
    if isinstance(answer, ErrorAnswer):
        raise ValueError(f"Die Seite lässt sich nicht lesen. {answer.error.message}")
    if not isinstance(answer, PageAnswer) or not answer.verdicts:
        raise ValueError("Die Seite enthält keine Anfrage (requests).")
    verdict = answer.verdicts[0]
    return Outcome(case.id, case.label, verdict.verdict, verdict.score)


def _parsed(line: str) -> LabelledCase:
    try:
        return LabelledCase.model_validate(json.loads(line))
    except ValidationError as error:
        fields = ", ".join(".".join(map(str, item["loc"])) or "die ganze Zeile" for item in error.errors())
        raise ValueError(
            f'Erwartet wird {{"id": …, "label": {"|".join(VERDICTS)}, "page": …}}; daran stimmt nicht: {fields}.'
        ) from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("Das ist kein gültiges JSON.") from None


def _share(verdicts: list[Verdict], wanted: set[Verdict]) -> float | None:
    return sum(verdict in wanted for verdict in verdicts) / len(verdicts) if verdicts else None
