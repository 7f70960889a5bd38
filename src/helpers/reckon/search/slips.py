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
from ..changes import change_drafts
from ..digits import one_digit_off
from ..quantities import Draft, Page
from ..sums import sum_of
from .evidence import says_change
from .families import Hit, over_time
from .relations import draft_of
from .terms import Term

SOME = re.compile(r"\binclud\w+|\bamong (?:them|others)\b|\bsuch as\b", re.I)
OF_THEM = re.compile(r"^Of (?:them|these|those)\b|\bof (?:them|these|those)\b", re.I)
NEAR = 2  # parts that a list needs more than this many of


def slips(page: Page, own: list[Term], told: list[frozenset]) -> Iterator[Draft]:
    """What fails on a page though its figures are built to agree; figures that a check explains are left alone.

    Reads '156 were hurt: 88 here, 41 there and 37 abroad' (166), '12 buses, 90 trips a day each, five days a week: 6,400 a week'
    (5,400), 'has grown by 12 percent since it stood at 42' (after 54: points). Must not read '156 were hurt, 88 of them badly'.
    """
    for result in own:
        for draft in (
            *_lists(page, own, result),
            *_products(own, result),
            *_points(own, result),
            *_required(own, result),
        ):
            figures = frozenset(draft.quantities)
            if draft.judgement.verdict == "inconsistent" and not any(
                len(figures & others) > 1 and result.quantity in others for others in told
            ):
                yield draft


def _lists(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """The list of a sentence whose total stands in it or in the sentence before: all figures of its kind, in a row."""
    if not result.counts or result.time or result.bound:
        return
    for at in (result.at, result.at + 1):
        if at > result.at and not OF_THEM.search(page.words(at)):
            continue
        parts = [
            one for one in own
            if one.at == at and one is not result and one.counts and one.start > result.start and one.unit in (result.unit, None) and not one.quantity.times
        ]  # fmt: skip
        if len(parts) <= NEAR or max(one.value for one in parts) >= result.value or any(one.bound for one in parts):
            continue
        quantities = [one.quantity for one in parts]
        made = sum(one.value for one in parts)
        between = any(
            one.at == result.at and one.start > result.start and one.counts for one in own if one not in parts
        )
        listed = all(like(one, result.quantity) for one in quantities) and not SOME.search(page.words(at))
        if listed and not between and one_digit_off(made, result.value):
            yield sum_of(quantities, result.quantity)


def _products(own: list[Term], result: Term) -> Iterator[Draft]:
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


def _points(own: list[Term], result: Term) -> Iterator[Draft]:
    """Two percentages of which the printed per cent is the difference in points: 'grown by 12 percent since it stood at 42'."""
    if not result.quantity.percent or not says_change(result):
        return
    near = [
        one
        for one in own
        if one.quantity.percent and one is not result and abs(one.at - result.at) <= 1 and not one.bound
    ]
    for one, other in combinations(near, 2):
        if (
            result.at in (one.at, other.at)
            and abs(abs(one.value - other.value) - result.value) < 1e-9
            and not (says_change(one) or says_change(other))
        ):
            first, last = (one, other) if one.page.set_aside(one.quantity) or one.at == result.at else (other, one)
            yield from change_drafts(first.quantity, last.quantity, result.quantity)


def _required(own: list[Term], result: Term) -> Iterator[Draft]:
    """'With 5,800 to go and 29 days to do it, they need 240 a day': the only amount and the only stretch of the sentence."""
    if result.quantity.role != "required" or not result.time:
        return
    here = [one for one in own if one.at == result.at and one is not result]
    spans = [one for one in here if one.days]
    amounts = [
        one for one in here if one.counts and not one.time and one.unit == result.unit and one.value > result.value
    ]
    if len(spans) == len(amounts) == 1:
        yield from filter(
            None, [draft_of(Hit("required", result, (amounts[0], spans[0]), 0.0, over_time(result, spans[0]) ** -1))]
        )
