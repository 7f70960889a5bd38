"""A running total: 'withdrew 31 today. That takes the number lost since Thursday to 395' after '96, on top of the 268'.

The additions stand a sentence or several paragraphs apart; 'another 96 on top of 268' tells that the numbers are added, the
last words what they come to. Must not read a total over a longer time than the additions tell.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..digits import one_digit_printed, swapped
from ..meaning.apposition import HEDGED, amount, gap, like
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import Account, plain, pool, value
from .sum_of_parts import sum_of

TAKES_TO = re.compile(
    rf"\b(?:tak(?:es|ing|en)|took|br(?:ings?|inging|ought)|rais(?:es|ing|ed)|lift(?:s|ing|ed)|push(?:es|ing|ed)|mak(?:es|ing)|made|carr(?:ies|ied))\b[^.;:\d]{{0,30}}\b(?:number|total|toll|count|tally|figure|sum|loss(?:es)?|bill|cost|it|all)\b[^.;:\d]{{0,50}}\b(?:to|at|up to)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
ANOTHER = re.compile(rf"\b(?:another|a further|an additional|an extra|more)\s*{HEDGED}[$£€]?\s*$", re.I)
ON_TOP = re.compile(
    rf"\b(?:on top of|in addition to|besides|following|after|adding to|added to|as well as|to add to|to join)\s*(?:the |its |their |those |these )?{HEDGED}[$£€]?\s*$",
    re.I,
)
SO_FAR = 12  # sentences before a running total in which the additions are looked for
CLEAR = 30
OFF = Fraction(1, 20)  # a total farther off than this holds more than was told, unless it looks like the right one
# Reads '500 by 2030, when a third opens': more is still to be added.
TO_COME = re.compile(r"^[^.;]{0,30}\b(?:by|when|once|with|includ\w+|along|if|after|counting)\b", re.I)


def running_total(page: Page, desk: Desk) -> Iterator[Draft]:
    """The total that words take a number to, against the addition beside it and those told before it."""
    for whole in page.quantities:
        if not (plain(whole) and TAKES_TO.search(page.before(whole, 110) + " ")):
            continue
        if not (new := _beside(page, whole)):
            continue
        chain = _chain(page, new, whole) or _one_before(page, new, whole)
        if not chain:
            continue
        parts = [*chain, new]
        draft = sum_of(parts, whole)
        exact = draft.judgement.verdict == "consistent"
        if (exact and Account(tuple(parts), whole).digits >= CLEAR) or (
            not exact and _slipped(parts, whole) and not _more_to_come(page, new, whole)
        ):
            yield draft


def _beside(page: Page, whole: Quantity) -> Quantity | None:
    """The last addition: the only figure of its kind before the total in its sentence, else in the one before."""
    for number in (whole.sentence, whole.sentence - 1):
        group = [one for one in page.by_sentence.get(number, []) if plain(one) and one.start < whole.start]
        group = [one for one in group if like(one, whole) and value(one) < value(whole)]
        if group:
            return group[0] if len(group) == 1 else None
    return None


def _chain(page: Page, new: Quantity, whole: Quantity) -> list[Quantity]:
    """'another 96 flights on Friday, on top of the 268': the last such pair before the addition."""
    for number in range(new.sentence - 1, new.sentence - 1 - SO_FAR, -1):
        group = [one for one in page.by_sentence.get(number, []) if plain(one) and one.unit == whole.unit]
        for more, first in pairwise(group):
            if ANOTHER.search(page.before(more) + " ") and ON_TOP.search(gap(page, more, first)):
                fit = like(more, first) and value(first) < value(whole)
                return [first, more] if fit else []
    return []


def _one_before(page: Page, new: Quantity, whole: Quantity) -> list[Quantity]:
    """'Arl has 412 beds. The new ward's 64 will bring it to 476': the only figure of the sentence before."""
    group = [one for one in page.by_sentence.get(new.sentence - 1, []) if amount(one) and one.total]
    here = [one for one in page.by_sentence.get(new.sentence, []) if amount(one) and one.total]
    alone = len(group) == 1 and here[:2] == [new, whole] and plain(group[0])
    return group if alone and like(group[0], whole) and value(group[0]) < value(whole) else []


def _slipped(parts: list[Quantity], whole: Quantity) -> bool:
    """Whether the printed total looks like the right one, or is about as much."""
    total = sum(map(value, parts))
    looks = swapped(str(total), str(value(whole))) or one_digit_printed(str(total), str(value(whole)))
    return looks or abs(total - value(whole)) <= OFF * total


def _more_to_come(page: Page, new: Quantity, whole: Quantity) -> bool:
    return bool(TO_COME.search(page.after(whole))) or _otherwise(page, new, whole)


def _otherwise(page: Page, new: Quantity, whole: Quantity) -> bool:
    """Whether another figure and the addition come to the total."""
    return any(value(one) + value(new) == value(whole) for one in pool(page, whole.start, whole.unit))
