"""Figures near one another that are built like a relation and come near to the printed result: changes, shares, products, rates.

Comes in: a figure and those round it in its capture. Goes out: hits, each with how far off its result is. Who writes '7.2 per cent'
after 1,096 and 1,164 meant 6.2; who writes 50 of another thing is far off. Lists that miss their total are read by `slips`: too
many numbers add up to nearly another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..growth.change_claims import of_a_part
from ..growth.movements import of_another
from ..growth.values import margin
from ..meaning.apposition import like as alike
from ..meaning.moments import WEEKDAY
from .families import over_time
from .hits import Hit, near
from .slips import BESIDES, must_be
from .terms import Term, so_many_of
from .traits import MOVED_AFTER

STEADY = frozenset("minute hour day week month year".split())  # rates that go on; '300 a weekend' does not
ENDS = ("maximum", "minimum")
REACH = 2  # sentences between a result and its operands
FARTHEST = 0.4  # how far the result may be off, in parts of it
MOST = 16  # figures round a result that are tried with it

BASE = re.compile(r"\bfrom$", re.I)  # 'risen from 48 per cent' is where a change begins

Near = tuple[Hit, float]  # and how far off it is: what the operands make over what is printed, less one


def nearly(result: Term, own: list[Term]) -> Iterator[Near]:
    """The relations that the figures within two sentences of a result come to, or near to.

    Reads 'from 34 to 57 ... doubled', '12.6m among 4,200 people ... 3,500 each', '1,900 a year ... 6,300 in three years'.
    """
    window = [one for one in own if abs(one.at - result.at) <= REACH and one is not result]
    window = sorted(sorted(window, key=lambda one: abs(one.start - result.start))[:MOST], key=lambda one: one.start)
    quantity = result.quantity
    quantity_before = result.page.before(quantity, 20)
    if quantity.points or result.unit == "point":
        yield from _points(result, window)
    elif result.share is not None and not BASE.search(quantity_before):
        yield from _shares_and_changes(result, window)
    elif quantity.times:
        yield from _multiples(result, window)
    elif quantity.counts:
        yield from _products(result, window)


def _goes_on(rate: Term) -> bool:
    """Whether a rate is one that is kept up: 'nine a week', not 'on Monday there were about 40'."""
    return rate.time in STEADY and rate.quantity.role not in ENDS and not WEEKDAY.search(rate.page.words(rate.at))


def _kept_up(rate: Term, span: Term) -> bool:
    """Whether a rate may go on for a stretch; '£30 an hour ... four days' leaves open how many hours of a day are meant."""
    by_the_clock = rate.time in ("hour", "minute") and span.days >= 1
    return _goes_on(rate) and not must_be(rate) and not by_the_clock


def _hit(family: str, result: Term, operands: tuple[Term, ...], made: float, scale: float = 1.0) -> Iterator[Near]:
    off = made / result.value - 1
    if abs(off) <= FARTHEST:
        yield Hit(family, result, operands, 1.0, scale), off


def _one_kind(one: Term, other: Term) -> bool:
    return one.kind == other.kind or ((one.free or other.free) and near(one, other))


def _pairs(window: list[Term]) -> Iterator[tuple[Term, Term]]:
    """Amounts or stretches of one unit, the smaller first."""
    amounts = [one for one in window if one.counts or one.days]
    for one, other in combinations(amounts, 2):
        if one.value != other.value and _one_kind(one, other):
            yield (one, other) if one.value < other.value else (other, one)


def _points(result: Term, window: list[Term]) -> Iterator[Near]:
    for one, other in combinations([one for one in window if one.quantity.percent], 2):
        high, low = (one, other) if one.value > other.value else (other, one)
        yield from _hit("points", result, (high, low), high.value - low.value)


def _shares_and_changes(result: Term, window: list[Term]) -> Iterator[Near]:
    scale = result.value / (result.share or 1)  # 100 for a percentage
    moved = result.says_change or MOVED_AFTER.match(result.page.after(result.quantity, 30))
    if moved and (of_another(result.page, result.quantity) or of_a_part(result.page, result.quantity)):
        return
    for low, high in _pairs(window):
        if not moved:
            yield from _hit("share", result, (low, high), low.value / high.value * scale)
            continue
        yield from _hit("rise", result, (high, low), (high.value / low.value - 1) * scale)
        yield from _hit("fall", result, (low, high), (1 - low.value / high.value) * scale)


def _multiples(result: Term, window: list[Term]) -> Iterator[Near]:
    for low, high in _pairs([one for one in window if not margin(one.page, one.quantity)]):
        over, under = (high, low) if result.value > 1 else (low, high)
        yield from _hit("multiple", result, (over, under), over.value / under.value)


def _products(result: Term, window: list[Term]) -> Iterator[Near]:
    like = [
        one for one in window
        if one.counts and _one_kind(one, result) and alike(one.quantity, result.quantity) and not so_many_of(one.quantity.figure.rate)
    ]  # fmt: skip
    if (
        result.bound
        or BESIDES.search(result.page.before(result.quantity, 90))
        or BESIDES.search(result.page.after(result.quantity))
    ):
        return
    counts = [one for one in window if one.unit is None and one.total and one.value > 1.5]
    spans = [one for one in window if one.days]
    for one in like:
        smaller = one.value < result.value
        for count in counts:
            if count is not one and smaller:
                yield from _hit("each", result, (one, count), one.value * count.value)
            elif count is not one and one.total:
                yield from _hit("quotient", result, (one, count), one.value / count.value)
        for span in spans:
            if smaller and result.quantity.role not in ENDS and _kept_up(one, span):
                k = over_time(one, span)
                yield from _hit("period", result, (one, span), one.value * span.value * k, k)
