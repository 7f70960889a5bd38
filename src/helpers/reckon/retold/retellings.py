"""Whether two captures that print one number tell one thing, whatever nouns they count it by.

Comes in: two Tellings of one value, or of one and its rounding. Goes out: bits, the logarithm of the odds (Fellegi & Sunter 1969).

A fact is told again far more often than two facts have one number: '346 berths' and 'the 346 moorings' are one, as long as few
figures of the other capture might be 346 by chance. How many might is reckoned from the figures that it prints: those of one unit,
as many digits and like size, spread as first digits are (Newcomb 1881, Benford 1938). What the sentences share speaks for one
thing; two nouns that one capture counts side by side are two things.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from math import log, log2

from ..hedges import decimal_place
from ..intervals import exact
from ..meaning.kinds import kindred
from ..meaning.tellings import GENERIC, Telling
from .affinity import Weights, significant

LIKE = 3  # figures within this factor either way are of like size
SPREAD = 2 * log(LIKE)  # the width of that, on a scale on which first digits are even
UNSEEN = 3  # figures of the kind that a capture is taken to print besides
MOST, WORDS_MOST = 12.0, 10.0  # bits beyond which a number and shared words tell no more
BASE = -4.5  # bits of any two figures: few are of one thing
NUMBER, WORDS = 1.3, 0.8  # what a bit of the number counts, and one of the words
ONE_NOUN, OTHER_NOUN, NO_WORD, TWO_THINGS, OTHER_STUFF = 1.5, -1.5, -2.5, -1.5, -4.0
SAME_TIME, OTHER_TIME, NAME, UNIT = 1.0, -1.2, 0.6, 0.5
PERCENT = -1.2  # percentages crowd between 0 and 100, and are of anything
OPPOSED, RATE_OF_ONE, ROUNDED, UNIT_OF_ONE = -1.0, -1.2, -1.0, -2.5
KNOWN = 1.0  # a figure that is taken as known: 'the 346 moorings'
FAINT = 0.5  # bits of shared words below which nothing said holds two figures together
NAMES = 3  # names beyond so many add nothing


class Retellings:
    """The figures of a story, looked up by capture and unit."""

    def __init__(self, found: Iterable[Telling], weights: Weights) -> None:
        self._weights = weights
        self._sizes: dict[tuple[str, str | None, int], list[float]] = defaultdict(list)
        self._counted: dict[str, set[str]] = defaultdict(set)
        for one in found:
            if one.one.vague or not one.one.figure.lo:
                continue
            self._sizes[one.article, one.one.unit, significant(one.one)].append(one.one.lo)
            if one.head:
                self._counted[one.article].add(one.head)
        for sizes in self._sizes.values():
            sizes.sort()

    def bits(self, one: Telling, other: Telling) -> float:
        """What speaks for one thing told twice."""
        a, b = one.one, other.one
        told = min(WORDS_MOST, self._weights.told(one, other))
        unlike = (a.time != b.time) + (a.per != b.per)
        return (
            BASE
            + NUMBER * self._number(one, other)
            + WORDS * told
            + self._things(one, other, told)
            + SAME_TIME * one.moment.same(other.moment)
            + OTHER_TIME * one.moment.apart(other.moment)
            + KNOWN * ("count" in (a.role, b.role))
            + NAME * min(NAMES, len(one.names & other.names))
            + PERCENT * a.percent
            + OPPOSED * one.opposed(other)
            + RATE_OF_ONE * unlike
            + ROUNDED * (a.figure.lo != b.figure.lo)
            + (UNIT_OF_ONE if a.unit != b.unit else 0.0)
        )

    def _number(self, one: Telling, other: Telling) -> float:
        """Bits of the number: how few figures of either capture would print it by chance; of a rounding, how few would fit it."""
        coarse = min(one, other, key=lambda each: significant(each.one))
        chances = (
            [self._chance(one, other), self._chance(other, one)]
            if one.one.figure.lo == other.one.figure.lo
            else [self._chance(coarse, other if coarse is one else one)]
        )
        return min(MOST, -log2(max(chances)))

    def _chance(self, one: Telling, other: Telling) -> float:
        """How many figures of the other's capture are to be expected to have the number of this one by chance."""
        size = abs(one.one.lo)  # a frost, a loss
        if not size:
            return 1.0
        alike = UNSEEN
        for unit in {one.one.unit, other.one.unit}:
            sizes = self._sizes.get((other.article, unit, significant(one.one)), [])
            alike += bisect_right(sizes, size * LIKE) - bisect_left(sizes, size / LIKE)
        return alike * float(decimal_place(exact(size))) / size / SPREAD

    def _things(self, one: Telling, other: Telling, told: float) -> float:
        """Bits of what the two are of: nouns that one capture counts side by side are two things."""
        heads = {one.head, other.head} - {""}
        unsaid = NO_WORD * (told < FAINT)
        if len(heads) == 1 and one.head and other.head and not heads & GENERIC:
            return ONE_NOUN
        if len(heads) < 2 or heads & GENERIC:
            return unsaid + UNIT * bool(one.one.unit or other.one.unit)
        if kindred(one.head, other.head):
            return ONE_NOUN
        if one.one.unit:
            return OTHER_STUFF
        if any(heads <= counted for counted in self._counted.values()):
            return TWO_THINGS + unsaid
        return OTHER_NOUN + unsaid
