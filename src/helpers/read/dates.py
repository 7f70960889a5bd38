"""The date of publication, from the words of a page to ISO 8601.

A scanner reads the figures 0 and 1 as the letters o and l; such a slip is mended where the result is a date, and the
weekday, if printed, is the proof.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS_IN_FULL = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFFSETS = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 1, "CET": 1, "IST": 5.5, "CEST": 2, "EET": 2, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AEST": 10, "AEDT": 11, "JST": 9, "SGT": 8, "HKT": 8, "NZDT": 13, "NZST": 12,
}  # fmt: skip
PLACES = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
LETTERS = str.maketrans("oOlI", "0011")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_MONTH = rf"(?P<month>{MONTH})\b\.?"
_DAY = r"(?P<day>[0-9oOlI]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9oOlI]{4})"
SHAPES = tuple(
    re.compile(rf"(?<![\w]){shape}(?!\d)", re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d\d)(?P=sign)(?P<day>\d\d)(?=\D|$)",
        rf"{_DAY}[ .,]{{1,3}}(?:of )?{_MONTH}[ .,]{{1,3}}{_YEAR}",
        rf"{_MONTH}[ .,]{{1,3}}{_DAY}[ .,]{{1,3}}{_YEAR}",
    )
)
TIME = re.compile(
    r"(?<!\d)(?P<hour>\d\d?)[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\.?)?\s*"
    r"\(?(?P<zone>[A-Z]{2,4}(?![A-Za-z])|Z\b|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
FIRST = re.compile(r"\b(?:published|posted)\b", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:updated|modified|changed)\b", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
LONGEST = 300  # characters; a date line is short


@dataclass(frozen=True, slots=True)
class Published:
    """A date in ISO 8601, None where its words leave it open; what was mended, does not agree or is open, as phrases."""

    iso: str | None
    notes: tuple[str, ...] = ()


YEARS = range(1600, 2200)  # of newspapers; 0001-01-01 is what many systems print for 'no date'


def read_date(words: str) -> Published | None:
    """The first date in some words, with its time and zone where they are printed; None for none.

    >>> read_date("Updated: Feb. 3, 2024 at 4:05 p.m. ET").iso
    '2024-02-03T16:05:00-05:00'
    >>> read_date("Monday o4 March 2024")
    Published(iso='2024-03-04', notes=("letter o read as 0 in 'o4 March 2024' (the weekday agrees)",))
    >>> read_date("the 31 February 2024 edition")
    """
    words = first_told(words)
    for match, date in _dates(words):
        iso = with_time(date, words[match.end() :], words[: match.start()])
        return Published(iso, (*_slips(words, match, date), *weekday_note(words, match, date)))
    return None


def first_told(words: str) -> str:
    """The words from the first publication on, where the change is told before it.

    >>> first_told("Updated 5 May 2024, first published 3 May 2024")
    'published 3 May 2024'
    """
    words = words[:LONGEST]
    told = FIRST.search(words)
    return words[told.start() :] if told and CHANGED.search(words[: told.start()]) else words


def dates_in(words: str) -> list[datetime.date]:
    """The dates with a month's name or in the order of ISO 8601 in some words.

    >>> [date.isoformat() for date in dates_in("Taken on 3 May 2024, printed on May 5, 2024")]
    ['2024-05-03', '2024-05-05']
    """
    return [date for _, date in _dates(words[:LONGEST])]


def _dates(words: str) -> Iterator[tuple[re.Match[str], datetime.date]]:
    for shape in SHAPES:
        for match in shape.finditer(words):
            try:
                yield match, _date(match)
            except ValueError:
                continue


def _date(match: re.Match[str]) -> datetime.date:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    year = int(match["year"].translate(LETTERS))
    if year not in YEARS:
        raise ValueError("no year of a news article")
    return datetime.date(year, number, int(match["day"].translate(LETTERS)))


def _slips(words: str, match: re.Match[str], date: datetime.date) -> tuple[str, ...]:
    slips = sorted(set(re.findall(r"[oOlI]", match["day"] + match["year"])))
    if not slips:
        return ()
    proof = "the weekday agrees" if weekday_agrees(words, match, date) else "nothing confirms it"
    read = " and ".join(f"{slip} read as {slip.translate(LETTERS)}" for slip in slips)
    return (f"letter {read} in '{match.group()}' ({proof})",)


def _weekday(words: str, match: re.Match[str]) -> re.Match[str] | None:
    return WEEKDAY.search(words[: match.start()]) or WEEKDAY.search(words[match.end() :])


def weekday_agrees(words: str, match: re.Match[str], date: datetime.date) -> bool:
    """Whether a weekday beside the words of a match is that of a date."""
    printed = _weekday(words, match)
    return printed is not None and DAYS.index(printed.group(1).lower()) == date.weekday()


def weekday_note(words: str, match: re.Match[str], date: datetime.date) -> tuple[str, ...]:
    """What a weekday beside the words of a match has against a date, as a phrase."""
    printed = _weekday(words, match)
    if printed is None or weekday_agrees(words, match, date):
        return ()
    return (f"the weekday '{printed.group()}' does not agree with {date.isoformat()}",)


def with_time(date: datetime.date, after: str, before: str) -> str:
    """A date in ISO 8601 with the time and zone that the words after it print, or else those before it."""
    match = TIME.search(CHANGED.split(after, maxsplit=1)[0])
    if not match:
        times = list(TIME.finditer(before))
        match = times[-1] if times else None
    if not match:
        return date.isoformat()
    hour, half = int(match["hour"]), (match["half"] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    try:
        time = datetime.datetime.combine(date, datetime.time(hour, int(match["minute"]), int(match["second"] or 0)))
    except ValueError:
        return date.isoformat()
    return _in_zone(time, match["zone"]).isoformat()


def _in_zone(time: datetime.datetime, zone: str | None) -> datetime.datetime:
    zone = (zone or "").upper()
    if zone in PLACES:
        import zoneinfo

        try:
            return time.replace(tzinfo=zoneinfo.ZoneInfo(PLACES[zone]))
        except zoneinfo.ZoneInfoNotFoundError:  # a system without time zone data: better no zone than a guess
            return time
    if zone in OFFSETS:
        return time.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=OFFSETS[zone])))
    if zone[:1] in ("+", "-"):
        sign, hours, minutes = zone[0], int(zone[1:3]), int(zone[-2:])
        shift = datetime.timedelta(hours=min(hours, 14), minutes=min(minutes, 59))
        return time.replace(tzinfo=datetime.timezone(-shift if sign == "-" else shift))
    return time
