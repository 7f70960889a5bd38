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
LONG = 3  # characters of a number that is not met by chance
NUMBER = 3  # sentences that a number counts for
FEW = 2  # sentences that decide nothing when they stand alone


Nearest = tuple[float, str]  # the likeness of the nearest sentence, and its id
NOTHING: Nearest = (0.0, "")


class Readings:
    """How alike the body sentences of each two articles are; made from the alignments, two articles at a time.

    >>> Readings({}, {}).nearer("c", "a", "b")
    (0, 0)
    """

    def __init__(self, indexes: dict[str, Concordance], between: dict[tuple[str, str], list[Alignment]]) -> None:
        self._indexes, self._between = indexes, between
        self._made: dict[tuple[str, str], dict[str, Nearest]] = {}

    def nearer(self, text: str, first: str, second: str) -> tuple[int, int]:
        """In how many sentences a text stands nearer to the first, and in how many to the second of two others.

        A number that it shares with one of them against the other counts `NUMBER` times: words meet by chance.
        """
        left, right = self._best(text, first), self._best(text, second)
        wins = [0, 0]
        for sentence in left.keys() | right.keys():
            (a, at_a), (b, at_b) = left.get(sentence, NOTHING), right.get(sentence, NOTHING)
            if at_a and at_b and self._best(first, second).get(at_a, NOTHING)[1] != at_b:
                continue  # the two are counterparts of this sentence, but not of each other
            known = (at_a and at_b) or max(a, b) >= TOLD
            if known and abs(a - b) > MARGIN:
                wins[a < b] += 1
            if at_a and at_b:
                mine, x, y = (self._numbers(*place) for place in ((text, sentence), (first, at_a), (second, at_b)))
                if bool(mine & (x - y)) != bool(mine & (y - x)):
                    wins[bool(mine & (y - x))] += NUMBER
        return wins[0], wins[1]

    def _numbers(self, text: str, sentence: str) -> frozenset[str]:
        return frozenset(key for key in self._indexes[text].keys[sentence] if key[0].isdigit() and len(key) >= LONG)

    def only_in(self, text: str, first: str, second: str) -> bool:
        """Whether a text tells sentences of the first that the second lacks, and none the other way round."""
        left, right = self._best(text, first).keys(), self._best(text, second).keys()
        return len(left - right) >= FEW and not right - left

    def share(self, text: str, other: str) -> float:
        """How much of a text the other one holds: the sum of the likeness of its sentences."""
        return sum(alike for alike, _ in self._best(text, other).values())

    def lies_between(self, middle: str, one: str, other: str) -> bool:
        """Whether both others stand clearly nearer to the middle one than to each other."""
        ends = self.nearer(one, middle, other), self.nearer(other, middle, one)
        return all(wins >= FEW and wins >= CLEAR * losses for wins, losses in ends)

    def _best(self, text: str, other: str) -> dict[str, Nearest]:
        """For each body sentence of a text with a counterpart in the other: the likeness of the nearest one."""
        if (text, other) not in self._made:
            mine: dict[str, Nearest] = defaultdict(lambda: NOTHING)
            theirs: dict[str, Nearest] = defaultdict(lambda: NOTHING)
            ends = (text, other) if (text, other) in self._between else (other, text)
            for link in self._between.get(ends, ()):
                a, b = self._indexes[link.article_a], self._indexes[link.article_b]
                if a.sentence(link.sentence_a).label != "body":
                    continue
                alike = likeness(a.keys[link.sentence_a], b.keys[link.sentence_b])
                mine[link.sentence_a] = max(mine[link.sentence_a], (alike, link.sentence_b))
                theirs[link.sentence_b] = max(theirs[link.sentence_b], (alike, link.sentence_a))
            self._made[ends] = dict(mine)
            self._made[ends[::-1]] = dict(theirs)
        return self._made[text, other]
