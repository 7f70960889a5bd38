"""A whole for a year, or for the days from one date to another, given again as so many a day.

'4.4 million visitors last year, about 12,000 a day', '61,200 from Sept. 1 through Oct. 15, about 1,360 a day', 'from the closing
through Oct. 15' with the day of the closing in another sentence.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..hedges import Readings
from ..intervals import Interval, between, words
from ..labels import a
from ..likeness import alike
from ..meaning.apposition import HEDGED, amount
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..times.dates import DATES, date_of
from ..times.openings import FAMILIES, dates_in, event_on, near_and_lead
from ..times.publication import day_of
from ..verdicts import combine, judge
from .periods import plain_span

AGAIN = re.compile(
    rf"(?:,|\(|—|–)\s*(?:or |that is |which is )?(?:an average of |a mean of |averaging )?{HEDGED}[$£€]?\s*$", re.I
)
A_YEAR = re.compile(
    r"\b(?:last year|this year|(?:in|during) (?:all of )?(?:19|20)\d\d|(?:in|over) (?:the|a|that|its first) (?:full )?year|annually|a year)\b",
    re.I,
)
PART = re.compile(r"\b(?:quarter|half|months?|weeks?|seasons?|summer|winter|since|so far|until|to date|by)\b", re.I)
# Reads 'Under a five-year contract', 'in a six-year deal'
TERM = re.compile(
    r"^-(?:year|month|week) (?:[a-z]+ )?(?:contracts?|deals?|leases?|plans?|agreements?|programmes?|programs?|pacts?|terms?|loans?|grants?|schemes?|projects?|packages?)\b",
    re.I,
)
_DATE = "|".join(rf"(?:{re.sub('[(][?]P<[a-z]+>', '(?:', one.pattern)})" for one in DATES)
THROUGH = re.compile(
    rf"\b(?:from|between)\s+(?:the\s+(?P<event>[a-z]+)(?: of the [a-z]+)?|(?P<first>{_DATE}))\s+(?:through|to|until|till|and)\s+(?P<last>{_DATE})",
    re.I,
)
OPEN_DAYS = between(240, 366)  # days that a year may have for what is shut at weekends


def again_a_day(page: Page, desk: Desk) -> Iterator[Draft]:
    """A whole, the year or the dates that it is of, and the rate set beside it.

    Must not read '12,000 visitors last year and 300 a day this summer', where nothing gives the whole again.
    """
    for number, group in page.by_sentence.items():
        for whole, rate in itertools.pairwise(group):
            gap = page.text[whole.end : rate.figure.hedge_start or rate.start]
            tied = number >= 0 and rate.time and whole.total and amount(whole) and amount(rate)
            if tied and AGAIN.search(gap + " ") and _one_kind(whole, rate) and rate.readings.literal.lo:
                yield from _again(page, desk, whole, rate, gap)


def _one_kind(whole: Quantity, rate: Quantity) -> bool:
    return whole.unit == rate.unit and bool(whole.unit or not rate.figure.noun or alike(whole, rate))


def _again(page: Page, desk: Desk, whole: Quantity, rate: Quantity, gap: str) -> Iterator[Draft]:
    start = page.sentences[whole.sentence].start
    dated = THROUGH.search(page.text[start : rate.start])
    year = A_YEAR.search(gap) and not PART.search(gap) and DAYS[rate.time or "day"] < DAYS["month"] and not dated
    if year:
        yield from _draft(whole, rate, between(365, 366), "a year", (), firm=True)
    elif not dated and len(terms := _terms(page, whole)) == 1:
        term = terms[0]
        length = plain_span(term).half_up if term.figure.approximator else plain_span(term).literal
        yield from _draft(whole, rate, length.scale(term.days or 1), term.label, (term.span,), firm=True)
    elif dated:
        for low, high, spans in _lengths(page, desk, dated, whole.sentence, start + dated.start()):
            told = " ".join(dated[0].split())
            yield from _draft(whole, rate, between(low, high), f"'{told}'", spans, firm=dated["event"] is None)


def _terms(page: Page, whole: Quantity) -> list[Quantity]:
    """The 'five-year deal' that a sentence tells before its whole."""
    group = page.by_sentence.get(whole.sentence, [])
    spans = [one for one in group if one.end <= whole.start and one.days and not one.time]
    return [one for one in spans if TERM.match(page.text[one.end : one.end + 30])]


def _lengths(
    page: Page, desk: Desk, dated: re.Match[str], number: int, start: int
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    anchor = day_of(page, desk)
    last = next((date_of(one, anchor) for pattern in DATES if (one := pattern.fullmatch(dated["last"]))), None)
    span = page.span(start, start + len(dated[0]))
    if last is None:
        return
    if dated["event"] is None:
        first = next((one for pattern in DATES if (one := pattern.fullmatch(dated["first"]))), None)
        day = date_of(first, anchor) if first else None
        if day and first and not first["year"] and (day.month, day.day) != (2, 29):
            day = day.replace(year=last.year - ((day.month, day.day) > (last.month, last.day)))
        if day and day < last:
            yield (last - day).days, (last - day).days + 1, (span,)
        return
    family = next((one for one in FAMILIES if dated["event"].lower() in one), None)
    for other in near_and_lead(page, number) if family else ():
        for day, where in dates_in(page, other, anchor):
            if other != number and day < last and event_on(page, other, family or frozenset(), where):
                yield (last - day).days, (last - day).days + 1, (span, page.span(*where))
                return


def _draft(
    whole: Quantity, rate: Quantity, days: Interval, told: str, spans: tuple[str, ...], *, firm: bool
) -> Iterator[Draft]:
    units = Readings(*(days.scale(1 / DAYS[rate.time or "day"]),) * 4)
    mean = combine(truediv, whole.readings, units)
    judgement = judge(mean, rate.readings, derived=True)
    held = judgement.verdict == "consistent"
    value, made = Fraction(rate.figure.lo or 0), mean.literal.lo or Fraction(1)
    shorter = whole.readings.usual.lo and OPEN_DAYS.scale(value / DAYS[rate.time or "day"]).intersects(
        whole.readings.usual
    )
    size = Fraction(1, 3) < value / made < 3
    if held and significant(whole) + significant(rate) < 3:
        return
    if held or (firm and size and not (told == "a year" and shorter)):
        shown = f"{words(mean.literal)} {a(rate.time or 'day')}"
        yield Draft(
            rule="rate_times_period",
            quantities=(whole, rate),
            spans=spans,
            formula=f"{whole.label} / {words(units.literal)} {rate.time}s ({told}) = {shown}; printed: {rate.name}",
            result=shown,
            stated=rate.label,
            unit=rate.unit or rate.measure,
            judgement=judgement,
            why="The whole over the days that it is of.",
            slip=f"again {whole.key} {rate.key}",
        )
