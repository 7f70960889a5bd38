"""Dates as they are printed, with or without their year.

Comes in: a Page, and a day near which those without a year lie. Goes out: days.
"""

from __future__ import annotations

import datetime
import re
from datetime import timedelta

from ..kept import kept_on_page
from ..quantities import Page

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
_PART = r"(?:\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening|night|breakfast|lunchtime)|\s+(?:week|fortnight|after next|next|coming))?"
_NUMBER = r"(?P<day>[oO0]?\d|[12]\d|3[01])(?:st|nd|rd|th)?"  # 'o8' is a scan slip for 08
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
# The days of a month as a presenter says them, the first to the thirty-first
SPOKEN = [*_ONES, *_TEENS, "twentieth", *(f"twenty-{one}" for one in _ONES), "thirtieth", "thirty-first"]
_SPOKEN = "|".join(name.replace("-", "[- ]") for name in sorted(SPOKEN, key=len, reverse=True))
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
# Reads 'the twenty-sixth of March', 'March the fourteenth and', 'June thirtieth,', 'Saturday 8 February 2025', 'Saturday, February 8', 'on February 5'; must not read 'may 5 people', 'March on 7 sites'.
DATES = (
    re.compile(rf"\b(?:{DAY}{_PART},?\s+)?(?:the\s+)?{_NUMBER}\s+(?:of\s+)?{_MONTH}{_YEAR}(?!\w)", re.I),
    re.compile(
        rf"\b(?:{DAY}{_PART},?\s+)?(?-i:(?=[A-Z])){_MONTH}\s+{_NUMBER}(?![\d,]*\d|\s*(?:percent|%)){_YEAR}(?!\w)", re.I
    ),
    re.compile(
        rf"\b(?:{DAY}{_PART},?\s+)?(?:the\s+)?(?P<day>{_SPOKEN})\s+of\s+(?-i:(?=[A-Z])){_MONTH}{_YEAR}(?!\w)", re.I
    ),
    re.compile(
        rf"\b(?:{DAY}{_PART},?\s+)?(?-i:(?=[A-Z])){_MONTH}\s+the\s+(?P<day>{_SPOKEN}){_YEAR}(?=\s*(?:[,.;:!?)—–]|$)|\s+(?:and|until|till|to|through|when|with|at|in|for|as|but|was|is|will)\b)",
        re.I | re.M,
    ),
    re.compile(
        rf"\b(?:{DAY}{_PART},?\s+)?(?-i:(?=[A-Z])){_MONTH}\s+(?P<day>{_SPOKEN}){_YEAR}(?=\s*(?:[,.;:!?)—–]|$)|\s+(?:and|until|till|to|through|when|with|at|after|before|but|was|is|will)\b)",
        re.I | re.M,
    ),
)
# Reads 'Monday, the 26th', 'on Saturday the 17th'; must not read 'Monday, the 26th of May', 'Friday, the 26th day'.
NTH_DAY = re.compile(
    rf"\b{DAY}{_PART},?\s+(?:on\s+)?the\s+(?P<day>(?:[12]?\d|3[01])(?=st|nd|rd|th)|{_SPOKEN})(?:st|nd|rd|th)?\b(?!-|\s+(?:of|and|century|floor|time|year|place|day|week|month|edition|anniversary|birthday)\b)",
    re.I,
)
# Reads 'on 22 January, six days after it struck on the 16th': a day of a month that is told beside it; must not read 'on the 16th floor', 'from the first'.
BARE_DAY = re.compile(
    rf"\b(?:on|until|till|since|by|before|after|from)\s+the\s+(?!(?:first|second|third)\b)(?P<day>(?:[12]?\d|3[01])(?=st|nd|rd|th)|{_SPOKEN})(?:st|nd|rd|th)?"
    r"(?=\s*[,.;:!?)—–”\"]|\s*$|\s+(?:and|but|when|with|at|in)\b)",
    re.I | re.M,
)
BACKWARDS = 20  # days by which a bare day may lie before the date beside it; further back it is one of the next month
YEAR_REACH = 200  # a date without a year is taken to lie within this many days of publication


@kept_on_page
def dates(page: Page, anchor: datetime.date | None) -> list[tuple[datetime.date, re.Match[str]]]:
    """The dates in a capture; one without a year is the nearest to publication, and skipped without that."""
    every = ((date_of(found, anchor), found) for pattern in DATES for found in pattern.finditer(page.text))
    return [(day, found) for day, found in every if day is not None]


def date_of(found: re.Match[str], anchor: datetime.date | None) -> datetime.date | None:
    """The date that some words name; one without a year is the nearest to `anchor`, None without that."""
    month, day = month_and_day(found)
    years = [int(found["year"])] if found["year"] else [anchor.year + shift for shift in (-1, 0, 1)] if anchor else []
    days = [one for year in years if (one := day_in(year, month, day))]
    if anchor is None or found["year"]:
        return days[0] if days else None
    near = min(days, key=lambda one: abs(one - anchor), default=None)
    return near if near and abs(near - anchor) <= timedelta(YEAR_REACH) else None


def nth_day_of(found: re.Match[str], anchor: datetime.date | None) -> datetime.date | None:
    """The day of a month that no words name, nearest to `anchor`: 'Monday, the 26th'."""
    if anchor is None:
        return None
    months = [divmod(anchor.year * 12 + anchor.month - 1 + shift, 12) for shift in (-1, 0, 1)]
    days = [one for year, month in months if (one := day_in(year, month + 1, _number(found)))]
    return min(days, key=lambda one: abs(one - anchor), default=None)


def bare_day_of(found: re.Match[str], near: datetime.date, *, later: bool) -> datetime.date | None:
    """The day of a month that a date beside it names: of the same one, or of the next where it would lie far before a date told first."""
    months = [divmod(near.year * 12 + near.month - 1 + shift, 12) for shift in (0, 1 if later else -1)]
    days = [one for year, month in months if (one := day_in(year, month + 1, _number(found)))]
    if not days or abs(days[0] - near) <= timedelta(BACKWARDS) or (days[0] > near) == later:
        return days[0] if days else None
    return days[-1]


def month_and_day(found: re.Match[str]) -> tuple[int, int]:
    name = found["month"].lower()[:3]
    month = next(number for number, full in enumerate(MONTHS, 1) if full.startswith(name))
    return month, _number(found)


def _number(found: re.Match[str]) -> int:
    """The day of a month that a match names, in digits or as it is said."""
    told = found["day"].lower().replace(" ", "-")
    return SPOKEN.index(told) + 1 if told in SPOKEN else int(told.replace("o", "0"))


def day_in(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
