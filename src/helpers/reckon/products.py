"""Products: so many each, times how many, makes the total.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import mul, truediv

from .intervals import words
from .quantities import Desk, Draft, Page, Quantity, matches, same_measure
from .verdicts import combine, judge

# Reads '75 in each of the 25 offices', '40 dollars for every one of its 300 members', '12 at all 9 sites';
# must not read '75 in the 25 offices', which may be the sum.
EACH_OF = re.compile(
    r"^[^.;:]{0,40}\b(?:each|every one|every|all) (?:of )?(?:the |its |their |our |his |her )?(?:[a-z]+ ){0,2}$", re.I
)
# Reads '25 offices, each making 75 arrests'; must not read '25 offices made 75 arrests each day'.
EACH_WITH = re.compile(r"^[^.;:]{0,40}[,\s]each(?: of (?:them|which|whom))?(?: [a-z]+){0,3}\s*$", re.I)
SUM_WORDS = re.compile(
    r"\b(?:in all|in total|altogether|all told|total(?:s|ling|ing|led|ed)?|overall|makes?|making|adds? up|combined)\b",
    re.I,
)
TIES = re.compile(
    r"(?:,? or|=|\(|,? making|,? meaning|,? that is|,? which is)\s*(?:about|roughly|nearly|some|a total of)?\s*$", re.I
)


def product(page: Page, desk: Desk) -> Iterator[Draft]:
    """So many each x how many = the total that the same sentence prints.

    'between 1,200 and 1,500 calls a day, with 75 at each of the 25 stations': 75 x 25 = 1,875.
    """
    for number, group in page.by_sentence.items():
        for each, count in _each_of(page, group):
            for whole in _wholes(page, number, each, count):
                yield _product(each, count, whole)


def _each_of(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of a number for each and how many there are, side by side in a sentence."""
    for first, second in pairwise(group):
        gap = page.between(first, second)
        if EACH_OF.match(gap + " ") and _countable(second) and first.counts:
            yield first, second
        elif EACH_WITH.match(gap) and _countable(first) and second.counts:
            yield second, first
        elif first.counts and _countable(second) and any(matches(second.measure, base) for base in first.per):
            yield first, second


def _countable(quantity: Quantity) -> bool:
    return quantity.total and quantity.unit is None and not quantity.vague


def _wholes(page: Page, number: int, each: Quantity, count: Quantity) -> Iterator[Quantity]:
    """What may be the total: the same measure and time, not compared away; in the next sentence only with 'in all'."""
    for whole in page.near(number, 1):
        fits = (
            whole not in (each, count) and whole.unit == each.unit and whole.counts and each.time in (whole.time, None)
        )
        if not fits or page.set_aside(whole) or not (same_measure(whole, each) or each.measure == count.measure):
            continue
        if whole.measure == count.measure or any(matches(count.measure, base) for base in whole.per):
            continue
        if whole.sentence == number or SUM_WORDS.search(page.words(whole.sentence)):
            yield whole


def _product(each: Quantity, count: Quantity, whole: Quantity) -> Draft:
    result = combine(mul, each.readings, count.readings)
    a = f" a {whole.time}" if whole.time else ""
    judgement = judge(result, whole.readings, vague=each.vague or whole.vague)
    many = combine(truediv, whole.readings, each.readings).literal if 0 not in each.readings.literal else None
    share = combine(truediv, whole.readings, count.readings).literal if 0 not in count.readings.literal else None
    other = f"The printed total would take {words(share)} each" if share else ""
    other += f", or {words(many)} {count.measure or ''}".rstrip() if many and share else ""
    broken = judgement.verdict == "inconsistent"
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{each.label} each x {count.label} = {words(result.literal)}{a}; printed: {whole.name}",
        result=words(result.literal) + a,
        stated=whole.label,
        unit=" ".join(filter(None, [each.unit, each.measure, whole.time and f"a {whole.time}"])) or None,
        judgement=judgement,
        why=(f"As printed, these do not agree. They would if both were minimums. {other}." if broken
             else f"The product agrees with the printed total. {other}."),
        slip=f"product {each.key} {count.key} {whole.key}",
    )  # fmt: skip


def amount_over_period(page: Page, desk: Desk) -> Iterator[Draft]:
    """A rate x a stretch of time = the total that the same sentence gives with it.

    Reads '20 litres a day for 30 days, or 600 litres'; must not read '20 litres a day for 30 days, and 600 bottles'.
    """
    for group in page.by_sentence.values():
        for rate, period, whole in zip(group, group[1:], group[2:], strict=False):
            if not (rate.time and period.days and whole.total and not rate.per and same_measure(rate, whole)):
                continue
            if TIES.search(page.between(period, whole)) or SUM_WORDS.search(page.after(whole, 20)):
                yield _amount(rate, period, whole)


def _amount(rate: Quantity, period: Quantity, whole: Quantity) -> Draft:
    from .rates import in_units

    result = combine(mul, rate.readings, in_units(period, rate.time or "day"))
    return Draft(
        rule="rate_times_period",
        quantities=(rate, period, whole),
        formula=f"{rate.label} x {period.label} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=rate.measure or rate.unit,
        judgement=judge(result, whole.readings, vague=rate.vague or whole.vague),
        why="The rate times the time against the total printed with them.",
    )
