"""Means and bounds: a mean lies within the range that is printed, and not above what none is above.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...extract.roles import NORMS
from ..each.rates import BACKGROUND
from ..hedges import Readings, exactly
from ..meaning.apposition import average, kin
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge

_NO_NORM = rf"(?! (?:{'|'.join(NORMS)})\b)"
_TOPS = rf"(?:highest|largest|biggest|busiest|longest|heaviest|tallest|oldest|fastest|hottest|deepest|strongest|costliest|greatest|maximum{_NO_NORM}|top(?! \d)|peak|record|hardest[- ]hit|worst[- ]hit|worst|deadliest|wettest|warmest|richest|most (?:expensive|costly|popular|crowded|deadly|powerful))"
_LOWS = rf"(?:lowest|smallest|shortest|fewest|least|(?<!new )(?<!old )(?<!legal )(?<!state )(?<!city )minimum{_NO_NORM}|youngest|quietest|lightest|slowest|coldest|cheapest|weakest|driest|poorest|least (?:expensive|costly|popular|crowded))"
TOP = re.compile(rf"\b(?<!at )(?:{_TOPS})\b", re.I)
LOW = re.compile(rf"\b(?<!at )(?:{_LOWS})\b", re.I)
NONE_ABOVE = re.compile(
    r"\b(?:no|none|nobody|never|not one|neither)\b[^.;]{0,60}\b(?:more|higher|greater|longer|older|larger|above|over|exceed\w*|heavier|faster)(?: than)?\s*[$£€]?\s*$",
    re.I,
)
NONE_BELOW = re.compile(
    r"\b(?:no|none|nobody|never|not one|neither)\b[^.;]{0,60}\b(?:less|lower|fewer|shorter|younger|smaller|below|under)(?: than)?\s*[$£€]?\s*$",
    re.I,
)
FORMER = re.compile(r"\b(?:old|previous|former|existing|earlier)\s*$", re.I)  # 'the old record was 500'
RANGES = re.compile(
    r"\b(?:ran|runs?|rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|anything|anywhere|everything)\b[^.;,\d]{0,30}$", re.I
)
AGED = re.compile(r"\b(?:aged|ages?|ranged|ranging|rang(?:es?)|varied|between)\b[^.;]{0,20}$", re.I)
ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|one of the|among the|nation['’]s|world['’]s|country['’]s|since|ever|in (?:19|20)\d\d)\b",
    re.I,
)
# 'from £20 to £90 in five steps, which average £14': the mean of what lies between the ends
STEPS = re.compile(
    r"\b(?:steps?|stages|jumps|leaps|rungs|notches|instalments|installments|increments|rises|increases|gaps|intervals|differences|moves)\b",
    re.I,
)
AGE = re.compile(r"\bage\b", re.I)
CLOSE = 1  # sentences within which a mean and an extreme, speak of one matter
WIDE = 20  # times that a mean lies beyond a range of the same things at most


def mean_within_limits(page: Page, desk: Desk) -> Iterator[Draft]:
    """A printed mean against what none is above or below, near it, and against a range.

    Reads 'The average dose was 250 mg. No patient took more than 200 mg', 'aged 18 to 41, with a mean age of 43'.
    """
    for mean in page.quantities:
        if mean.sentence < 0 or mean.vague or mean.percent or not average(page, mean):
            continue
        for other in page.near(mean.sentence, CLOSE):
            if other is not mean and _comparable(page, mean, other):
                yield from _limit(page, mean, other)
        yield from _aged(page, mean)


def _comparable(page: Page, mean: Quantity, other: Quantity) -> bool:
    times = mean.time == other.time or (other.time is None and mean.time is not None) or mean.time is None
    one_kind = mean.unit == other.unit and (kin(mean, other) or mean.unit == "year of age")
    return (
        one_kind
        and times
        and not other.vague
        and not other.percent
        and not average(page, other)
        and not BACKGROUND.search(page.words(other.sentence))
    )


def _limit(page: Page, mean: Quantity, other: Quantity) -> Iterator[Draft]:
    before = f"{page.before(other, 120)} {other.figure.hedge or ''} "
    if other.time is None and mean.time and mean.time not in page.words(other.sentence).lower():
        return
    if NONE_ABOVE.search(before):
        yield bounded(mean, other, _bare(other), "at most", "none above")
    elif NONE_BELOW.search(before):
        yield bounded(mean, other, _bare(other), "at least", "none below")


def _bare(one: Quantity) -> Readings:
    """The number itself: in 'no more than 200' the hedge says which side."""
    literal = one.readings.literal
    return exactly(literal.lo if literal.lo is not None else literal.hi or 0)


def bounded(mean: Quantity, other: Quantity, bound: Readings, relation: str, word: str) -> Draft:
    side = "above the greatest" if relation == "at most" else "below the least"
    return Draft(
        rule="mean_and_maximum",
        quantities=(mean, other),
        slip=f"mean {mean.key} {other.key}",
        formula=f"mean {mean.label} against {word}: {other.label}",
        result=f"a mean cannot lie {side} value",
        stated=other.label,
        unit=mean.unit or mean.measure,
        judgement=judge(mean.readings, bound, relation, vague=other.vague),
        why="A mean lies between the least and the greatest value.",
    )


def _aged(page: Page, mean: Quantity) -> Iterator[Draft]:
    """'aged 18 to 41, with a mean age of 43': the mean lies within the range."""
    group = [one for one in page.near(mean.sentence, CLOSE) if one is not mean]
    for first, last in page.changes:  # 'ranges from $20 to $90, with an average of $95'
        if STEPS.search(page.text[last.end : mean.start]):
            continue
        if first.sentence == mean.sentence and first.unit == mean.unit and RANGES.search(page.before(first) + " "):
            yield bounded(mean, last, last.readings, "at most", "the range")
            yield bounded(mean, first, first.readings, "at least", "the range")
    for first, second in itertools.pairwise(group):
        span = re.fullmatch(r"(?:years )?(?:to|and|through|[-–])", page.between(first, second), re.I)
        if span and AGED.search(page.before(first)) and mean.unit in (first.unit, second.unit):
            yield bounded(mean, second, second.readings, "at most", "the range")
            yield bounded(mean, first, first.readings, "at least", "the range")
    for one in group:
        aged = one.unit == "year of age" and AGE.search(page.before(mean))
        ranged = re.search(r"rang|var(?:y|ied)", page.before(one), re.I) and one.unit == mean.unit
        low, high = one.readings.literal.lo, one.readings.literal.hi
        own = mean.readings.literal.hi or 0
        far = (
            not (low or 0) <= own * WIDE or own > (high or 0) * WIDE
        )  # a claim of £5,800 is of no total of £290m to £400m
        if one.figure.form == "range" and not far and (aged or ranged or one.unit == mean.unit == "year of age"):
            yield bounded(mean, one, exactly(high or 0), "at most", "the top of the range")
            yield bounded(mean, one, exactly(low or 0), "at least", "the foot of the range")
