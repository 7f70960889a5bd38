"""One share told twice in other words: '8.7 percent ... that is, 87 in every 1,000'.

Comes in: a Page. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..hedges import Readings, exactly
from ..intervals import words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

OUT_OF = re.compile(
    r"\s*(?:[\w’'-]+\s+){0,2}?(?:in|out of|of|per|for)\s+(?:each|every)\s*$|\s*(?:in|out of|per)\s*$", re.I
)
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
BASES = frozenset({10, 100, 1000, 10_000, 100_000, 1_000_000})
# The words that say one thing again; must not read two facts in a row: 'rose by 8.7 percent. In Ayle 87 in 1,000 were ill'.
AGAIN = re.compile(
    r"\b(?:put (?:differently|another way|otherwise|simply|in other words)|in other words|in other terms|that is|that means|"
    r"that makes|that works out (?:at|as)|which is|which means|equivalent to|or|i\.e\.|meaning|namely)\b",
    re.I,
)


def in_every(page: Page, desk: Desk) -> Iterator[Draft]:
    """A percentage said again as so many in a hundred, a thousand, a million.

    Reads '8.7 percent are ill; put differently, 87 in every 1,000'; must not read '8.7 percent are ill. In Ayle it is 91 in
    every 1,000'.
    """
    for part, base in zip(page.quantities, page.quantities[1:], strict=False):
        whole = base.readings.literal
        if part.sentence < 0 or part.sentence != base.sentence or not whole.is_point or whole.lo not in BASES:
            continue
        if part.unit or base.unit or part.vague or not OUT_OF.fullmatch(page.text[part.end : base.start]):
            continue
        percent = _said_before(page, part)
        if percent:
            share = combine(truediv, part.readings, base.readings)
            yield _draft(percent, (part, base), f"{part.name} in {base.name}", share)
    for one in page.fractions:
        numbers = DIGITS.findall(one.figure.text)
        percent = _said_before(page, one) if len(numbers) == 2 else None
        if percent:
            told = [Fraction(number.replace(",", "")) for number in numbers]
            yield _draft(percent, (one,), one.name, exactly(told[0] / told[1] if told[1] else 0))


def _said_before(page: Page, part: Quantity) -> Quantity | None:
    """The percentage that stands last before, in this sentence or the one before, tied by words that say it again."""
    near = [one for one in page.near(part.sentence, 1) if one.end <= part.start and not one.days]
    last = near[-1] if near else None
    if last is None or not last.percent:
        return None
    between = page.between(last, part)
    return last if AGAIN.search(between.split(". ")[-1]) else None


def _draft(percent: Quantity, parts: tuple[Quantity, ...], said: str, share: Readings) -> Draft:
    stated = Readings(*(getattr(percent.readings, name).scale(Fraction(1, 100)) for name in Readings.__slots__))
    told = words(share.literal, percent=True)
    return Draft(
        rule="share",
        quantities=(*parts, percent),
        slip=f"share {' '.join(one.key for one in parts)} {percent.key}",
        formula=f"{said} = {told}; printed: {percent.name}%",
        result=told,
        stated=f"{percent.name}%",
        unit="percent",
        judgement=judge(share, stated, derived=True, percent=True),
        why="One share told twice, as a percentage and as so many in a round number.",
    )
