"""What must be gained each year to come from one number to another: 'to get from 7.2m in 2025 to 12m in 2040 it must add 320,000 a year'.

Comes in: a Page. Goes out: drafts of checks of the rule required_rate, of two amounts and the time between, all of one sentence or of it and
the one before; what fails is told only where 'from' and 'to' stand before the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from operator import sub, truediv

from ..hedges import Readings, exactly
from ..intervals import words
from ..meaning.narrowed_behind import narrowed_behind
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

OWN = "steps-to"
# Reads 'must add ', 'would have to gain ', 'would mean about ', 'needs to cut '.
MUST = re.compile(
    r"\b(?:must|need(?:s|ed)?|ha(?:s|ve|d) to|would|will have to|should|means?|requires?|takes?|calls? for)\b[^.;:\d]{0,50}$",
    re.I,
)
AIM = re.compile(
    r"\b(?:(?:to|can|could|will) (?:get|go|climb|rise|fall|move|come|grow|cut|bring|raise|reach|lift|halve|double)|goals?|targets?|aims?|pledged?|promised?|required?|back to)\b",
    re.I,
)
FROM, TO = re.compile(r"\bfrom (?:about |some |around |last year[’']s |the )?[$£€]?$", re.I), re.compile(r"\bto (?:the |its |a )?(?:[a-z]+ )?[$£€]?$", re.I)  # fmt: skip
YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![\d,.]*\d)")
# The time over which it is reckoned, which narrows nothing: 'for 15 years', 'by 2040'
OVER = re.compile(r"\b(?:for|over|in|by|until|a|per)\s+(?:the )?(?:(?:next|coming|following|full|whole) )?(?:(?:[\w-]+ )?(?:year|month|week|day|quarter|decade)s?|(?:19|20)\d\d|then)\b", re.I)  # fmt: skip
FEW, FAR = 4, 3  # amounts that are tried; how many times off a rate may be that is meant


def steps_to_target(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rate that words call for, against the way from one amount to the other over the time told with them.

    Must not read 'from 7m to 12m, and the port must add 40 cranes a year for ten years', whose rate is of another measure by far.
    """
    for rate in page.quantities:
        if rate.sentence < 0 or not rate.time or not rate.lo or not MUST.search(page.before(rate, 70)):
            continue
        near = [number for number in (rate.sentence - 1, rate.sentence) if number >= 0]
        text = " ".join(page.words(number) for number in near)
        if not AIM.search(text):
            continue
        ones = [
            one
            for number in near
            for one in page.by_sentence.get(number, [])
            if one is not rate and not one.days and one.lo and one.figure.form == "scalar"
        ]
        if 2 <= len(ones) <= FEW:
            yield from _steps(page, rate, ones, list(_times(page, near, rate)))


def _times(
    page: Page, near: list[int], rate: Quantity
) -> Iterator[tuple[Fraction, tuple[Quantity, ...], tuple[str, ...]]]:
    """How many of the rate's times lie between: a stretch that is told, or two years; with the figures, or the places of the years."""
    each = DAYS[rate.time or "year"]
    for number in near:
        for one in page.by_sentence.get(number, []):
            if one.days and one.days >= each and not one.time and one.figure.lo == one.figure.hi:
                yield Fraction(str(one.figure.lo)) * round(Fraction(one.days) / each), (one,), ()
    years = [
        one
        for number in near
        for one in YEAR.finditer(page.text, page.sentences[number].start, page.sentences[number].end)
    ]
    if len(years) == 2 and rate.time == "year":
        yield Fraction(abs(int(years[0][0]) - int(years[1][0]))), (), tuple(page.span(*one.span()) for one in years)


def _steps(
    page: Page, rate: Quantity, ones: list[Quantity],
    times: list[tuple[Fraction, tuple[Quantity, ...], tuple[str, ...]]],
) -> Iterator[Draft]:  # fmt: skip
    drafts = []
    alone = not narrowed_behind(page, rate, OVER)
    for first, last in combinations(ones, 2):
        if first.unit != last.unit or first.lo == last.lo:
            continue
        low, high = sorted((first, last), key=lambda one: one.lo)
        way = combine(sub, high.readings, low.readings)
        ends = [bool(pattern.search(page.before(one, 30) + " ")) for one in (first, last) for pattern in (FROM, TO)]
        told = (ends[0] and ends[3]) or (ends[1] and ends[2])
        for count, period, places in times:
            if count > 1:
                made = (high.lo - low.lo) / count
                sure = told and alone and made / FAR < rate.lo < made * FAR
                drafts.append(
                    (sure, _draft(rate, (low, high), period, places, combine(truediv, way, exactly(count)), count))
                )
    held = [draft for _, draft in drafts if draft.judgement.verdict == "consistent"]
    if held:
        yield held[0]
    elif len(drafts) == 1:
        yield from (draft for sure, draft in drafts if sure and draft.judgement.verdict == "inconsistent")


def _draft(
    rate: Quantity, ends: tuple[Quantity, Quantity], period: tuple[Quantity, ...], places: tuple[str, ...], made: Readings, count: Fraction
) -> Draft:  # fmt: skip
    low, high = ends
    return Draft(
        rule="required_rate",
        quantities=(low, high, *period, rate),
        formula=f"({high.name} - {low.name}) / {words(exactly(count).literal)} = {words(made.literal)} a {rate.time}; printed: {rate.name}",
        result=f"{words(made.literal)} a {rate.time}",
        stated=rate.label,
        judgement=judge(made, rate.readings, derived=True),
        why="The way from the one amount to the other over the time, against what is needed each time.",
        spans=places,
        slip=f"{OWN} {low.key} {high.key} {rate.key}",
    )
