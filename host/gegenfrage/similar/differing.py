"""The words in which two near-copies differ."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import Indel
from rapidfuzz.utils import default_process

from gegenfrage.text.normalise import plain

_AROUND: Final = "„“”\"‚‘’'»«›‹.,;:!?()[]…–-"


def differing_words(first: str, second: str) -> list[tuple[str, str]]:
    """Return what stands in the first and, instead, in the second text: ("Frau Meier", "Herr Schulz").

    Words are as written, without the punctuation around them; one side is "" where words were added or left out.
    Spellings that read alike (case, umlauts, invisible characters) do not differ.
    """
    ours, theirs = _words(first), _words(second)
    edits = Indel.opcodes([read for read, _ in ours], [read for read, _ in theirs])
    differing: list[tuple[str, str]] = []
    end_of_last = -1
    for edit in edits:
        if edit.tag == "equal":
            continue
        left = _written(ours[edit.src_start : edit.src_end])
        right = _written(theirs[edit.dest_start : edit.dest_end])
        # What was left out and what was added in its place are one passage.
        if edit.src_start == end_of_last:
            before = differing.pop()
            left, right = f"{before[0]} {left}".strip(), f"{before[1]} {right}".strip()
        differing.append((left, right))
        end_of_last = edit.src_end
    return differing


def _words(text: str) -> list[tuple[str, str]]:
    """Return each word as it reads and as it is written."""
    words = ((default_process(plain(word)), word.strip(_AROUND)) for word in text.split())
    return [(read, written) for read, written in words if read]


def _written(words: list[tuple[str, str]]) -> str:
    return " ".join(written for _, written in words)
