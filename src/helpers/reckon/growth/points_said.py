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
    rf"^(?:percentage )?points?,? (?:between|from) {_NUMBER.format('one')}(?: ?(?:%|per ?cent))? (?:and|to) {_NUMBER.format('other')} ?(?:%|per ?cent)"
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
            alone = not any(group[-1].end <= one.start < points.start for one in page.by_sentence[points.sentence])
            if apart == value(points) or (alone and apart > 0):
                yield _draft(page, points, group[-1:], than["other"], apart)
        elif found := BETWEEN.match(after):
            yield _draft(
                page,
                points,
                [],
                f"{found['one']} and {found['other']}",
                abs(Fraction(found["one"]) - Fraction(found["other"])),
            )


def _basis(page: Page, points: Quantity, group: list[Quantity]) -> Iterator[Draft]:
    """'at 3.91 percent, up from 3.85 percent, or 6 basis points': hundredths of a point between the last two."""
    if len(group) == 2 and OR.search(page.before(points) + " ") and FROM.search(page.before(group[1]) + " "):
        apart = abs(value(group[0]) - value(group[1])) * 100
        yield _draft(page, points, group, "", apart)


def _draft(page: Page, points: Quantity, before: list[Quantity], other: str, apart: Fraction) -> Draft:
    """The check; the bare number lies in the words after the points."""
    spans = []
    for each in other.split(" and ") if other else []:
        at = page.text.index(each, points.end)
        spans.append(page.span(at, at + len(each)))
    names = " and ".join([*(one.name for one in before), *([other] if other else [])])
    held = apart == value(points)
    return Draft(
        rule="parts_sum" if held else "dimension",
        quantities=(*before, points),
        spans=tuple(spans),
        formula=f"{names} lie {number_words(apart)} {'basis ' * (points.unit == 'basis point')}points apart; printed: {points.name}",
        result=number_words(apart),
        stated=points.name,
        unit="percentage points",
        judgement=plainly(held or points.figure.approximator is not None),
        why="The two percentages against the points that are told between them.",
        slip=f"points-beside {names} {points.key}",
    )
