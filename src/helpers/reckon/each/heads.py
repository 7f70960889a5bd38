"""A sum told sentences back and what it comes to for each: 'With some 4,300 growers, it comes to a little over £600 a head.'

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..intervals import words
from ..meaning.apposition import HEDGED, amount
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads 'it comes to £600', 'the sum works out at', 'the bill amounts to', 'that is'; must not read 'he paid £600 a head'.
COMES_TO = re.compile(
    rf"\b(?:it|that|this|the (?:sum|total|bill|cost|fund|money|payout|figure|whole)) (?:comes?|came|works? out|worked out|amounts?|amounted|is|was)(?: [a-z]+)? ?(?:to|at|about)?\s*(?:a (?:little|bit|shade) )?{HEDGED}[$£€]?\s*$",
    re.I,
)
PER_HEAD = re.compile(r"^(?:-?[a-z]+ )?(?:each|apiece|(?:a|per|for every|for each) [a-z]+)\b", re.I)
A_TIME = re.compile(r"^(?:-?[a-z]+ )?(?:a|per|every) (?:second|minute|hour|day|week|month|quarter|year)\b", re.I)
BACK, FAR = 6, 2  # sentences back; a mean this many times off is another matter


def far_sum(page: Page, desk: Desk) -> Iterator[Draft]:
    """The one sum of the sentences before that what each gets can be of.

    What agrees is told by the rules on rates. Of two sums of that size none is picked.
    """
    for number, group in page.by_sentence.items():
        for each in group if number >= 0 else []:
            head = amount(each) and each.unit and not each.time and each.readings.literal.lo
            after = page.after(each)
            if (
                head
                and PER_HEAD.match(after)
                and not A_TIME.match(after)
                and COMES_TO.search(page.before(each, 80) + " ")
            ):
                counts = [
                    one for one in group if one.total and one.unit is None and one.end <= each.start and one.figure.lo
                ]
                if len(counts) == 1 and amount(counts[0]):
                    yield from _each(page, number, each, counts[0])


def _each(page: Page, number: int, each: Quantity, count: Quantity) -> Iterator[Draft]:
    sums = [
        one
        for other in range(number - BACK, number)
        for one in page.by_sentence.get(other, [])
        if one.total and one.unit == each.unit and amount(one) and one.lo and one.lo > each.lo
    ]
    means = [(Fraction(one.lo) / Fraction(count.lo) / Fraction(each.lo), one) for one in sums]
    near = [one for ratio, one in means if Fraction(1, FAR) < ratio < FAR]
    drafts = [_draft(one, count, each) for one in near]
    held = any(draft.judgement.verdict == "consistent" for draft in drafts)
    if not held and len({one.figure.lo for one in near}) == 1 and number - near[-1].sentence > 1:
        yield drafts[-1]


def _draft(whole: Quantity, count: Quantity, each: Quantity) -> Draft:
    mean = combine(truediv, whole.readings, count.readings)
    return Draft(
        rule="product",
        quantities=(whole, count, each),
        formula=f"{whole.label} / {count.label} = {words(mean.literal)}; printed: {each.name}",
        result=words(mean.literal),
        stated=each.label,
        unit=each.unit,
        judgement=judge(mean, each.readings, derived=True),
        why="The sum over how many share it.",
        slip=f"head {whole.key} {count.key} {each.key}",
    )
