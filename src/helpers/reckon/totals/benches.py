"""The parts of a whole that a first one is set against: '21 of the 48 seats. Union has sixteen, the Greens seven, and there are four others'.

What the others had before ('from 20 to 16', 'up from 17') is passed over. Must not read a list of which the sentence holds more than the
whole takes, or of other units.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum that hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..fractions.wholes import OF_W
from ..meaning.apposition import gap
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

BEFORE = re.compile(r"\b(?:from|against|than|after|previously|formerly|the old|last time)\s*$", re.I)
AHEAD = 2  # sentences after a part in which the others stand
LEAST, MOST = 20, 9  # of a whole; parts
FEWEST = 3  # parts


def benches(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each 'part of the whole' with the numbers behind it that complete the whole at the end of a sentence."""
    for number, group in page.by_sentence.items():
        if number < 0:
            continue
        for part, whole in pairwise(group):
            if not (plain(part) and plain(whole) and value(whole) >= LEAST and value(part) < value(whole)):
                continue
            if OF_W.match(gap(page, part, whole)) and (parts := _complete(page, part, whole)):
                yield sum_of(parts, whole)


def _complete(page: Page, part: Quantity, whole: Quantity) -> list[Quantity]:
    """The part with all counts of now behind it, where they come to the whole at the end of some sentence."""
    parts = [part]
    for number in range(part.sentence, part.sentence + AHEAD + 1):
        if number >= len(page.sentences) or page.sentences[number].paragraph != page.sentences[part.sentence].paragraph:
            break
        ends = [new for _, new in page.changes if new.sentence == number and new.start > whole.start]  # 'fell to 18'
        told = [one for one in page.by_sentence.get(number, []) if one.start > whole.start]
        told = [one for one in told if not (one.percent or one.points or one.days)]
        told = [one for one in told if not BEFORE.search(page.before(one, 30) + " ")]
        told = sorted([*told, *ends], key=lambda one: one.start)
        if not all(plain(one) and one.unit == part.unit for one in told):
            break
        parts += told
        total = sum(map(value, parts))
        if total == value(whole) and FEWEST <= len(parts) <= MOST:
            return parts
        if total >= value(whole):
            break
    return []
