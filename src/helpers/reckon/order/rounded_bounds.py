"""A round number with a bound, and the exact one that it rounds: 'more than 1.6 million loans' here, 1,648,320 there.

    Fewer than 42,000 people live in the east, the mayor said.      41,356 in the bureau's table
    More than 33,000 have had the jab.                              33,050 by Friday, three sentences on

The exact number has more digits and lies no further past the bound than one step of its last digit; that tells of itself that the
one rounds the other, where both are of one unit and noun and no other number of the story is as near. What does not hold is told
by `bounds`.

Comes in: the Desk. Goes out: drafts of checks of the rule threshold that hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..growth.baselines import YEAR, size
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.kinds import kindred
from ..meaning.tellings import stems
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared

# Reads 'Takings top $1.5 million', 'Toll passes 2,000', in a headline
VERB = re.compile(r"\b(?:tops?|topped|pass(?:es|ed)?|exceeds?|exceeded|surpass(?:es|ed)?|beats?)\s*[$£€]?$", re.I)
LEAST = 100
BIG = 10_000  # a bare number, said aloud, may be of money that the other prints
ROUND = 2  # digits of a bound that tell something, at most
TELLING = 3  # those of the number that it rounds, at least; one less where the bound has one
SHARED = 3  # words that two sentences share, where nouns are not alike
MANY = 200  # numbers of one capture
BESIDE = 3  # sentences in which a number without a noun takes the bound's
SAME = Fraction(101, 100)  # 1.65 million is 1,648,320
FAR = Fraction(1, 8)  # a bound further off rounds another number


def rounded_bounds(desk: Desk) -> Iterator[Draft]:
    """Each bound with the one exact number of the story that it may round."""
    for page in desk.pages:
        for bound in page.quantities[:MANY]:
            side = _side(page, bound)
            if not side:
                continue
            found = [
                one
                for there in desk.pages
                for one in there.quantities[:MANY]
                if one is not bound and _rounds(bound, one, side) and _alike(page, bound, there, one)
            ]
            named = [one for one in found if one.figure.noun and one.figure.noun == bound.figure.noun]
            found = found if _one_number(found or [bound]) else named
            if found and _one_number(found):
                best = size(max(found, key=_digits))
                word = (bound.figure.hedge or VERB.findall(page.before(bound))[-1]).lower()
                for there in desk.pages:
                    again = (one for one in there.quantities[:MANY] if one is not bound and size(one) == best)
                    if one := next((one for one in again if _rounds(bound, one, side)), None):
                        yield compared(one, bound, side, word)


def _one_number(found: list[Quantity]) -> bool:
    """Whether all that a bound may round are one number, told to more digits or fewer."""
    values = [size(one) for one in found]
    return max(values) <= min(values) * SAME


def _digits(one: Quantity) -> int:
    """The digits that count; of a number in words, those that it would have."""
    told = re.sub(r"\D", "", one.figure.text) or f"{float(one.lo):.0f}"
    return len(told.strip("0"))


def _side(page: Page, one: Quantity) -> str:
    """On which side of a round number the exact one lies: by its hedge, in a headline by the verb; '' where it is no bound."""
    plain = amount(one) and not one.vague and one.sentence >= 0 and one.figure.lo == one.figure.hi
    if not plain or _digits(one) > ROUND or size(one) < LEAST:
        return ""
    if one.figure.approximator in ("<", ">"):
        return "at most" if one.figure.approximator == "<" else "at least"
    head = one.sentence == 0 and not one.figure.approximator and VERB.search(page.before(one))
    return "at least" if head else ""


def _rounds(bound: Quantity, one: Quantity, side: str) -> bool:
    """Whether an exact number lies past a bound, by no more than one step of the bound's last digit."""
    exact = not one.figure.approximator and one.figure.lo == one.figure.hi and one.sentence >= 0
    if (
        not exact
        or not amount(one)
        or one.vague
        or _digits(one) < TELLING - (_digits(bound) == 1)
        or (
            one.unit != bound.unit
            and (bound.unit or not bare_noun(bound) or size(bound) < BIG or one.page is bound.page)
        )
    ):
        return False
    gap = size(one) - size(bound) if side == "at least" else size(bound) - size(one)
    return 0 < gap <= min(_step(bound), size(bound) * FAR)


def _step(bound: Quantity) -> Fraction:
    """One in the last digit that a round number tells: 1,000 of 42,000."""
    step, left = Fraction(1), size(bound)
    while left % (step * 10) == 0:
        step *= 10
    return step


def _alike(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether a bound and a number may be of one thing: one rate, one noun or a like one; a number without one stands near."""
    if (bound.time, bound.per) != (one.time, one.per) or average(page, bound) != average(there, one):
        return False
    texts = page.words(bound.sentence), there.words(one.sentence)
    years = [set(YEAR.findall(text)) for text in texts]
    if all(years) and not years[0] & years[1]:
        return False
    if bound.unit is None and not bare_noun(one) and not bare_noun(bound):
        shared = stems(texts[0]) & stems(texts[1])
        return kindred(thing(one.measure or ""), thing(bound.measure or "")) or len(shared) >= SHARED
    near = page is there and abs(bound.sentence - one.sentence) <= BESIDE
    return near or bool(stems(texts[0]) & stems(texts[1]))
