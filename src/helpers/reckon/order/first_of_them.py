"""The oldest beside another whose age is told, and the largest part beside the rest of its sum.

    The oldest rider was Edna Holt, 91. With her came her neighbour Wilf Roe, 78.        78 is not above 91
    It raised £441,000. The largest part, £140,000, came from the walk. ... Donors gave £98,000, shops £90,000, firms £77,000 and scrap £36,000.

Only what holds is told: an age that is above may be of somebody who did not ride (`near_ranks` doubts what the words tie). Must not read the oldest
but one, the oldest until now, nor a list that does not complete the sum.

Comes in: a Page. Goes out: drafts of checks of the rules ordering and parts_sum, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.sum_of_parts import sum_of
from .standings import placed_in_row

OLDEST = re.compile(
    r"\b(?P<word>oldest|eldest|youngest)\b(?! (?:but|until|since|person|man|woman) ?(?:one|then|now)?\b)[^.;\d]{0,60}$",
    re.I,
)
NOT = re.compile(r"\b(?:second|third|next|previous|former|until|since)[- ]?(?:oldest|eldest|youngest)?\b", re.I)
PART = re.compile(r"\b(?:the|its|their|by far the) (?P<word>largest|biggest|greatest|smallest|least) (?:single )?(?:part|share|slice|item|sum|chunk|portion|amount|block|entry|post|contribution),?(?: (?:was|is|of|came to))?\s*[$£€]?$", re.I)  # fmt: skip
LOW = frozenset("youngest smallest least".split())
ON, FAR = 2, 8  # sentences after the oldest in which another age stands; after a largest part in which the others do
LISTED = 3  # other parts that a sentence tells at least


def first_of_them(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each oldest with the nearest other age, each largest part with the next largest."""
    for top in page.quantities:
        if top.sentence < 0 or top.vague or size(top) <= 0:
            continue
        told = page.before(top, 90).rstrip()
        if top.unit == "year of age" and (found := OLDEST.search(told)) and not NOT.search(told):
            yield from _told(top, _ages(page, top), found["word"].lower())
        elif amount(top) and (found := PART.search(told)):
            row, whole = _parts(page, top)
            yield from _told(top, sorted(row, key=size)[-1:], found["word"].lower())
            if whole:
                yield sum_of([top, *row], whole)


def _ages(page: Page, top: Quantity) -> list[Quantity]:
    near = [one for at in range(top.sentence, top.sentence + ON + 1) for one in page.by_sentence.get(at, [])]
    return [one for one in near if one.start > top.end and one.unit == top.unit and not one.vague and size(one) > 0][:1]


def _parts(page: Page, top: Quantity) -> tuple[list[Quantity], Quantity | None]:
    """The other parts, told in one sentence, that complete with it a sum told before."""
    wholes = {
        size(one): one for one in page.quantities if one.unit == top.unit and one.end <= top.start and not one.vague
    }
    for number in range(top.sentence, top.sentence + FAR + 1):
        row = [one for one in page.by_sentence.get(number, []) if one.start > top.end and one.unit == top.unit and amount(one) and not one.time]  # fmt: skip
        whole = wholes.get(size(top) + sum(map(size, row))) if len(row) >= LISTED else None
        if whole:
            return row, whole
    return [], None


def _told(top: Quantity, others: list[Quantity], word: str) -> Iterator[Draft]:
    for other in others:
        draft = placed_in_row(top, other, "at least" if word in LOW else "at most", word)
        if draft.judgement.verdict == "consistent":
            yield draft
