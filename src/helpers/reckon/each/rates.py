"""Totals over a stretch of time: the mean they imply, set against the rates and the maximum that are printed.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul, sub, truediv

from ..hedges import Readings, exactly
from ..intervals import words
from ..likeness import same_measure
from ..measures import DAYS, plural
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, combine, judge

# Reads '8,000 tickets sold in the first two weeks', '90 mm of rain over three days';
# must not read '8,000 tickets sold two weeks before'.
OVER = re.compile(
    r"\b(?:in|over|during|within|across|for) (?:the |its |his |her |their |a )?(?:(?:first|last|past|next|previous|opening|final) )?(?:about |just |only |nearly )?$",
    re.I,
)
BACKGROUND = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:last year|a year (?:ago|earlier)|previous(?:ly)?|under (?:the )?former)\b", re.I
)
CLOSE = 3  # sentences within which a total and a maximum are taken to speak of the same time


def in_units(period: Quantity, unit: str) -> Readings:
    """A stretch of time counted in another unit: two weeks are 14 days."""
    return combine(mul, period.readings, exactly((period.days or Fraction(1)) / DAYS[unit]))


def length(period: Quantity) -> Fraction:
    """How many days a stretch of time lasts at most: two weeks 14; 0 where the words set no end."""
    return (period.readings.usual.hi or Fraction(0)) * (period.days or 0)


def totals(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """Each total with the stretch of time that its sentence gives for it."""
    for group in page.by_sentence.values():
        for index, period in enumerate(group):
            if length(period) <= 0 or not OVER.search(page.before(period) + " "):
                continue
            whole = next((other for other in reversed(group[:index]) if other.total), None)
            if whole and whole.measure and whole.role not in ("quota", "target", "promise", "required"):
                yield whole, period


def mean_and_maximum(page: Page, desk: Desk) -> Iterator[Draft]:
    """The mean that a total implies is not above the highest printed value, and the highest times the time reaches the total."""
    for whole, period in totals(page):
        for top in page.highest:
            if top.time and same_measure(top, whole) and DAYS[top.time] < length(period):
                yield from _mean(page, whole, period, top)


def _mean(page: Page, whole: Quantity, period: Quantity, top: Quantity) -> Iterator[Draft]:
    unit = top.time or "day"
    count = in_units(period, unit)
    mean, most = combine(truediv, whole.readings, count), combine(mul, top.readings, count)
    close = abs(whole.sentence - top.sentence) <= CLOSE and not BACKGROUND.search(page.words(top.sentence))
    verdict = judge(mean, top.readings, "at most", vague=whole.vague or not close)
    slip = f"mean {whole.key} {period.key} {top.key}"
    stated = f"highest {unit}: {top.name}"
    settles = None if verdict.verdict != "cannot tell" else "whether the highest value is of the same stretch of time"
    many = f"{words(count.literal)} {plural(unit)}"
    yield Draft(
        rule="mean_and_maximum",
        quantities=(whole, period, top),
        slip=slip,
        stated=stated,
        settles=settles,
        formula=f"{whole.label} / {many} = {words(mean.literal)} a {unit}; highest printed: {top.name}",
        result=f"mean: {words(mean.usual)} a {unit} as usually read",
        unit=f"{whole.counted} a {unit}",
        judgement=verdict,
        why="A mean cannot be above the highest value."
        if verdict.verdict != "consistent"
        else "The mean lies under the highest printed value.",
    )
    yield Draft(
        rule="rate_times_period",
        quantities=(top, period, whole),
        slip=slip,
        stated=whole.label,
        settles=settles,
        formula=f"{top.label} x {many} = {words(most.literal)}; printed in that time: {whole.name}",
        result=f"at most {words(most.literal)}",
        unit=whole.measure,
        judgement=judge(most, whole.readings, "at least", vague=whole.vague or not close),
        why=f"The highest {unit} kept up all the time is the most that the total can be.",
    )


def the_rest(page: Page, desk: Desk) -> Iterator[Draft]:
    """What a printed part of the time leaves for the rest of it, against the highest value.

    '8,000 in two weeks', '300 last weekend', 'at most 1,100 a day': the other 12 days had 7,700.
    """
    for whole, period in totals(page):
        tops = [top for top in page.highest if top.time == "day" and same_measure(top, whole)]
        for part in page.quantities:
            if tops and part.time == "weekend" and same_measure(part, whole) and length(period) > DAYS["weekend"]:
                yield _rest(whole, period, part, tops[0])


def _rest(whole: Quantity, period: Quantity, part: Quantity, top: Quantity) -> Draft:
    days = combine(sub, in_units(period, "day"), exactly(DAYS["weekend"]))
    rest = combine(truediv, combine(sub, whole.readings, part.readings), days)
    twice = combine(truediv, combine(sub, whole.readings, combine(mul, part.readings, exactly(2))), days)
    return Draft(
        rule="part_of_whole",
        quantities=(whole, period, part, top),
        formula=f"({whole.name} - {part.name}) / {words(days.literal)} days = {words(rest.usual)} a day as usually read; "
        f"highest printed: {top.name}",
        result=f"{words(rest.usual)} a day; {words(twice.usual)} if {part.name} is the number of each day",
        stated=f"highest day: {top.name}",
        unit=f"{whole.counted} a day",
        judgement=judge(rest, top.readings, "at most", vague=True),
        why="If the weekend lies in that time, the other days must make up the rest; both readings of the weekend's number are tried.",
        settles="whether the weekend lies in that time",
    )


def each_or_together(page: Page, desk: Desk) -> Iterator[Draft]:
    """A number for a weekend among numbers for a day: is it for each day or for both together?"""
    for part in page.quantities:
        if part.time != "weekend" or not part.counts:
            continue
        if any(other.time == "day" and same_measure(part, other) for other in page.near(part.sentence, 2)):
            half, twice = combine(truediv, part.readings, exactly(2)), combine(mul, part.readings, exactly(2))
            yield Draft(
                rule="rate_times_period",
                quantities=(part,),
                formula=f"{part.label}: {words(half.usual)} a day if both days together, {words(twice.usual)} in all if each day",
                result=f"{words(half.usual)} or {words(part.readings.usual)} a day",
                stated=part.label,
                unit=f"{part.counted} a day",
                judgement=CANNOT_TELL,
                why="The numbers beside it are for single days; the words do not say whether this one is too.",
                settles="whether the number is for the weekend as a whole or for each of its days",
            )
