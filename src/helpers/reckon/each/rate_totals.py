"""What may be the total of a rate kept up for a stretch, or what the rate is of: by unit, size, role and the time it is told for.

Comes in: a Page and a Rate. Goes out: figures.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ..meaning.apposition import bare_noun
from ..measures import DAYS
from ..quantities import Page, Quantity
from .conversions import FACTORS
from .rate_slots import Rate, of_time, rate_of

NO_OUTCOME = ("target", "quota", "maximum", "minimum")


def totals(page: Page, rate: Rate, reach: int) -> list[Quantity]:
    """Every figure near a rate that may be what it came to, or what it is of: larger, and of its unit."""
    near = page.near(rate.one.sentence, reach)
    return [one for one in near if one is not rate.one and _total(page, rate, one)]


def of_own_time(page: Page, one: Quantity, base: str | None) -> bool:
    """Whether a total is of one unit of a rate's time: 'cost £180m to run last year', beside a mean of five years."""
    return base in DAYS and re.match(rf"[^.;,\d]{{0,25}}\b(?:last|this) {base}\b", page.after(one)) is not None


def in_unit(rate: Rate, one: Quantity) -> Fraction | None:
    """How many of a figure's units one of a rate's is, of two units of one measure: 0.01 for centimetres an hour and metres."""
    if rate.unit == one.unit or not (rate.unit in FACTORS and one.unit in FACTORS):
        return None
    mine, other = FACTORS[rate.unit], FACTORS[one.unit]
    return mine[1][0] / other[1][0] if mine[0] == other[0] and len(mine[1]) == len(other[1]) == 1 else None


def _total(page: Page, rate: Rate, one: Quantity) -> bool:
    value, size = one.figure.lo, rate.one.figure.lo
    if not value or not size or one.vague or one.percent or one.times or one.points or page.set_aside(one):
        return False
    if (one.unit or "").startswith("year of") or one.per or re.fullmatch(r"(?:19|20)\d\d", one.figure.text):
        return False
    if of_own_time(page, one, rate.base):
        return False
    theirs = rate_of(page, one)
    if theirs and (not theirs.days or not rate.days or theirs.days <= rate.days):
        return False
    if one.role in NO_OUTCOME and rate.one.role not in NO_OUTCOME and rate.one.role != "required":
        return False
    if one.days and not rate.one.days:
        return False
    if rate.unit and not one.unit:
        return bare_noun(one) and not rate.unit.startswith(("dollar", "euro", "pound"))
    if not rate.unit and one.unit and not one.days and bare_noun(rate.one):
        return one.unit not in ("dollar", "euro", "pound sterling", "cent") and value > size
    if rate.unit != one.unit:
        return bool(rate.one.days and one.days and not of_time(page, rate.one)) or bool(in_unit(rate, one))
    return value > size or " per " in (rate.one.unit or "")
