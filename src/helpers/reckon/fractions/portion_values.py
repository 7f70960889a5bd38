"""Shares as numbers of one, and whether a part over a whole gives a printed share to its last digit.

Comes in: quantities. Goes out: fractions, yes or no.
"""

from __future__ import annotations

from fractions import Fraction

from ..intervals import exact
from ..quantities import Quantity

LOOSE = Fraction(1, 200)  # how far a bare fraction may lie from what it tells, where words tie it loosely: half a point
ABOUT = 3  # 'about' makes that so many times as wide
WIDEST = 0.06  # and no share is met from farther off than that, whatever its hedge
BEYOND = Fraction(1, 20)  # 'more than half' tells of up to so much more


def value(one: Quantity) -> Fraction:
    """The share as a number of one: 1/4 of '25 percent' and of 'one in four'."""
    printed = exact(one.figure.lo or 0.0)
    return printed / 100 if one.percent else printed.limit_denominator(1000)


def ratio_of(part: Quantity, whole: Quantity) -> Fraction | None:
    """The part over the whole as printed, hedges left out; None where there is none."""
    above, below = part.figure.lo, whole.figure.lo
    if above is None or not below or part.figure.hi != above or whole.figure.hi != below:
        return None
    return exact(above) / exact(below)


def gives(part: Quantity, whole: Quantity, one: Quantity) -> bool:
    """Whether the part over the whole is the share to its last printed digit.

    Reads 710 of 740 and 96 percent, 9,000 of 45,800 and 'roughly a fifth'; must not take 30 of 120 for 24 percent.
    """
    above, below = part.figure.lo, whole.figure.lo
    if not above or not below or abs(above / below - (one.figure.lo or 0.0) / (100 if one.percent else 1)) > WIDEST:
        return False  # most pairs are far off, which floats tell in no time
    ratio = ratio_of(part, whole)
    if ratio is None or ratio > 1:
        return False
    return near(ratio, one)


def near(ratio: Fraction, one: Quantity) -> bool:
    """Whether a ratio is a share's value to its last printed digit, the hedge minded."""
    decimals = len(one.figure.text.partition(".")[2]) if one.percent else 0
    reach = Fraction(1, 200 * 10**decimals) if one.percent else LOOSE
    gap, hedge = ratio - value(one), one.figure.approximator
    if hedge == ">":
        return 0 <= gap <= (2 * reach if one.percent else BEYOND)
    if hedge == "<":
        return 0 <= -gap <= (2 * reach if one.percent else BEYOND)
    return abs(gap) <= reach * (ABOUT if hedge == "~" else 1)
