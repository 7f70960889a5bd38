"""A list whose total is the subject of its own sentence, and a rate with its parts.

Reads 'The $54 million budget sets aside $31 million for boats, $14 million for piers and $9 million for buoys', '9,300
passengers a day, 7,900 of them commuters and 1,400 tourists'. Must not read 'The $54 million fund pays $31 million for
boats and $9 million for piers' (two of the things it pays for), '9,300 a day, 40 of them ill'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import add

from ..meaning.apposition import amount, gap, like
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine
from .listing import MOST, NO_LIST, OTHERS, SOME, one_list
from .sum_of_parts import sum_of
from .sums import COLON, OF_THEM

# What a whole does with its parts; the object must follow at once, so that 'covers 3 towns' is none.
DIVIDES = re.compile(
    r"\b(?:sets? (?:aside|apart)|set (?:aside|apart)|puts?|gives?|gave|holds?|held|covers?|covered|pa(?:ys|y|id)(?: out| for)?|buys?|bought|sends?|sent|goes|went|provid\w+|allocat\w+|allot\w+"
    r"|earmark\w*|devot\w+|assign\w*|reserv\w+|split\w*|divid\w+|break\w* down|broken down|compris\w+|consist\w+|includ(?:es|ed)|contain\w*|made up|ma[dk]es up|spread\w*|distribut\w+|shares?|shared|budgets?|spends?|spent)\b[^.;:,\d]{0,30}$",
    re.I,
)
# Reads 'Ferries account for the difference', 'The rest is held back', 'Another $3 million is in reserve' in the next sentence.
LEFT_OVER = re.compile(rf"{OTHERS.pattern}|\b(?:rest|difference|balance|reserve|contingenc\w+|also|left over)\b", re.I)
FULL = Fraction(9, 10)  # parts that come to less of their whole are taken for some of them
OVER = Fraction(11, 10)
PARTS = 3  # of fewer parts one may always be missing


def allotted(page: Page, desk: Desk) -> Iterator[Draft]:
    """The first amount of a sentence against the full list that a verb of dividing puts after it."""
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and one.total][:MOST]
        if len(amounts) <= PARTS:
            continue
        whole, parts = amounts[0], amounts[1:]
        lead = gap(page, whole, parts[0]).rstrip("$£€ ")
        if not (DIVIDES.search(lead) and all(one.unit == whole.unit and like(one, whole) for one in parts)):
            continue
        text = page.text[whole.end : parts[-1].start]
        if one_list(page, parts) and not SOME.search(text) and not NO_LIST.search(text) and _about(parts, whole):
            yield from _judged(page, parts, whole)


def _judged(page: Page, parts: list[Quantity], whole: Quantity) -> Iterator[Draft]:
    """A list that comes to its whole; one that does not, unless the next words go on with it."""
    draft = sum_of(parts, whole)
    more = OTHERS.search(page.after(parts[-1], 120)) or LEFT_OVER.search(page.words(whole.sentence + 1))
    if draft.judgement.verdict != "inconsistent":
        yield draft
    elif not more:
        yield replace(draft, why="The list that the sentence divides its first number into, against that number.")


def _about(parts: list[Quantity], whole: Quantity) -> bool:
    total = combine(add, *(one.readings for one in parts)).usual
    top = whole.readings.literal.hi or whole.readings.literal.lo or Fraction(0)
    return (total.hi or 0) >= FULL * top and (total.lo or 0) <= OVER * top


def rate_divided(page: Page, desk: Desk) -> Iterator[Draft]:
    """A rate and its parts, the first of which is 'of them': rates add up as counts do, and the parts may leave the rate out."""
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and not one.per and not one.unit][:MOST]
        for index, whole in enumerate(amounts):
            parts = amounts[index + 1 :]
            opens = parts and (OF_THEM.match(page.after(parts[0])) or COLON.search(gap(page, whole, parts[0])))
            if not whole.time or len(parts) < 2 or not opens:
                continue
            told = any(one.time not in (None, whole.time) for one in parts)
            if told or not one_list(page, parts, mixed=True) or SOME.search(page.text[whole.end : parts[-1].start]):
                continue
            if _about(parts, whole):
                yield sum_of(parts, whole)
            break
