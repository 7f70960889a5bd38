"""The middle of a range, and the burst that a mean has beside it.

    It will cost between £42m and £46m, they said. Their midpoint of £44m is £6m above the council's.
    94 centimetres fell in 37.5 hours, an average of 2.5 an hour, with a burst of seven on Sunday.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import average
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .extremes import bounded

# Reads 'midpoint of £', 'the middle of that range, ', 'halfway between the two is $'
MIDDLE = re.compile(
    r"\b(?:mid-?point|mid-?range|(?:middle|centre|center) of (?:that|the|this|its|their) (?:range|estimate|bracket)|half-?way (?:point|between (?:them|the two))|split(?:ting)? the difference)(?: [a-z’']+){0,4}?(?:,| of| is| was| at| to| gives| would be|:)*\s*[$£€]?$",
    re.I,
)
BURST = re.compile(
    r"(?:,| and| but)\s*(?:with |and |including |rising to |reaching )?(?:a|one|its) (?:single )?(?P<word>burst|peak|gust|spell|maximum|high|top|spike|surge|rush|record)s? (?:rate |speed |flow |height )?(?:of|at)\s*[$£€]?$",
    re.I,
)
# Reads 'Their', 'the estimate's', 'of that range': words that tie a midpoint to its range
OF_RANGE = re.compile(
    r"\b(?:range|estimates?|bracket|forecast|figures?|numbers?|prices?|two|them|(?:that|those|the) [a-z]+[’']s?)\b|\b(?:their|whose) (?:mid-?point|mid-?range)\b",
    re.I,
)
ALONG = re.compile(
    r"\b(?:passed|reached?|reaching|reaches|past|beyond|before|after|until|halfway|half-way point|splitting|split)\b",
    re.I,
)
EITHER_WAY = frozenset({"record", "top", "high"})  # 'twelve minutes late, with a record of four'
BACK = 2  # sentences from a midpoint to its range
FAR = 3  # a midpoint this many times off is of another range
MOST = 20


def midpoints(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each midpoint against the ends of the range before it; not 'the midpoint of the bridge', where no range of its unit stands."""
    for one in page.quantities:
        if one.sentence < 0 or one.vague or not MIDDLE.search(page.before(one, 70)):
            continue
        near = [each for at in range(one.sentence - BACK, one.sentence + 1) for each in page.by_sentence.get(at, [])]
        ranges = [
            each for each in near if each.start < one.start and each.unit == one.unit and each.figure.form == "range"
        ]
        draft = _middle(ranges[-1], one) if ranges else None
        if draft and (draft.judgement.verdict == "consistent" or _of_that_range(page, one)):
            yield draft


def _of_that_range(page: Page, one: Quantity) -> bool:
    """Whether the words call a figure the middle of a range; not 'at the half-way point, six miles in', on the way."""
    told = page.before(one, 70)
    return bool(OF_RANGE.search(told)) and not ALONG.search(told)


def _middle(span: Quantity, one: Quantity) -> Draft | None:
    low, high = (Fraction(str(each)) for each in (span.figure.lo or 0, span.figure.hi or 0))
    made = (low + high) / 2
    if not 0 < low < high or not size(one) or not Fraction(1, FAR) < made / size(one) < FAR:
        return None
    shown = words(exactly(made).literal)
    return Draft(
        rule="mean_and_maximum",
        quantities=(span, one),
        formula=f"middle of {words(exactly(low).literal)} and {words(exactly(high).literal)} = {shown}; printed: {one.name}",
        result=shown,
        stated=one.label,
        unit=one.unit or one.measure,
        judgement=judge(exactly(made), one.readings, derived=True),
        why="The middle of a range lies as far from one end as from the other.",
        slip=f"midpoint {span.key} {one.key}",
    )


def bursts(page: Page, desk: Desk) -> Iterator[Draft]:
    """A mean against the burst or the peak that its sentence sets beside it."""
    for group in page.by_sentence.values():
        means = [one for one in group if one.sentence >= 0 and average(page, one)]
        for one in group if means else ():
            mean = next((each for each in reversed(means) if each.end <= one.start and each.unit == one.unit), None)
            burst = BURST.search(page.before(one, 60))
            if not mean or not burst or size(one) >= MOST * size(mean):
                continue
            if (one.time or mean.time, one.per or mean.per) != (mean.time, mean.per):
                continue  # 'an average of 30 a day, with a peak of 9 an hour'
            draft = bounded(mean, one, exactly(Fraction(str(one.lo))), "at most", "peak")
            if draft.judgement.verdict != "inconsistent" or burst["word"].lower() not in EITHER_WAY:
                yield draft
