"""Parts added up against their total, as a check.

Comes in: figures that belong together. Goes out: a draft of the rule parts_sum, or of one member told differently.
"""

from __future__ import annotations

import re
from fractions import Fraction
from operator import add

from ..growth.baselines import size
from ..hedges import decimal_place
from ..intervals import exact, number_words, words
from ..meaning.apposition import bare_noun
from ..quantities import Draft, Quantity
from ..verdicts import Judgement, combine, judge

NEAR = Fraction(3, 4)  # a list that comes to less than this share of the number before it is no full list of it
BEYOND = Fraction(4, 3)  # one in another sentence that comes to more than this divides something else
SIGMAS = 3  # standard deviations that roundings stay within
PRINTED = re.compile(r"(\d[\d,]*)(\.\d+)?\s?([a-z]*)", re.I)
ROUNDED = 5  # so many steps of its finest place a list must be off before its round numbers are read as printed


def sum_of(parts: list[Quantity], whole: Quantity) -> Draft:
    """The parts, added up, against their total."""
    result = combine(add, *(part.readings for part in parts))
    judged = judge(result, whole.readings, vague=any(one.vague for one in (*parts, whole)))
    told = " + ".join(_told(part) for part in parts)
    return Draft(
        rule="parts_sum",
        quantities=(*parts, whole),
        slip=f"sum {' '.join(one.key for one in parts)} {whole.key}",
        formula=f"{told} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=_to_the_unit(parts, whole)
        or (_past_rounding(parts, whole) if judged.grade is None else None)
        or judged,
        why="The parts against the total that is printed with them.",
    )


def _to_the_unit(parts: list[Quantity], whole: Quantity) -> Judgement | None:
    """A list that was not rounded is read as printed, its round members too: 2,900 + 1,150 + 750 are 4,800, no 4,700.

    It was not rounded where it is farther off than its members, each rounded to the finest place in the list, can be.
    """
    every = [one.figure for one in (*parts, whole)]
    if any(one.approximator or one.unit or one.lo != one.hi or not one.lo or one.lo % 1 for one in every):
        return None
    values = [exact(one.lo or 0) for one in every]
    off = sum(values[:-1], -values[-1])
    finest = min(map(decimal_place, values))
    if abs(off) <= finest * len(every) / 2 or finest * ROUNDED > abs(off):
        return None
    side = "above" if off > 0 else "below"
    reading = "literally: fails; nothing in the list is rounded to so wide a place"
    return Judgement("inconsistent", "as usually read", reading, f"{number_words(abs(off))} {side} what is printed")


def _past_rounding(parts: list[Quantity], whole: Quantity) -> Judgement | None:
    """An amount of money told to the same place as each of its parts, farther off than their roundings bring about.

    Each rounding is off by up to half of that place, evenly; n of them together by more than three times the root of n / 12
    next to never: $18 million, $12 million, $10 million and $4 million are $44 million, no $46 million.
    """
    every = [one.figure for one in (*parts, whole)]
    told = [PRINTED.fullmatch(one.text) for one in every]
    forms = {(len(form[2] or ""), form[3]) for form in told if form}
    loose = any(one.approximator or one.lo != one.hi or not one.lo for one in every)
    if loose or not all(told) or len(forms) != 1 or not all(one.counts and one.unit for one in (*parts, whole)):
        return None
    first = told[0]
    place = exact(every[0].lo or 0) / exact(float(first[1].replace(",", "") + (first[2] or ""))) if first else 0
    step = place * Fraction(1, 10 ** max(0, len((first and first[2]) or "") - 1))
    off = sum((exact(float(f"{one.lo or 0:.12g}")) for one in every[:-1]), -exact(float(f"{every[-1].lo or 0:.12g}")))
    if not step or (off / step) ** 2 * 12 <= SIGMAS**2 * len(every):
        return None
    side = "above" if off > 0 else "below"
    reading = "literally: fails; roundings to the place in which all are told would next to never come to so much"
    return Judgement("inconsistent", "as usually read", reading, f"{number_words(abs(off))} {side} what is printed")


def _told(one: Quantity) -> str:
    """A figure with its own noun; with none that it only takes over, so that '170 elsewhere' is 170."""
    return one.label if one.unit is None and not bare_noun(one) else one.amount


def about(parts: list[Quantity], whole: Quantity) -> bool:
    """Whether parts come to about as much as their whole; where they are far off, they are parts of something else."""
    return within(parts, whole, NEAR, BEYOND)


def within(parts: list[Quantity], whole: Quantity, least: Fraction | int, most: Fraction | int) -> bool:
    """Whether parts come to at least and at most so many times their whole, all as printed."""
    return least * size(whole) <= sum(map(size, parts)) <= most * size(whole)


def member_apart(one: Quantity, two: Quantity, slip: str, formula: str, why: str) -> Draft:
    """Two numbers for one member of a list; the slip of the list's sum told again."""
    return Draft(
        rule="same_measure",
        quantities=(one, two),
        slip=slip,
        formula=formula,
        result=one.label,
        stated=two.label,
        unit=one.unit or one.measure,
        judgement=judge(one.readings, two.readings),
        why=why,
    )
