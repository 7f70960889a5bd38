"""Conversations printed as turns: a name, a colon and the words, without marks.

Turns are known by their labels: three paragraphs and more begin with one, and one label comes again. A list ('When: ...
Where: ... Cost: ...') has each of its labels once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .passages import Passage
from .speakers import is_name

FEWEST = 3  # turns
LONGEST = 5  # tokens of a label
UNNAMED = frozenset(("q", "question", "a", "answer"))  # labels that say nothing of who speaks


def turns_of(passages: Sequence[Passage]) -> dict[int, int]:
    """The paragraphs that are turns of a conversation and name their speaker, each with the token of its colon.

    >>> from helpers.extract.passages import passages_in
    >>> turns_of(passages_in("Lund: No.\\nHart: Why?\\nLund: We are tired."))
    {0: 1, 1: 1, 2: 1}
    """
    colons = {at: colon for at, passage in enumerate(passages) if (colon := _colon(passage))}
    if len(colons) < FEWEST:
        return {}
    labels = Counter(passages[at].words(0, colon).lower() for at, colon in colons.items())
    if max(labels.values()) < 2 or not UNNAMED.isdisjoint(labels):
        return {}
    return colons


def _colon(passage: Passage) -> int:
    """The token of the colon after a name that opens a paragraph without marks; 0 for none."""
    tokens = passage.tokens
    if passage.marks or passage.label == "headline" or ":" not in tokens.text[: LONGEST + 1]:
        return 0
    colon = tokens.text.index(":")
    named = all(is_name(tokens, k) or tokens.text[k] == "." for k in range(colon))
    return colon if named and colon + 1 < tokens.size else 0
