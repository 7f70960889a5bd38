"""Two figures -> do they count the same matter, and do their values agree?

Used wherever figures of two articles meet: as anchors of an alignment, as drift, as evidence of descent.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from ..tables import Figure

TELLING = 100  # from here a number is rare enough in one story to tie two sentences: two digits recur by chance
MANY = 10  # smaller counts meet by chance
_ANYBODY = frozenset({"people", "persons"})
_SOME_PEOPLE = re.compile(r"(?:[^aeiou]ers|ors|ents|ants|ees|ists|ians|children|families|pupils)$")
SLACK = 0.1  # a hedge moves a value by at most a tenth: helpers.reckon's widest step


def same_matter(a: Figure, b: Figure) -> bool:
    """Whether two figures can count the same thing: one unit, no two rates, one measure or a shared stem of the noun.

    'People' may be called otherwise where the number is the same, be it rounded: 4,100 passengers, 'over 4,000 people'.

    >>> from helpers.tables import Figure
    >>> def figure(noun, rate=None):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text="9", lo=9, hi=9, noun=noun, rate=rate)
    >>> same_matter(figure("houses flooded"), figure("flooded homes")), same_matter(figure("houses"), figure("boats"))
    (True, False)
    >>> same_matter(figure("trains", "day"), figure("trains", "year"))
    False
    """
    if a.unit != b.unit or (a.rate and b.rate and not set(a.rate.split(", ")) & set(b.rate.split(", "))):
        return False
    if a.measure and a.measure == b.measure:
        return True
    return (
        not (a.noun and b.noun)
        or bool(_stems(a.noun) & _stems(b.noun))
        or (_people(a.noun, b.noun) and same_number(a, b))
    )


def _people(a: str, b: str) -> bool:
    """Whether one noun is 'people' and the other a word for some of them: 'passengers', 'residents', 'volunteers'."""
    ends = [noun.lower().split()[-1] for noun in (a, b) if noun.strip()]
    return any(end in _ANYBODY for end in ends) and all(end in _ANYBODY or _SOME_PEOPLE.search(end) for end in ends)


def _stems(noun: str) -> set[str]:
    """Five letters hold what inflection leaves alone: 'arrests', 'arrested'; short words of the phrase hold nothing."""
    return {word[:5] for word in noun.lower().split() if len(word) > 3}


def same_value(a: Figure, b: Figure) -> bool:
    """Whether the printed numbers are the same, whatever the hedge."""
    return a.lo is not None and (a.lo, a.hi) == (b.lo, b.hi)


def same_number(a: Figure, b: Figure) -> bool:
    """Whether two figures print one number, be it rounded in one of them."""
    return same_value(a, b) or rounds(a, b) or rounds(b, a)


def bounds(figure: Figure) -> tuple[float, float]:
    """The interval of a figure as usually read; from its hedge alone where no stage has computed it yet."""
    if figure.usual_lo is not None or figure.usual_hi is not None:
        low = -math.inf if figure.usual_lo is None else figure.usual_lo
        return low, math.inf if figure.usual_hi is None else figure.usual_hi
    if figure.lo is None or figure.hi is None:
        return math.inf, -math.inf
    below = {"<": SLACK, "~": SLACK / 2}.get(figure.approximator or "", 0)
    above = {">": SLACK, "~": SLACK / 2}.get(figure.approximator or "", 0)
    return figure.lo * (1 - below), figure.hi * (1 + above)


def meets(a: Figure, b: Figure) -> bool:
    """Whether the intervals of two figures have a value in common."""
    (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
    return max(low_a, low_b) <= min(high_a, high_b)


def rounds(precise: Figure, rounded: Figure) -> bool:
    """Whether one figure can be the other one rounded: fewer digits that count, a value near by, and not a vague word.

    Digits are lost in retelling, never found; so the precise one stands nearer to the origin.

    >>> from helpers.tables import Figure
    >>> def figure(value, approximator=None):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text=str(value), lo=value, hi=value,
    ...                   approximator=approximator)
    >>> rounds(figure(461.0), figure(500.0, "<")), rounds(figure(500.0), figure(461.0)), rounds(figure(461.0), figure(900.0))
    (True, False, False)
    """
    if "vague" in (precise.form, rounded.form) or not precise.lo or rounded.lo is None:
        return False
    if precise.lo != precise.hi or rounded.lo != rounded.hi:
        return False
    reach = SLACK if rounded.approximator else SLACK / 2
    if abs(precise.lo - rounded.lo) > reach * abs(precise.lo) or significant(precise.lo) <= significant(rounded.lo):
        return False
    return meets(precise, rounded) or not rounded.approximator


class Scale:
    """Figures laid out by value, so that those which may print one number are found without looking at every figure.

    >>> def figure(value):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text="", lo=value, hi=value)
    >>> [other.lo for other in Scale(map(figure, [900, 461, 12, 500])).near(figure(480))]
    [461, 500]
    """

    def __init__(self, figures: Iterable[Figure]) -> None:
        placed = sorted(((f.lo, f) for f in figures if f.lo is not None), key=lambda pair: pair[0])
        self._figures = [figure for _, figure in placed]
        self._values = [value for value, _ in placed]

    def near(self, figure: Figure) -> list[Figure]:
        """All figures that `same_number` could accept beside this one, and some more, lowest first."""
        if figure.lo is None:
            return []
        # two values a tenth of the larger one apart are a ninth of the smaller one apart; a little more for float error
        reach = abs(figure.lo) * SLACK / (1 - SLACK) * (1 + 1e-9)
        low = bisect_left(self._values, figure.lo - reach)
        return self._figures[low : bisect_right(self._values, figure.lo + reach)]


@lru_cache(maxsize=4096)
def significant(value: float) -> int:
    """How many digits of a number count: 461 has three, 500 one, 1,200 two.

    >>> significant(461), significant(500), significant(2.5), significant(1200)
    (3, 1, 2, 2)
    """
    return len(f"{value:.12g}".replace(".", "").replace("-", "").split("e")[0].strip("0")) or 1


def telling(figure: Figure) -> bool:
    """Whether a number is rare enough to tie two sentences: 100 or more, or with a fraction; never a vague one."""
    if figure.form in ("vague", "one-of") or figure.lo is None:
        return False
    return abs(figure.lo) >= TELLING or figure.lo % 1 != 0


def in_percent(figures: list[Figure], others: list[Figure]) -> list[Figure]:
    """The figures of one sentence, a lone fraction in words as a percentage where the other one prints one: 'a fifth', 20.

    >>> from helpers.tables import Figure
    >>> def figure(value, unit=None):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text="", lo=value, hi=value, unit=unit)
    >>> [found.lo for found in in_percent([figure(0.2)], [figure(18.5, "percent")])]
    [20.0]
    """
    fractions = [figure for figure in figures if figure.unit is None and figure.lo and 0 < figure.lo < 1]
    shares = [figure for figure in others if figure.unit == "percent"]
    if len(fractions) != 1 or len(shares) != 1 or any(figure.unit == "percent" for figure in figures):
        return figures
    (fraction,) = fractions
    low, high = (None if end is None else round(100 * end, 9) for end in (fraction.lo, fraction.hi))
    share = replace(fraction, lo=low, hi=high, unit="percent", form="scalar", usual_lo=None, usual_hi=None)
    return [share if figure is fraction else figure for figure in figures]


def paired(left: list[Figure], right: list[Figure]) -> list[tuple[Figure, Figure]]:
    """The figures of two sentences that stand for one another: equal values first, then those of one matter, in order.

    Goes out: pairs; a figure without counterpart is in none.
    """
    rest = list(right)
    found: list[tuple[Figure, Figure]] = []
    for alike in (_equal, _meeting, _of_one_kind):
        for a in [a for a in left if all(a is not pair[0] for pair in found)]:
            match = next((b for b in rest if alike(a, b)), None)
            if match is not None:
                rest.remove(match)
                found.append((a, match))
    return sorted(found, key=lambda pair: pair[0].start)


def _equal(a: Figure, b: Figure) -> bool:
    return same_value(a, b) and a.unit == b.unit


def _meeting(a: Figure, b: Figure) -> bool:
    if "vague" in (a.form, b.form) or a.unit != b.unit:
        return False
    return meets(a, b) and min(bounds(a)[1], bounds(b)[1]) >= MANY


def _of_one_kind(a: Figure, b: Figure) -> bool:
    """One noun printed on both sides, or none on either, and values of one order of magnitude."""
    if not same_matter(a, b) or a.hi is None or b.hi is None or bool(a.noun) != bool(b.noun):
        return False
    return 0.1 <= (abs(a.hi) or 1) / (abs(b.hi) or 1) <= 10


def differ(a: Figure, b: Figure) -> bool:
    """Whether two figures of one matter are printed with other values, rounding and hedges allowed for."""
    if same_number(a, b) or not same_matter(a, b):
        return False
    return not meets(a, b) or "range" in (a.form, b.form)
