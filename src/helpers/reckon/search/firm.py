"""Slips that words leave no other reading for: a change told again, a base just before, a rate that must be, a sum a head.

Comes in: the terms round a figure. Goes out: drafts of checks that are inconsistent. Each rule asks for words that tie the figures
and for figures that count like things; where a word lets another amount in ('in real terms', 'each of them', 'on top of'),
nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..apposition import like
from ..changes import change_drafts, in_percent
from ..measures import singular
from ..quantities import Draft, Page
from .evidence import says_change
from .families import Hit, over_time
from .relations import draft_of
from .slips import BACK, amounts_of
from .terms import Term

MUST = re.compile(r"\b(?:must|needs? to|ha(?:s|ve|d) to|requires?|required|would need)\b", re.I)
EACH_ONE = re.compile(r"\b(?:each|every|apiece|an? (?:family|person|pupil|worker|household|man|woman|child))\b", re.I)
LOST = re.compile(
    r"\b(?:los(?:ing|t|es)|shed(?:ding)?|down|up|rose|rising|fell|falling|gain(?:ing|ed)?|a (?:rise|fall|cut|drop|loss|gain) of|cut(?:ting)?)\s(?:by )?(?:an? )?$",
    re.I,
)
WHOLLY = re.compile(
    r"^(?:%|per ?cent)?\s*(?:$|[.,;)]|of (?:its|their|his|her|the) (?:value|worth|price|size|number|total|original|former)\b)",
    re.I,
)
STOOD = re.compile(
    r"\b(?:it|this|that|they|these)\s(?:was|were|stood|had been|is|stands|came)(?: at| to)?\s*$", re.I
)  # the base of a change, by a pronoun
COMES_TO = re.compile(
    r"\b(?:is|are|was|works? out (?:at|to)|comes? (?:out )?(?:at|to)|amounts? to|equals?|means|or)\b[^.;,]{0,25}$", re.I
)
POINTS_BACK = re.compile(r"^(?:That|This|It|Which|The (?:sum|figure|total))\b", re.I)
BEYOND = re.compile(r"\b(?:on top of|exclud\w+|before|besides|plus|not counting|apart from|without)\b", re.I)
AS_MANY = re.compile(r"^(?:times )?as (\w+)(?: (\w+))?", re.I)
PLAIN = 0.05  # how far a quotient may be off before it is said not to follow
WILD = 3.0  # a rate so many times off is another rate


def firm_slips(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """The relations that words tie to a result, and that do not give it.

    Reads 'has grown by 12 percent since it stood at 42' after 54 (points), 'slid from 64 to 48, losing a third of their value',
    'The last 5,800 have 29 days. It must bring in 240 a day'. Must not read 'from 40 to 60, up 5 percent on what rivals charge'.
    """
    for rule in (_points, _ends, _multiples, _required, _per_head):
        yield from rule(page, own, result)


def _points(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """Two percentages of which the printed per cent is the difference in points: 'grown by 12 percent since it stood at 42'."""
    if not result.quantity.percent or not says_change(result):
        return
    near = [
        one for one in own
        if one.quantity.percent and one is not result and abs(one.at - result.at) <= BACK and not one.bound and not says_change(one)
    ]  # fmt: skip
    based = [one for one in near if STOOD.search(page.before(one.quantity, 30) + " ") or page.set_aside(one.quantity)]
    pairs = [pair for pair in combinations(near, 2) if abs(abs(pair[0].value - pair[1].value) - result.value) < 1e-9]
    if len(pairs) == 1 and any(one in pairs[0] for one in based):
        one, other = pairs[0]
        first, last = (one, other) if one in based else (other, one)
        yield from change_drafts(first.quantity, last.quantity, result.quantity)


def _ends(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'slid from 64 crowns to 48 crowns, losing a third of their value': a change told again in the sentence of its two ends."""
    share = result.share
    lost = LOST.search(page.before(result.quantity, 30) + " ")
    if share is None or result.bound or not lost or not WHOLLY.match(page.after(result.quantity)):
        return
    for first, last in page.changes:
        between = page.text[last.end : result.start]
        old, new = float(first.figure.lo or 0), float(last.figure.lo or 0)
        beside = first.sentence == result.at and last.end < result.start and len(between) < 40
        if beside and old and abs(abs(new / old - 1) - share) > PLAIN:
            yield from change_drafts(
                first, last, result.quantity if result.quantity.percent else in_percent(result.quantity)
            )


def _multiples(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'In 2011 it took back 310,000 tubs. This time it is three times as many': the base just before, and one other number of its noun."""
    told = AS_MANY.match(page.after(result.quantity, 40))
    if not result.quantity.times or result.bound or not told:
        return
    if any(one.counts and one is not result and not one.quantity.times for one in own if one.at == result.at):
        return
    bases = [one for one in own if one.at == result.at - 1 and one.total and one.quantity.measure]
    if len(bases) != 1 or _of_others(told, bases[0]):
        return
    base = bases[0]
    others = {
        one.value: one
        for one in own
        if one.total and one.quantity.measure == base.quantity.measure and one.value > base.value
    }
    ratios = sorted(value / base.value / result.value for value in others)
    if (
        ratios
        and not any(0.85 < ratio < 1.15 for ratio in ratios)
        and ratios[0] > 0.5
        and ratios[-1] < min(2.0, ratios[0] * 1.1)
    ):
        yield from filter(None, [draft_of(Hit("multiple", result, (next(iter(others.values())), base), 0.0))])


def _of_others(told: re.Match[str], base: Term) -> bool:
    """'three times as many cans' is of cans, whatever was counted before."""
    noun = (told[2] or "").lower()
    counted = (
        told[1].lower() in ("many", "much")
        and noun
        and noun not in ("as", "than", "this", "last", "in", "on", "now", "again")
    )
    return bool(counted) and singular(noun) != singular((base.quantity.measure or "").split()[-1])


def _required(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'The last 5,800 have 29 days. To get there it must bring in 240 a day': what is to be done, its time, and the rate."""
    if (
        not result.time
        or not result.counts
        or not (result.quantity.role == "required" or MUST.search(page.before(result.quantity, 80)))
    ):
        return
    if EACH_ONE.search(page.words(result.at)):
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


def _same_size(amount: Term, span: Term, rate: Term) -> bool:
    needed = amount.value / (span.value * over_time(rate, span))
    return 1 / WILD < needed / rate.value < WILD


def _per_head(page: Page, own: list[Term], result: Term) -> Iterator[Draft]:
    """'438.9 million crowns for its 71,950 pupils. That is no more than 5,600 a head': a sum and a count side by side."""
    text, before = page.words(result.at), page.before(result.quantity, 45)
    if (
        not result.quantity.per
        or result.time
        or not POINTS_BACK.search(text)
        or not COMES_TO.search(before + " ")
        or BEYOND.search(text)
    ):
        return
    here = [one for one in own if one.at == result.at - 1 and not one.bound and not one.days]
    wholes = [
        one
        for one in here
        if one.unit and one.unit == (result.unit or one.unit) and one.total and one.value > result.value
    ]
    counts = [one for one in here if one.unit is None and one.total and one.value > 1]
    if len(wholes) == len(counts) == 1:
        off = wholes[0].value / counts[0].value / result.value
        if abs(off - 1) > PLAIN and 1 / WILD < off < WILD:
            yield from filter(None, [draft_of(Hit("quotient", result, (wholes[0], counts[0]), 0.0))])
