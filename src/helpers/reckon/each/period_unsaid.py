"""A total and its rate side by side, of which no word near by tells the period: 'lost 29,200 hours in queues, equal to 80 hours a day'.

    They lost 29,200 hours in queues, equal to 80 hours a day.   (of a year)
    It took 48,600 bags, about 133 a day.   (a year of 365 or 366 days; must not read 'the fair drew 900, or 75 a month': twelve fits by chance)

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period; only what holds is told, and only of a rate that prints two digits or
more: which period is meant nobody says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..growth.baselines import size
from ..intervals import number_words, words
from ..labels import a
from ..meaning.apposition import HEDGED, amount
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement

# Between a total and its rate: ', equal to ', ' - or about ', ', that's '; must not read ', plus', ', after'
TIED = re.compile(
    rf"^[^.;:()\d]{{0,60}}?(?:,|\s[-–—]|—|\()\s*(?:equal to|equivalent to|or|that is|that[’']s|which is|i\.e\.|averaging|an average of|a rate of|on average)?\s*(?:an average of |some |an? )?{HEDGED}[$£€]?$",
    re.I,
)
PERIODS = {"day": ((365, "days"), (366, "days"))}
PERIOD_SAID = re.compile(
    r"\b(?:weeks?|months?|quarters?|weekends?|spring|summer|autumn|winter|season|january|february|march|april|may|june|july|august|september|october|november|december|days)\b",
    re.I,
)
TWO_DIGITS = 10


def period_unsaid(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rate right behind a total of its kind."""
    for number, group in page.by_sentence.items():
        for total, rate in pairwise(group if number >= 0 else []):
            if rate.time not in PERIODS or total.time or total.per or not (_amount(total) and _amount(rate)):
                continue
            if (rate.unit or None) not in (total.unit or None, None) or size(rate) < TWO_DIGITS:
                continue
            gap = " ".join(page.text[max(total.end, total.figure.unit_end or 0) : rate.start].split())
            if TIED.match(f" {gap} ") and not PERIOD_SAID.search(page.words(number)):
                yield from _held(total, rate)


def _amount(one: Quantity) -> bool:
    """An amount that one reckons with, hours of work or waiting among them."""
    return amount(one) or (one.unit == "hour" and not one.vague and bool(one.figure.lo))


def _held(total: Quantity, rate: Quantity) -> Iterator[Draft]:
    for factor, name in PERIODS[rate.time or "day"]:
        made = total.readings.half_up.scale(Fraction(1, factor))
        if made.intersects(rate.readings.half_up):
            exact = total.readings.literal.scale(Fraction(1, factor))
            yield Draft(
                rule="rate_times_period",
                quantities=(total, rate),
                formula=f"{total.label} / {number_words(Fraction(factor))} {name} (a year) = {words(exact)} {a(rate.time or 'day')}; printed: {rate.name}",
                result=f"{words(exact)} {a(rate.time or 'day')}",
                stated=rate.label,
                unit=rate.unit,
                judgement=Judgement("consistent"),
                why="The total of a year and what it makes a day.",
                slip=f"period unsaid {total.key} {rate.key}",
            )
            return
