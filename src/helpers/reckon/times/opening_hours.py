"""Hours between two times of day, times days: 'from 10am to 8pm, six days a week. That makes 60 hours'; for a rate an hour see `each.stretches`.

Also of hours as they are said ('nine to five, Monday to Friday, forty hours a week'), of a bare number ('it was 9am to 6pm, which made nine')
and less a break ('from 10am to 4.15pm, with an hour off for lunch. That makes five and a quarter hours'); of these only what holds is told.

Comes in: a Page. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from ..intervals import number_words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import plainly
from .clocks import FROM, TO
from .dates import WEEKDAYS
from .durations import NUMBERS
from .durations import number as number_of
from .loose_clocks import HALF, hour_of
from .times_of_day import Clock, apart, clocks, hours_of, length

# What makes a number of hours the sum of what was told: 'That makes 60 hours', ', or 60 hours', '60 hours in all', '60 hours a week'.
SUMMED = re.compile(
    r"^(?:That|This|It|In all|Together|Altogether)\b[^.;\d]{0,30}$|,\s*(?:or|a total of|making|in all)\s*$", re.I
)
IN_ALL = re.compile(r"\s*(?:hours\s+)?(?:in all|in total|altogether|all told|a week|per week|weekly)\b", re.I)
DAY = "|".join(name[:-3] for name in WEEKDAYS)
TO_DAY = re.compile(rf"\b(?P<one>{DAY})days?\s*(?:to|through|until|–|-)\s*(?P<other>{DAY})days?\b", re.I)
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]"
# Reads 'nine to five,', '9 till 6'; must not read 'nine to five votes', '9 to 12 per cent'.
SAID = re.compile(
    rf"(?<![-–:.,\d])\b(?P<open>{_HOUR}) (?:to|till|until) (?P<close>{_HOUR})\b(?=\s*(?:[,;(]|$)|\s+(?:on |from )?(?:{DAY})|\s+(?:every|each|seven|six|five|four) )",
    re.I,
)
WHICH_MADE = re.compile(
    rf"\.?(?:,? (?:which|that)|[,:;—–(] ?(?:that|which)?) ?(?:made|makes|is|was|gave|gives|came to|comes to) (?P<n>\d\d?|{'|'.join(name for name in NUMBERS if name not in ('a', 'an'))})\b(?=\s*(?:[,.;:)]|$))",
    re.I,
)
# Reads 'with an hour off for lunch', 'less half an hour for lunch', 'with a 30-minute break'.
BREAK = re.compile(
    r"\b(?:with|less|minus|but for|apart from)\s+(?:(?P<hour>an hour)|(?P<half>half an hour)|(?:an? )?(?P<minutes>\d\d)[- ]minutes?)(?:[’']s?)?(?: (?:off|out|free|break|rest))?(?: (?:for|at|over) (?:lunch|dinner|tea|prayers?|a break|meals?))?(?=\s*[,.;)]|\s+(?:in|at) the middle)",
    re.I,
)
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


def said_hours(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two hours as they are said times days, two times of day and a bare number, and two of them less a break."""
    for number in range(len(page.sentences)):
        around = [one for other in range(number, number + 1 + NEXT) for one in page.by_sentence.get(other, [])]
        here = clocks(page, number)
        said = list(SAID.finditer(page.text, page.sentences[number].start, page.sentences[number].end))
        if len(said) == 1 and not here:
            ends = [_as_said(said[0], name, number) for name in ("open", "close")]
            minutes = (ends[1].minute - ends[0].minute) % HALF or HALF
            drafts = _by_days(page, ends, minutes, around)
            yield from (one for one in drafts if one.judgement.verdict == "consistent")
        for first, last in pairwise(here):
            if _from_to(page, first, last):
                yield from _bare(page, first, last)
        if len(here) == 2 and _from_to(page, here[0], here[1]):
            yield from _less_break(page, here, number)


def _as_said(found: re.Match[str], name: str, sentence: int) -> Clock:
    return Clock(hour_of(found[name].lower()) % HALF, None, *found.span(name), sentence)


def _bare(page: Page, first: Clock, last: Clock) -> Iterator[Draft]:
    """'it was 9am to 6pm, which made nine': a number that no noun follows, right behind the two times."""
    found = WHICH_MADE.match(page.text, last.end)
    if found and number_of(found["n"]) * HOUR == (minutes := apart(first, last)[0]):
        yield _told(page, (first, last), found.span("n"), minutes)


def _less_break(page: Page, here: list[Clock], number: int) -> Iterator[Draft]:
    """'from 10am to 4.15pm, with an hour off for lunch. That makes five and a quarter hours.'"""
    found = BREAK.search(page.text, here[1].end, page.sentences[number].end)
    if not found:
        return
    off = HOUR if found["hour"] else HOUR // 2 if found["half"] else int(found["minutes"])
    minutes = apart(here[0], here[1])[0] - off
    told = [one for at in (number, number + 1) if at < len(page.sentences) for one in hours_of(page, at)]
    for one in [one for one in told if one.start >= found.end() and one.minutes == minutes][:1]:
        yield _told(page, here, (one.start, one.end), minutes, found.span())


def _told(page: Page, here: Iterable[Clock], place: tuple[int, int], minutes: int, *others: tuple[int, int]) -> Draft:
    printed = " ".join(page.text[slice(*place)].split())
    first, last = (" ".join(page.text[each.start : each.end].split()) for each in here)
    less = "".join(f" {' '.join(page.text[slice(*each)].split())}" for each in others)
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{first} to {last}{less}: {length(minutes)}; printed: {printed}",
        result=length(minutes),
        stated=printed,
        judgement=plainly(True),
        why="The hours between the two times of day.",
        spans=(
            *(page.span(each.start, each.end) for each in here),
            *(page.span(*each) for each in others),
            page.span(*place),
        ),
    )


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
