"""Which figures may make which other one: shares, changes, multiples, products, rates; sums stand in `totals`.

Comes in: one term and the terms round it. Goes out: hits. Units and values decide; of the words only what is counted, per what, and those
that forbid a family ('14 percent of the drivers' is no change, 'up from 3.1bn' no whole).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import combinations

from ..growth.change_claims import sign_of
from .hits import FINEST, LOOSE, ROOM, Hit, beyond, finest, near
from .products import exchanges, products, quotients, required, speeds, working_days
from .terms import Term
from .totals import sums

OF_THINGS = re.compile(r"^(?:%|per ?cent)?,? ?of (?:the|all|its|their|those) [a-z]", re.I)
# Reads '5,120 replies from 32,000', 'against 4.5 million'; must not read 'up from 3.1 million'
OUT_OF = re.compile(
    r"(?:^|\b(?:against|compared (?:with|to)|\d[\d,.]* (?:million |billion )?(?:[a-z]+ ){1,3}from))(?: (?:a|an|the|its|their|last [a-z]+['’]s?))?(?: [a-z-]+){0,3}$",
    re.I,
)
FEW = 10  # smaller numbers stand in every article
FINE = 0.2  # the last place of a small amount that is no count
BOUND = 0.2  # how far beyond a bound in words ('more than a quarter')


def _groups(result: Term, window: list[Term]) -> list[list[Term]]:
    """The amounts and the stretches of time of each unit in order of size, those near by that print none with each of them."""
    groups: dict[tuple[str | None, float], list[Term]] = {}
    for one in window:
        if (one.counts or one.days) and one is not result:
            groups.setdefault((one.unit, one.days), []).append(one)
    free = [one for one in groups.get((None, 0.0), ()) if one.free and near(one, result)]
    for (unit, _), group in groups.items():
        if unit is not None:
            group += [one for one in free if any(near(one, other) for other in group)]
    return [sorted(group, key=lambda one: one.value) for group in groups.values() if len(group) > 1]


def _ratio(
    family: str, result: Term, group: list[Term], want: float, reach: float, scale: float = 1.0
) -> Iterator[Hit]:
    """Every a / b of a group that is `want`, give or take `reach` of it."""
    ordered = sorted(group, key=lambda one: one.value)
    values = [one.value for one in ordered]
    for below in ordered:
        room = reach + 0.1
        first, last = (
            bisect_left(values, below.value * want * (1 - room)),
            bisect_right(values, below.value * want * (1 + room)),
        )
        for above in ordered[first:last]:
            if above is below or above.value == below.value:
                continue
            if max(above.value, below.value) < FEW and not (above.at == below.at == result.at or _fine(above, below)):
                continue  # 2 of 3 and 'two-thirds' are in every article
            off = abs(above.value / below.value / want - 1)
            slacks = (reach, above.slack, below.slack)
            if off <= sum(slacks) / 2:
                slack = finest(slacks, off)
                yield Hit(family, result, (above, below), slack, scale)


def _fine(one: Term, other: Term) -> bool:
    """Whether two small amounts print a unit and decimals: 2.40 and 2.70 pounds."""
    return (
        bool(one.unit) and one.page is other.page and all(term.value % 1 and term.width < FINE for term in (one, other))
    )


def shares(result: Term, window: list[Term]) -> Iterator[Hit]:
    """A part over its whole, where the result is a percentage or a fraction."""
    share = result.share
    if share is None or not 0 < share <= 1.5 or result.says_change:
        return
    for group in _groups(result, window):
        for hit in _ratio("share", result, group, share, _reach(result)):
            if _set_aside(hit.operands[1], result):
                continue  # 'sales of 3.42bn, up from 3.1bn, ... a margin of 9 per cent'
            off = hit.operands[0].value / hit.operands[1].value / share - 1
            if beyond(result, off):
                yield Hit("share", result, hit.operands, _told_loosely(result, off, hit.slack))


def _set_aside(whole: Term, result: Term) -> bool:
    """Whether the words compare with the whole; not where they hedge the share: 'fewer than half of the 9,500'."""
    own = whole.page is result.page and result.page.between(result.quantity, whole.quantity).startswith("of ")
    aside = whole.page.set_aside(whole.quantity) and not (own and whole.at == result.at)
    return aside and not (OUT_OF.search(whole.page.before(whole.quantity, 60).rstrip("$£€ ")) and near(whole, result))


def _reach(result: Term) -> float:
    """How wide a share is told, in parts of it: a fraction in words is loose, one that bounds is looser to its side."""
    fraction = result.quantity.role == "share"
    if result.bound:
        return max(2 * (BOUND if fraction else LOOSE), result.slack)
    return 2 * LOOSE if fraction else result.slack


def _told_loosely(result: Term, off: float, slack: float) -> float:
    """The slack of a share in words: as wide as it was missed, to both sides or to that of its bound."""
    if result.bound:
        return max(abs(off), FINEST)
    return max(min(slack, 2 * abs(off)), FINEST) if result.quantity.role == "share" else slack


def per_so_many(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'222 for every 100,000': cases over people, times what the words say."""
    so_many = result.so_many
    if not so_many:
        return
    counts = [one for one in window if one.counts and one.unit is None and one.value != so_many]
    yield from _ratio("per", result, counts, result.value / so_many, result.slack, so_many)


def changes(result: Term, window: list[Term]) -> Iterator[Hit]:
    """Two amounts that differ by the result, in parts of the second: up or down."""
    share = result.share
    if share is None or result.quantity.points or result.page.before(result.quantity, 12).endswith("from"):
        return
    if not result.says_change and (
        result.quantity.role == "share" or OF_THINGS.match(result.page.after(result.quantity))
    ):
        return  # '14 percent of the drivers', 'fewer than half'
    rates = [one for one in window if one.quantity.percent] if result.says_change else []  # a poll lists many
    told = sign_of(result.page, result.quantity) or 0
    for group in [*_groups(result, window), rates]:
        for family, sign in (("rise", 1), ("fall", -1)):
            if (sign < 0 and share >= 0.98) or sign * told < 0:
                continue  # 1,500 now and 2,400 before is no rise of 60 per cent where the words say 'down'
            want = 1 + sign * share
            loose = _reach(result) if result.bound else LOOSE if result.quantity.role == "share" else 0
            for hit in _ratio(family, result, group, want, max(result.slack, loose) * share / want):
                off = abs(hit.operands[0].value / hit.operands[1].value - 1) / share - 1
                if not beyond(result, off):
                    continue
                slack = hit.slack * want / share if hit.slack < 0.3 else hit.slack
                yield Hit(family, result, hit.operands, max(abs(off), FINEST) if result.bound else slack)


def points(result: Term, window: list[Term]) -> Iterator[Hit]:
    """Two percentages so many points apart."""
    if result.quantity.points or result.unit == "point":
        shares = [one for one in window if one.quantity.percent]
        left_out = [
            one for one in window
            if one.free and one.page is result.page and any(one.at == told.at and told.page is one.page for told in shares)
        ]  # fmt: skip
        for one, other in [
            *combinations(shares, 2),
            *((one, bare) for one in shares for bare in left_out if near(one, bare) and near(bare, result)),
        ]:
            big, small = (one, other) if one.value > other.value else (other, one)
            if abs(big.value - small.value - result.value) < ROOM:
                yield Hit("points", result, (big, small), result.slack)


def multiples(result: Term, window: list[Term]) -> Iterator[Hit]:
    """'three times', 'doubled': one amount over another."""
    if result.quantity.times:
        for group in [*_groups(result, window), [one for one in window if one.quantity.percent]]:
            for hit in _ratio(
                "multiple", result, group, result.value, max(2 * (result.hi - result.lo) / result.value, LOOSE)
            ):
                off = abs(hit.operands[0].value / hit.operands[1].value / result.value - 1)
                yield Hit("multiple", result, hit.operands, max(min(hit.slack, 2 * off), FINEST))


FAMILIES = (
    required,
    working_days,
    exchanges,
    sums,
    shares,
    per_so_many,
    quotients,
    changes,
    points,
    multiples,
    products,
    speeds,
)
