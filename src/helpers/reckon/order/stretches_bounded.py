"""A stretch of time with a bound, in round words, and the exact one that it bounds: 'by under three seconds', 'a margin of 2.7 seconds'.

    The lights were out for less than two hours.       In another article: The lights were out for one hour and 45 minutes.
    She won the race by not quite two seconds.         She took 1.7 seconds off the race's best.

The exact one lies past the bound by less than one of the bound's own units and by no more than a quarter, and their sentences share a
word of the matter; of several the nearest. Only what holds is told. Must not read 'under three hours' of the way there against 2.7
hours of the way back, where no word is shared.

Comes in: the Desk. Goes out: drafts of checks of the rule threshold, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.deeds import matter
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared

NOT_QUITE = re.compile(r"\bnot quite$")
TIMES = "second minute hour day night week month year half quarter first last one two"
QUARTER = Fraction(1, 4)
ROUND = 12  # the most units of a bound in words
MANY = 120  # stretches of one capture


def stretches_bounded(desk: Desk) -> Iterator[Draft]:
    """Each bounded stretch with the exact ones of the story."""
    pages = [(page, [one for one in page.quantities if _stretch(one)][:MANY]) for page in desk.pages]
    for page, bounds in pages:
        for bound in bounds:
            side = _side(page, bound)
            if not side or size(bound) > ROUND * 10 or size(bound) % Fraction(1, 2):
                continue
            found = [
                (shared, one)
                for there, stretches in pages
                for one in stretches
                if _past(there, bound, one, side) and (shared := len(_words(page, bound) & _words(there, one))) > 0
            ]
            if found:
                one = max(found, key=lambda told: told[0])[1]
                scaled = replace(bound, readings=exactly(size(bound) * _days(bound) / _days(one)))
                draft = compared(one, scaled, side, bound.figure.hedge or "not quite")
                if draft.judgement.verdict == "consistent":
                    yield replace(draft, quantities=(one, bound))


def _stretch(one: Quantity) -> bool:
    return bool(one.days) and not one.vague and one.sentence >= 0 and one.figure.lo == one.figure.hi and size(one) > 0


def _side(page: Page, one: Quantity) -> str:
    if one.figure.approximator in ("<", ">"):
        return "at most" if one.figure.approximator == "<" else "at least"
    return "at most" if NOT_QUITE.search(page.before(one)) else ""


def _past(there: Page, bound: Quantity, one: Quantity, side: str) -> bool:
    """Whether an exact stretch lies on the right side of a bound, by little, and is told more finely."""
    if one is bound or one.figure.approximator in ("<", ">") or NOT_QUITE.search(there.before(one)):
        return False
    if (one.time, one.per) != (bound.time, bound.per) or there.set_aside(one):
        return False
    gap = size(bound) * _days(bound) - size(one) * _days(one)
    gap = gap if side == "at most" else -gap
    finer = _days(one) < _days(bound) or size(one) % 1
    return bool(finer) and 0 < gap <= QUARTER * size(bound) * _days(bound) and gap < _days(bound)


def _days(one: Quantity) -> Fraction:
    return one.days or Fraction(1)


def _words(page: Page, one: Quantity) -> set[str]:
    return set(matter(page.words(one.sentence)) - matter(TIMES))
