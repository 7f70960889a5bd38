"""What a percentage is held against: how near a made value comes to a printed one, and whether two figures are of one kind.

Comes in: figures. Goes out: numbers, and points for what ties two figures.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ..digits import exchanged, one_digit_off
from ..intervals import exact
from ..meaning.apposition import bare_noun, same_thing
from ..quantities import Page, Quantity
from .portion_values import value

APART = 2  # sentences between the two figures
HUNDRED = 100
WITHIN, OFF = Fraction(23, 10), Fraction(1, 5)  # so many times off, or so far, is another thing
NEAR = Fraction(11, 100)  # and this near is what was meant: most slips are of a digit
OF_THEM = re.compile(
    r"^[^.;:,\d]{0,30}?\b(?:of|among) (?:them|these|those|whom|which|the (?:total|lot|\d))\b|^,? of (?:the|its|their) [a-z]+ [a-z]+ed\b",
    re.I,
)


def kind_of(page: Page, first: Quantity, second: Quantity) -> float | None:
    """How well two figures are of one kind: None where they are of two."""
    if first.per != second.per or (first.time != second.time and None not in (first.time, second.time)):
        return None
    if first.unit != second.unit:
        bare = first if not first.unit else second if not second.unit else None
        told = bare is not None and bare_noun(bare) and not OF_THEM.match(page.after(bare))
        return 0.0 if told and abs(first.sentence - second.sentence) <= APART else None
    if first.unit:
        return 1.0
    if bare_noun(first) or bare_noun(second):
        return 0.5
    return 1.0 if same_thing(first, second) else None


def comes_near(made: Fraction, told: Fraction) -> bool:
    slip = exchanged(str(round(made * HUNDRED)), str(round(told * HUNDRED)))
    return bool(made) and (slip or abs(made - told) <= OFF) and made <= WITHIN * told and told <= WITHIN * made


def number_of(one: Quantity) -> Fraction:
    """The printed number as one of one."""
    return value(one) if not one.points else exact(one.lo) / 100


def likely(made: Fraction, one: Quantity) -> float:
    """What the value itself says: near by chance is rare, a digit off or exchanged is a slip of the pen."""
    told = number_of(one)
    if not comes_near(made, told):
        return 0.0
    return 0.5 + 0.5 * (abs(made - told) <= NEAR) + 0.5 * one_digit_off(float(round(made * 100)), float(told * 100))
