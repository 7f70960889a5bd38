"""Rates that hold on some days of the week alone: '1,200 on each of the five weekdays and 700 a day at weekends, or 7,400 a week'.

What both make in a week is held against the number that is printed for one.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period; and whether a rate is kept up all week, for the rules that reckon
with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import add, mul

from ..hedges import exactly
from ..intervals import words
from ..kept import kept_on_page
from ..meaning.apposition import amount, like
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads '700 on each day of the weekend', '40 a day at weekends': the other days have another rate.
OF_SOME_DAYS = re.compile(
    r"^[^.;:,\d]{0,40}?\b(?:(?:each|every) day of the weekend|(?:a|per|each|every) day (?:at|on|over) (?:the )?(?:weekends?|weekdays|Saturdays?|Sundays?))\b",
    re.I,
)
WORKDAYS = re.compile(r"\b(?:weekdays?|working days?)\b", re.I)
WEEKEND = re.compile(r"\b(?:weekends?|Saturdays?|Sundays?)\b")
# Behind a number: the days on which it holds
ON_WORKDAYS = re.compile(r"^[^.;:,\d]{0,30}?\b(?:(?:on )?each of the five (?:week|working )days|(?:on|every|each|per|a) (?:week|working )days?|(?:from )?Monday to Friday)\b", re.I)  # fmt: skip
ON_BOTH = re.compile(r"^[^.;:,\d]{0,30}?\b(?:(?:each|every) day of the weekend|(?:a|per|each|every) day (?:at|on|over) (?:the )?weekends?|on (?:both )?Saturdays? and Sundays?|on (?:each|every) (?:Saturday and Sunday|weekend day))\b", re.I)  # fmt: skip
ON_ONE = re.compile(r"^[^.;:,\d]{0,20}?\bon (?:a |each |every )?(?:Satur|Sun)days?\b(?! and)", re.I)
A_WEEK = re.compile(r"^[^.;:,\d]{0,25}?\b(?:(?:a|per|each|every|in a) week|weekly)\b", re.I)
MAKES = re.compile(
    r"(?:,|—|–|;)\s*(?:or|making|which makes|that is|that makes|in all|altogether|so|a total of)\b[^.;:,\d]{0,20}$",
    re.I,
)
# Not all the days of a week, or more than them: 'it is closed on Mondays', '600 a week with the bonus'
CLOSED = re.compile(r"\b(?:closed|shut|except|apart from|not on|none on|no [a-z]+ on|days? off|holidays?)\b", re.I)
WITH = re.compile(
    r"^[^.;]{0,30}\b(?:with|including|plus|counting|if|in (?:spring|summer|autumn|winter)|at (?:its|the) (?:peak|height))\b",
    re.I,
)
WORKING, BOTH = 5, 2  # days
MOST = 2  # so many times another, a number is of something else


def both_rates(page: Page, desk: Desk) -> Iterator[Draft]:
    """'12 on each weekday and 7 on each day of the weekend, or 74 a week': five of the one and two of the other."""
    for number, group in page.by_sentence.items():
        if number < 0 or not two_rates_a_week(page, number):
            continue
        values = [one for one in group if amount(one) and one.figure.lo and not WORKDAYS.search(one.figure.noun or "")]
        for one, other, whole in zip(values, values[1:], values[2:], strict=False):
            ends = 1 if ON_ONE.match(page.after(other)) else BOTH if ON_BOTH.match(page.after(other)) else 0
            told = ON_WORKDAYS.match(page.after(one)) and A_WEEK.match(page.after(whole)) and like(one, other)
            if told and ends and like(other, whole) and like(one, whole):
                yield from _made(page, one, other, whole, ends)


def _made(page: Page, one: Quantity, other: Quantity, whole: Quantity, ends: int) -> Iterator[Draft]:
    result = combine(
        add,
        combine(mul, one.readings, exactly(Fraction(WORKING))),
        combine(mul, other.readings, exactly(Fraction(ends))),
    )
    judgement = judge(result, whole.readings)
    made, told = float(result.literal.lo or 0), float(whole.figure.lo or 0)
    meant = (
        MAKES.search(page.text[other.end : whole.figure.hedge_start or whole.start])
        and made <= MOST * told <= MOST * MOST * made
    )
    partly = CLOSED.search(page.words(whole.sentence)) or WITH.match(page.after(whole, 60))
    if judgement.verdict == "consistent" or (meant and not partly):
        days = "a day" if ends == 1 else "two days"
        yield Draft(
            rule="rate_times_period",
            quantities=(one, other, whole),
            slip=f"week-of {one.key} {other.key} {whole.key}",
            formula=f"{one.label} on five days and {other.name} on {days}: {words(result.literal)}; printed: {whole.name}",
            result=words(result.literal),
            stated=whole.label,
            unit=whole.unit or whole.measure,
            judgement=judgement,
            why="Five times the number of a weekday, with that of the weekend, against the number of a week.",
        )


@kept_on_page
def two_rates_a_week(page: Page, number: int) -> bool:
    """Whether a sentence tells of workdays and of the weekend, so that no rate of it is kept up all week."""
    return bool(WORKDAYS.search(page.words(number)) and WEEKEND.search(page.words(number)))


def of_some_days(page: Page, one: Quantity) -> bool:
    """Whether a rate is told for some days, beside another one for the others."""
    return bool(OF_SOME_DAYS.match(page.after(one))) and two_rates_a_week(page, one.sentence)
