"""A difference told in a smaller unit than the two figures it lies between: '6.42 metres, 31 centimetres above the record of 6.11 metres'.

Reads as well '£3.90 a go instead of £4.80, a saving of 90p', '22cm too much for a wall of 6.20 metres'. Words mark it as a difference;
the two stand in its sentence or in the few before it. Must not read a length or a price that is told for its own sake.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from operator import mul, sub

from ..digits import one_digit_off
from ..hedges import decimal_place, exactly
from ..intervals import words
from ..labels import units
from ..meaning.apposition import HEDGED, bare_noun, gap
from ..meaning.bases import dimension
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .accounts import value

THAN = r"more|less|higher|lower|above|below|over|under|short|longer|shorter|taller|deeper|wider|narrower|thicker|thinner|heavier|lighter|dearer|cheaper|better|worse|beyond|past|inside|outside|within|off|ahead|behind|adrift|clear|faster|slower|earlier|later"
AFTER = re.compile(
    rf"^(?:[a-z]+ )?(?:(?:{THAN})\b|too (?:much|high|low|long|short|deep|wide|little)\b|to spare\b|extra\b)", re.I
)
BEFORE = re.compile(
    rf"\b(?:by|up|down|extra|another|further|(?:saving|rise|fall|gain|loss|lead|gap|margin|difference|increase|drop|cut|shortfall|excess|overlap)(?: of)?|sav(?:es?|ing)(?: (?:you|him|her|them|us))?|gain(?:s|ed)?|lost|rose|fell|grew|grown|sunk|sank)(?: (?:a|an|the|another|whopping|mere|just|only))*\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
TO_NAMED = re.compile(
    rf"^(?:[a-z]+ )?(?:(?:{THAN})\b(?: (?:of|than|on|from))?|on|from)(?: (?:the|its|their|his|her|a|an|that|last|previous|old|[a-z]+['’]s|[a-z]+)){{0,5}}?(?: of| at)?\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
BACK = 5  # sentences before it in which the two stand
MOST = 8
FEW = 9  # steps of its finest place below which the words have to tie one of the two
ALIKE = Fraction(1, 4)  # of a figure, by which one that leaves its unit out may be off it
ROUGH = Fraction(5, 2)  # times that a difference may be too much or too little and still be meant


def in_small_units(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each difference in a smaller unit against the nearest pair that makes it; one that words tie to both of a pair, right or wrong."""
    for by in page.quantities:
        if (
            not _plain(by)
            or by.time
            or not by.unit
            or not (AFTER.match(page.after(by)) or BEFORE.search(page.before(by, 60) + " "))
        ):
            continue
        ends = [end for change in page.changes for end in change if 0 <= by.sentence - end.sentence <= BACK]
        near = [
            one for one in [*page.near(by.sentence, BACK), *ends] if one.sentence <= by.sentence and _larger(one, by)
        ]
        near += _left_out(page, by, near)
        near = sorted(near, key=lambda one: abs(one.start - by.start))[:MOST]
        here = [one for one in page.by_sentence[by.sentence] if one in near]
        named = next((one for one in here if one.start > by.start and TO_NAMED.match(gap(page, by, one))), None)
        drafts = [_difference(*pair, by) for pair in combinations(near, 2) if _apart(*pair)]
        held = [one for one in drafts if one.judgement.verdict == "consistent"]
        held = [
            one for one in held
            if named in one.quantities or _steps(by) >= FEW or {*one.quantities[:2]} in map(set, page.changes)
        ]  # fmt: skip
        if held:
            yield held[0]
            continue
        before = [one for one in here if one.start < by.start]
        if named and len(before) == 1 and not any(one.start > by.start and one is not named for one in here):
            yield from _meant(before[0], named, by)


def _meant(one: Quantity, named: Quantity, by: Quantity) -> Iterator[Draft]:
    """The difference of the only two figures that words tie it to, unless it is far off."""
    apart = abs(value(one) - value(named)) * _scale(one, by)
    if apart and (1 / ROUGH < value(by) / apart < ROUGH or one_digit_off(float(apart), float(value(by)))):
        yield _difference(one, named, by)


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether two differ, and not one by the hour and one by the day; either may leave it out: 'from £1.80 to £2.20 an hour'."""
    return value(one) != value(other) and (one.time == other.time or None in (one.time, other.time))


def _plain(one: Quantity) -> bool:
    exactly_one = one.figure.lo == one.figure.hi and (one.figure.lo or 0) > 0
    return exactly_one and not one.vague and one.sentence >= 0 and not (one.percent or one.points)


def _larger(one: Quantity, by: Quantity) -> bool:
    """Whether a figure is of the same kind in a larger unit, and of no other size class."""
    if not _plain(one) or not one.unit or one.unit == by.unit:
        return False
    (name, factor), (own, small) = dimension(one), dimension(by)
    return name == own != "time" and factor > small and value(one) * factor > value(by) * small


def _left_out(page: Page, by: Quantity, near: list[Quantity]) -> list[Quantity]:
    """Bare decimals in the sentence of a difference, of the size and the places of one with its unit: '6.81 metres. ... Her next best, 6.68, was 13 cm less'."""
    bare = [one for one in page.by_sentence[by.sentence] if _plain(one) and not one.unit and bare_noun(one)]
    found = []
    for one in bare:
        places = len(one.figure.text.partition(".")[2])
        like = [each for each in near if places and len(each.figure.text.partition(".")[2]) == places]
        like = [each for each in like if abs(value(each) - value(one)) < ALIKE * value(each)]
        if like:
            found.append(replace(one, figure=replace(one.figure, unit=like[-1].unit)))
    return found


def _scale(one: Quantity, by: Quantity) -> Fraction:
    return dimension(one)[1] / dimension(by)[1]


def _steps(by: Quantity) -> Fraction:
    return value(by) / decimal_place(value(by))


def _difference(one: Quantity, other: Quantity, by: Quantity) -> Draft:
    more, less = (one, other) if value(one) > value(other) else (other, one)
    result = combine(mul, combine(sub, more.readings, less.readings), exactly(_scale(one, by)))
    return Draft(
        rule="parts_sum",
        quantities=(more, less, by),
        slip=f"apart {more.key} {less.key} {by.key}",
        formula=f"from {less.label} to {more.label}: {words(result.literal)} {units(by.unit or '')}; printed: {by.name}",
        result=words(result.literal),
        stated=by.label,
        unit=by.unit,
        judgement=judge(result, by.readings, derived=True),
        why="The difference of the two numbers, in the unit in which it is printed.",
    )
