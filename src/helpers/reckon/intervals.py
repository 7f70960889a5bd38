"""Intervals of exact numbers: what a printed figure leaves open.

An end is a Fraction, or None where there is no end; each end belongs to the interval unless it is marked open.
No interval is ever empty. Arithmetic is exact: a result holds every value that the inputs allow and no other
(interval arithmetic after Moore 1966, with open and missing ends).

Comes in: numbers as printed. Goes out: intervals, and words for people. Raises ValueError for an empty interval,
ZeroDivisionError where the divisor is zero and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

Number = int | float | Fraction
Edge = tuple[Fraction | float, bool]  # a value, infinite where the end is missing, and whether it is left out


def exact(value: Number) -> Fraction:
    """The number as printed: 0.1 is one tenth, not the nearest binary fraction.

    >>> exact(0.1)
    Fraction(1, 10)
    """
    if isinstance(value, Fraction):
        return value
    return _printed(repr(value)) if isinstance(value, float) else Fraction(value)


@lru_cache(maxsize=1 << 14)
def _printed(digits: str) -> Fraction:
    """The fraction of printed digits, made once for each: a story asks for the same few hundred again and again."""
    return Fraction(digits)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `lo` to `hi`; None is no end, an open end is left out.

    >>> str(Interval(Fraction(8000), None, lo_open=True))
    'more than 8,000'
    >>> str(point(75) * point(25))
    '1,875'
    """

    lo: Fraction | None = None
    hi: Fraction | None = None
    lo_open: bool = False
    hi_open: bool = False

    def __post_init__(self) -> None:
        if self.lo is None or self.hi is None or (self.lo is self.hi and not (self.lo_open or self.hi_open)):
            return
        if _less(self.hi, self.lo) or (self.lo == self.hi and (self.lo_open or self.hi_open)):
            raise ValueError(f"no number lies between {self.lo} and {self.hi}")

    def __add__(self, other: Interval) -> Interval:
        lo = None if self.lo is None or other.lo is None else self.lo + other.lo
        hi = None if self.hi is None or other.hi is None else self.hi + other.hi
        lo_open, hi_open = self.lo_open or other.lo_open, self.hi_open or other.hi_open
        return Interval(lo, hi, lo is not None and lo_open, hi is not None and hi_open)

    def __neg__(self) -> Interval:
        return self.scale(-1)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self._above_zero and other._above_zero:  # nearly all that news prints: each end times that of the other
            lo = self.lo * other.lo  # type: ignore[operator]
            hi = lo if self.lo is self.hi and other.lo is other.hi else self.hi * other.hi  # type: ignore[operator]
            return Interval(lo, hi, self.lo_open or other.lo_open, self.hi_open or other.hi_open)
        return _hull([_corner(a, b) for a in self._edges for b in other._edges])

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.reciprocal()

    def __contains__(self, value: Number) -> bool:
        number = exact(value)
        above = self.lo is None or number > self.lo or (number == self.lo and not self.lo_open)
        below = self.hi is None or number < self.hi or (number == self.hi and not self.hi_open)
        return above and below

    def __str__(self) -> str:
        return words(self)

    @property
    def _edges(self) -> tuple[Edge, Edge]:
        lo = (-math.inf, True) if self.lo is None else (self.lo, self.lo_open)
        hi = (math.inf, True) if self.hi is None else (self.hi, self.hi_open)
        return lo, hi

    @property
    def _above_zero(self) -> bool:
        """Whether it has two ends, both above zero."""
        return self.lo is not None and self.hi is not None and self.lo.numerator > 0

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        return self.lo is not None and (self.lo is self.hi or self.lo == self.hi)

    @property
    def floats(self) -> tuple[float | None, float | None]:
        """Both ends as a table holds them; None for a missing end."""
        return (None if self.lo is None else float(self.lo), None if self.hi is None else float(self.hi))

    def scale(self, factor: Number) -> Interval:
        """Every value times one exact number."""
        return self * point(factor)

    def reciprocal(self) -> Interval:
        """One over every value but zero; unbounded where zero lies inside.

        >>> str(Interval(Fraction(0), Fraction(4)).reciprocal())
        'at least 0.25'
        """
        if self.is_point and self.lo == 0:
            raise ZeroDivisionError("a figure that is zero divides nothing")
        (lo, lo_open), (hi, hi_open) = self._edges
        if lo < 0 < hi:
            return Interval()
        high = (math.inf, True) if lo == 0 else _inverse(lo, lo_open)
        low = (-math.inf, True) if hi == 0 else _inverse(hi, hi_open)
        return _hull([low, high])

    def intersects(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not self.below(other) and not other.below(self)

    def below(self, other: Interval) -> bool:
        """Whether every number here is smaller than every number there."""
        if self.hi is None or other.lo is None:
            return False
        return _less(self.hi, other.lo) or (self.hi == other.lo and (self.hi_open or other.lo_open))

    def inside(self, other: Interval) -> bool:
        """Whether every number here lies in the other too."""
        (lo, lo_open), (hi, hi_open) = self._edges
        (low, low_open), (high, high_open) = other._edges
        starts = lo > low or (lo == low and (lo_open or not low_open))
        ends = hi < high or (hi == high and (hi_open or not high_open))
        return starts and ends

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return _hull([*self._edges, *other._edges])


def point(value: Number) -> Interval:
    """The interval that holds one number.

    >>> str(point(0.5) + point(1))
    '1.5'
    """
    number = exact(value)
    return Interval(number, number)


def between(lo: Number | None, hi: Number | None, *, lo_open: bool = False, hi_open: bool = False) -> Interval:
    """An interval from numbers as printed; None for a missing end.

    >>> str(between(1200, 1500))
    '1,200 to 1,500'
    """
    return Interval(None if lo is None else exact(lo), None if hi is None else exact(hi), lo_open, hi_open)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of several intervals.

    >>> str(total([between(1, 2), between(10, 20)]))
    '11 to 22'
    """
    return sum(intervals, start=point(0))


def number_words(value: Number, *, percent: bool = False) -> str:
    """A number for people: commas, no more decimals than its size bears; `percent` writes a share as 5.76%.

    >>> number_words(Fraction(1000000, 365)), number_words(Fraction(461, 8000), percent=True), number_words(1875)
    ('2,739.7', '5.76%', '1,875')
    """
    number = exact(value) * 100 if percent else exact(value)
    if number.denominator == 1:
        text = f"{number.numerator:,}"
    else:
        size = abs(number)
        digits = 1 if size >= 100 else 2 if size >= 1 else 3 if size >= Fraction(1, 100) else 6
        whole, part = divmod(round(size * 10**digits), 10**digits)
        decimals = f"{part:0{digits}}".rstrip("0")
        text = f"{'-' if number < 0 else ''}{whole:,}{'.' if decimals else ''}{decimals}"
    return text + ("%" if percent else "")


def words(interval: Interval, *, percent: bool = False) -> str:
    """An interval for people.

    >>> words(between(Fraction(512, 10000), Fraction(576, 10000)), percent=True)
    '5.12% to 5.76%'
    >>> words(between(450, 500, hi_open=True)), words(between(8000, 8800, lo_open=True)), words(between(None, 500))
    ('450 to under 500', 'over 8,000 to 8,800', 'at most 500')
    """
    lo = None if interval.lo is None else number_words(interval.lo, percent=percent)
    hi = None if interval.hi is None else number_words(interval.hi, percent=percent)
    if lo is None and hi is None:
        return "any number"
    if hi is None:
        return f"{'more than' if interval.lo_open else 'at least'} {lo}"
    if lo is None:
        return f"{'less than' if interval.hi_open else 'at most'} {hi}"
    if interval.is_point:
        return lo
    if interval.lo == 0 and interval.lo_open:
        return f"{'under' if interval.hi_open else 'up to'} {hi}"
    return f"{'over ' if interval.lo_open else ''}{lo} to {'under ' if interval.hi_open else ''}{hi}"


def _less(one: Fraction, other: Fraction) -> bool:
    """Whether one is less than the other, in whole numbers: a Fraction asks of either what kind of number it is."""
    return one.numerator * other.denominator < other.numerator * one.denominator


def _inverse(value: Fraction | float, left_out: bool) -> Edge:
    return (Fraction(0), True) if isinstance(value, float) else (1 / value, left_out)


def _corner(a: Edge, b: Edge) -> Edge:
    """The product of two ends: a closed zero makes a closed zero whatever it meets, infinity included."""
    if 0 in (a[0], b[0]):
        return Fraction(0), (0, False) not in (a, b)
    if isinstance(a[0], float) or isinstance(b[0], float):
        return (math.inf if (a[0] > 0) == (b[0] > 0) else -math.inf), True
    return a[0] * b[0], a[1] or b[1]


def _hull(edges: list[Edge]) -> Interval:
    lo = min(edges, key=lambda edge: (edge[0], edge[1]))
    hi = max(edges, key=lambda edge: (edge[0], not edge[1]))
    return Interval(
        None if isinstance(lo[0], float) else lo[0],
        None if isinstance(hi[0], float) else hi[0],
        lo[1] and not isinstance(lo[0], float),
        hi[1] and not isinstance(hi[0], float),
    )
