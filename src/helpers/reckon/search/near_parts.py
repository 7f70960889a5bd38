"""Parts that are more than their whole, and percentages that no part of so few can be, with the whole told clauses or sentences away.

    The vet saw 84 ponies. All of them were to be chipped; 91 had been by June.
    They asked 25 landlords. Sixty percent would raise the rent and 46% would sell.

Comes in: a Scene. Goes out: misses of the rules part_of_whole and possible_percentage. Candidates
are told by their size and place alone; `part_traits` says which words tie a part to a whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from ..fractions.shares import possible, whole_number
from ..meaning.apposition import like
from ..order.past_whole import past_draft
from ..quantities import Draft, Quantity
from ..totals.sum_of_parts import sum_of
from .near_sums import addable, prints_unit
from .part_ties import loose
from .part_traits import Few, Past, few_traits, past_traits
from .scene import Miss, Scene
from .terms import Term

REACH = 3  # sentences between a part and its whole
MOST = 12  # figures before and after a whole that are tried; counts and percentages before and after a percentage
AROUND = 100  # figures before and after a percentage that are looked at
WIDE = 1.8  # a part that exceeds its whole by more is of another thing
FEWEST = 5  # a whole of fewer is none that is exceeded by mistake
ASKED_BACK = 4  # sentences before a percentage in which its whole is told
NO_SHARE = {"few change", "few of another"}  # '15 per cent dearer', '46 percent of the public' are no shares of a few
LEAST = 7  # of fewer a percentage is not told
PERCENT = 100


def misses(scene: Scene) -> Iterator[Miss]:
    """The parts of a story that are too great, and the percentages that are of no whole number."""
    for own in scene.by_page().values():
        amounts = [one for one in own if addable(one) and not one.time and not one.quantity.per]
        yield from _past(scene, amounts)
        yield from _few(scene, own)


def _past(scene: Scene, own: list[Term]) -> Iterator[Miss]:
    for number, whole in enumerate(own):
        if whole.value < FEWEST or whole.bound:
            continue
        window = own[max(0, number - MOST) : number + MOST + 1]
        near = [one for one in window if one is not whole and abs(one.at - whole.at) <= REACH and may_hold(whole, one)]
        tried: list[tuple[Term, ...]] = [(one,) for one in near if one.value > whole.value]
        pairs = pairwise(near)
        tried += [
            pair for pair in pairs
            if pair[0].at == pair[1].at and max(one.value for one in pair) < whole.value < sum(one.value for one in pair)
        ]  # fmt: skip
        for parts in tried:
            one = Past(parts, whole, window)
            if one.made > WIDE * whole.value or scene.known.doubts(frozenset(each.quantity for each in one.terms)):
                continue
            ones = [part.quantity for part in parts]
            draft = past_draft(ones[0], whole.quantity) if len(ones) == 1 else _together(ones, whole.quantity)
            if draft.judgement.verdict == "inconsistent" and not loose(told := past_traits(one, scene)):
                yield Miss(parts[0].quantity.span, draft, told)


def _together(parts: list[Quantity], whole: Quantity) -> Draft:
    """The check of parts that come to more than their whole."""
    return replace(sum_of(parts, whole), rule="part_of_whole", why="Parts are never more than their whole.")


def may_hold(whole: Term, one: Term) -> bool:
    """Whether a figure may be counted in a whole by its unit or its noun, one that is left out fitting any."""
    if whole.unit or one.unit:
        return one.unit == whole.unit or not (prints_unit(one) and prints_unit(whole))
    return like(one.quantity, whole.quantity) or not one.quantity.unit


def _few(scene: Scene, own: list[Term]) -> Iterator[Miss]:
    own = sorted(own, key=attrgetter("start"))
    counts = {one: count for one in own if (count := _count(one)) and LEAST <= count < PERCENT}
    wholes = list(counts)
    rates = [one for one in own if one.quantity.percent and one.value <= PERCENT and not one.bound and not one.time]
    for one in rates:
        near = _beside(one, wholes, MOST)
        for whole in near:
            if not -1 <= one.at - whole.at <= ASKED_BACK:
                continue
            draft = possible(one.quantity, whole.quantity, counts[whole])
            if draft.judgement.verdict == "inconsistent":
                siblings = [each for each in _beside(one, rates, MOST) if abs(each.at - one.at) <= 1]
                told = Few(one, whole, counts[whole], siblings, near, _beside(one, own, AROUND))
                traits = few_traits(told, scene)
                if not NO_SHARE & traits.keys():
                    yield Miss(one.quantity.span, draft, traits)


def _beside(one: Term, others: list[Term], most: int) -> list[Term]:
    """Of figures in text order so many before one and so many after."""
    place = bisect_left(others, one.start, key=attrgetter("start"))
    return others[max(0, place - most) : place + most + 1]


def _count(one: Term) -> int:
    """A small count of things, without a hedge; 0 for none."""
    own = one.quantity
    return whole_number(own) if own.total and not own.unit and addable(one) and not own.figure.hedge else 0
