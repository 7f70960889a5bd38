"""So many to the base, how many of that base there are, and what they come to: '12 loaves to the tray', four trays, 'all 48'.

    The cellar has 16 racks, each full. ... At 240 bottles to the rack that is 3,840 bottles.
    Growers get €5,000 for each burned hectare, €2.25m in all.    of the 450 hectares told before

Comes in: a Page. Goes out: drafts of checks of the rule product, of such alone as hold to the digit: the total stands behind the rate, the
count bears the base as its noun or unit, or is bare beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul

from ..growth.baselines import size
from ..intervals import words
from ..meaning.apposition import amount, bare_noun
from ..measures import singular, time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads ' to the tray', ' vines to the hectare', ' for each burned hectare', ' bottles per rack'
BASE = re.compile(r"^ ?(?:[a-z-]+ ){0,2}?(?:(?:to|for|in) (?:the|each|every|an?)|per|to) (?P<what>[a-z]+(?: [a-z]+)?)\b", re.I)  # fmt: skip
ON = 3  # sentences behind a rate in which its total stands
FAR = 20  # sentences round a rate in which a count of its base stands
BESIDE = 2  # and one that is bare
FEWEST = 2
MOST = 60  # counts that a rate is tried with


def to_the_base(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rate with the count and the total that hold with it."""
    for rate in page.quantities:
        found = BASE.match(page.after(rate)) if _plain(rate) else None
        base = {singular(word) for word in found["what"].lower().split()} if found else set()
        if found and not any(time_unit(word) for word in base):
            draft = next(iter(_held(page, rate, base)), None)
            if draft:
                yield draft


def _plain(one: Quantity) -> bool:
    return one.sentence >= 0 and amount(one) and one.figure.lo == one.figure.hi and size(one) >= FEWEST


def _held(page: Page, rate: Quantity, base: set[str]) -> Iterator[Draft]:
    """The products that hold, of the nearest total and count."""
    totals = [
        one
        for number in range(rate.sentence, rate.sentence + ON + 1)
        for one in page.by_sentence.get(number, [])
        if one.start > rate.end and _plain(one) and one.unit in (rate.unit, None) and not one.time
    ]
    counts = [
        one
        for one in page.near(rate.sentence, FAR)
        if _plain(one) and one is not rate and _of_base(page, rate, one, base)
    ][:MOST]
    for whole in totals:
        for count in sorted(counts, key=lambda one: abs(one.start - rate.start)):
            if count is not whole and size(count) * size(rate) == size(whole):
                yield _draft(rate, count, whole)


def _of_base(page: Page, rate: Quantity, one: Quantity, base: set[str]) -> bool:
    """Whether a count is of a rate's base: by its unit or noun, or bare beside it."""
    if one.unit or not bare_noun(one):
        named = {singular(word) for word in f"{one.unit or ''} {one.figure.noun or ''}".lower().split()}
        if named & base:
            return True
    apart = rate.sentence - one.sentence
    return one.unit is None and bare_noun(one) and 0 <= apart <= BESIDE and one.start < rate.start


def _draft(rate: Quantity, count: Quantity, whole: Quantity) -> Draft:
    made = combine(mul, count.readings, rate.readings)
    return Draft(
        rule="product",
        quantities=(rate, count, whole),
        formula=f"{count.label} x {rate.amount} = {words(made.literal)}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judge(made, whole.readings, derived=True),
        why="So many to each, how many of those there are, and what they come to.",
        slip=f"to the base {rate.key} {count.key} {whole.key}",
    )
