"""Lengths and the area or the volume that they make: '90 metres by sixty ... all 6,400 square metres', 'twenty-two metres long, three wide and 1.2 deep'.

Comes in: a Page. Goes out: drafts of checks of the rule product. Nothing fills more than its length times its width; what
fills less may be of another shape, so that it is told only where a digit is off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from operator import mul

from ..digits import one_digit_off
from ..hedges import Readings, exactly
from ..intervals import words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .conversions import FACTORS

REACH = 4  # sentences between the sides and what they make
FAR, LOOSE = Fraction(3, 2), Fraction(1, 50)
SIDES = {"area": 2, "volume": 3}
# Reads '24 metres long and 15 wide', '90 metres by sixty', '22 m x 3 m x 1.2 m', 'three wide, 1.2 deep'.
NEXT = re.compile(
    r"^(?:-?[a-z]+)?\W*(?:(?:long|wide|deep|high|broad|tall|across|in (?:length|width|depth|height))\b\W*)?(?:(?:and|by|x|×|but|only|just)\s*){0,3}$",
    re.I,
)
BY = re.compile(r"\b(?:by|x)\b|×", re.I)
SIDE = re.compile(
    r"^(?:-?[a-z]+\W+)?(?:long|wide|deep|high|broad|tall|across|in (?:length|width|depth|height))\b", re.I
)


def extents(page: Page, desk: Desk) -> Iterator[Draft]:
    """The sides told together, and the one area or volume near them that they make, or ought to make."""
    for number, group in page.by_sentence.items():
        for sides in _sides(page, group) if number >= 0 else []:
            near = [one for one in page.near(number, REACH) if one not in sides and one.lo and not one.vague]
            for dimension, many in SIDES.items():
                if len(sides) == many:
                    yield from _made(
                        sides, [one for one in near if FACTORS.get(one.unit or "", ("",))[0] == dimension and one.total]
                    )


def _sides(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Runs of two or three lengths, the unit printed with one of them at least."""
    run: list[Quantity] = []
    for one, other in pairwise([*group, None]):
        run = run or ([one] if one and _length(one) else [])
        if run and other and _follows(page, run[-1], other):
            run.append(other)
            continue
        if len(run) > 1 and len(run) <= max(SIDES.values()) and any(each.unit for each in run):
            yield tuple(run)
        run = []


def _length(one: Quantity) -> bool:
    return (
        (FACTORS.get(one.unit or "", ("",))[0] == "length" or one.unit is None)
        and one.lo > 0
        and one.lo == one.figure.hi
    )


def _follows(page: Page, one: Quantity, other: Quantity) -> bool:
    gap = page.text[max(one.end, one.figure.unit_end or 0) : other.start]
    tied = BY.search(gap) or (SIDE.match(page.after(one)) and SIDE.match(page.after(other)))
    return bool(_length(other) and NEXT.match(" ".join(gap.split()) + " ") and tied)


def _made(sides: tuple[Quantity, ...], wholes: list[Quantity]) -> Iterator[Draft]:
    units = [FACTORS[one.unit][1][0] for one in sides if one.unit]
    factors = [FACTORS[one.unit][1][0] if one.unit else units[0] for one in sides]
    drafts = []
    for whole in wholes:
        liters = 1000 if len(sides) == SIDES["volume"] else 1  # the base unit of a volume, in those of length
        scale = reduce(mul, factors) * liters / FACTORS[whole.unit or ""][1][0]
        made = combine(mul, *(one.readings for one in sides), exactly(scale))
        value = (made.literal.lo or Fraction(0)) / Fraction(repr(whole.lo))
        if value and 1 / FAR < value < FAR:
            drafts.append((value, _draft(sides, whole, made)))
    held = [draft for value, draft in drafts if abs(value - 1) < LOOSE or draft.judgement.verdict == "consistent"]
    if held:
        yield from (draft for draft in held[:1] if draft.judgement.verdict == "consistent")
    elif len(drafts) == 1:
        value, draft = drafts[0]
        told = draft.quantities[-1].lo
        if value < 1 or one_digit_off(float(value) * told, told):
            yield draft


def _draft(sides: tuple[Quantity, ...], whole: Quantity, made: Readings) -> Draft:
    told = " x ".join(one.name for one in sides)
    return Draft(
        rule="product",
        quantities=(*sides, whole),
        formula=f"{told} = {words(made.literal)}; printed: {whole.label}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit,
        judgement=judge(made, whole.readings),
        why="What the sides make.",
        slip=f"extent {' '.join(one.key for one in sides)} {whole.key}",
    )
