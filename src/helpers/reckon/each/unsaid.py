"""Stretches of time whose unit stands with the one before: the four days of '11,800 for the three days and 40,800 for the four'.

Comes in: a Page and its figures near a rate. Goes out: figures with the unit that is not said again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..quantities import Page, Quantity

FOR_THE = re.compile(
    r"\b(?:for|in|over|on|during) (?:the|its|their|all|those|these)(?: (?:other|last|first|next|final))? $", re.I
)
NO_NOUN = re.compile(r" (?:at|in|on|of|by|from|after|before|and|when|since)\b|[.,;:)]")
REACH = 30  # letters before a figure


def unit_unsaid(page: Page, near: list[Quantity]) -> list[Quantity]:
    """The bare numbers that are so many days, weeks or years as those before them in their sentence.

    Reads 'for the three days at the lake and 40,800 for the four at the hall'; must not read 'for the three days, and 40,800 for the four boats'.
    """
    found: list[Quantity] = []
    told: Quantity | None = None
    for one in sorted(near, key=lambda each: each.start):
        led = FOR_THE.search(page.before(one, REACH) + " ")
        if one.days and not one.time:
            told = one if led else None
        elif told and led and told.sentence == one.sentence and not one.unit and one.lo % 1 == 0 and NO_NOUN.match(page.text, one.end):  # fmt: skip
            figure = replace(one.figure, unit=told.figure.unit, noun=told.figure.noun)
            found.append(replace(one, figure=figure, measure=told.measure, role=told.role))
    return found
