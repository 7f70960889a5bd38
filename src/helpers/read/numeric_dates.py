"""A date of publication in figures alone: which of '04/03/2026' is the day, told by the page or left open.

Signs that tell: one figure is no month; the weekday beside it agrees with one reading; figures parted by full stops;
another date of the page; the clock's zone; the country of the house. Signs that contradict one another tell nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .dates import MONTHS_IN_FULL, TIME, YEARS, Published, dates_in, first_told, weekday_agrees, weekday_note, with_time

SHAPE = re.compile(
    r"(?<![\w./-])(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)(?![\w/-])(?!\.\d)"
)
CENTURY = 69  # two figures from here on are of 19.., as POSIX reads them
DAY, MONTH = "day", "month"  # which goes first
ORDERS = (DAY, MONTH)
NEAR = datetime.timedelta(days=7)  # between the dates that a page prints of one article
# After CLDR's short date patterns. Not there: countries whose pattern begins with the year (among them Canada and South Africa),
# and those whose languages differ.
MONTH_FIRST = frozenset("us pr gu mp vi um mh".split())
DAY_FIRST = frozenset(
    "gb ie au nz in pk bd lk my sg hk mt cy ng gh ke ug tz zm zw jm tt bb bs gy fj pg de at ch fr be nl lu es pt it gr dk no fi pl cz "
    "ru ua ro bg hr si rs tr il ae sa eg ma br ar cl mx co pe id th vn".split()
)
ZONES = {
    DAY: frozenset("GMT BST IST WET WEST CET CEST EET EEST AEST AEDT ACST AWST NZST NZDT SGT HKT".split()),
    MONTH: frozenset("ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT".split()),
}


class Sign(NamedTuple):
    """What tells the order: which goes first, and why, as a phrase."""

    order: str
    why: str


def read_numeric_date(
    lines: Iterable[str], page: Sequence[str] = (), furniture: Sequence[str] | None = None, country: str | None = None
) -> Published | None:
    """The first date in figures in some lines; its `iso` is None where nothing tells which figure is the day.

    Comes in: the lines that may hold it; all lines of the page; those of them outside the article's own words (all, if left
    out), for the days that an article tells of are seldom its own; the country of the house.

    >>> read_numeric_date(["04/03/2026"], ["Updated 5 March 2026"])
    Published(iso='2026-03-04', notes=("'04/03/2026' read with the day first (near 5 March 2026 on the page)",))
    >>> read_numeric_date(["04/03/2026"]).notes
    ("the date '04/03/2026' is 4 March 2026 or 3 April 2026, and nothing on the page tells which",)
    """
    for words in map(first_told, lines):
        for match in SHAPE.finditer(words):
            if found := _readings(match):
                signs = list(_signs(words, match, found, page, page if furniture is None else furniture, country))
                return _decided(words, match, found, signs)
    return None


def _readings(match: re.Match[str]) -> dict[str, datetime.date]:
    """The dates that the figures can be, by what goes first."""
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year >= CENTURY else 2000
    found = {}
    for order, (day, month) in zip(ORDERS, ((match["one"], match["two"]), (match["two"], match["one"])), strict=True):
        try:
            found[order] = datetime.date(year if year in YEARS else 0, int(month), int(day))
        except ValueError:
            continue
    return found


def _decided(words: str, match: re.Match[str], found: dict[str, datetime.date], signs: list[Sign]) -> Published:
    told = {sign.order for sign in signs}
    dates = set(found.values())
    notes: tuple[str, ...] = ()
    if len(dates) > 1:
        if len(told) != 1:
            either = " or ".join(_in_words(date) for date in found.values())
            why = "the page's signs contradict one another" if told else "nothing on the page tells which"
            return Published(None, (f"the date '{match[0]}' is {either}, and {why}",))
        dates = {found[signs[0].order]}
        notes = (f"'{match[0]}' read with the {signs[0].order} first ({signs[0].why})",)
    date = dates.pop()
    notes += weekday_note(words, match, date)
    return Published(with_time(date, words[match.end() :], words[: match.start()]), notes)


def _in_words(date: datetime.date) -> str:
    return f"{date.day} {MONTHS_IN_FULL[date.month - 1]} {date.year}"


def _signs(
    words: str, match: re.Match[str], found: dict[str, datetime.date], page: Sequence[str], furniture: Sequence[str],
    country: str | None,
) -> Iterator[Sign]:  # fmt: skip
    if len(set(found.values())) < 2:
        return
    agreeing = [order for order, date in found.items() if weekday_agrees(words, match, date)]
    if len(agreeing) == 1:
        yield Sign(agreeing[0], "the weekday agrees")
    if match["sign"] == ".":
        yield Sign(DAY, "figures parted by full stops")
    yield from _of_other_figures(page)
    yield from _of_other_words(found, furniture)
    for time in TIME.finditer(words):
        zone = (time["zone"] or "").upper()
        yield from (Sign(order, f"a clock on {zone}") for order in ORDERS if zone in ZONES[order])
    if country in DAY_FIRST or country in MONTH_FIRST:
        yield Sign(DAY if country in DAY_FIRST else MONTH, f"the house is in .{country}")


def _of_other_figures(page: Sequence[str]) -> Iterator[Sign]:
    """Other dates in figures, one figure of which is no month: a house writes its dates in one way."""
    for line in page:
        for match in SHAPE.finditer(line):
            if len(found := _readings(match)) == 1:
                yield Sign(min(found), f"as '{match[0]}' on the page")


def _of_other_words(found: dict[str, datetime.date], furniture: Sequence[str]) -> Iterator[Sign]:
    """Dates in words that lie near one reading and far from the other: when the page was changed, a picture taken."""
    for line in furniture:
        for other in dates_in(line):
            near = [order for order, date in found.items() if abs(date - other) <= NEAR]
            if len(near) == 1:
                yield Sign(near[0], f"near {_in_words(other)} on the page")
