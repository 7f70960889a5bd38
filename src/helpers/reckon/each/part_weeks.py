"""Rates that hold on some days of the week alone: '1,200 on each of the five weekdays and 700 a day at weekends, or 7,400 a week'.

Comes in: a page and a figure. Goes out: whether a rate is kept up all week, for the rules that reckon with one.
"""

from __future__ import annotations

import re

from ..quantities import Page, Quantity

# Reads '700 on each day of the weekend', '40 a day at weekends': the other days have another rate.
OF_SOME_DAYS = re.compile(
    r"^[^.;:,\d]{0,40}?\b(?:(?:each|every) day of the weekend|(?:a|per|each|every) day (?:at|on|over) (?:the )?(?:weekends?|weekdays|Saturdays?|Sundays?))\b",
    re.I,
)
WORKDAYS = re.compile(r"\b(?:weekdays?|working days?)\b", re.I)
WEEKEND = re.compile(r"\b(?:weekends?|Saturdays?|Sundays?)\b")


def two_rates_a_week(page: Page, number: int) -> bool:
    """Whether a sentence tells of workdays and of the weekend, so that no rate of it is kept up all week."""
    return bool(WORKDAYS.search(page.words(number)) and WEEKEND.search(page.words(number)))


def of_some_days(page: Page, one: Quantity) -> bool:
    """Whether a rate is told for some days, beside another one for the others."""
    return bool(OF_SOME_DAYS.match(page.after(one))) and two_rates_a_week(page, one.sentence)
