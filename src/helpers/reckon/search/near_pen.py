"""Sums, products and quotients that come out but for a slip of the pen: '512 plots. Closures took 187. That left 335' (325).

Comes in: the scene of a story. Goes out: misses, each a relation that would hold if one of its figures were printed with one digit other, with two
neighbours exchanged or with the digit that it lacks. No word has to tie the figures: that the true number lies one slip from the printed one
speaks for it, and the more the longer the number. The figure is read as it would have been printed, and weighed as any relation
that holds; how many slips of it hold as well is held against each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from copy import copy
from itertools import combinations
from math import log2, sqrt

from ..digits import likeness, one_digit
from ..hedges import decimal_place
from ..intervals import exact
from ..quantities import Quantity
from .evidence import Ranks, evidence
from .families import quotients
from .hits import ROOM, Hit
from .known import Found, Known
from .products import products
from .relations import draft_of
from .scene import Miss, Scene
from .terms import Term
from .traits import Traits

AROUND = 14  # figures before and after the printed one that are tried with it
REACH = 6  # sentences between it and the others
LEAD = 3  # sentences of headline and lead, in mind throughout an article
LEAST = 10  # in units of its last place: a number of one digit is no slip of another
SHORT = 100  # below this only an exchange is a slip
LONGEST = 9  # digits of a number that are held against one another
MOST_PARTS = 8
SIZES = (2, 3, 4, 5)


def misses(scene: Scene) -> Iterator[Miss]:
    """The relations of a story that hold but for a slip of the pen."""
    printed = Counter((one.result.value, one.result.unit) for one in scene.found)
    for found in scene.found:
        yield from _of_figure(found, scene, printed)


def _of_figure(found: Found, scene: Scene, printed: Counter[tuple[float, str | None]]) -> Iterator[Miss]:
    """The relations that one figure would be in if it were printed without the slip."""
    wrong, known = found.result, scene.known
    if not (wrong.counts or wrong.days) or wrong.bound or wrong.share is not None:
        return
    hits = {
        (hit.family, _figures(hit, true, wrong)): (true, hit)
        for true, makers in _meant(wrong, _near(found))
        for hit in _holding(true, makers)
    }
    count = log2(len({round(true.value, 6) for true, _ in hits.values()}) + 1)
    for (family, figures), (true, hit) in hits.items():
        result, *ones = (wrong if one is true else one for one in (hit.result, *hit.operands))
        draft = None if known.holds(figures) else draft_of(Hit(family, result, tuple(ones), hit.slack, hit.scale))
        if draft is not None and draft.judgement.verdict == "inconsistent":
            told = _traits(hit, true, wrong, found.near, scene)
            yield Miss(wrong.quantity.span, draft, told | {"slips": count} | _printed(true, wrong, printed))


def _near(found: Found) -> list[Term]:
    """The amounts round a figure that may make it: the nearest, and those of the lead."""
    wrong = found.result
    near = [
        one for one in found.near if one is not wrong and one.share is None and not one.bound and not one.quantity.times
    ]
    near = [one for one in near if abs(one.at - wrong.at) <= REACH or one.at <= LEAD]
    near = sorted(near, key=lambda one: abs(one.start - wrong.start) if one.at > LEAD else 0)[: 2 * AROUND]
    return sorted(near, key=lambda one: one.start)


def _meant(wrong: Term, near: list[Term]) -> Iterator[tuple[Term, tuple[Term, ...]]]:
    """The figure as it would be printed, for each number one slip from it that others near by make, with these."""
    place = float(decimal_place(exact(wrong.value)))
    own = round(wrong.value / place)
    if own < LEAST or len(str(own)) > LONGEST:
        return
    for value, makers in _made(wrong, near):
        number = round(value / place)
        if number != own and len(str(number)) == len(str(own)) and _slip(own, number):
            yield _as(wrong, number * place), makers
        elif wrong.value * 0.3 < value < wrong.value * 3 and own >= SHORT and _lacks(own, value):
            yield _as(wrong, value), makers


def _slip(own: int, number: int) -> bool:
    """Whether two whole numbers of one length are one slip apart; of those of two digits, by an exchange."""
    return one_digit(own, number) and (own >= SHORT or likeness(own, number).exchanged)


def _lacks(own: int, value: float) -> bool:
    """Whether the digits of a printed number are another's with one left out: 1.43 for 1.243."""
    digits = f"{value:.0f}".rstrip("0") if value >= SHORT else f"{value:.6f}".replace(".", "").strip("0")
    return len(digits) == len(str(own)) + 1 and one_digit(own, int(digits))


def _as(wrong: Term, value: float) -> Term:
    """A figure with another number."""
    made = copy(wrong)
    half = (wrong.hi - wrong.lo) / 2
    made.value, made.lo, made.hi = value, value - half, value + half
    for name in ("width", "slack"):
        made.__dict__.pop(name, None)
    return made


def _made(wrong: Term, near: list[Term]) -> Iterator[tuple[float, tuple[Term, ...]]]:
    """What two figures near by make, and what a row of them comes to or leaves of a whole; with these."""
    for one, other in combinations(near, 2):
        a, b = one.value, other.value
        for value in (a + b, abs(a - b), a * b, a / b, b / a):
            yield value, (one, other)
    row = sorted([*near, wrong], key=lambda one: one.start)
    at = row.index(wrong)
    for first in range(len(row)):
        for last in range(first + 2, min(len(row), first + MOST_PARTS)):
            parts = [one for one in row[first : last + 1] if one is not wrong]
            total = sum(one.value for one in parts)
            if not first <= at <= last:
                yield total, tuple(parts)
            else:
                yield from (
                    (whole.value - total, (*parts, whole))
                    for whole in near
                    if whole.value > total and whole not in parts
                )


def _holding(true: Term, makers: tuple[Term, ...]) -> Iterator[Hit]:
    """The relations that hold with the true number: it is what the others make, or a part of what they come to."""
    size = len(makers) + 1
    yield from (_sum(true, makers) if _comes_to(true, makers) else ())
    for family in (products, quotients):
        yield from (hit for hit in family(true, list(makers)) if len(hit.terms) == size)
    for whole in makers:
        others = tuple(sorted([true, *(one for one in makers if one is not whole)], key=lambda one: one.start))
        if whole.value > true.value:
            yield from (_sum(whole, others) if _comes_to(whole, others) else ())
            yield from (hit for hit in products(whole, list(others)) if len(hit.terms) == size)


def _comes_to(whole: Term, parts: tuple[Term, ...]) -> bool:
    return abs(sum(one.value for one in parts) - whole.value) <= ROOM * whole.value


def _sum(whole: Term, parts: tuple[Term, ...]) -> Iterator[Hit]:
    """A sum, where its figures may count the same: of one unit or of none, and told of one time."""
    every = (whole, *parts)
    units = {one.unit for one in every}
    times = {one.time for one in every if not one.free}
    if (
        len(units - {None}) <= 1
        and len(times) <= 1
        and not (whole.unit and units == {whole.unit, None} and not all(one.unit or one.free for one in parts))
    ):
        width = max(min(one.width for one in every), ROOM)
        yield Hit("sum", whole, parts, width / sqrt(whole.value * min(one.value for one in parts)))


def _figures(hit: Hit, true: Term, wrong: Term) -> frozenset[Quantity]:
    return frozenset((wrong if one is true else one).quantity for one in hit.terms)


def _traits(hit: Hit, true: Term, wrong: Term, own: list[Term], scene: Scene) -> Traits:
    """The traits of the relation as it would hold, and of the slip."""
    window = [true if one is wrong else one for one in own]
    ranks = Ranks(hit.result, window, [], scene.rarity)
    told = evidence(hit, ranks, scene.rarity, 1)
    member = "result" if hit.result is true else "part"
    place = float(decimal_place(exact(wrong.value)))
    size = len(str(round(wrong.value / place)))
    alike = likeness(round(true.value / place), round(wrong.value / place))
    kind = "exchanged" if alike.exchanged else "a digit" if alike.bits else "left out"
    known = scene.known
    others = [one for one in hit.terms if one is not true]
    return told | {
        f"pen {kind}": 1, f"pen {kind} of {next((n for n in SIZES if size <= n), 'more')}": 1, f"{member} {hit.family}": 1,
        "likely": alike.bits, f"explained {min(sum(known.is_result(one.quantity) for one in others), 2)}": 1,
        f"itself explained {known.is_result(wrong.quantity):d}": 1, f"agreed {min(len(known.agreed.get(wrong.quantity, [])), 2)} {member}": 1,
        f"{'bound' if known.binds(hit.operands, hit.figures) else 'free'}": 1,
    }  # fmt: skip


def _printed(true: Term, wrong: Term, printed: Counter[tuple[float, str | None]]) -> Traits:
    """Whether the story prints the true number elsewhere, and the wrong one again."""
    return {
        "true elsewhere": float(any(printed[true.value, unit] for unit in {true.unit, None})),
        "wrong again": float(printed[wrong.value, wrong.unit] > 1),
    }
