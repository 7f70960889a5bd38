"""Aligned sentences -> which of two texts a third stands nearer to, word for word, and which text lies between two.

A reading that two texts share against a third was made once: the text that has it all lies between the others. That
says who is next to whom, not who came first (Lachmann; Maas 1927).
"""

from __future__ import annotations

from collections import defaultdict

from ..tables import Alignment
from .collation import likeness
from .concordance import Concordance

MARGIN = 0.02  # of likeness: less than one word of a sentence is no difference
TOLD = 0.5  # likeness from which a sentence that the other text lacks counts
CLEAR = 3  # times as many sentences on one side as on the other
FEW = 2  # sentences that decide nothing when they stand alone


class Readings:
    """How alike the body sentences of each two articles are; made from the alignments, two articles at a time.

    >>> Readings({}, {}).nearer("c", "a", "b")
    (0, 0)
    """

    def __init__(self, indexes: dict[str, Concordance], between: dict[tuple[str, str], list[Alignment]]) -> None:
        self._indexes, self._between = indexes, between
        self._made: dict[tuple[str, str], dict[str, float]] = {}

    def nearer(self, text: str, first: str, second: str) -> tuple[int, int]:
        """In how many sentences a text stands nearer to the first, and in how many to the second of two others."""
        left, right = self._best(text, first), self._best(text, second)
        wins = [0, 0]
        for sentence in left.keys() | right.keys():
            a, b = left.get(sentence), right.get(sentence)
            known = (a is not None and b is not None) or max(a or 0.0, b or 0.0) >= TOLD
            if known and abs((a or 0.0) - (b or 0.0)) > MARGIN:
                wins[(a or 0.0) < (b or 0.0)] += 1
        return wins[0], wins[1]

    def share(self, text: str, other: str) -> float:
        """How much of a text the other one holds: the sum of the likeness of its sentences."""
        return sum(self._best(text, other).values())

    def lies_between(self, middle: str, one: str, other: str) -> bool:
        """Whether both others stand clearly nearer to the middle one than to each other."""
        ends = self.nearer(one, middle, other), self.nearer(other, middle, one)
        return all(wins >= FEW and wins >= CLEAR * losses for wins, losses in ends)

    def _best(self, text: str, other: str) -> dict[str, float]:
        """For each body sentence of a text with a counterpart in the other: the likeness of the nearest one."""
        if (text, other) not in self._made:
            mine: dict[str, float] = defaultdict(float)
            theirs: dict[str, float] = defaultdict(float)
            ends = (text, other) if (text, other) in self._between else (other, text)
            for link in self._between.get(ends, ()):
                a, b = self._indexes[link.article_a], self._indexes[link.article_b]
                if a.sentence(link.sentence_a).label != "body":
                    continue
                alike = likeness(a.keys[link.sentence_a], b.keys[link.sentence_b])
                mine[link.sentence_a] = max(mine[link.sentence_a], alike)
                theirs[link.sentence_b] = max(theirs[link.sentence_b], alike)
            self._made[ends] = dict(mine)
            self._made[ends[::-1]] = dict(theirs)
        return self._made[text, other]
