"""Which neighbours come to a printed total: lists, and two amounts with their sum.

Comes in: one term and the terms round it. Goes out: hits of the family 'sum'. Parts count like their total, or are a list told in one
sentence; percentages need a word of summing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from math import sqrt

from ..meaning.apposition import bare_noun, like
from ..totals.accounts import RESTS, SUMS
from .hits import ROOM, Hit, near
from .terms import Term

MOST_PARTS = 8
MOST_PAIRS = 24  # terms of one unit of which every pair is tried as a sum
TINY, FEW = 100, 10  # a part is no smaller than a hundredth of its whole; a single digit is no part of hundreds
LEFT_REACH = 4  # sentences between a list that ends in what is left and the number that it makes
LEFT = re.compile(rf"\b(?:{RESTS})\b", re.I)
SUMMED = re.compile(rf"\b(?:{SUMS})\b", re.I)


def sums(result: Term, window: list[Term]) -> Iterator[Hit]:
    """Neighbours of one unit that come to the result, and any two of them: amounts, stretches of time, percentages."""
    own = result.quantity
    if own.role == "share" or own.points or own.times or own.unit == "year of age" or result.value < FEW:
        return
    parts = [
        one
        for one in window
        if _addable(one, result) and one.value < result.hi and one is not result and not one.of_change
    ]
    runs = [run for run in _runs(parts, result.hi) if len(run) > 2]
    pairs = [
        [one, other]
        for one, other in combinations(sorted(parts, key=lambda one: abs(one.start - result.start))[:MOST_PAIRS], 2)
        if one.value != other.value
    ]
    for run in (
        *(pair for pair in pairs if _of_one_kind(pair, result)),
        *(run for run in runs if _one_list(run, result)),
    ):
        off = abs(sum(one.value for one in run) - result.value)
        widths = [one.width for one in (*run, result)]
        most = _coarse(result, run) if len(run) == 2 else max(result.width, min(widths) * len(run)) / 2
        if len({one.unit for one in (*run, result)} - {None}) > 1 or (result.unit and not any(one.unit for one in run)):
            continue
        if own.percent and len(run) == 2 and not SUMMED.search(result.beside):
            continue
        if off > most + ROOM * result.value or (own.percent and off > ROOM and len(run) == 2):
            continue
        fitting = [width for width in widths if off <= width / 2 + ROOM * result.value]
        size = sqrt(result.value * min(one.value for one in run))
        yield Hit("sum", result, tuple(run), min(fitting, default=sum(widths)) / size)


def _of_one_kind(pair: list[Term], result: Term) -> bool:
    """Whether two parts may count what their sum counts; in one sentence with it, whatever its noun, if they count the same."""
    beside = all(one.at == result.at and one.page is result.page for one in pair)
    one_kind = like(pair[0].quantity, pair[1].quantity)
    return one_kind and (beside or all(like(one.quantity, result.quantity) for one in pair))


def _one_list(run: list[Term], result: Term) -> bool:
    """Whether the parts are a list: of the result's kind, or in one sentence, or told as what is left: '11 trawlers, four longliners and a tug'."""
    beside = len({(one.page.article_id, one.at) for one in run}) == 1
    left = LEFT.search(run[-1].beside) and all(
        one.page is result.page and abs(one.at - result.at) <= LEFT_REACH for one in run
    )
    return beside or all(like(one.quantity, result.quantity) for one in run) or bool(left)


def _coarse(result: Term, run: list[Term]) -> float:
    """How far a sum of two may be off: nothing, unless the result is printed as coarsely as both."""
    return result.width / 2 if result.width >= max(one.width for one in run) * (1 - ROOM) else 0.0


def _addable(one: Term, result: Term) -> bool:
    if one.quantity.times or one.quantity.role == "share" or one.unit == "year of age":
        return False
    if one.time != result.time and not one.free:
        return False  # 75 a day and 25 offices
    if one.value * TINY < result.value or (one.counted and one.value < FEW and result.value >= FEW * 10):
        return False
    if one.unit == result.unit:
        return not one.so_many and not result.so_many
    if result.free and one.counts and not one.time:
        return near(one, result)
    return one.unit is None and bare_noun(one.quantity) and not one.quantity.figure.rate


def _runs(parts: list[Term], top: float) -> Iterator[list[Term]]:
    for first in range(len(parts)):
        total = 0.0
        for last in range(first, min(len(parts), first + MOST_PARTS)):
            total += parts[last].lo
            if total > top * (1 + ROOM):
                break
            yield parts[first : last + 1]
