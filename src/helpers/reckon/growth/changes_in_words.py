"""A change told as a fraction in words, and the two values that make it: 'risen by more than a third', 'down by about a quarter'.

    The bridge will open late, at a price that has risen by more than a third. It was put at $96m in 2021. The figure now is $132m.
    The charge is to go up by half, from 80p to £1.20.

The values may stand before the words or after them; those that words put at two times and that give the change are told, the nearest
first. What fails is told by the rules that tie the values by words.

Comes in: a Page. Goes out: drafts of checks of the rule percent_change that hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..fractions.portion_values import value
from ..intervals import Interval
from ..meaning.spelled import fractions_in_words
from ..quantities import Desk, Draft, Page, Quantity
from . import baselines
from .baselines import size
from .changes import change_drafts, in_percent
from .steps import steps
from .values import one_money
from .word_claims import AROUND, own_noun, stray

PART = re.compile(
    r"(?<![\w-])(?:(?:an?|one) (?P<part>third|quarter|fifth|sixth|eighth|tenth)|(?P<parts>two[- ]thirds|three[- ]quarters|half))\b(?!-)",
    re.I,
)
MADE_UP = re.compile(r"\b(?:ma[dk]es?|making|take[ns]?|took) up\s*$", re.I)
FAR = 10  # sentences between two values of one noun
FIRST = 2  # sentences at the head of a capture, which tell what the body tells with its values
LEAD = 8  # sentences after those in which the values are looked for
MOST = 16  # values round a change
NEAREST = 3  # pairs as near as the one that holds
# How far a change may lie from the told fraction, as a part of it: below and above
SLACK = {
    None: (Fraction(1, 16), Fraction(1, 16)), "~": (Fraction(1, 8), Fraction(1, 8)), ">": (Fraction(0), Fraction(7, 20)),
    "<": (Fraction(1, 5), Fraction(0)),
}  # fmt: skip


def changes_in_words(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each fraction that is told of a change, with the nearest two values of two times that give it."""
    known = list(steps(page))
    for one in [*page.fractions, *fractions_in_words(page, PART)]:
        how = baselines.told(page, one) if not re.search(r"\d", one.figure.text) else None
        if how is None or not how.sign or MADE_UP.search(page.before(one, 20)):
            continue
        below, above = SLACK.get(one.figure.approximator, SLACK[None])
        told = Interval(value(one) * (1 - below), value(one) * (1 + above))
        for old, new in _turns(page, one, how.sign, known):
            if abs(size(new) / size(old) - 1) in told:
                draft = next(change_drafts(old, new, in_percent(one)))
                if draft.judgement.verdict == "consistent" and draft.rule == "percent_change":
                    yield draft
                break


def _turns(
    page: Page, one: Quantity, sign: int, known: list[tuple[Quantity, Quantity]]
) -> list[tuple[Quantity, Quantity]]:
    """Old and new values of one thing near a change, which go its way; the nearest first, and few of them."""
    found: list[tuple[int, int, Quantity, Quantity]] = []
    for pair in combinations(_slots(page, one), 2):
        first, last = one_money(pair)
        if not baselines.like(first, last) or not _near(page, one, *pair):
            continue
        step = next((each for each in known if set(each) == set(pair)), None) or baselines.ordered(page, *pair)
        small, large = sorted((first, last), key=size)
        old, new = (small, large) if sign > 0 else (large, small)
        if step and step[0].start != old.start:
            continue
        if step or baselines.opposed(page, *pair):
            found.append((sum(abs(each.sentence - one.sentence) for each in pair), len(found), old, new))
    near = [each for each in sorted(found, key=lambda each: each[:2]) if _of_size(one, *each[2:])]
    return [(old, new) for _, _, old, new in near[:NEAREST]]


def _of_size(one: Quantity, old: Quantity, new: Quantity) -> bool:
    """Whether a change is of the size of the told one; a value that hardly moved is no rival."""
    return value(one) / 2 <= abs(size(new) / size(old) - 1) <= value(one) * 2


def _slots(page: Page, one: Quantity) -> list[Quantity]:
    last = one.sentence + (LEAD if one.sentence <= FIRST else AROUND)
    found = [each for number in range(one.sentence - FAR, last + 1) for each in page.by_sentence.get(number, [])]
    found += [each for change in page.changes for each in change if abs(each.sentence - one.sentence) <= AROUND]
    found = [
        each
        for each in found
        if each.sentence >= 0 and baselines.usable(each) and each.figure.lo == each.figure.hi and size(each) > 0
        and each.figure is not one.figure and not each.times and not stray(page, each)
    ]  # fmt: skip
    found.sort(key=lambda each: abs(each.start - one.start))
    beside = {own_noun(each) for each in found if abs(each.sentence - one.sentence) <= 1} - {""}
    return found[:MOST] + [each for each in found[MOST:] if own_noun(each) in beside][:MOST]


def _near(page: Page, one: Quantity, first: Quantity, last: Quantity) -> bool:
    """Whether two values stand round a change: both near, or one beside it and the other of the same noun."""
    far = sorted(abs(each.sentence - one.sentence) for each in (first, last))
    if one.sentence <= FIRST or far[1] <= AROUND:
        return True
    return far[0] <= 1 and own_noun(first) == own_noun(last) != ""
