"""By how much something beats, misses or passes what a noun alone names: 'took 0.28 of a second off the record', 'came in 14 million over budget'.

The number of the mark stands elsewhere in the article, told with the noun ('the old mark of 54.12', 'a budget of 70 million'), and so does
the new one, by its value. Must not read 'off the coast', nor a mark of which the article prints two.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..digits import one_digit_off
from ..hedges import decimal_place
from ..meaning.apposition import HEDGED
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import value
from .differences import difference_of

# The words that one thing goes by: a record is a mark and a best
NAMES = (
    "record|mark|best", "target|goal|aim", "budget|estimate|budgeted cost|original cost", "forecast|prediction|projection", "limit|maximum|cap|ceiling",
    "average|norm|normal", "minimum|threshold|floor", "capacity", "quota", "reserve|reserve price", "guide price|asking price",
)  # fmt: skip
OFF = re.compile(
    r"^(?:of an? [a-z]+ |[a-z]+ )?(?:off|inside|outside|under|over|above|below|beyond|past|within|short of|shy of|more than|less than|better than|worse than|faster than|slower than|higher than|lower than|ahead of|behind) "
    r"(?:(?:the|its|his|her|their|that|a) )?(?:[a-z-]+ ){0,2}?(?P<name>[a-z]+(?: [a-z]+)?)\b(?! of \d)",
    re.I,
)
BACK = 40  # figures on either side that may be the new one
FEW = 12  # steps that a difference has to be found by its value


def off_the_mark(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each difference from a mark that a noun names, with the one number that it leads to or misses by a digit."""
    for by in page.quantities:
        told = OFF.match(page.after(by)) if _plain(by) and value(by) / decimal_place(value(by)) >= FEW else None
        names = told and next((each for each in NAMES if re.search(rf"(?:^| )(?:{each})$", told["name"], re.I)), None)
        marks = list(_marks(page, by, names)) if names else []
        if len({value(one) for one in marks}) != 1:
            continue
        mark = marks[0]
        others = [
            one
            for one in page.quantities
            if one not in (by, *marks) and _alike(one, mark) and value(one) != value(mark)
        ]
        others = sorted(others, key=lambda one: abs(one.start - by.start))[:BACK]
        held = [one for one in others if abs(value(one) - value(mark)) == value(by)]
        missed = [one for one in others if one_digit_off(float(abs(value(one) - value(mark))), float(value(by)))]
        if held:
            yield difference_of(held[0], mark, by)
        elif len({value(one) for one in missed}) == 1:
            draft = difference_of(missed[0], mark, by)
            yield replace(draft, slip=f"mark {draft.slip}")


def _marks(page: Page, by: Quantity, names: str) -> Iterator[Quantity]:
    """The figures that print the noun right before them: 'the old national mark of 54.12', 'budgeted at 70 million'."""
    told = re.compile(
        rf"\b(?:{names})\b(?: (?:of|was|is|stood at|at|set at|had been|for [a-z ]{{3,20}} (?:was|is|of)))? ?{HEDGED}[$£€]?$",
        re.I,
    )
    for one in page.quantities:
        if one is not by and _plain(one) and value(one) > value(by) and told.search(page.before(one, 70)):
            fine = decimal_place(value(one)) == decimal_place(value(by)) and value(by) % 1
            if one.unit == by.unit or (fine and None in (one.unit, by.unit)):
                yield one


def _alike(one: Quantity, mark: Quantity) -> bool:
    """Whether a figure may be the new one: of the unit of the mark, or with its decimals where one leaves it out."""
    fine = value(mark) % 1 and decimal_place(value(one)) == decimal_place(value(mark))
    return _plain(one) and (one.unit == mark.unit or bool(fine and None in (one.unit, mark.unit)))


def _plain(one: Quantity) -> bool:
    exact = one.figure.lo == one.figure.hi and (one.figure.lo or 0) > 0 and one.figure.approximator in (None, "~")
    return exact and not one.vague and one.sentence >= 0 and not (one.time or one.percent or one.points or one.per)
