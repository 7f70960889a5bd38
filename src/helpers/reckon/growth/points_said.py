"""Points that the words set between two percentages, the one of them a bare number: 'took 38 per cent, four points fewer than the 42 she had'.

    The list took 38 per cent in the wards, four points fewer than the 42 that she won.
    The gap is seven percentage points, between 20 and 13 per cent.
    The yield ended at 3.91 percent, up from 3.85 percent on Monday, or 6 basis points.

Comes in: a Page. Goes out: drafts of checks of the rules dimension and parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..intervals import number_words
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import value
from ..verdicts import plainly

DECIMALS = re.compile(r"\.(\d+)")
_NUMBER = r"(?P<{}>\d{{1,2}}(?:\.\d+)?)\b(?![.,]?\d)"
# Reads ' fewer than the 42', ' behind the 42 per cent', ' better than 39'; must not read ' fewer than the 42 seats', ' more than in 2019'.
THAN = re.compile(
    rf"^(?:percentage )?points? (?P<way>fewer|less|lower|below|behind|short of|down on|worse|more|higher|above|ahead of|up on|better)(?: than)? (?:the |its |his |her |their )?{_NUMBER.format('other')}"
    r"(?=\s*(?:%|per ?cent|[,.;:)]|$)|\s+(?:of|in|that|which|he|she|it|they|won|for|scored|at|a (?:year|month|week)|last|recorded|[A-Z]))",
    re.S,
)
LESS = re.compile(r"fewer|less|lower|below|behind|short|down|worse")
# Reads 'the gap is seven percentage points, between 20 and 13 per cent'
BETWEEN = re.compile(
    rf"^(?:percentage )?points?,? (?:between|from) {_NUMBER.format('one')}(?: ?(?:%|per ?cent))? (?:and|to) {_NUMBER.format('other')} ?(?:%|per ?cent)(?=\s*(?:[.,;:)]|$))"
)
# Reads ' in the wards, ': the points are of the percentage; must not read ' from the floor and finished ', of a score or an index.
BESIDE = re.compile(
    r"^(?: ?%| ?per ?cent)?(?:(?!\b(?:and|but|while|as|to)\b|\d)[^,;:()])*(?:,|\(|—|–) (?:or )?(?:about |some |almost |nearly )?$"
)
MOVED = re.compile(
    r"\b(?:rose|risen|rising|fell|fallen|falling|dropped|gained|lost|grew|climbed|jumped|slid|slipped|up|down|by|shot|index|shares)\b[^,;:]{0,40}$",
    re.I,
)
OR = re.compile(r"(?:, or|,|\(|—|–) $")
FROM = re.compile(r"\b(?:from|against|compared with|than) $")


def points_said(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number of points with the two percentages that the words set it between."""
    for points in page.quantities:
        if points.sentence < 0 or points.vague or not (points.points or points.unit in ("point", "basis point")):
            continue
        group = [
            one for one in page.by_sentence[points.sentence] if one.percent and not one.time and one.end <= points.start
        ]
        after = " ".join(page.text[points.end : points.end + 90].split())
        after = after if after.startswith(("point", "percentage point")) else " ".join(page.after(points, 90).split())
        if points.unit == "basis point":
            yield from _basis(page, points, group)
        elif (than := THAN.match(after)) and group:
            first, other = value(group[-1]), Fraction(than["other"])
            apart = other - first if LESS.match(than["way"]) else first - other
            beside = BESIDE.match(page.between(group[-1], points) + " ") and not MOVED.search(page.before(group[-1]))
            if apart == value(points) or (beside and apart > 0):
                yield from _drafts(page, points, group[-1:], than["other"], apart)
        elif found := BETWEEN.match(after):
            apart = abs(Fraction(found["one"]) - Fraction(found["other"]))
            yield from _drafts(page, points, [], f"{found['one']} and {found['other']}", apart)


def _basis(page: Page, points: Quantity, group: list[Quantity]) -> Iterator[Draft]:
    """'at 3.91 percent, up from 3.85 percent, or 6 basis points': hundredths of a point between the last two."""
    if len(group) == 2 and OR.search(page.before(points) + " ") and FROM.search(page.before(group[1]) + " "):
        apart = abs(value(group[0]) - value(group[1])) * 100
        yield from _drafts(page, points, group, "", apart)


def _half_a_digit(printed: str) -> Fraction:
    """How far a printed number may lie from the one it is rounded from.

    >>> str(_half_a_digit("42")), str(_half_a_digit("3.85"))
    ('1/2', '1/200')
    """
    digits = DECIMALS.search(printed)
    return Fraction(1, 2 * 10 ** len(digits[1])) if digits else Fraction(1, 2)


def _drafts(page: Page, points: Quantity, before: list[Quantity], other: str, apart: Fraction) -> Iterator[Draft]:
    """The check, the bare number in the words after the points; none where a rounding or a hedge may explain what fails."""
    spans = []
    for each in other.split(" and ") if other else []:
        at = page.text.index(each, points.end)
        spans.append(page.span(at, at + len(each)))
    names = " and ".join([*(one.name for one in before), *([other] if other else [])])
    own, off = _half_a_digit(points.figure.text), abs(apart - value(points))
    room = sum(map(_half_a_digit, [*(one.figure.text for one in before), *(other.split(" and ") if other else [])]))
    room = own + room * (100 if points.unit == "basis point" else 1)
    held = off <= own
    hedged = any(one.vague or one.figure.approximator for one in (*before, points))
    if not held and (hedged or off <= room):
        return
    yield Draft(
        rule="parts_sum" if held else "dimension",
        quantities=(*before, points),
        spans=tuple(spans),
        formula=f"{names} lie {number_words(apart)} {'basis ' * (points.unit == 'basis point')}points apart; printed: {points.name}",
        result=number_words(apart),
        stated=points.name,
        unit="percentage points",
        judgement=plainly(held),
        why="The two percentages against the points that are told between them.",
        slip=f"points-beside {names} {points.key}",
    )
