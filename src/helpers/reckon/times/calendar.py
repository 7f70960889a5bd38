"""Dates: does the weekday fit the date, and do 'Tuesday of this week', 'last weekend', 'the first two weeks' fit the rest?

Comes in: a Desk; the day of publication as `dates` tells it (and said so where it is another capture's). Goes out: drafts of checks.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from datetime import timedelta

from ...settings import LONGEST
from ..hedges import exactly
from ..intervals import number_words
from ..likeness import same_measure
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, Judgement, judge
from .dates import DAY, NTH_DAY, WEEKDAYS, dates, day_in, nth_day_of
from .publication import (
    DAY_AFTER,
    NAMED_YEAR,
    by_date_line,
    day_of,
    lead_day,
    near_publication,
    printed_on,
)

OF_THIS_WEEK = re.compile(rf"\b{DAY}\s+of\s+this\s+week\b", re.I)
LAST_WEEKEND = re.compile(r"\b(?:last|this\s+past|the\s+past)\s+weekend\b", re.I)
THIS_WEEK = re.compile(r"\b(?:(?:earlier|later)\s+this\s+week|this\s+week)\b", re.I)
WEEK_BEGAN = re.compile(
    r"\b(?:as\s+of|by|at|since)\s+(?:the\s+)?(?:beginning|start)\s+of\s+(?:this|the)\s+week\b", re.I
)
TERM = (
    r"(?:term|administration|government|presidency|premiership|tenure|mandate|office|campaign|season|programme|program)"
)
FIRST = re.compile(r"\bfirst\s*$", re.I)
OF_TERM = re.compile(rf"^(?:days?|weeks?|months?|years?)\s+(?:of|in|into)\s+(?:[\w’']+\s+){{0,4}}{TERM}\b", re.I)
WITHIN = re.compile(
    r"\bwithin\s+(days|weeks|months)\s+of\s+(?:taking\s+office|(?:the|his|her|their|its)\s+(?:inauguration|start|launch|election)|assuming\s+\w+)",
    re.I,
)
HAS_BEEN = re.compile(r"\b(?:was|were|had|did|came|went|took|lay|fell|struck|got|[a-z]{3,}ed)\b")
TO_COME = re.compile(r"\b(?:will|would|is|are|due|to be|plans?|planned|expected|scheduled|until|by|next|from)\b")
# Reads 'It has until ', 'will meet on ', 'are due by '
AHEAD = re.compile(
    r"\b(?:ha(?:s|ve) (?:until|till)|(?:will|is to|are to|due|is expected|are expected|is set|are set)\b[^.;,\d]{0,25}\b(?:on|by|until))\s+$",
    re.I,
)
SHORT_DAY = re.compile(r"\b(?P<day>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,?\s+$", re.I)
FAR_OFF = 60  # a date without a year that lies further off may be of the year before or after
BY_WEEKDAYS = " No capture prints the year of its date: {} is the one in which most weekdays fit their dates."


def day_of_lead(page: Page, desk: Desk) -> Iterator[Draft]:
    """'TARROW, Sept. 14, 2023 (CPA) — The port was closed on Thursday': the weekday of the lead is that of the date line.

    Another weekday is another day of that week and no contradiction.
    """
    for day, found in dates(page, near_publication(page, desk)):
        told = lead_day(page, found)
        if told and told["weekday"].lower() == WEEKDAYS[day.weekday()]:
            yield Draft(
                rule="calendar",
                quantities=(),
                formula=f"'{' '.join(told[0].split())}' in the lead; date line {day.isoformat()}: a {_name(day)}",
                result=_name(day),
                stated=told["weekday"].capitalize(),
                judgement=Judgement("consistent"),
                why="The weekday of the lead against the date line." + _year_told(page, desk, found),
                spans=(page.span(found.start(), found.end()), page.span(told.start(), told.end())),
            )


def weekday_of_date(page: Page, desk: Desk) -> Iterator[Draft]:
    """The weekday printed with a date is the weekday of that date, in an article's own date line too."""
    today = near_publication(page, desk)
    line = printed_on(page, today) if today else None
    for day, found in dates(page, today):
        told = found if found["weekday"] else DAY_AFTER.match(page.text, found.end())
        if told is None:
            yield from _short_day(page, desk, day, found)
            continue
        printed, end = told["weekday"].lower(), max(found.end(), told.end("weekday"))
        day = day if found["year"] else in_named_year(page, found, printed, day)
        if not found["year"] and WEEKDAYS[day.weekday()] != printed:
            other = _of_another_year(printed, day, today)
            kept = _past_only(page, found, other, today) or _until_then(page, found, other, today)
            day = day if other is None or kept or _told_right(desk, day) else other
        fits = WEEKDAYS[day.weekday()] == printed
        grade = None if fits else "hard" if found["year"] else "as usually read"
        note = " (a letter stands for a digit)" if re.search(r"\do|o\d", found["day"], re.I) else ""
        yield Draft(
            rule="calendar",
            quantities=(),
            formula=f"'{' '.join(page.text[found.start() : end].split())}': {day.isoformat()} is a {_name(day)}{note}",
            result=_name(day),
            stated=told["weekday"].capitalize(),
            judgement=Judgement("consistent" if fits else "inconsistent", grade),
            why="The weekday against the calendar." + _year_told(page, desk, found),
            spans=(
                page.span(found.start(), end),
                *([page.span(*line)] if line and not found["year"] else []),
            ),
        )


def _short_day(page: Page, desk: Desk, day: datetime.date, found: re.Match[str]) -> Iterator[Draft]:
    """'WED FEB 4': a weekday cut short before its date, told where it fits; the 'Sun' may be a paper."""
    short = SHORT_DAY.search(page.text[max(0, found.start() - 8) : found.start()])
    if short and WEEKDAYS[day.weekday()].startswith(short["day"].lower()[:3]):
        start = found.start() - len(short[0])
        yield Draft(
            rule="calendar",
            quantities=(),
            formula=f"'{' '.join(page.text[start : found.end()].split())}': {day.isoformat()} is a {_name(day)}",
            result=_name(day),
            stated=short["day"].capitalize(),
            judgement=Judgement("consistent"),
            why="The weekday against the calendar." + _year_told(page, desk, found),
            spans=(page.span(start, start + len(short["day"])), page.span(found.start(), found.end())),
        )


def _year_told(page: Page, desk: Desk, found: re.Match[str]) -> str:
    """What tells the year of a date, where no capture prints it."""
    if found["year"] or day_of(page, desk) is not None:
        return ""
    near = near_publication(page, desk)
    return BY_WEEKDAYS.format(near.year) if near else ""


def in_named_year(page: Page, found: re.Match[str], weekday: str, day: datetime.date) -> datetime.date:
    """The date in a year that its sentence names before it, where it has its weekday there: 'The 2027 fair opens on Saturday 17 July'."""
    sentence = next((one for one in page.sentences if one.start <= found.start() < one.end), None)
    lead = page.text[sentence.start : found.start()] if sentence else ""
    years = [
        int(one[0])
        for one in NAMED_YEAR.finditer(lead)
        if abs(int(one[0]) - day.year) <= 1 or "," not in lead[one.end() :]
    ] + [day.year + shift for words, shift in (("next", 1), ("last", -1)) if f"{words} year" in lead.lower()]
    for year in years:
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if WEEKDAYS[other.weekday()] == weekday:
            return other
    return day


def _of_another_year(weekday: str, day: datetime.date, anchor: datetime.date | None) -> datetime.date | None:
    """The date in the year before or after, about as far from publication, where it has its weekday there."""
    if anchor is None or abs(day - anchor) < timedelta(FAR_OFF):
        return None
    others = [other for shift in (-1, 1) if (other := day_in(day.year + shift, day.month, day.day))]
    fit = [
        one for one in others if WEEKDAYS[one.weekday()] == weekday and abs(one - anchor) <= timedelta(365 - FAR_OFF)
    ]
    return min(fit, key=lambda one: abs(one - anchor), default=None)


def _until_then(page: Page, found: re.Match[str], other: datetime.date | None, today: datetime.date | None) -> bool:
    """Whether the day to which another year would put a date is past, and words say that it is to come: 'has until Thursday, May 22'."""
    lead = page.text[max(0, found.start() - 40) : found.start()]
    return bool(today and other and other < today and AHEAD.search(lead))


def _past_only(page: Page, found: re.Match[str], other: datetime.date | None, today: datetime.date | None) -> bool:
    """Whether the day to which another year would put a date is to come, and its sentence tells of what has been."""
    sentence = next((one.text for one in page.sentences if one.start <= found.start() < one.end), "")
    return bool(today and other and other > today and HAS_BEEN.search(sentence) and not TO_COME.search(sentence))


def _told_right(desk: Desk, day: datetime.date) -> bool:
    """Whether another date line of the story prints the date with the weekday that it has in the year of publication."""
    return any(
        one == day and found["weekday"] and not found["year"] and found["weekday"].lower() == WEEKDAYS[day.weekday()]
        for page in desk.pages
        for one, found in dates(page, near_publication(page, desk))
    )


def nth_days(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Monday, the 26th', of the month in which that day lies nearest to publication; told where the weekday fits."""
    today = near_publication(page, desk)
    for found in NTH_DAY.finditer(page.text):
        day = nth_day_of(found, today)
        if day and WEEKDAYS[day.weekday()] == found["weekday"].lower():
            yield Draft(
                rule="calendar",
                quantities=(),
                formula=f"'{' '.join(found[0].split())}': {day.isoformat()} is a {_name(day)}",
                result=_name(day),
                stated=found["weekday"].capitalize(),
                judgement=Judgement("consistent"),
                why="The weekday against the calendar, of the month nearest to publication.",
                spans=(page.span(*found.span()),),
            )


def _name(day: datetime.date) -> str:
    return WEEKDAYS[day.weekday()].capitalize()


def _monday(day: datetime.date) -> datetime.date:
    return day - timedelta(day.weekday())


def _anchor(page: Page, desk: Desk) -> tuple[datetime.date, str] | None:
    """The day of publication, and in words where it comes from."""
    if page.published:
        return page.published, f"published {page.published.isoformat()}"
    if day := by_date_line(page):
        return day, f"date line {day.isoformat()}"
    if desk.published:
        return desk.published, f"no date of its own; if of the same week as the capture of {desk.published.isoformat()}"
    return None


def days_named(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Tuesday of this week', 'last weekend': the day that is meant, and whether it had come when the text was published."""
    anchor = _anchor(page, desk)
    for number, group in page.by_sentence.items():
        if anchor is None or number < 0:
            continue
        for pattern in (OF_THIS_WEEK, LAST_WEEKEND):
            sentence = page.sentences[number]
            if found := pattern.search(page.text, sentence.start, sentence.end):
                yield _day_named(page, desk, anchor, found, group)


def _day_named(
    page: Page, desk: Desk, anchor: tuple[datetime.date, str], found: re.Match[str], group: list[Quantity]
) -> Draft:
    day, told = anchor
    monday = _monday(day)
    weekday = found.groupdict().get("weekday")
    first = monday + timedelta(WEEKDAYS.index(weekday.lower())) if weekday else monday - timedelta(2)
    last = first if weekday else first + timedelta(1)
    passed = last <= day
    where = _in_term(desk, first, last)
    return Draft(
        rule="calendar",
        quantities=tuple(one for one in group if one.counts and abs(one.start - found.start()) < 120),
        formula=f"'{' '.join(found[0].split())}' ({told}): {_stretch(first, last)}{where}",
        result=_stretch(first, last),
        stated=" ".join(found[0].split()),
        judgement=Judgement("consistent" if passed else "cannot tell"),
        why="The day lies before publication." if passed else "The day lies after publication.",
        settles=None if passed else "the day of publication",
        spans=(page.span(found.start(), found.end()),),
    )


def _stretch(first: datetime.date, last: datetime.date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _in_term(desk: Desk, first: datetime.date, last: datetime.date) -> str:
    start = desk.settings.facts.get("term_start")
    if start is None or first < start:
        return ""
    days = [(one - start).days + 1 for one in (first, last)]
    return f"; day {days[0]} of the term" if first == last else f"; days {days[0]} to {days[1]} of the term"


def date_in_week(page: Page, desk: Desk) -> Iterator[Draft]:
    """A date printed in a capture that also says 'this week': does it lie in the week of publication?"""
    anchor = _anchor(page, desk)
    week = THIS_WEEK.search(page.text)
    if anchor is None or week is None:
        return
    monday = _monday(anchor[0])
    for day, found in dates(page, anchor[0]):
        if not found["year"] and monday - timedelta(1) <= day <= monday + timedelta(6):
            yield Draft(
                rule="calendar",
                quantities=(),
                formula=f"'{' '.join(found[0].split())}' is {_name(day)} {day.isoformat()}; '{' '.join(week[0].split())}' "
                f"({anchor[1]}): {_stretch(monday, monday + timedelta(6))}",
                result="the date lies in that week",
                stated=" ".join(found[0].split()),
                judgement=Judgement("consistent"),
                why="The date and 'this week' can be of one event.",
                spans=(page.span(found.start(), found.end()), page.span(week.start(), week.end())),
            )


def first_days_of_term(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the first two weeks of the administration' are over when the text is published (term_start of story.toml)."""
    start, anchor = desk.settings.facts.get("term_start"), _anchor(page, desk)
    if start is None or anchor is None:
        return
    for period in page.quantities:
        if period.days and FIRST.search(page.before(period)) and OF_TERM.search(page.after(period)):
            length = period.readings.literal.lo or 0
            end = start + timedelta(min(int(length * period.days), LONGEST) - 1)
            since = (anchor[0] - start).days
            verdict = judge(exactly(int(length * period.days)), exactly(since + 1), "at most", vague=True)
            whole = [
                one for one in page.by_sentence.get(period.sentence, []) if one.total and one.start < period.start
            ][-1:]
            yield Draft(
                rule="calendar",
                quantities=(*whole, period),
                formula=f"first {period.label} from {start.isoformat()}: to {end.isoformat()}; {anchor[1]}: day {since + 1}",
                result=f"{start.isoformat()} to {end.isoformat()}",
                stated=f"first {period.label}",
                judgement=Judgement(verdict.verdict),
                why="The time named against the day of publication.",
                settles=None if verdict.verdict == "consistent" else "the day of publication",
            )
            yield from _cut_offs(desk, period, whole, end)


def _cut_offs(desk: Desk, period: Quantity, whole: list[Quantity], end: datetime.date) -> Iterator[Draft]:
    """A total to the end of that time beside one 'as of the beginning of this week': the same cut-off?"""
    for page in desk.pages:
        anchor = _anchor(page, desk)
        for other in page.quantities:
            words = page.find(WEEK_BEGAN, other.sentence)
            if anchor and words and whole and other.total and same_measure(other, whole[0]):
                monday = _monday(anchor[0])
                apart = abs((monday - end).days)
                yield Draft(
                    rule="calendar",
                    quantities=(other, *whole, period),
                    formula=f"'{words[0]}' ({anchor[1]}): {(monday - timedelta(1)).isoformat()} or {monday.isoformat()}; "
                    f"first {period.label}: to {end.isoformat()}",
                    result=f"{number_words(apart)} day{'s' * (apart != 1)} apart",
                    stated=words[0],
                    judgement=Judgement("consistent") if apart <= 1 else CANNOT_TELL,
                    why="Both totals end on the same day." if apart <= 1 else "The two totals end on different days.",
                    settles=None if apart <= 1 else "a total for the same day",
                    spans=(words[1],),
                )


def within_days(page: Page, desk: Desk) -> Iterator[Draft]:
    """'within days of taking office': how many days had gone, and what no one said."""
    start, anchor = desk.settings.facts.get("term_start"), _anchor(page, desk)
    if start is None or anchor is None:
        return
    for found in WITHIN.finditer(page.text):
        since = (anchor[0] - start).days
        yield Draft(
            rule="calendar",
            quantities=(),
            formula=f"'{' '.join(found[0].split())}': {since} days from {start.isoformat()} to publication",
            result=f"{since} days",
            stated=" ".join(found[0].split()),
            judgement=CANNOT_TELL,
            why=f"How many '{found[1].lower()}' are meant is not said.",
            settles="a date by which",
            spans=(page.span(found.start(), found.end()),),
        )
