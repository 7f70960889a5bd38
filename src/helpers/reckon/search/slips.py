"""Slips: figures built like a relation that holds but for one digit, or whose words leave no other reading.

Comes in: the terms of a page and what is told already. Goes out: drafts of checks that are inconsistent. Most slips of the pen
change one digit or exchange two neighbours; a list that misses its total so was meant to come to it. What fails in another
way is left to the rules of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..apposition import like
from ..changes import change_drafts, in_percent
from ..digits import one_digit_off
from ..quantities import Draft, Page
from ..sums import sum_of
from .evidence import says_change
from .families import Hit, over_time
from .relations import draft_of
from .terms import Term

SOME = re.compile(r"\binclud\w+|\bamong (?:them|others)\b|\bsuch as\b", re.I)
OF_THEM = re.compile(r"^Of (?:them|these|those)\b|\bof (?:them|these|those)\b", re.I)
OPENS = re.compile(r"[:—–(]|\bof (?:them|these|those|whom|which)\b", re.I)
SHORT_OF = re.compile(r"\bshort of (?:the |its |their )?[$£€]?$", re.I)
ALTOGETHER = re.compile(r"\b(?:all told|in all|in total|altogether|together|between them|combined|a total)\b", re.I)
MUST = re.compile(r"\b(?:must|needs? to|ha(?:s|ve|d) to|requires?|required|would need)\b", re.I)
LOST = re.compile(
    r"\b(?:los(?:ing|t|es)|shed(?:ding)?|down|up|rose|rising|fell|falling|gain(?:ing|ed)?|a (?:rise|fall|cut|drop|loss|gain) of|cut(?:ting)?)\s(?:by )?(?:an? )?$",
    re.I,
)
A_HEAD = re.compile(r"^(?:That|This|It|Which|The (?:sum|figure|total))\b|\bwhich (?:is|works|comes)\b|\bor$", re.I)
NEAR = 2  # parts that a list needs more than this many of
BACK = 2  # sentences in which what must be done, and by when, stands before the rate that it requires
PLAIN = 0.05  # how far a quotient may be off before it is said not to follow


def slips(page: Page, own: list[Term], told: list[frozenset]) -> Iterator[Draft]:
    """What fails on a page though its figures are built to agree; figures that a check explains are left alone.

    Reads '156 were hurt: 88 here, 41 there and 37 abroad' (166), '12 buses, 90 trips a day each, five days a week: 6,400 a week'
    (5,400), 'has grown by 12 percent since it stood at 42' (after 54: points). Must not read '156 were hurt, 88 of them badly'.
    """
    for result in own:
        for rule in (_lists, _totals, _products, _periods, _points, _ends, _multiples, _required, _per_head):
            for draft in rule(page, own, result):
                figures = frozenset(draft.quantities)
                explained = any(len(figures & others) > 1 and result.quantity in others for others in told)
                if draft.judgement.verdict == "inconsistent" and not explained:
                    yield draft


def _amounts(own: list[Term], result: Term, first: int, last: int) -> list[Term]:
    """The amounts of the result's unit in some sentences, without bounds and multiples."""
    return [
        one for one in own
        if first <= one.at <= last and one is not result and one.counts and one.unit in (result.unit, None)
        and not (one.quantity.times or one.bound or one.time or one.quantity.per)
    ]  # fmt: skip


def _lists(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """The list of a sentence whose total opens it, stands in the sentence before, or closes it: all figures of its kind, in a row."""
    if not result.counts or result.time or result.bound:
        return
    short = SHORT_OF.search(page.before(result.quantity, 30) + " ")
    for at in (result.at, result.at + 1):
        if at > result.at and not OF_THEM.search(page.words(at)):
            continue
        parts = [one for one in _amounts(own, result, at, at) if (one.start < result.start) == bool(short)]
        if len(parts) <= NEAR or max(one.value for one in parts) >= result.value or SOME.search(page.words(at)):
            continue
        opened = short or at > result.at or OPENS.search(page.text[result.quantity.end : parts[1].start])
        quantities = [one.quantity for one in parts]
        made = sum(one.value for one in parts)
        if opened and all(like(one, result.quantity) for one in quantities) and one_digit_off(made, result.value):
            yield sum_of(quantities, result.quantity)


def _totals(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'A spent 1.86 million, B 940,000, C 720,000 and D 270,000. All told, they spent 6.4 million': the list, and what stood before it."""
    if not result.counts or result.time or result.bound or not ALTOGETHER.search(page.before(result.quantity, 120)):
        return
    before = [
        one
        for one in _amounts(own, result, result.at - 3, result.at)
        if one.start < result.start and one.unit == result.unit
    ]
    runs = [before[first:] for first in range(max(0, len(before) - 8), len(before) - NEAR)]
    fits = [run for run in runs if one_digit_off(sum(one.value for one in run), result.value)]
    exact = any(abs(sum(one.value for one in run) - result.value) <= result.width for run in runs)
    if fits and not exact and all(like(one.quantity, result.quantity) for one in fits[0]):
        yield sum_of([one.quantity for one in fits[0]], result.quantity)


def _products(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """A rate, a stretch and a count next to a total of the rate's noun."""
    if not result.counts or result.bound:
        return
    near = [one for one in own if abs(one.at - result.at) <= 2 and one is not result and not one.bound]
    rates = [
        one for one in near
        if one.time and one.counts and one.kind == result.kind and one.value < result.value and one.quantity.measure == result.quantity.measure
    ]  # fmt: skip
    spans = [one for one in near if one.days]
    counts = [one for one in near if one.total and one.unit is None and not one.quantity.times]
    for rate in rates if len(rates) == 1 else []:
        for span in [one for one in spans if one.at == rate.at]:
            k = over_time(rate, span)
            for count in [one for one in counts if abs(one.at - rate.at) <= 1 and one.start < rate.start][-1:]:
                made = rate.value * span.value * k * count.value
                if one_digit_off(made, result.value):
                    yield from filter(None, [draft_of(Hit("thrice", result, (rate, span, count), 0.0, k))])


def _periods(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'28 schools a month for 18 months. By the end 604 will have been mended': one rate, one stretch and one total, in that order."""
    if not result.counts or result.time or result.bound or result.quantity.per:
        return
    near = [one for one in own if result.at - BACK <= one.at <= result.at and one is not result and not one.bound]
    rates = [one for one in near if one.time and one.counts and one.unit == result.unit and one.value < result.value]
    spans = [one for one in near if one.days]
    if len(rates) != 1 or len(spans) != 1 or not like(rates[0].quantity, result.quantity):
        return
    k = over_time(rates[0], spans[0])
    if one_digit_off(rates[0].value * spans[0].value * k, result.value):
        yield from filter(None, [draft_of(Hit("period", result, (rates[0], spans[0]), 0.0, k))])


def _points(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """Two percentages of which the printed per cent is the difference in points: 'grown by 12 percent since it stood at 42'."""
    if not result.quantity.percent or not says_change(result):
        return
    near = [
        one for one in own
        if one.quantity.percent and one is not result and abs(one.at - result.at) <= BACK and not one.bound and not says_change(one)
    ]  # fmt: skip
    pairs = [pair for pair in combinations(near, 2) if abs(abs(pair[0].value - pair[1].value) - result.value) < 1e-9]
    if len(pairs) == 1:
        one, other = pairs[0]
        first, last = (one, other) if page.set_aside(one.quantity) or one.at == result.at else (other, one)
        yield from change_drafts(first.quantity, last.quantity, result.quantity)


def _ends(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'slid from 64 crowns to 48 crowns, losing a third of their value': a change told again in the sentence of its two ends."""
    share = result.share
    if share is None or result.bound or not LOST.search(page.before(result.quantity, 30) + " "):
        return
    for first, last in page.changes:
        between = page.text[last.end : result.start]
        low, high = sorted(float(one.figure.lo or 0) for one in (first, last))
        if first.sentence == result.at and last.end < result.start and len(between) < 40 and low:
            fits = [abs(part - share) for part in (high / low - 1, 1 - low / high)]
            if min(fits) > PLAIN:
                yield from change_drafts(
                    first, last, result.quantity if result.quantity.percent else in_percent(result.quantity)
                )


def _multiples(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'In 2011 it took back 310,000 tubs. This time it is three times as many': the base just before, and one other number of its noun."""
    if not result.quantity.times or result.bound or "as" not in page.after(result.quantity, 30).split():
        return
    if any(one.counts and one is not result and not one.quantity.times for one in own if one.at == result.at):
        return
    bases = [one for one in own if one.at == result.at - 1 and one.total and one.quantity.measure]
    if len(bases) != 1:
        return
    base = bases[0]
    others = {
        one.value: one
        for one in own
        if one.total and one.quantity.measure == base.quantity.measure and one.value > base.value
    }
    ratios = [value / base.value / result.value for value in others]
    if (
        ratios
        and not any(0.85 < ratio < 1.15 for ratio in ratios)
        and max(ratios) / min(ratios) < 1.1
        and 0.5 < ratios[0] < 2
    ):
        yield from filter(None, [draft_of(Hit("multiple", result, (next(iter(others.values())), base), 0.0))])


def _required(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'The last 5,800 have 29 days. To get there it must bring in 240 a day': what is to be done, its time, and the rate."""
    if (
        not result.time
        or not result.counts
        or not (result.quantity.role == "required" or MUST.search(page.before(result.quantity, 80)))
    ):
        return
    spans: list[Term] = []
    for at in range(result.at, result.at - BACK - 1, -1):
        spans = spans or [one for one in own if one.at == at and one.days and one is not result]
    if len(spans) != 1:
        return
    amounts = [
        one
        for one in _amounts(own, result, spans[0].at - 1, result.at)
        if one.value > result.value and one.start < result.start
    ]
    amounts = [one for one in amounts if one.at == spans[0].at] or amounts
    if len(amounts) == 1:
        yield from filter(
            None, [draft_of(Hit("required", result, (amounts[0], spans[0]), 0.0, over_time(result, spans[0]) ** -1))]
        )


def _per_head(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'438.9 million crowns for its 71,950 pupils. That is no more than 5,600 a head': a sum and a count side by side."""
    if not result.quantity.per or not result.unit or result.time or not A_HEAD.search(page.words(result.at)):
        return
    for at in (result.at - 1,):
        here = [one for one in own if one.at == at and not one.bound and not one.days]
        wholes = [one for one in here if one.unit == result.unit and one.total and one.value > result.value]
        counts = [one for one in here if one.unit is None and one.total and one.value > 1]
        if len(wholes) == len(counts) == 1 and abs(wholes[0].value / counts[0].value / result.value - 1) > PLAIN:
            yield from filter(None, [draft_of(Hit("quotient", result, (wholes[0], counts[0]), 0.0))])
