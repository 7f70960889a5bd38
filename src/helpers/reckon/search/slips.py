"""Lists and products of three that miss their total by one digit, rates that must be kept up, points that are printed as per cent.

Comes in: the terms round a figure. Goes out: drafts of checks that are inconsistent. Most slips of the pen change one digit or
exchange two neighbours, so a list that misses its total by one was meant to come to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..digits import one_digit_off
from ..each.paces import INTEREST
from ..growth.changes import change_drafts
from ..meaning.apposition import like
from ..quantities import Draft, Page
from ..totals.sum_of_parts import sum_of
from .hits import Hit
from .products import over_time
from .relations import draft_of
from .terms import Term

SOME = re.compile(
    r"\binclud\w+|\bamong (?:them|others)\b|\bsuch as\b|\bsome (?:of (?:them|these|those|whom) )?(?:had|have|were|are|counted|of)\b|\bmore than one\b|\boverlap\w*",
    re.I,
)
OF_THEM = re.compile(r"^Of (?:them|these|those)\b|\bof (?:them|these|those)\b", re.I)
OPENS = re.compile(r"[:—–(]|\bof (?:them|these|those|whom|which)\b", re.I)
SHORT_OF = re.compile(r"\bshort of (?:the |its |their )?[$£€]?$", re.I)
# Reads 'All told, the five parties spent', 'a total of', 'in all'; must not read 'Together with the county', 'Altogether the league spent'.
ALTOGETHER = re.compile(
    r"\b(?:all told|in all|in total|altogether|together|between them|combined),? (?:they|these|those|it|all|both|that|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b"
    r"|\b(?:a|the) (?:combined |grand |overall )?total of [^.;]{0,12}$|\b(?:in all|altogether|all told),? [^.;]{0,12}$",
    re.I,
)
BESIDES = re.compile(
    r"\b(?:with|plus|together|another|also|added|besides|as well as|on top of)\b", re.I
)  # another amount goes into the result
STOOD = re.compile(
    r"\b(?:it|this|that|they|these)\s(?:was|were|stood|had been|is|stands|came)(?: at| to)?\s*$", re.I
)  # the base of a change, by a pronoun
BACK = 2  # sentences between a change and what it is of
MUST = re.compile(r"\b(?:must|needs? to|ha(?:s|ve|d) to|requires?|required|would need)\b", re.I)
EACH_ONE = re.compile(r"\b(?:each|every|apiece|an? (?:family|person|pupil|worker|household|man|woman|child))\b", re.I)
WILD = 3.0  # a rate so many times off is another rate
NEAR = 2  # parts that a list needs more than this many of


def slips_of_the_pen(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """The lists that were meant for a total and miss it by one digit; the change in points that is printed in per cent.

    Reads '156 were hurt: 88 here, 41 there and 37 abroad' (166), 'has grown by 12 percent since it stood at 42' after 54. Must not read
    '156 were hurt, 88 of them badly'.
    """
    for rule in (_lists, _totals, _points, _products, _required):
        yield from rule(page, own, result)


def amounts_of(own: list[Term], result: Term, first: int, last: int) -> list[Term]:
    """The amounts of the result's unit in some sentences, without bounds, multiples and fractions in words."""
    return [
        one for one in own
        if first <= one.at <= last and one is not result and one.counts and one.unit in (result.unit, None)
        and not (one.quantity.times or one.bound or one.time or one.quantity.per or (one.value < 1 and not one.unit))
    ]  # fmt: skip


def _lists(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """The list of a sentence whose total opens it, stands in the sentence before, or closes it: all figures of its kind, in a row."""
    if not result.counts or result.time or result.bound:
        return
    short = SHORT_OF.search(page.before(result.quantity, 30) + " ")
    for at in (result.at, result.at + 1):
        them = OF_THEM.search(page.words(at))
        if at > result.at and not them:
            continue
        parts = [one for one in amounts_of(own, result, at, at) if (one.start < result.start) == bool(short)]
        if at > result.at and them and parts[1:] and page.sentences[at].start + them.start() > parts[1].start:
            continue  # 'Fourteen were hurt, three of them badly': they are of the fourteen
        if len(parts) <= NEAR or max(one.value for one in parts) >= result.value or SOME.search(page.words(at)):
            continue
        opened = short or at > result.at or OPENS.search(page.text[result.quantity.end : parts[1].start])
        quantities = [one.quantity for one in parts]
        made = sum(one.value for one in parts)
        if opened and all(like(one, result.quantity) for one in quantities) and one_digit_off(made, result.value):
            yield sum_of(quantities, result.quantity)


def _totals(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'A spent 1.86 million, B 940,000, C 720,000 and D 270,000. All told, they spent 6.4 million': the list, and what stood before it."""
    told = page.before(result.quantity, 120)
    if (
        not result.counts
        or result.time
        or result.bound
        or not ALTOGETHER.search(told + " ")
        or BESIDES.search(told.partition(" ")[2])
    ):
        return
    before = [
        one
        for one in amounts_of(own, result, result.at - 4, result.at)
        if one.start < result.start and one.value * 100 > result.value and like(one.quantity, result.quantity)
    ]
    runs = [before[first:] for first in range(max(0, len(before) - 8), len(before) - NEAR)]
    fits = [run for run in runs if one_digit_off(sum(one.value for one in run), result.value)]
    exact = any(abs(sum(one.value for one in run) - result.value) <= result.width for run in runs)
    if fits and not exact and all(like(one.quantity, result.quantity) for one in fits[0]):
        yield sum_of([one.quantity for one in fits[0]], result.quantity)


def _points(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """Two percentages of which the printed per cent is the difference in points: 'grown by 12 percent since it stood at 42'."""
    if not result.quantity.percent or not result.says_change:
        return
    near = [
        one for one in own
        if one.quantity.percent and one is not result and abs(one.at - result.at) <= BACK and not one.bound and not one.says_change
    ]  # fmt: skip
    based = [one for one in near if STOOD.search(page.before(one.quantity, 30) + " ") or page.set_aside(one.quantity)]
    pairs = [pair for pair in combinations(near, 2) if abs(abs(pair[0].value - pair[1].value) - result.value) < 1e-9]
    if len(pairs) == 1 and any(one in pairs[0] for one in based):
        one, other = pairs[0]
        first, last = (one, other) if one in based else (other, one)
        yield from change_drafts(first.quantity, last.quantity, result.quantity)


def _products(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """A rate, a stretch and a count next to a total of the rate's noun."""
    if not result.counts or result.bound or BESIDES.search(page.after(result.quantity)):
        return
    near = [one for one in own if abs(one.at - result.at) <= BACK and one is not result and not one.bound]
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


def _required(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'The last 5,800 have 29 days. To get there it must bring in 240 a day': what is to be done, its time, and the rate."""
    if not result.time or not result.counts or not must_be(result):
        return
    if EACH_ONE.search(page.words(result.at)) or INTEREST.search(page.words(result.at)):
        return
    spans: list[Term] = []
    for at in range(result.at, result.at - BACK - 1, -1):
        spans = spans or [one for one in own if one.at == at and one.days and one is not result]
    if len(spans) != 1:
        return
    amounts = [
        one
        for one in amounts_of(own, result, spans[0].at - 1, result.at)
        if one.value > result.value and one.start < result.start
    ]
    amounts = [one for one in amounts if one.at == spans[0].at] or amounts
    if len(amounts) == 1 and like(amounts[0].quantity, result.quantity) and _same_size(amounts[0], spans[0], result):
        yield from filter(
            None, [draft_of(Hit("required", result, (amounts[0], spans[0]), 0.0, over_time(result, spans[0]) ** -1))]
        )


def must_be(rate: Term) -> bool:
    """'needs to make about 2,400 a day': a rate that is to be kept up, not one that was measured."""
    return rate.quantity.role == "required" or bool(MUST.search(rate.page.before(rate.quantity, 80)))


def _same_size(amount: Term, span: Term, rate: Term) -> bool:
    needed = amount.value / (span.value * over_time(rate, span))
    return 1 / WILD < needed / rate.value < WILD
