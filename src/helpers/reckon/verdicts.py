"""From readings to verdicts: does a relation between printed figures hold, how firmly, and how much room was there?

Comes in: readings (literal, usual, and two ways of rounding) of what was reckoned and of what is printed. Goes out: a
Judgement, whose fields are columns of the checks table.

- consistent: holds as usually read, or where a figure may be another one rounded
- inconsistent: fails so; *hard* when it fails literally and under every rounding too, else *as usually read*. A verdict
  that hangs on one word ('consistently') names it and is never hard. What hangs on loose round numbers alone ('from
  300 to 360, up 25 percent', nothing hedged) is never consistent
- cannot tell: a vague number ('thousands') alone never makes anything inconsistent
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from .hedges import Readings
from .intervals import Interval, number_words, words

NAMES = {
    "literal": "literally", "usual": "as usually read", "half_up": "if rounded half up", "cut_off": "if cut off",
}  # fmt: skip
WIDE = 2  # where the figures that would have passed span more than this factor, passing says little


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its grade, the readings tried, and the room that the figures had."""

    verdict: str
    grade: str | None = None
    reading: str | None = None
    room: str | None = None


CANNOT_TELL = Judgement("cannot tell")


def plainly(holds: bool) -> Judgement:
    """The judgement of a relation that has one reading: it holds, or it does not as usually read.

    >>> plainly(True).verdict, plainly(False).grade
    ('consistent', 'as usually read')
    """
    return Judgement("consistent" if holds else "inconsistent", None if holds else "as usually read")


def combine(operation: Callable[[Interval, Interval], Interval], *inputs: Readings) -> Readings:
    """The same operation carried out on each reading.

    >>> from operator import mul
    >>> from .hedges import exactly
    >>> str(combine(mul, exactly(75), exactly(25)).usual)
    '1,875'
    """
    rows = [tuple(getattr(one, name) for one in inputs) for name in NAMES]
    made = {tuple(map(id, row)): row for row in rows}  # most figures have one reading
    results = {key: reduce(operation, row) for key, row in made.items()}
    return Readings(*(results[tuple(map(id, row))] for row in rows))


def judge(
    result: Readings,
    stated: Readings,
    relation: str = "equal",
    *,
    derived: bool = False,
    vague: bool = False,
    hangs_on: str | None = None,
    percent: bool = False,
) -> Judgement:
    """The verdict on 'the result is equal to / at most / at least what is stated'.

    `derived` says that the stated figure is a quotient, which papers cut off as often as they round (it alone: what went
    into it was printed for itself, and is taken to be rounded half up); `vague` that a vague number went in; `hangs_on` is the word without which nothing would be wrong; `percent` writes room as shares.

    >>> from .hedges import exactly
    >>> judge(exactly(1875), exactly(1500)).grade, judge(exactly(1875), exactly(1875)).verdict
    ('hard', 'consistent')
    >>> judge(exactly(1875), exactly(1500), hangs_on="each").grade
    'as usually read'
    """
    held = {name: _holds(getattr(result, name), getattr(stated, name), relation) for name in NAMES}
    reading = "; ".join(f"{words}: {'holds' if held[name] else 'fails'}" for name, words in NAMES.items())
    rounded = held["half_up"] or (derived and _holds(result.half_up, stated.cut_off, relation))
    if held["usual"] and not rounded and relation == "equal" and result.literal.is_point and stated.literal.is_point:
        reading += "; holds only if the round numbers are meant loosely, though none is hedged"
        return Judgement(
            "inconsistent", "as usually read", reading, gap(result.literal, stated.literal, percent=percent)
        )
    if held["usual"] or rounded:
        return Judgement("consistent", None, reading, room(result.usual, relation, percent=percent))
    if vague:
        return Judgement("cannot tell", None, reading)
    if hangs_on:
        return Judgement("inconsistent", "as usually read", f"{reading}; would hold without '{hangs_on}'", None)
    grade = "as usually read" if any(held.values()) else "hard"
    return Judgement("inconsistent", grade, reading, gap(result.literal, stated.literal, percent=percent))


def room(result: Interval, relation: str = "equal", *, percent: bool = False) -> str:
    """What figures would still have passed.

    >>> room(Interval())
    'consistent, but almost any figure would be'
    """
    allowed = {
        "equal": result,
        "at most": Interval(lo=result.lo, lo_open=result.lo_open),
        "at least": Interval(hi=result.hi, hi_open=result.hi_open),
    }[relation]
    if allowed.lo is None and allowed.hi is None:
        return "consistent, but almost any figure would be"
    text = f"a printed figure of {words(allowed, percent=percent)} would have passed"
    return f"consistent, but almost any figure would be: {text}" if _wide(allowed) else text


def gap(result: Interval, stated: Interval, *, percent: bool = False) -> str | None:
    """How far what was reckoned lies from what is printed.

    >>> from .intervals import between, point
    >>> gap(point(1875), between(1200, 1500))
    '375 above the top of what is printed'
    """
    if stated.hi is not None and result.lo is not None and result.lo > stated.hi:
        edge = "the top of what is printed" if not stated.is_point else "what is printed"
        return f"{_number(result.lo - stated.hi, percent)} above {edge}"
    if stated.lo is not None and result.hi is not None and result.hi < stated.lo:
        edge = "the foot of what is printed" if not stated.is_point else "what is printed"
        return f"{_number(stated.lo - result.hi, percent)} below {edge}"
    return None


def _number(value: Fraction, percent: bool) -> str:
    return number_words(value * 100) + " percentage points" if percent else number_words(value)


def _holds(result: Interval, stated: Interval, relation: str) -> bool:
    if relation == "at most":
        return not stated.below(result)
    if relation == "at least":
        return not result.below(stated)
    return result.intersects(stated)


def _wide(allowed: Interval) -> bool:
    if allowed.lo is None or allowed.hi is None:
        return True
    ends = sorted((abs(allowed.lo), abs(allowed.hi)))
    return allowed.lo < 0 < allowed.hi or ends[1] > WIDE * ends[0]
