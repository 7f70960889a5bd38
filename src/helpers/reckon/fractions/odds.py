"""One share in two forms: '87 in every 1,000' and '8.7 percent', 'one in five, or 20 percent'.

Comes in: a Page. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from operator import truediv

from ..hedges import Readings, exactly
from ..intervals import words
from ..meaning.apposition import HEDGED, amount, gap
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .portion_values import near
from .proportions import as_share
from .wholes import CHANGED, NO_SHARE, TIED

BASES = frozenset(10**power for power in range(1, 7))
IN_EVERY = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:in|out of|of|for|per) (?:every |each )(?:one )?$|^(?:[a-z]+ ){0,1}(?:in|out of|per) (?:a )?$",
    re.I,
)
SAID_AGAIN = re.compile(
    rf"^(?:put (?:differently|another way)|in other words|that is|that means|this is|this means|or|i\.e\.|that comes to|that works out at)\b[^.;:\d]{{0,25}}{HEDGED}$",
    re.I,
)

# A fraction that is asked for is none of the share beside it: '54 per cent, more than the two fifths that she needed'
MARK = re.compile(r"\b(?:than|below|above|over|under|short of|not) (?:the|those) (?:required |necessary )?$", re.I)
ASKED = re.compile(r"^(?: (?:majority|vote|share))? ?(?:(?:that|which) )?(?:[^.;,\d]{0,50}?)\b(?:requir\w+|need\w*|demand\w*|asks? for|prescrib\w+|necessary|wanted)\b", re.I)  # fmt: skip
# What says of a part how much of it is such: '48 per cent voted, more than half of them women'
PART_OF_PART = re.compile(r"^ ?of (?:it|them|these|those|whom|which)\b")
SET_AGAIN = re.compile(r"\b(?:or|that is|that means|i\.e\.|equal to)\b|[(=]")


@dataclass(frozen=True, slots=True)
class Odds:
    """K in every N."""

    first: Quantity
    base: Quantity

    @property
    def readings(self) -> Readings:
        return combine(truediv, self.first.readings, self.base.readings)

    @property
    def name(self) -> str:
        return f"{self.first.name} in {self.base.name}"


def odds(page: Page) -> Iterator[Odds]:
    """'87 in every 1,000', '3 per 100,000'; must not read '30 in 1,000 homes' of a street, which counts them."""
    for number, group in page.by_sentence.items():
        for first, base in pairwise(group):
            round_base = base.figure.lo == base.figure.hi and base.figure.lo in BASES
            if (
                number >= 0
                and round_base
                and amount(first)
                and not first.unit
                and IN_EVERY.match(gap(page, first, base))
            ):
                yield Odds(first, base)


def odds_and_percentage(page: Page, desk: Desk) -> Iterator[Draft]:
    """'8.7 percent are on it. Put differently, that is 87 in every 1,000'; 'one in five, or 20 percent'."""
    for one in odds(page):
        ratio = Fraction(repr(one.first.figure.lo or 0.0)) / Fraction(repr(one.base.figure.lo))
        for share in reversed(
            [*page.by_sentence.get(one.first.sentence - 1, []), *page.by_sentence[one.first.sentence]]
        ):
            if not share.percent or not _a_share(page, share) or share.end > one.first.start:
                continue
            here = share.sentence == one.first.sentence
            tied = (
                TIED.match(gap(page, share, one.first)) if here else SAID_AGAIN.match(page.before(one.first, 60) + " ")
            )
            if tied or (near(ratio, share) and (share.figure.lo or 0) % 10):
                yield _two_forms(one.readings, one.name, (one.first, one.base), share)
            break
    for fraction in page.fractions:
        for share in page.by_sentence.get(fraction.sentence, []):
            first, last = sorted((fraction, share), key=lambda one: one.start)
            other = any(first.end <= one.start < last.start for one in page.by_sentence[share.sentence])
            if (
                last is fraction
                and PART_OF_PART.match(page.after(last))
                and not SET_AGAIN.search(gap(page, first, last))
            ):
                continue
            asked = last is fraction and MARK.search(gap(page, first, last)) and ASKED.match(page.after(last, 70))
            if asked:
                continue
            if share.percent and not other and _a_share(page, share) and TIED.match(gap(page, first, last)):
                yield _two_forms(as_share(fraction), fraction.name, (fraction,), share)


def _a_share(page: Page, share: Quantity) -> bool:
    return not (share.time or NO_SHARE.match(page.after(share)) or CHANGED.search(page.before(share)))


def _two_forms(readings: Readings, name: str, first: tuple[Quantity, ...], share: Quantity) -> Draft:
    vague = share.vague or any(one.vague for one in first)
    return Draft(
        rule="share",
        quantities=(*first, share),
        slip=f"odds {name} {share.key}",
        formula=f"{name} = {words(readings.literal, percent=True)}; printed: {share.name}%",
        result=words(readings.usual, percent=True),
        stated=f"{share.name}%",
        unit="percent",
        judgement=judge(
            readings, combine(truediv, share.readings, exactly(100)), derived=True, vague=vague, percent=True
        ),
        why="One share in two forms.",
    )
