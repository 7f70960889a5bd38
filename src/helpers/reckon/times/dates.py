"""Dates as they are printed, and the day of publication, by which one without a year finds its year.

Comes in: a Page, or the Desk. Goes out: days. The day of publication is the capture's, or else that of its own date line, or else the latest
among the other captures; where no capture prints a year with its date, the year alone is that in which the weekdays beside the dates agree.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from ..quantities import Desk, Page

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MONTH = r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
_NUMBER = r"(?P<day>[oO0]?\d|[12]\d|3[01])(?:st|nd|rd|th)?"  # 'o8' is a scan slip for 08
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
# Reads 'Saturday 8 February 2025', 'Saturday, February 8', 'on February 5'; must not read 'may 5 people', 'March on 7 sites'.
DATES = (
    re.compile(rf"\b(?:{DAY},?\s+)?(?:the\s+)?{_NUMBER}\s+(?:of\s+)?{_MONTH}{_YEAR}(?!\w)", re.I),
    re.compile(
        rf"\b(?:{DAY},?\s+)?(?-i:(?=[A-Z])){_MONTH}\s+{_NUMBER}(?![\d,]*\d|\s*(?:percent|%)){_YEAR}(?!\w)", re.I
    ),
)
# Reads an agency's date line at the head of a paragraph: 'TARROW, Sept. 14, 2023 (CPA) —', 'LANSBY, Tuesday, 14 October 2025 (Wire) -'.
DATE_LINE = re.compile(r"(?:^|\n)[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w.'’ ]{2,30})?,\s+$")
AFTER_DATE_LINE = re.compile(r"\s*(?:\([^()\n]{2,40}\)\s*)?[-–—:]\s")
# Reads what may stand with the date on a line of its own: 'The Courier, Thursday 14 March 2024', '15 March 2024, 17:20'.
OWN_BEFORE = re.compile(r"(?:(?:[A-Z][\w'’&.-]*|of|the|and|for|at|on|by)[\s,|·:—–-]+){0,10}$")
OWN_AFTER = re.compile(r"[\s,|·—–-]*(?:\d{1,2}[.:]\d\d\s*(?:[ap]\.?\s?m\.?)?)?[\s.]*$", re.I)
NAMED_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![\d,.]*\d)")
AGREE, SHARE = 2, 2 / 3  # dates whose weekdays a year must fit, and the least part of all of them
PAST = 3 / 4  # of the years that a story prints lie no later than its own
NEWS = range(1950, 2100)  # years in which a story without a year may lie
YEAR_REACH = 200  # a date without a year is taken to lie within this many days of publication


def dates(page: Page, anchor: datetime.date | None) -> Iterator[tuple[datetime.date, re.Match[str]]]:
    """The dates in a capture; one without a year is the nearest to publication, and skipped without that."""
    for pattern in DATES:
        for found in pattern.finditer(page.text):
            if (day := date_of(found, anchor)) is not None:
                yield day, found


def date_of(found: re.Match[str], anchor: datetime.date | None) -> datetime.date | None:
    """The date that some words name; one without a year is the nearest to `anchor`, None without that."""
    month, day = _month_and_day(found)
    years = [int(found["year"])] if found["year"] else [anchor.year + shift for shift in (-1, 0, 1)] if anchor else []
    days = [one for year in years if (one := _day_in(year, month, day))]
    if anchor is None or found["year"]:
        return days[0] if days else None
    near = min(days, key=lambda one: abs(one - anchor), default=None)
    return near if near and abs(near - anchor) <= timedelta(YEAR_REACH) else None


def own_date(page: Page, found: re.Match[str], *, yearless: bool = False) -> str | None:
    """Whether a date with its year is the article's own: 'agency' at the head of a lead, 'line' on a line of its own, else None.

    `yearless`: one without its year as well.
    """
    if not (found["year"] or yearless):
        return None
    start, end = page.text.rfind("\n", 0, found.start()), page.text.find("\n", found.end())
    before, after = page.text[start + 1 : found.start()], page.text[found.end() : end if end >= 0 else len(page.text)]
    if DATE_LINE.search("\n" + before) and AFTER_DATE_LINE.match(after):
        return "agency"
    return "line" if OWN_BEFORE.fullmatch(before) and OWN_AFTER.fullmatch(after) else None


def day_of(page: Page, desk: Desk) -> datetime.date | None:
    """The day of publication: as told, else by the article's own date line, else the latest of the other captures."""
    return page.published or by_date_line(page) or desk.published


def near_publication(page: Page, desk: Desk) -> datetime.date | None:
    """A day by which a date without a year finds its year: that of publication, else one by the weekdays. It is no 'today'."""
    return day_of(page, desk) or day_by_weekdays(desk)


@lru_cache(maxsize=1)
def day_by_weekdays(desk: Desk) -> datetime.date | None:
    """The middle one of the dates whose weekdays fit, in the year in which most do; None where fewer than two do, or less than two in three.

    Only a year that is printed, or one beside it, is taken, and only if none fits better. Of years that fit alike (a calendar comes again after
    5, 6 or 11), the first after which few of the printed years lie: news tells of years
    past, and of some to come.
    """
    told = {
        (found["weekday"].lower(), *_month_and_day(found))
        for page in desk.pages for pattern in DATES for found in pattern.finditer(page.text)
        if found["weekday"] and not found["year"]
    }  # fmt: skip
    printed = Counter(int(year) for page in desk.pages for year in NAMED_YEAR.findall(page.text))
    fits: dict[int, list[datetime.date]] = {}
    for year in NEWS if told else ():
        days = [(weekday, _day_in(year, month, day)) for weekday, month, day in told]
        fits[year] = [day for weekday, day in days if day and WEEKDAYS[day.weekday()] == weekday]
    most = max(map(len, fits.values()), default=0)
    near = {one + shift for one in printed for shift in (-1, 0, 1)}
    alike = [year for year, days in fits.items() if len(days) == most and year in near]
    if not alike or most < max(AGREE, SHARE * len(told)):
        return None
    best = max(alike, key=lambda year: (_past(printed, year) >= PAST, -year))
    return sorted(fits[best])[(len(fits[best]) - 1) // 2]


def _past(printed: Counter[int], year: int) -> float:
    """The part of the printed years that lie no later than a year."""
    return sum(count for one, count in printed.items() if one <= year) / printed.total()


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    name = found["month"].lower()[:3]
    month = next(number for number, full in enumerate(MONTHS, 1) if full.startswith(name))
    return month, int(found["day"].lower().replace("o", "0"))


def _day_in(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def printed_on(page: Page, day: datetime.date) -> tuple[int, int] | None:
    """Where the article prints its own date, if it does: what a check rests on too that takes a year or 'today' from it."""
    return next((found.span() for one, found in dates(page, None) if one == day and own_date(page, found)), None)


def by_date_line(page: Page) -> datetime.date | None:
    return next((day for day, found in dates(page, None) if own_date(page, found)), None)
