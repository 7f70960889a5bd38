"""A comparison with all other years, set against every published series that it may mean.

'More a year at its peak than any other in the last decade' names no series. So it gets no verdict but what it would
come to in each: series and reading of the stretch, broadest definition first, none picked out.

Comes in: the comparison, the story's series and periods, published rows. Goes out: one line a series and reading.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...settings import Period, Series
from ..intervals import number_words, words
from ..outside.published import Published, resting_on, series_years
from .superlatives import Superlative

HOLDS, FAILS, OPEN = "would hold", "would not hold", "cannot be told"
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True)
class Stretch:
    """One reading of 'the last decade': its first and last year, and the reading in words."""

    words: str
    first: int
    last: int

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last


@dataclass(frozen=True)
class Line:
    """What the comparison comes to in one series under one reading of the stretch."""

    series: str
    stretch: Stretch
    outcome: str
    why: str
    rests_on: str
    rows: tuple[Published, ...]


def owner(row: Published, periods: Iterable[Period]) -> Period | None:
    """The named period that holds more than half of the row's days; None where there is none.

    A fiscal year that spans two periods belongs to the one with most of its days.
    """
    if row.start is None or row.end is None:
        return None
    length = (row.end - row.start).days + 1
    for period in periods:
        first = max(row.start, period.start)
        last = min(row.end, period.end - datetime.timedelta(days=1)) if period.end else row.end
        if 2 * ((last - first).days + 1) > length:
            return period
    return None


def stretches(found: Superlative, last: int) -> list[Stretch]:
    """The honest readings of a stretch that ends with year `last`: the years counted, and the years looked back.

    >>> from helpers.reckon.order.superlatives import superlative
    >>> [(s.first, s.last) for s in stretches(superlative("the highest in the last decade"), 2024)]
    [(2015, 2024), (2014, 2024)]
    """
    if found.since is not None:
        return [
            Stretch(f"{found.since} itself counted, {found.since} to {last}", found.since, last),
            Stretch(f"after {found.since}, {found.since + 1} to {last}", found.since + 1, last),
        ]
    years = found.years or 1
    return [
        Stretch(f"{years} years counted, {last - years + 1} to {last}", last - years + 1, last),
        Stretch(f"{years} years back, {last - years} to {last}", last - years, last),
    ]


def subject(sentence: str, found: Superlative, periods: Sequence[Period]) -> Period | int | None:
    """Of whom or of which year the comparison speaks: the period, or the year, last named before it.

    >>> from helpers.reckon.order.superlatives import superlative
    >>> text = "In 2019 more bridges were closed than in any other year of the last decade."
    >>> subject(text, superlative(text), ())
    2019
    """
    before = sentence[: found.start]
    named: list[tuple[int, Period | int]] = [
        (mention.start(), period)
        for period in periods
        for word in period.words
        for mention in re.finditer(rf"\b{re.escape(word)}\b", before)
    ]
    named += [(year.start(), int(year[0])) for year in _YEAR.finditer(before)]
    return max(named, key=lambda item: item[0])[1] if named else None


def lines(
    sentence: str,
    found: Superlative,
    series: Sequence[Series],
    periods: Sequence[Period],
    published: Sequence[Published],
    printed_on: datetime.date | None,
) -> list[Line]:
    """One line a series and reading of the stretch, in the order of the series (broadest first).

    The last year is the last one published that ended by `printed_on`, the article's day. A series without any is
    left out. Where years do not decide, a published statement of rank is named.
    """
    of_whom = subject(sentence, found, periods)
    told = []
    for one in series:
        years = series_years(published, one.prefix)
        ended = {y: row for y, row in years.items() if not (printed_on and row.end and row.end > printed_on)}
        if not ended:
            continue
        ranks = [row for row in published if row.figure_id in one.ranks and row.value and _owns(of_whom, row, periods)]
        for stretch in stretches(found, max(ended)):
            line = _line(one, stretch, ended, of_whom, periods, found.up)
            told.append(_ranked(line, ranks) if line.outcome == OPEN and found.up else line)
    return told


def _owns(of_whom: Period | int | None, row: Published, periods: Sequence[Period]) -> bool:
    """Whether a row belongs to the period, or is of the year, that the comparison speaks of."""
    if isinstance(of_whom, int):
        return row.end is not None and row.end.year == of_whom
    return of_whom is not None and owner(row, periods) == of_whom


def _ranked(line: Line, ranks: Sequence[Published]) -> Line:
    """The line with a statement of rank that reaches far enough back; on tier 3 alone it decides nothing."""
    for row in ranks:
        if row.value and row.value.lo is not None and row.value.lo <= line.stretch.first:
            since = int(row.value.lo)
            why = f"{line.why}; a statement of rank puts the year to {row.end} above every year since {since}"
            outcome = OPEN if row.tier == 3 else HOLDS
            return Line(line.series, line.stretch, outcome, why, resting_on([row]), (*line.rows, row))
    return line


def _line(
    one: Series,
    stretch: Stretch,
    years: dict[int, Published],
    of_whom: Period | int | None,
    periods: Sequence[Period],
    up: bool,
) -> Line:
    inside = {year: row for year, row in years.items() if year in stretch}
    own = {year: row for year, row in inside.items() if of_whom == year or _owns(of_whom, row, periods)}
    rest = {year: row for year, row in inside.items() if year not in own}
    if not own or not rest:
        lack = "no year to compare it with" if own else "no year of the one compared"
        why = f"{lack} is published here ({len(inside)} of {stretch.last - stretch.first + 1} years)"
        return Line(one.name, stretch, OPEN, why, resting_on(inside.values()), tuple(inside.values()))
    best, other = _peak(own, up), _peak(rest, up)
    outcome, sign = _outcome(own[best], rest[other], up)
    missing = [str(year) for year in range(stretch.first, stretch.last + 1) if year not in years]
    lost = f"; not published here: {', '.join(missing)}" if missing else ""
    why = f"{_number(own[best])} in {best} {sign} {_number(rest[other])} in {other}{lost}"
    rows = (own[best], rest[other])
    return Line(one.name, stretch, outcome, why, resting_on(rows), rows)


def _peak(rows: dict[int, Published], up: bool) -> int:
    """The year that stands out: highest, or lowest; a bound counts as its end."""
    ends = {year: row.value.lo if row.value.lo is not None else row.value.hi for year, row in rows.items() if row.value}
    return max(ends, key=lambda year: ends[year] or 0) if up else min(ends, key=lambda year: ends[year] or 0)


def _outcome(own: Published, other: Published, up: bool) -> tuple[str, str]:
    assert own.value is not None and other.value is not None, "a series holds rows with a value only"
    if own.value.below(other.value):
        return (FAILS if up else HOLDS), "is below"
    if other.value.below(own.value):
        return (HOLDS if up else FAILS), "is above"
    if own.value.is_point and own.value == other.value:
        return FAILS, "equals"
    return OPEN, "may be above or below"


def _number(row: Published) -> str:
    if row.value is None or row.value.lo is None:
        return words(row.value) if row.value else ""
    return number_words(row.value.lo) if row.value.is_point else words(row.value)
