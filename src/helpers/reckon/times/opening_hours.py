"""Hours between two times of day, times days: 'from 10am to 8pm, six days a week. That makes 60 hours'; for a rate an hour see `each.stretches`.

Comes in: a Page. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..intervals import number_words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import plainly
from .clocks import FROM, TO
from .dates import WEEKDAYS
from .times_of_day import Clock, apart, clocks

# What makes a number of hours the sum of what was told: 'That makes 60 hours', ', or 60 hours', '60 hours in all', '60 hours a week'.
SUMMED = re.compile(
    r"^(?:That|This|It|In all|Together|Altogether)\b[^.;\d]{0,30}$|,\s*(?:or|a total of|making|in all)\s*$", re.I
)
IN_ALL = re.compile(r"\s*(?:hours\s+)?(?:in all|in total|altogether|all told|a week|per week|weekly)\b", re.I)
DAY = "|".join(name[:-3] for name in WEEKDAYS)
TO_DAY = re.compile(rf"\b(?P<one>{DAY})days?\s*(?:to|through|until|–|-)\s*(?P<other>{DAY})days?\b", re.I)
NEXT = 2  # sentences after the times in which the sum stands
HOUR = 60


def by_the_hour(page: Page, desk: Desk) -> Iterator[Draft]:
    """The hours of a day times so many days.

    Reads 'open 9am to 5pm, Monday to Friday, or 40 hours'; must not read '9am to 5pm on weekdays and 20 hours at weekends'.
    """
    for number in range(len(page.sentences)):
        here = clocks(page, number)
        if len(here) == 2 and _from_to(page, here[0], here[1]):
            around = [one for other in range(number, number + 1 + NEXT) for one in page.by_sentence.get(other, [])]
            minutes = apart(here[0], here[1])[0]
            yield from _by_days(page, here, minutes, around)


def _from_to(page: Page, first: Clock, last: Clock) -> bool:
    between = page.text[first.end : last.start]
    lead = page.text[max(page.sentences[first.sentence].start, first.start - 30) : first.start]
    return bool(TO.fullmatch(between) or (FROM.search(lead) and re.fullmatch(r"\s+and\s+", between)))


def _plain(one: Quantity) -> bool:
    figure = one.figure
    return figure.lo is not None and figure.lo == figure.hi and not figure.approximator and not one.vague


def _days(page: Page, number: int, around: list[Quantity]) -> list[tuple[Fraction, tuple[int, int]]]:
    """How many days a sentence names, and where: 'six days a week', 'Monday to Friday'."""
    sentence = page.sentences[number]
    told = [one for one in around if one.sentence == number and one.unit == "day" and _plain(one)]
    found = [(Fraction(str(one.figure.lo)), (one.start, one.end)) for one in told]
    for span in TO_DAY.finditer(page.text, sentence.start, sentence.end):
        first, last = (WEEKDAYS.index(f"{span[name].lower()}day") for name in ("one", "other"))
        found.append((Fraction((last - first) % 7 + 1), span.span()))
    return found


def _by_days(page: Page, here: list[Clock], minutes: int, around: list[Quantity]) -> Iterator[Draft]:
    hours = [one for one in around if one.unit == "hour" and _plain(one) and one.start > here[1].end]
    days = _days(page, here[0].sentence, around)
    for many, place in days if len(days) == 1 else ():
        made = Fraction(minutes, HOUR) * many
        held = [one for one in hours if one.figure.lo == made]
        tied = [one for one in hours if SUMMED.search(page.before(one, 60)) or IN_ALL.match(page.after(one, 30))]
        for one in held[:1] or (tied if len(tied) == len(hours) == 1 else []):
            told = f"{_hours(minutes)} x {number_words(many)} days = {number_words(made)} hours"
            yield _draft(page, here, place, one, made, "calendar", told)


def _hours(minutes: int) -> str:
    return f"{number_words(Fraction(minutes, HOUR))} hours"


def _draft(
    page: Page, here: list[Clock], by: tuple[int, int], one: Quantity, made: Fraction, rule: str, formula: str
) -> Draft:
    held = one.figure.lo == made
    return Draft(
        rule=rule,
        quantities=(one,),
        formula=f"{formula}; printed: {one.name}",
        result=number_words(made),
        stated=one.name,
        judgement=plainly(held),
        why="The hours between the two times of day, times the number beside them.",
        spans=(*(page.span(each.start, each.end) for each in here), page.span(*by), one.span),
    )
