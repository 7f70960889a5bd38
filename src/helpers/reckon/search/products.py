"""Which figures, multiplied or divided, may make which other one: prices, rates, areas, speeds, sums of money in another money.

Comes in: one term and the terms round it. Goes out: hits. Units and values decide; of the words only what is counted, and per what.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from ..labels import MONEY
from ..meaning.apposition import average
from ..meaning.bases import CENTS, bases_of, dimension, unit_name
from ..meaning.kinds import kindred
from ..measures import DAYS, thing
from .hits import FINEST, LOOSE, ROOM, Hit, finest, near
from .terms import Term, so_many_of

AT_PRICE = re.compile(
    r"\bat(?: (?:about|around|roughly|some|nearly|only|just|an?|the|average|mean|typical|price|cost|rate|of))*\s*[£$€]?$",
    re.I,
)
WORKING = re.compile(r"^(?:working|school|week|business|teaching)[ -]?days\b", re.I)
NO_SIZE = tuple(
    "votes seats jobs complaints deaths".split()
)  # what has neither length nor weight, whatever else is told of it
WEEK = 7.0


def products(result: Term, window: list[Term]) -> Iterator[Hit]:
    """So much each times how many; so much a day times how long; so long each times how many; and of two of these at once."""
    own = result.quantity
    if not (own.counts or own.days) or own.times:
        return
    each = [
        one for one in window
        if _of_unit(one, result) and 1 < one.value < result.value and one.quantity.role != "share" and (one.counts or one.days)  and not so_many_of(one.quantity.figure.rate)
    ]  # fmt: skip
    counts = [one for one in window if one.unit is None and one.total and one.value > 1.5]
    untimed = [one for one in each if one.time == own.time or _time_left_out(one, result)]
    yield from _times("each", result, untimed, counts, lambda one, other: 1.0)
    yield from _hours_of_days(result, each, window)
    yield from _per_unit(result, each, window)
    yield from _at_price(result, each, window)
    coins = [one for one in window if one.unit in CENTS and CENTS[one.unit] == result.unit and one.counts]
    yield from _times("each", result, coins, counts, lambda one, other: 0.01)
    yield from _areas(result, window)
    yield from _in_small_units(result, window, counts)
    if own.counts:
        rates = [one for one in each if one.time]
        spans = [one for one in window if one.days]
        yield from _times("period", result, rates, spans, over_time)
        yield from _thrice(result, rates, spans, counts)
    yield from _again(result, each)


def _of_unit(one: Term, result: Term) -> bool:
    left_out = one.free or (one.unit is None and bool(one.quantity.per))  # '252m crowns: 350,000 for every bed'
    return one.unit == result.unit or (near(one, result) and (result.free if one.unit else left_out))


def _time_left_out(one: Term, result: Term) -> bool:
    """Whether one of two near by leaves out its time: '48,000 a prisoner a year, so that 5,650 cost 271m'."""
    told = one.unit is not None or bool(one.quantity.per)
    return told and None in (one.time, result.time) and near(one, result)


def _hours_of_days(result: Term, each: list[Term], window: list[Term]) -> Iterator[Hit]:
    """'four days a week for six hours at a time, 24 hours in all': a stretch on each of some longer ones."""
    for one in each:
        for span in window if one.days and near(one, result) else ():
            if span.days > one.days and span.value > 1 and near(span, result):
                yield from _made("each", result, (one, span), 1.0)


def _per_unit(result: Term, each: list[Term], window: list[Term]) -> Iterator[Hit]:
    """'4.16 a kilo ... 52 tonnes ... 216,000', '5.9 hectares, about 40 to the hectare ... 236': so much a unit, times so many units."""
    amounts = [
        (one, dimension(one.quantity))
        for one in window
        if one.unit and one.total and one is not result and one.unit != result.unit
    ]
    for one in each if amounts else ():
        for base in bases_of(one.page, one.quantity):
            for other, (name, factor) in amounts:
                squared = (
                    base.name == "length" and other.unit == f"square {unit_name(base.word)}"
                )  # '4,000 square metres ... 13,000 a metre'
                if name == base.name or squared:
                    factor = Fraction(1) if squared else factor
                    base = replace(base, factor=Fraction(1)) if squared else base
                    yield from _made("each", result, (one, other), float(factor / base.factor))


def _in_small_units(result: Term, window: list[Term], counts: list[Term]) -> Iterator[Hit]:
    """'48 fans of 37 kilowatts ... 1.8 megawatts', '78 spoke for two minutes each ... 156 minutes, more than two and a half hours'."""
    if not result.unit:
        return
    name, whole = dimension(result.quantity)
    for one in window:
        if (
            one.unit
            and one.unit != result.unit
            and near(one, result)
            and one is not result
            and not one.quantity.percent
        ):
            own, factor = dimension(one.quantity)
            if own == name and factor < whole and one.unit not in CENTS and one.time == result.time:
                beside = [other for other in counts if near(other, one)]
                yield from _times("each", result, [one], beside, lambda *_, k=float(factor / whole): k)


def _at_price(result: Term, each: list[Term], window: list[Term]) -> Iterator[Hit]:
    """'5.8m litres at an average of £1.25 ... £7.25m', 'at 20p': the price of a unit that is named right before it."""
    if result.unit not in MONEY:
        return
    coins = [one for one in window if CENTS.get(one.unit or "") == result.unit and one.counts]
    for one in [*each, *coins]:
        if one.unit in (result.unit, *CENTS) and AT_PRICE.search(one.page.before(one.quantity, 40)):
            told = [other for other in window if other.at == one.at and other.start < one.start and other.total]
            amount = max(told, key=lambda other: other.start, default=None)
            if amount and amount.unit not in (None, *MONEY, *CENTS):
                yield from _made("each", result, (one, amount), 0.01 if one.unit in CENTS else 1.0)


def _areas(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'18 metres wide and 22 metres deep ... 396 square metres'."""
    side = (result.unit or "").removeprefix("square ")
    if side == result.unit:
        return
    sides = [one for one in window if one.unit == side and near(one, result)]
    for one, other in combinations(sides, 2):
        yield from _made("each", result, (one, other), 1.0)


def over_time(rate: Term, span: Term) -> float:
    """How many units of time of the rate one unit of the stretch lasts: a week of so many a day, 7."""
    return span.days / float(DAYS[rate.time or "day"])


def _times(
    family: str, result: Term, ones: list[Term], others: list[Term], scale: Callable[[Term, Term], float]
) -> Iterator[Hit]:
    """Every pair whose product may be the result: for each first factor, the second is looked up by value."""
    groups: dict[float, list[Term]] = {}
    for other in others:
        groups.setdefault(other.days, []).append(other)
    for group in groups.values():
        group.sort(key=lambda one: one.value)
        values = [one.value for one in group]
        for one in ones:
            k = scale(one, group[0])
            want = result.value / one.value / k
            for other in group[bisect_left(values, want * 0.8) : bisect_right(values, want * 1.25)]:
                for hit in _made(family, result, (one, other), k) if one is not other else ():
                    if not _of_one_noun(one, other) and not _unmeasured(one, other):
                        yield hit


def _of_one_noun(one: Term, other: Term) -> bool:
    """Whether two numbers count the same things, so that neither is of each of the other: 28 houses and 84 houses."""
    if one.unit or other.unit or one.days or other.days or one.time or other.time or one.quantity.per:
        return False
    if any(average(term.page, term.quantity) for term in (one, other)):
        return False  # '19 matches ... an average of 24,310'
    nouns = [thing(term.quantity.figure.noun or "") for term in (one, other)]
    return all(nouns) and kindred(*nouns)


def _unmeasured(one: Term, other: Term) -> bool:
    """Whether one is a length, a weight or a volume, and the other counts what has none, or stands sentences off."""
    if one.unit is None or one.days or other.unit:
        return False
    if dimension(one.quantity)[0] not in ("length", "mass", "volume", "area"):
        return False
    return not near(one, other) or any(kindred(other.quantity.measure or "", noun) for noun in NO_SIZE)


def _made(family: str, result: Term, ones: tuple[Term, ...], k: float) -> Iterator[Hit]:
    made = k
    for one in ones:
        made *= one.value
    off = abs(made / result.value - 1)
    if off > 0.2:
        return
    slacks = [one.slack for one in (*ones, result) if not one.counted] or [1 / result.value]
    if result.counted:
        slacks.append(1 / result.value)
    if off <= sum(slacks) / 2 + ROOM:
        yield Hit(family, result, ones, finest(slacks, off), k)


def quotients(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'a little over $14 for each', '£170 a head': a sum over how many, where the result is hedged or rounded and so is not multiplied."""
    if not result.unit or not result.counts or result.time:
        return
    if not result.bound:
        yield from _rounded_each(result, window)
        return
    wholes = [one for one in window if one.unit == result.unit and one.counts and one.value > 2 * result.value]
    counts = [one for one in window if one.unit is None and one.total and one.value > 1.5]
    for whole in wholes:
        for count in counts:
            off = whole.value / count.value / result.value - 1
            if 0 <= off * (1 if result.quantity.figure.approximator == ">" else -1) < LOOSE:
                yield Hit("quotient", result, (whole, count), max(2 * abs(off), FINEST))


def _rounded_each(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'£70.2m ... £170 a head across a population of 412,000': what each has, told to the unit."""
    if not result.quantity.per or so_many_of(result.quantity.figure.rate):
        return
    wholes = [one for one in window if one.unit == result.unit and one.total and one.value > 2 * result.value]
    counts = [one for one in window if one.unit is None and one.total and one.value > 1.5 and near(one, result)]
    for whole in wholes:
        for count in counts:
            off = abs(whole.value / count.value / result.value - 1)
            if off <= (max(result.width, 1.0) / result.value + whole.slack + count.slack) / 2:
                yield Hit("quotient", result, (whole, count), finest((result.slack, whole.slack, count.slack), off))


def _thrice(result: Term, rates: list[Term], spans: list[Term], counts: list[Term]) -> Iterator[Hit]:
    """'12 buses, 90 shots a day each, five days a week': 5,400."""
    for rate in rates:
        for span in spans:
            if abs(rate.at - result.at) > 2 or abs(span.at - rate.at) > 1:
                continue
            k = over_time(rate, span)
            for count in counts:
                if count is not rate and abs(count.at - rate.at) <= 2:
                    yield from _made("thrice", result, (rate, span, count), k)


def _again(result: Term, each: list[Term]) -> Iterator[Hit]:
    """'36,700 a day' and '13.4 million a year': one rate in two units of time."""
    time = result.quantity.time
    if time is None:
        return
    for one in each:
        if one.time and DAYS[one.time] < DAYS[time]:
            yield from _made("again", result, (one,), float(DAYS[time] / DAYS[one.time]))


def working_days(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'ten weeks, or 50 working days': five to the week."""
    if result.days == 1 and WORKING.search(result.page.after(result.quantity, 20)):
        for one in window:
            if one.days == WEEK and near(one, result):
                yield from _made("again", result, (one,), 5.0)


def speeds(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'310 miles in ten hours, 31 mph': a way over a time."""
    way, _, unit = (result.unit or "").partition(" per ")
    if unit not in DAYS or result.bound:
        return
    for one in [one for one in window if one.unit == way]:
        for span in [one for one in window if one.days and one.days <= 1]:
            if abs(span.at - one.at) > 1:
                continue
            off = abs(one.value / (span.value * span.days / float(DAYS[unit])) / result.value - 1)
            slacks = (result.slack, one.slack, span.slack)
            if off <= sum(slacks) / 2:
                yield Hit("speed", result, (one, span), finest(slacks, off))


def required(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'240 a day to give 5,800 in 29 days': what is to be done over the time for it."""
    if result.quantity.role != "required" or not result.time:
        return
    for one in window:
        if one.counts and not one.time and one.unit == result.unit and one.value > result.value:
            for span in [other for other in window if other.days and abs(other.at - result.at) <= 1]:
                k = 1 / over_time(result, span)
                off = abs(one.value / span.value * k / result.value - 1)
                slacks = (result.slack, one.slack, span.slack)
                if off <= sum(slacks) / 2:
                    yield Hit(
                        "required",
                        result,
                        (one, span),
                        finest(slacks, off),
                        k,
                    )


def exchanges(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'40 million crowns ($10 million), at four crowns to the dollar': one sum in two monies, and what one is worth."""
    if result.unit not in MONEY or not result.total:
        return
    near = [one for one in window if one.unit in MONEY and abs(one.at - result.at) <= 1]
    worth = [one for one in near if one.unit == result.unit and one.value < 1000 and one is not result]
    for one in near:
        for rate in worth if one.unit != result.unit and one.total else []:
            yield from _made("exchange", result, (rate, one), 1.0)
