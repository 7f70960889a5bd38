"""Figures near one another that are built like a product or a rate and come near to the printed result.

Comes in: a figure and those round it in its capture. Goes out: hits, each with how far off its result is. Lists that miss their total
are read by `slips`: too many numbers add up to nearly another; ratios that miss by `near_ratios`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..meaning.apposition import like as alike
from ..meaning.moments import WEEKDAY
from .hits import Hit, near
from .products import over_time
from .slips import BESIDES, must_be
from .terms import Term, so_many_of

STEADY = frozenset("minute hour day week month year".split())  # rates that go on; '300 a weekend' does not
ENDS = ("maximum", "minimum")
REACH = 2  # sentences between a result and its operands
FARTHEST = 0.4  # how far the result may be off, in parts of it
MOST = 16  # figures round a result that are tried with it

Near = tuple[Hit, float]  # and how far off it is: what the operands make over what is printed, less one


def nearly(result: Term, own: list[Term]) -> Iterator[Near]:
    """The relations that the figures within two sentences of a result come to, or near to.

    Reads '12.6m among 4,200 people ... 3,500 each', '1,900 a year ... 6,300 in three years'.
    """
    window = [one for one in own if abs(one.at - result.at) <= REACH and one is not result]
    window = sorted(sorted(window, key=lambda one: abs(one.start - result.start))[:MOST], key=lambda one: one.start)
    if result.share is None and result.quantity.counts:
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
