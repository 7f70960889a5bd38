"""What remains of a whole that stands further up: 'The remaining 144 flights' after '268 of its 412 flights'.

Reads 'the remaining 441' after 1,764 and 735 of 2,940 complaints that an earlier paragraph counts. The whole is found by its
value, the parts by their place: right before what remains, or told as part of a whole. Must not read 'the remaining 12 days'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..digits import one_digit_printed, swapped
from ..fractions.wholes import OF_W
from ..meaning.apposition import HEDGED, bare_noun, gap, like, same_thing
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import Account, plain, pool, value
from .sum_of_parts import sum_of

REMAINING = re.compile(
    rf"\b(?:(?:the|its|their|all|these|his|her) (?:other |last )?(?:remaining|rest,?|remainder,?|others?)|another|a further)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
FIRM = re.compile(rf"\b(?:the|its|their|these) remaining\s*{HEDGED}[$£€]?\s*$", re.I)
# What may have come or gone between the pair and what remains.
MEANWHILE = re.compile(r"\b(?:more|another|further|additional|also|extra|later|since|then|some|others?)\b", re.I)
CLEAR = 60  # steps of its finest place that a whole found by its value has
FAR = 14  # sentences up to which '268 of its 412' may stand before what remains of them
BACK = 2  # sentences in which the parts beside what remains stand
MOST = 8
OFF = Fraction(1, 4)  # how far off a remainder may be that is said not to agree


def remains(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each figure told as what remains, with the pair or the list that it completes."""
    pairs = list(_pairs(page))
    for rest in page.quantities:
        if plain(rest) and REMAINING.search(f"{page.before(rest, 60)} {rest.figure.hedge or ''}".rstrip() + " "):
            yield from _of_pair(page, rest, pairs) or _of_list(page, rest)


def _pairs(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'268 of its 412 flights', in text order."""
    for group in page.by_sentence.values():
        amounts = [one for one in group if plain(one)]
        for part, whole in pairwise(amounts):
            if value(part) < value(whole) and like(part, whole) and OF_W.match(gap(page, part, whole)):
                yield part, whole


def _of_pair(page: Page, rest: Quantity, pairs: list[tuple[Quantity, Quantity]]) -> list[Draft]:
    """The last pair before it whose difference it is; where one pair alone counts its noun, that pair."""
    near = [
        (part, whole)
        for part, whole in pairs
        if 0 < rest.sentence - whole.sentence <= FAR and value(rest) < value(whole) and like(rest, whole)
    ][-MOST:]
    for part, whole in reversed(near):
        if value(part) + value(rest) == value(whole) and Account((part, rest), whole).digits >= CLEAR:
            return [sum_of([part, rest], whole)]
    named = [pair for pair in near if not bare_noun(rest) and not rest.unit and same_thing(rest, pair[1])]
    told = {(value(part), value(whole)) for part, whole in named}
    if len(told) != 1 or not FIRM.search(page.before(rest, 60) + " ") or any(_of_list(page, rest)):
        return []
    part, whole = named[-1]
    left, printed = value(whole) - value(part), value(rest)
    like_one = swapped(str(left), str(printed)) or one_digit_printed(str(left), str(printed))
    more = MEANWHILE.search(page.text[whole.end : rest.start])
    return [sum_of([part, rest], whole)] if like_one and not more and abs(left - printed) <= OFF * left else []


def _of_list(page: Page, rest: Quantity) -> Iterator[Draft]:
    """The figures of its kind right before it, as many as with it come to a figure further up."""
    before = [
        one
        for number in range(rest.sentence - BACK, rest.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if plain(one) and one.start < rest.start and like(one, rest)
    ][-MOST:]
    for first in range(len(before) - 2, -1, -1):
        run = [*before[first:], rest]
        total = sum(map(value, run))
        far = [one for one in pool(page, rest.start, rest.unit) if one.start < run[0].start and value(one) == total]
        far = [one for one in far if rest.unit or like(one, run[0])]
        if far and Account(tuple(run), far[-1]).digits >= CLEAR:
            yield sum_of(run, far[-1])
            return
