"""Pairs of a whole and its part, or of two parts, that words tie, for `thirds` to find the third of.

Reads '17 of 62 sailings ran', '96,300 voted, 900 of whose papers were void', 'crews had restored power to 142,000', '19 have never
sat, against 29 who have', 'needs fifty votes, so she has to find nine'. Must not read '17 of 62' of which the third is a round number.

Comes in: a Page and the plain figures of a sentence. Goes out: the two, the number that they ask for, whether they are all there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..fractions.wholes import OF_W
from ..meaning.apposition import HEDGED, gap, like
from ..quantities import Page, Quantity
from .accounts import value

Told = tuple[Quantity, Quantity, Fraction, bool]
OF_WHOM = re.compile(r"^(?:[a-z]+ ){0,2}?of (?:whom|which|whose)\b", re.I)
WHO_HAVE = re.compile(
    r"^(?:[a-z]+ )?(?:who|that|which) (?:have|has|had|do|did|does|are|were|is|was|will|would|can|could)(?: not|n['’]t)?\s*(?:[.,;)]|$)",
    re.I,
)
AGAINST = re.compile(
    rf"(?:,|;|\band\b|\bbut\b|\bwhile\b)[^.;\d]{{0,12}}?(?:against|to|with|compared with)?\s*{HEDGED}$", re.I
)
# Reads 'had restored power to 142,000', 'has so far repaired 60', 'were able to free 38': what was done of what there was to do
DONE = re.compile(
    r"\b(?:restored|reconnected|repaired|rescued|evacuated|freed|cleared|reopened|fixed|mended|replaced|answered|settled|delivered|vaccinated|counted|collected|recovered|refunded|"
    rf"rehoused|treated|discharged|rebooked|inspected|checked|renovated|planted|removed|examined|processed|struck out|cancelled|scrapped|closed|withdrawn)\b(?: (?:service|power|water|supplies|electricity|heating|gas|flights))?(?: to| for| at| in)?\s*{HEDGED}$",
    re.I,
)
NEEDED = re.compile(
    rf"\b(?:needs?|needed|takes?|took|requires?|required|must have|threshold (?:is|of)|majority (?:is|of|takes))\s*{HEDGED}$",
    re.I,
)
TO_FIND = re.compile(
    rf"\b(?:to (?:find|win over|win|persuade|poach|bring over|get|turn|attract|raise)|needs? (?:another|a further)|lacks?|(?:is|are|was|were|falls?|fell) short by)\s*{HEDGED}$",
    re.I,
)
BACK = 2  # sentences between a whole and what was done of it


def pair_ties(page: Page, here: list[Quantity]) -> Iterator[Told]:
    """The pairs of a sentence, those of one clause first."""
    for one, other in pairwise(here):
        if not like(one, other):
            continue
        small, large = sorted((one, other), key=value)
        between = gap(page, one, other)
        if value(one) < value(other) and OF_W.match(between):
            yield one, other, value(other) - value(one), False
        elif OF_WHOM.match(page.after(other)) and value(other) < value(one):
            yield other, one, value(one) - value(other), False
        elif WHO_HAVE.match(page.after(other)) and AGAINST.search(between + " "):
            yield one, other, value(one) + value(other), True
        elif (
            NEEDED.search(page.before(one, 60) + " ") and TO_FIND.search(page.before(other, 60) + " ") and one is large
        ):
            yield small, large, value(large) - value(small), True
    yield from _done(page, here)


def _done(page: Page, here: list[Quantity]) -> Iterator[Told]:
    """What was done, with the nearest larger number of the kind before it."""
    for part in here:
        if not DONE.search(page.before(part, 60) + " "):
            continue
        window = [
            one for number in range(part.sentence - BACK, part.sentence + 1) for one in page.by_sentence.get(number, [])
        ]
        wholes = [one for one in window if one.start < part.start and one.total and like(one, part)]
        wholes = [
            one for one in wholes if one.figure.lo == one.figure.hi and not one.percent and value(one) > value(part)
        ]
        for whole in wholes:
            yield part, whole, value(whole) - value(part), False
