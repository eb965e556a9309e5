"""The same text again: which earlier requests are near-copies of a new one.

`TextIndex` answers like an exhaustive comparison by rapidfuzz's `token_sort_ratio`, but reads the same small part
of the history however long that is. It is an LSH forest (Bawa, Condie, Ganesan: LSH Forest, WWW 2005) in a SQLite
table: near-copies stand close together in at least one of several sorted lists of sketches.
"""

from gegenfrage.similar.differing import differing_words
from gegenfrage.similar.index import MINIMUM_RATIO, MINIMUM_WORDS, SCHEMA, Match, TextIndex

__all__ = ["MINIMUM_RATIO", "MINIMUM_WORDS", "SCHEMA", "Match", "TextIndex", "differing_words"]
