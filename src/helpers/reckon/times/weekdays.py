"""Weekdays without a date against the dates that the story prints: 'said on Monday' under '20 April 2026', 'came ashore on Friday ... on 9 October'.

Comes in: a Page, and the Desk. Goes out: drafts of checks of the rule calendar. A weekday alone may be that of any week, so that only what fits
is told: the day of the article's own date and the one before it, and a day whose date the article, or one with like words, prints.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from datetime import timedelta

from ..measures import stem
from ..quantities import Desk, Draft, Page
from ..verdicts import Judgement
from .dates import DATES, WEEKDAYS, date_of, dates
from .publication import DAY_AFTER, lead_day, near_publication, own_date

# Reads 'on Friday', 'before dawn on Friday', 'said Monday', 'Monday's vote'; must not read 'last Friday', 'every Friday', 'Fridays', 'Friday 9 May'.
BARE = re.compile(
    r"(?<!last )(?<!next )(?<!every )(?<!each )(?<!a )\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s\b)"
    r"(?:\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening|night|lunchtime))?+(?!,?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?[A-Z]|\s*[,;)—–]|\.(?!\d)|$)|,?\s+(?:[A-Z][a-z]{2,8}\.?|the)\s+(?:\d|[a-z]+(?:th|st|nd|rd)\b))"
)
LINE_OF_DAY = re.compile(
    r"(?:^|\n)[A-Z][A-Z.'’ -]{2,30},\s+(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—:])\s"
)
HEAD_OF_PAGE = 800  # characters
HEADED = 60  # characters that a line of text has at least, and a line of a head at most as a rule
LEAD = 2  # sentences of a lead
NEWS = 7  # days round publication in which a weekday alone is taken to lie
CONTENT = re.compile(r"[a-z]{4,}")
MANY = 40  # dates that are looked at
TIES = 2  # like words that tie a weekday to the date in another sentence
COMMON = frozenset(
    "that this with from have been were will they their which what when there about would said says more than after before".split()
)


def days_of_lead(page: Page, desk: Desk) -> Iterator[Draft]:
    """The weekdays of the lead that are that of the article's own date, or of the day before: 'Oxley, 10 June 2026 ... voted on Tuesday night'."""
    today = near_publication(page, desk)
    own = next(((day, found) for day, found in dates(page, today) if own_date(page, found, yearless=True)), None)
    if own is None:
        return
    day, found = own
    told = lead_day(page, found)
    for named in _in_lead(page, found.end()):
        same = WEEKDAYS[day.weekday()] == named["day"].lower()
        if (told and told.span("weekday") == named.span("day") and same) or not _just_before(day, named):
            continue
        meant = day if same else day - timedelta(1)
        yield _draft(
            page, named, meant, (page.span(*found.span()),), "The weekday of the lead against the article's own date."
        )


def line_and_date(page: Page, desk: Desk) -> Iterator[Draft]:
    """The weekday of a date line that has no date, and that of the date in its lead: 'KESTLE, Thursday - ... shut on Thursday 16 April'."""
    line = LINE_OF_DAY.search(page.text[:HEAD_OF_PAGE])
    sentence = next((one for one in page.sentences if line and one.start <= line.end() < one.end), None)
    for day, found in dates(page, near_publication(page, desk)) if line and sentence else ():
        if line and sentence and line.end() <= found.start() < sentence.end and found["weekday"]:
            if WEEKDAYS[day.weekday()] == found["weekday"].lower() == line["day"].lower():
                yield _draft(page, line, day, (page.span(*found.span()),), "The weekday of the date line against the date in the lead.")  # fmt: skip
            return


def _just_before(day: datetime.date, named: re.Match[str]) -> bool:
    return (day.weekday() - WEEKDAYS.index(named["day"].lower())) % NEWS <= 1


def _in_lead(page: Page, start: int) -> Iterator[re.Match[str]]:
    """The weekdays of the first sentences of the text, after the lines of the head."""
    seen = 0
    for sentence in page.sentences:
        line = page.text[
            page.text.rfind("\n", 0, sentence.start) + 1 : max(sentence.end, page.text.find("\n", sentence.end))
        ]
        if sentence.end <= start or len(line) < HEADED or seen == LEAD:
            continue
        seen += 1
        yield from BARE.finditer(page.text, max(start, sentence.start), sentence.end)


def weekdays_of_dates(desk: Desk) -> Iterator[Draft]:
    """A weekday alone, and the date of that day without it in another sentence of like words: 'came ashore on Friday', 'came ashore on 9 October'."""
    printed = [
        (page, day, found, _stems(page, found.start()))
        for page in desk.pages
        for day, found in _bare_dates(page, near_publication(page, desk))
    ][:MANY]
    used: set[tuple[str, str, int]] = set()
    for page in desk.pages if printed else ():
        if (today := near_publication(page, desk)) is None:
            continue
        for named in BARE.finditer(page.text):
            meant = today - timedelta((today.weekday() - WEEKDAYS.index(named["day"].lower())) % NEWS)
            words = _stems(page, named.start())
            for of, day, found, stems in printed:
                place = (page.article_id, of.article_id, found.start())
                near = of is page and _in_head(page, named.start(), found.start())
                if (
                    day in (meant, meant + timedelta(NEWS))
                    and place not in used
                    and (near or len(words & stems) >= TIES)
                ):
                    used.add(place)
                    yield _draft(page, named, day, (of.span(*found.span()),), "The weekday against the date that a sentence of like words prints.")  # fmt: skip
                    break


def _in_head(page: Page, *places: int) -> bool:
    """Whether two words stand in sentences side by side of an article's lead, which tells one event."""
    text = [one for one in page.sentences if one.end - one.start >= HEADED][: LEAD + 1]
    found = [number for at in places for number, one in enumerate(text) if one.start <= at < one.end]
    return len(found) == len(places) and max(found) - min(found) <= 1


def _bare_dates(page: Page, today: datetime.date | None) -> Iterator[tuple[datetime.date, re.Match[str]]]:
    """The dates near publication that stand in the text without their weekday."""
    for found in (found for pattern in DATES for found in pattern.finditer(page.text)):
        day = date_of(found, today)
        near = day and today and abs(day - today) <= timedelta(2 * NEWS)
        if (
            day
            and near
            and not (
                found["weekday"] or DAY_AFTER.match(page.text, found.end()) or own_date(page, found, yearless=True)
            )
        ):
            yield day, found


def _stems(page: Page, at: int) -> frozenset[str]:
    sentence = next((one for one in page.sentences if one.start <= at < one.end), None)
    found = CONTENT.findall(sentence.text.lower()) if sentence else []
    return frozenset(stem(word) for word in found if word not in COMMON and not word.endswith("day"))


def _draft(page: Page, named: re.Match[str], day: datetime.date, places: tuple[str, ...], why: str) -> Draft:
    name = WEEKDAYS[day.weekday()].capitalize()
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{' '.join(named[0].split())}': {day.isoformat()} is a {name}",
        result=name,
        stated=named["day"],
        judgement=Judgement("consistent"),
        why=why,
        spans=(*places, page.span(*named.span("day"))),
    )
