"""Which figures of two captures agree, and how much of what stands round a figure the other capture tells as well.

Comes in: the tellings of a story. Goes out: for a figure of one capture and one of another, what speaks for their standing at
one place of one account: figures round both that agree, and none but these two left over. Two accounts of one event print the
same figures in another order; where one figure alone has no partner in the other account, and the other has one such too, they
are likely one. The words count for nothing here, but numbers that are rare count for more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from math import log2

from ..meaning.tellings import Telling
from .affinity import rarity

REACH = 2  # sentences round a figure that are of its place
BARE = 7.0  # bits of a number that is one thing whether its unit is printed or not
MOST = 10.0  # bits beyond which a number tells no more
UNTOLD = 8.0  # bits of other figures that a place is taken to have besides: few figures that agree tell little
AGREED = 0.3  # the part of the bits round two figures that agree where both stand at one place of one account
LIKE = 2.5  # figures further apart are never taken for one

Traits = dict[str, float]


class SharedFacts:
    """The figures of a story by capture, each with its partners in the others."""

    def __init__(self, found: Iterable[Telling]) -> None:
        self._by_article: dict[str, list[Telling]] = defaultdict(list)
        self._of_unit: dict[tuple[str, str | None], list[Telling]] = defaultdict(list)
        self._partners: dict[tuple[int, str], list[Telling]] = defaultdict(list)
        self._bits: dict[int, float] = {}  # what a number tells by itself
        self._left_over: dict[tuple[int, str], int] = {}
        self._round: dict[int, list[Telling]] = {}
        values: dict[tuple[float | None, float | None], list[Telling]] = defaultdict(list)
        for one in sorted(found, key=lambda each: (each.article, each.one.start)):
            if one.one.vague:
                continue
            self._by_article[one.article].append(one)
            self._of_unit[one.article, one.one.unit].append(one)
            self._bits[id(one)] = min(MOST, max(1.0, rarity(one.one)))
            values[one.one.figure.lo, one.one.figure.hi].append(one)
        for alike in values.values():
            for one in alike:
                for other in alike:
                    if one.article != other.article and _one_unit(one, other):
                        self._partners[id(one), other.article].append(other)
        self._sentences = {article: [one.one.sentence for one in told] for article, told in self._by_article.items()}
        for told in self._of_unit.values():
            told.sort(key=lambda each: each.one.figure.lo or 0)

    def taken(self, one: Telling, article: str) -> bool:
        """Whether a capture prints a figure's number too."""
        return bool(self._partners.get((id(one), article)))

    def left_over(self, one: Telling, article: str) -> int:
        """How many figures of a capture, of the figure's unit and like size, have no partner in the figure's own."""
        key = id(one), article
        if key not in self._left_over:
            self._left_over[key] = self._count_left_over(one, article)
        return self._left_over[key]

    def _count_left_over(self, one: Telling, article: str) -> int:
        told = self._of_unit.get((article, one.one.unit), [])
        size = one.one.figure.lo or 0
        first = bisect_right(told, size / LIKE, key=lambda each: each.one.figure.lo or 0)
        last = bisect_left(told, size * LIKE, key=lambda each: each.one.figure.lo or 0)
        return sum(not self.taken(each, one.article) for each in told[first:last])

    def one_place(self, one: Telling, other: Telling) -> bool:
        """Whether each is the one figure of its unit and size without a partner, and the figures round them agree."""
        if self.taken(one, other.article) or self.taken(other, one.article):
            return False
        sole = self.left_over(one, other.article) <= 1 and self.left_over(other, one.article) <= 1
        return sole and self._told_too(one, other)[0] >= AGREED

    def traits(self, one: Telling, other: Telling) -> Traits:
        """What speaks for one place of one account, by name."""
        left = self.left_over(one, other.article), self.left_over(other, one.article)
        taken = self.taken(one, other.article), self.taken(other, one.article)
        sole = max(left) <= 1 and not any(taken)
        share, beside = self._told_too(one, other)
        return {
            "number of one told by both": any(taken) and not all(taken),
            "numbers told by both": all(taken),
            "left over alone": sole,
            "others left over": log2(max(1, left[0]) * max(1, left[1])) / 4,
            "told round both": share,
            "told round both, left over alone": share * sole,
            "told beside both": min(MOST, beside) / MOST,
        }

    def _told_too(self, one: Telling, other: Telling) -> tuple[float, float]:
        """Of the bits of the figures round two figures, the part that both places tell; and the bits of those of the very sentences."""
        total, same, beside = UNTOLD, 0.0, 0.0
        for here, there in ((one, other), (other, one)):
            for each in self._near(here):
                bits = self._bits[id(each)]
                total += bits
                partners = self._partners.get((id(each), there.article))
                if not partners:
                    continue
                away = min(
                    (abs(partner.one.sentence - there.one.sentence) for partner in partners if partner is not there),
                    default=REACH + 2,
                )
                same += bits * (away <= REACH + 1)
                beside += bits / 2 * (away == 0 and each.one.sentence == here.one.sentence)
        return same / total, beside

    def _near(self, one: Telling) -> list[Telling]:
        """The other figures of its place."""
        if id(one) not in self._round:
            numbers = self._sentences.get(one.article, [])
            first = bisect_left(numbers, one.one.sentence - REACH)
            last = bisect_right(numbers, one.one.sentence + REACH)
            self._round[id(one)] = [each for each in self._by_article[one.article][first:last] if each is not one]
        return self._round[id(one)]


def _one_unit(one: Telling, other: Telling) -> bool:
    units = {one.one.unit, other.one.unit}
    return len(units) == 1 or (None in units and rarity(one.one) >= BARE)
