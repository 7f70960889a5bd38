"""Accounts that two captures tell together: '1,150 of the 1,840 were cancelled' here, '1,150 were cancelled and 690 ran' there.

Comes in: the Desk. Goes out: drafts of checks of the rule parts_sum, never more than consistent: two captures may speak of
two days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from ..fractions.parts import OF_THE
from ..meaning.apposition import gap, like
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import CLOSE, Account, credible, found, plain, value
from .sum_of_parts import sum_of

# Reads '690 of the 1,840', '30 percent of the 3,000', '1.15 million, against 1.84 million': a part or a rest of the other.
STRONG = re.compile(r"\b(?:of|out of|against|compared (?:with|to)|versus)\b[^.;:]{0,25}$", re.I)
WEAK = re.compile(r"\b(?:and|while|but|is|was|,)\b[^.;:]{0,40}$", re.I)
MOST = 200  # pairs of one capture that are set against another's


@dataclass(frozen=True, slots=True)
class Pair:
    """Two amounts of one kind beside each other in a sentence."""

    less: Quantity
    more: Quantity
    strong: bool


def across_captures(desk: Desk) -> Iterator[Draft]:
    """Two figures of an account in one capture and two in another, one of them the same in both.

    Reads '2,100 of the 3,000 ran late' beside '900 of the 3,000 were on time'; must not read two numbers that only chance to
    come to a third: one pair at least is told as part and whole.
    """
    pages = [(page, list(_pairs(page))[:MOST]) for page in desk.pages]
    seen: set[tuple[Fraction, ...]] = set()
    for (one, first), (other, second) in combinations(pages, 2):
        for account in _joined(first, second):
            key = _values(account)
            if account.digits >= CLOSE and key not in seen:
                seen.add(key)
                if not any(_told_in(page, key) for page in (one, other)):
                    yield sum_of(list(account.parts), account.whole)


def _values(account: Account) -> tuple[Fraction, ...]:
    return tuple(sorted(value(quantity) for quantity in account.figures))


def _told_in(page: Page, key: tuple[Fraction, ...]) -> bool:
    """Whether one capture tells the whole account by itself."""
    return any(_values(account) == key and credible(page, account) for account in found(page))


def _pairs(page: Page) -> Iterator[Pair]:
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and plain(one)]
        for one, other in pairwise(amounts):
            text = gap(page, one, other)
            strong = bool(OF_THE.match(text) or STRONG.search(text))
            if like(one, other) and value(one) != value(other) and (strong or WEAK.search(text)):
                less, more = sorted((one, other), key=value)
                yield Pair(less, more, strong)


def _joined(first: list[Pair], second: list[Pair]) -> Iterator[Account]:
    shared: dict[Fraction, list[Pair]] = {}
    for pair in second:
        for end in (pair.less, pair.more):
            shared.setdefault(value(end), []).append(pair)
    for one in first:
        for other in [pair for end in (one.less, one.more) for pair in shared.get(value(end), [])]:
            if (one.strong or other.strong) and like(one.more, other.more) and like(one.less, other.less):
                yield from _account(one, other)
                yield from _account(other, one)


def _account(one: Pair, other: Pair) -> Iterator[Account]:
    """Part and whole here with the other part beside the whole, or beside the first part, there."""
    whole, part = value(one.more), value(one.less)
    if not one.strong:
        return
    if value(other.more) == whole and part + value(other.less) == whole and value(other.less) != part:
        yield Account((one.less, other.less), one.more)
    rest = [here for here, there in ((other.less, other.more), (other.more, other.less)) if value(there) == part]
    yield from (Account((one.less, here), one.more) for here in rest if part + value(here) == whole)
