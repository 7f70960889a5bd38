"""A weekday and, right beside it, how it lies to the day of publication; and the days of a month by its name.

    Tomorrow, Monday, will be dry. ... The fair, which closed last Sunday, four days ago, ... On Thursday, that's tomorrow, expect rain.
    That leaves 40 for each of the 31 days of May.
    The board meets on Thursday the ninth, at ten. That's eight days from today.

Comes in: a Page, and the Desk. Goes out: drafts of checks of the rule calendar. Must not read 'on Tuesday. Yesterday he', 'Saturday, the fifth
of June, eleven days ago' (a date, read by `elapsed`), 'the first ten days of May', 'three of the nine days in May', 'the 30 days of August
that it was open', 'all 28 days in March so far', nor doubt 'on that Friday, three days ago'. A paper that is dated by
the morning on which it is sold may be written the day before: of a weekday that is off by one day nothing is told, nor in a quote.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import timedelta

from ..quantities import Desk, Draft, Page
from ..verdicts import Judgement, plainly
from .dates import DAY, MONTHS, WEEKDAYS
from .durations import NUMBERS
from .instants import instants
from .publication import by_date_line, day_of, near_publication, printed_on

_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
_IS = r"(?:that[’']s|that is|that was|which is|which was|i\.e\.)\s+"
_END = r"(?=\s*(?:[,.;:)!?—–]|$|\s-))"
_NO_WEEK = r"(?![’']s|s\b|\s+(?:week|next|after|fortnight|(?:the\s+)?\d))"
# Reads 'Tomorrow, Monday,', 'today is Tuesday', 'yesterday (Friday)'; must not read 'Today, Monday night football is', 'tomorrow's Friday market'.
WORD_FIRST = re.compile(
    rf"\b(?P<word>today|tomorrow|yesterday)(?:(?:,| \(| –| —)\s*(?:a\s+)?{DAY}{_END}|\s+(?:is|was|being)\s+(?:a\s+)?{DAY.replace('weekday', 'other')}{_NO_WEEK}\b)",
    re.I | re.M,
)
# Reads 'On Thursday, that's tomorrow', 'on Tuesday, yesterday,'; must not read 'on Tuesday, yesterday's vote'.
DAY_FIRST = re.compile(rf"\b{DAY}(?:,| \(| –| —)\s*(?:{_IS})?(?P<word>today|tomorrow|yesterday){_END}", re.I | re.M)
# Reads 'last Sunday, four days ago', 'on Friday, two days from now', 'three days ago, on Monday'.
COUNTED = re.compile(
    rf"\b{DAY}(?:,| \(| –| —)\s*(?:{_IS})?(?:(?:just|exactly|only)\s+)?(?P<count>\d\d?|{_NUMBER})\s+days?\s+(?P<way>ago|from (?:now|today)|away(?! from)|hence)\b",
    re.I,
)
COUNTED_FIRST = re.compile(
    rf"\b(?P<count>\d\d?|{_NUMBER})\s+days?\s+(?P<way>ago|from (?:now|today))(?:,| –| —)\s*(?:on\s+)?(?:(?:last|next)\s+)?{DAY}{_NO_WEEK}{_END}",
    re.I | re.M,
)
# Reads 'each of the 31 days of May', 'over the 30 days of September', 'all 31 days in July'.
OF_MONTH = re.compile(
    rf"\b(?:(?:each|every one|any) of the|(?:over|through|across|in|during|on all|for|of) (?:all )?the|all)\s+(?P<count>\d\d|{_NUMBER})\s+days\s+(?:of|in)\s+(?-i:(?=[A-Z]))(?P<month>{'|'.join(MONTHS)})(?:\s+(?P<year>(?:19|20)\d\d))?\b(?!\s+\d)(?P<rest>[^.;,:]{{0,25}})",
    re.I,
)
# Reads 'That's nine days from today', 'That is two weeks from now', 'That was eleven days ago'; must not read 'That takes nine days from now'.
THAT_IS = re.compile(
    rf"[“\"']?(?:That|This|It)(?:[’']s| is| was| will be)\s+(?:just |only |exactly |now )?(?P<count>\d\d?|{_NUMBER})\s+(?P<unit>day|week)s?\s+(?P<way>ago|from (?:now|today)|away(?! from)|off(?=\s*[.,;]))",
    re.I,
)
# What makes the days some of the month alone, or those of two months
SOME = re.compile(
    r"^,? (?:so far|that|which|when|on which|before|after|until|since|till|and|to|it|he|she|they|we|I|the [a-z]+ (?:was|were))\b"
)
TALE = re.compile(r"\b(?:that|a|one|some|any)\s+$", re.I)  # no day of this week
SHIFT = {"today": 0, "tomorrow": 1, "yesterday": -1}
WEEK, FEBRUARY = 7, 2
SHORTEST = 26  # days: fewer are a part of a month
MOST = 27  # days from now that are counted beside a weekday
QUOTES = '“”"'


def days_beside(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each weekday with 'today', 'tomorrow', 'yesterday' or so many days ago right beside it."""
    today = day_of(page, desk)
    own = page.published or by_date_line(page)
    for pattern in (WORD_FIRST, DAY_FIRST, COUNTED, COUNTED_FIRST) if today else ():
        for found in pattern.finditer(page.text):
            shift = _shift(found)
            if today is None or shift is None:
                continue
            name = "weekday" if found["weekday"] else "other"
            day = today + timedelta(shift)
            off = (day.weekday() - WEEKDAYS.index(found[name].lower())) % WEEK
            if off == 0:
                yield _draft(page, found, name, day, today, held=True)
            elif (
                off not in (1, WEEK - 1) and own and not (_quoted(page, found.start()) or _of_a_tale(page, found, name))
            ):
                yield _draft(page, found, name, day, today, held=False)


def that_is_ahead(page: Page, desk: Desk) -> Iterator[Draft]:
    """'... on Thursday the ninth, at ten. That's eight days from today': of the one day that the sentence before tells; only what holds is told."""
    today = day_of(page, desk)
    for number in range(1, len(page.sentences)) if today else ():
        found = THAT_IS.match(page.words(number))
        days = [one for one in instants(page, number - 1, today) if one.kind == "day"] if found else []
        if not found or len(days) != 1 or today is None:
            continue
        count = _count(found["count"]) * (WEEK if found["unit"].lower() == "week" else 1)
        if days[0].first == today + timedelta(-count if found["way"].lower() == "ago" else count):
            start, line = page.sentences[number].start, printed_on(page, today)
            yield Draft(
                rule="calendar",
                quantities=(),
                formula=f"'{' '.join(page.text[days[0].start : days[0].end].split())}', published {today.isoformat()}: {count} days; printed: {found[0]}",
                result=f"{count} days",
                stated=found["count"],
                judgement=Judgement("consistent"),
                why="The day against the day of publication.",
                spans=(
                    page.span(days[0].start, days[0].end),
                    page.span(start + found.start("count"), start + found.end("way")),
                    *([page.span(*line)] if line else []),
                ),
            )


def _count(told: str) -> int:
    return int(told) if told.isdigit() else NUMBERS[told.lower()]


def _shift(found: re.Match[str]) -> int | None:
    """How many days after publication the words set the weekday."""
    told = found.groupdict()
    if word := told.get("word"):
        return SHIFT[word.lower()]
    count = _count(told["count"])
    ago = told["way"].lower() == "ago"
    return None if not 0 < count <= MOST else -count if ago else count


def _quoted(page: Page, at: int) -> bool:
    """Whether a place stands within quotation marks of its paragraph."""
    start = page.text.rfind("\n", 0, at) + 1
    return sum(page.text.count(mark, start, at) for mark in QUOTES) % 2 == 1


def _of_a_tale(page: Page, found: re.Match[str], name: str) -> bool:
    """'on that Friday, three days ago by his watch', 'It is set on a Sunday, two days ago': no day of this week."""
    return bool(TALE.search(page.text, max(0, found.start(name) - 8), found.start(name)))


def days_of_month(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each month whose days are told by their number."""
    near = near_publication(page, desk)
    for found in OF_MONTH.finditer(page.text):
        count = _count(found["count"])
        month = MONTHS.index(found["month"].lower()) + 1
        year = int(found["year"]) if found["year"] else near.year if near else None
        if count < SHORTEST or (year is None and month == FEBRUARY):
            continue
        days = monthrange(year or 2001, month)[1]
        held = count == days
        if not held and SOME.match(found["rest"]):
            continue
        if not held and month == FEBRUARY and not found["year"]:
            continue  # of another year
        yield Draft(
            rule="calendar",
            quantities=(),
            formula=f"{found['month']} has {days} days; printed: {found['count']}",
            result=f"{days} days",
            stated=found["count"],
            judgement=plainly(held),
            why="The days of a month by the calendar.",
            spans=(page.span(*found.span("count")), page.span(*found.span("month"))),
        )


def _draft(
    page: Page, found: re.Match[str], name: str, day: datetime.date, today: datetime.date, *, held: bool
) -> Draft:
    told = found.groupdict()
    line = printed_on(page, today)
    place = found.span("word") if told.get("word") else (found.start("count"), found.end("way"))
    weekday = WEEKDAYS[day.weekday()].capitalize()
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{' '.join(found[0].split())}', published {today.isoformat()}: {day.isoformat()} is a {weekday}",
        result=weekday,
        stated=found[name].capitalize(),
        judgement=plainly(held),
        why="The weekday against the day of publication.",
        spans=(page.span(*found.span(name)), page.span(*place), *([page.span(*line)] if line else [])),
    )
