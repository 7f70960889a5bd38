"""Hedges become intervals: what the words round a number entail, and how most would read them.

Comes in: a Figure. Goes out: its readings, as intervals.

| words | literal: what they entail | usual: how most would read them |
|---|---|---|
| more than, over n | (n, no end) | (n, n + w] (Cummins, Sauerland & Solt 2012) |
| nearly, almost, under n | (no end, n) | [n - w, n) (Sadock; Graves & Hodge); 'nearly three' is closer to three than to two |
| about, approximately n | [n - w, n + w] | [n - w/2, n + w/2] (Ferson et al. 2015), at least what rounds to n |
| a bare round n (two zeros or more), observed | n | [n - w/2, n + w/2] (Krifka 2009; Williams & Power 2013) |
| any other bare n; every quota, target, threshold, capacity, definition, calendar number | n | n |
| at least n, at most n | [n, no end), (no end, n] | the same, no end invented (Cremers et al. 2022) |
| up to n | [0, n] | the same |
| a-b, between a and b | [a, b] | the same |
| hundreds, millions and millions (n = 100, ...) | [2n, no end) | [2n, 10n) |

Roundness (Jansen & Pollmann 2001): the step is the largest of 1, 2.5, 5 x 10^k that divides n. The width is
w = min(step, n/10), at least 1 for counted things. The widths are a convention of ours; the constants stand here.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from ..extract.currencies import MONEY
from ..tables import Figure
from .intervals import Interval, between, exact, point

WIDEST = Fraction(1, 10)  # no hedge reaches further than a tenth of its number
USUAL = Fraction(1, 2)  # 'about' is usually read half as wide as it is entailed to be
ROUND = 100  # a bare number counts as rounded when it ends in two zeros
SEVERAL = 2  # a plural ('thousands') is at least two
NEXT_WORD = 10  # and fewer than ten, where the next word ('tens of thousands') begins
EXACT_ROLES = re.compile(
    r"quota|target|goal|promise|pledge|threshold|limit|cap\b|capacity|definition|calendar|period|sourcing", re.I
)
FLOOR = re.compile(
    r"\b(?:at least|(?:no|not) (?:fewer|less) than|(?:a )?minimum(?: of)?|or (?:more|above|over))\b", re.I
)
CEILING = re.compile(r"\b(?:at most|(?:no|not) more than|(?:a )?maximum(?: of)?|or (?:fewer|less|under|below))\b", re.I)
CLOSE_BELOW = re.compile(r"\b(?:nearly|almost|not quite|just (?:under|below|short of)|approaching|close to)\b", re.I)
UP_TO = re.compile(r"\b(?:up to|as (?:many|much|high) as)\b", re.I)
COUNTED = MONEY | {None, "pound", "cent", "penny"}  # prices below a thousand are told to the unit too
TOLD = 1000  # fewer things than this are counted one by one, unless the number ends in two zeros
HUGE, LONG = 1e30, 200  # a longer number is a code, and so is one of more characters: nothing is reckoned with it
FINEST = Fraction(1, 10**20)  # a third has no last digit; nobody prints further than this
DECIMALS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Readings:
    """What a printed figure may stand for: entailed, usually read, and as a rounding of another number."""

    literal: Interval
    usual: Interval
    half_up: Interval
    cut_off: Interval


def step(number: Fraction) -> Fraction:
    """The largest of 1, 2.5, 5 x 10^k that divides the number (Jansen & Pollmann 2001).

    >>> [float(step(Fraction(n))) for n in (8000, 500, 2700, 75, 461)]
    [1000.0, 500.0, 100.0, 25.0, 1.0]
    """
    if number == 0:
        return Fraction(1)
    power = decimal_place(number)
    digits = abs(number) / power
    return power * (25 if digits % 25 == 0 else 5 if digits % 5 == 0 else 1)


@lru_cache(maxsize=4096)
def decimal_place(number: Fraction) -> Fraction:
    """The power of ten of the last digit that is not zero; 1 for zero, never finer than FINEST.

    >>> decimal_place(Fraction(2700)), decimal_place(Fraction(29, 4))
    (Fraction(100, 1), Fraction(1, 100))
    """
    if number == 0:
        return Fraction(1)
    power = Fraction(1)
    while (number / power).denominator != 1 and power > FINEST:
        power /= 10
    while (number / (power * 10)).denominator == 1:
        power *= 10
    return power


def width(number: Fraction, *, counted: bool = True) -> Fraction:
    """How far a hedge reaches: the step, at most a tenth of the number, at least 1 for counted things.

    >>> [float(width(Fraction(n))) for n in (8000, 500, 2700, 75, 461)]
    [800.0, 50.0, 100.0, 7.5, 1.0]
    """
    reach = min(step(number), abs(number) * WIDEST)
    return max(reach, Fraction(1)) if counted or number == 0 else reach


def readings(figure: Figure, wide: Fraction = Fraction(1)) -> Readings | None:
    """The readings of one figure; None for 'one of the best', a change, a ratio, or a number of no earthly size.

    `wide` widens or narrows what is our convention, the reach of the hedges: 2 takes each twice as wide.

    >>> eight = Figure(figure_id="f", article_id="a", start=0, end=5, text="8,000", lo=8000.0, hi=8000.0,
    ...                approximator=">", hedge="more than")
    >>> str(readings(eight).literal), str(readings(eight).usual)
    ('more than 8,000', 'over 8,000 to 8,800')
    """
    if (
        figure.form in ("one-of", "change", "ratio")
        or figure.lo is None
        or figure.hi is None
        or len(figure.text) > LONG
    ):
        return None
    if not all(math.isfinite(end) and (end == 0 or 1 / HUGE < abs(end) < HUGE) for end in (figure.lo, figure.hi)):
        return None
    lo, hi = sorted((exact(figure.lo), exact(figure.hi)))
    if figure.form == "vague":
        vague = Interval(SEVERAL * lo)
        usual = Interval(SEVERAL * lo, NEXT_WORD * lo, hi_open=True) if lo > 0 else vague
        return Readings(vague, usual, usual, usual)
    counted = figure.unit is None and lo.denominator == hi.denominator == 1
    literal, usual = _hedged(figure, lo, hi, counted, wide) or _bare(figure, lo, hi, counted, wide)
    half_up, cut_off = _rounded(figure, literal, usual, lo, hi)
    return Readings(literal, usual, half_up, cut_off)


def is_exact_role(role: str | None) -> bool:
    """Whether a number in this role is meant to the unit: a quota, a target, a threshold, a definition.

    >>> is_exact_role("daily quota"), is_exact_role("maximum observed"), is_exact_role(None)
    (True, False, False)
    """
    return bool(role and EXACT_ROLES.search(role))


def _hedged(
    figure: Figure, lo: Fraction, hi: Fraction, counted: bool, wide: Fraction
) -> tuple[Interval, Interval] | None:
    """Literal and usual reading of a hedged number; None where no hedge changes the value.

    Reads 'at least 40', 'as many as 40', 'more than 40'; must not read 'just 40', where the word only judges.
    """
    words = " ".join((figure.hedge or "").split())
    if FLOOR.search(words):
        return (Interval(lo),) * 2
    if CEILING.search(words):
        return (Interval(None, hi),) * 2
    if UP_TO.search(words) and hi > 0:
        return (between(0, hi),) * 2
    below, above = wide * width(lo, counted=counted), wide * width(hi, counted=counted)
    if figure.approximator == ">":
        return Interval(lo, None, lo_open=True), Interval(lo, hi + above, lo_open=True)
    if figure.approximator == "<":
        near = max(wide * width(lo, counted=False), USUAL) if counted and CLOSE_BELOW.search(words) else below
        return Interval(None, hi, hi_open=True), Interval(lo - min(near, below), hi, hi_open=True)
    if figure.approximator == "~":
        under, over = (max(reach * USUAL, _place(figure, end) / 2) for reach, end in ((below, lo), (above, hi)))
        return between(lo - below, hi + above), between(lo - under, hi + over)  # 'about 8 per cent' is 8.42 rounded too
    return None


def _bare(figure: Figure, lo: Fraction, hi: Fraction, counted: bool, wide: Fraction) -> tuple[Interval, Interval]:
    literal = between(lo, hi)
    if lo != hi or lo <= 0 or lo % ROUND or is_exact_role(figure.role):
        return literal, literal
    decimals = _decimals(figure)  # '4.0 million' was given to the tenth of a million
    reach = (_place(figure, lo) if decimals else wide * width(lo, counted=counted)) * USUAL
    return literal, between(lo - reach, lo + reach)


def _rounded(
    figure: Figure, literal: Interval, usual: Interval, lo: Fraction, hi: Fraction
) -> tuple[Interval, Interval]:
    """What numbers give the printed one when rounded half up, and when cut off after its last digit."""
    if literal != between(lo, hi):
        return usual, usual  # hedged: the hedge says already how far the number may lie
    low, high = _place(figure, lo), _place(figure, hi)
    half_up = Interval(lo - low / 2, hi + high / 2, hi_open=high > 0)
    return half_up, Interval(lo, hi + high, hi_open=high > 0)


def _decimals(figure: Figure) -> int:
    """How many decimals are printed; 0 for a range."""
    printed = DECIMALS.search(figure.text)
    return len(printed[1]) if printed and printed[1] and figure.lo == figure.hi else 0


def _place(figure: Figure, number: Fraction) -> Fraction:
    """The worth of the last digit that a rounding may have kept; 0 for a count to the unit, which nobody rounded.

    '2.0 million' was given to the tenth, '30 per cent' to the unit; of '8,000' no one rounded more than a tenth away.
    """
    printed = DECIMALS.search(figure.text)
    if printed and (decimals := _decimals(figure)):
        mantissa = Fraction(printed[0].replace(",", ""))
        scale = number / mantissa if mantissa else Fraction(1)
        return abs(scale) * Fraction(1, 10**decimals)
    if (figure.unit or "").startswith("percent"):
        return min(decimal_place(number), Fraction(1))
    place = decimal_place(number)
    if number.denominator == 1 and abs(number) < TOLD and place < ROUND and figure.unit in COUNTED:
        return Fraction(0)
    while place > abs(number) * WIDEST and number:
        place /= 10
    return Fraction(0) if figure.unit is None and place <= 1 and number.denominator == 1 else place


def exactly(value: float | int | Fraction) -> Readings:
    """The readings of a number that no article hedges: days in a year, a fact that the user gave.

    >>> str(exactly(365).usual)
    '365'
    """
    return Readings(*(point(value),) * 4)
