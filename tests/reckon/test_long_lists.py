"""Long lists of figures take time in proportion: quick looks come first, and leave out nothing that holds."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations
from operator import mul
from types import SimpleNamespace

import pytest

from helpers.reckon.each import amounts_each
from helpers.reckon.quantities import Desk
from helpers.reckon.totals import apart
from helpers.reckon.totals.rows import CLEAR, PARTS_SUMMED, accounted
from helpers.reckon.verdicts import combine, judge
from helpers.settings import Settings

from .conftest import tiny

HEDGED = "about 12, 40, more than 30, nearly 480, 1,200, up to 1,450, at least 36, 14,000, some 500, over 390, 15, at most 60"


@dataclass(eq=False)
class Printed:
    """A number and no more."""

    number: int

    @property
    def figure(self) -> SimpleNamespace:
        return SimpleNamespace(lo=float(self.number))


def rows(count: int):
    chance = random.Random(5)
    for _ in range(count):
        yield chance, [Printed(chance.choice((3, 5, 8, 12, 20, 40, 60, 100, 120, 160))) for _ in range(9)]


def listed(lines: int, each: int) -> Desk:
    chance = random.Random(3)
    told = [", ".join(f"{chance.randint(20, 9000):,}" for _ in range(each)) for _ in range(lines)]
    return Desk([tiny("a", "\n".join(f"The quay counted {one} and no more." for one in told))], Settings())


def test_of_a_long_list_few_pairs_are_judged(monkeypatch):
    judged = []
    monkeypatch.setattr(amounts_each, "judge", lambda *said: judged.append(said) or judge(*said))
    desk = listed(2, 38)
    list(amounts_each.amounts_each(desk.pages[0], desk))
    assert len(judged) < 20 * len(desk.pages[0].quantities)


def test_of_a_long_list_the_nearest_figures_are_tried():
    page = listed(3, 38).pages[0]
    each = page.quantities[-1]
    pool = amounts_each._pool(page, each)
    assert pool == page.quantities[-amounts_each.MOST - 1 : -1]


def test_the_quick_look_leaves_out_no_total_that_holds():
    page = Desk([tiny("a", f"The quay counted {HEDGED} crates.")], Settings()).pages[0]
    found = 0
    for each, count, whole in permutations(page.quantities, 3):
        size = amounts_each._sizes(each, amounts_each.EACH, [(count, 0.0)])
        possible = bool(list(amounts_each._possible(each, whole, 1.0, size)))
        holds = judge(combine(mul, each.readings, count.readings), whole.readings).verdict == "consistent"
        near = 1 / amounts_each.WILD < Fraction(each.lo) * Fraction(count.lo) / Fraction(whole.lo) < amounts_each.WILD
        found += holds
        assert possible or not (holds or near), (each.name, count.name, whole.name)
    assert found > 10


def test_two_that_make_a_third_are_found_as_all_pairs_would_find_them():
    for chance, row in rows(300):
        result, *others = row
        three = [result, *chance.sample(others, 2)]
        told = result.number
        pairs = [
            (one, two)
            for one, two in combinations(others, 2)
            if told in (one.number + two.number, abs(one.number - two.number))
            and (told >= apart.FEW or one in three or two in three)
        ]
        assert apart._made_of_two(result, others, three) is bool(pairs)


@pytest.mark.parametrize("members", [0, 3])
def test_sums_that_hold_two_of_some_figures_are_found_wherever_they_stand(members):
    for chance, row in rows(300):
        figures, among = set(chance.sample(row, 3)), frozenset(row[:members])
        assert accounted(row, figures, among) is any(
            len({*row[first:last], row[at]} & figures) > 1 and not {*row[first:last], row[at]} <= among
            for first in range(len(row))
            for last in range(first + 2, min(first + PARTS_SUMMED, len(row)) + 1)
            for at in range(len(row))
            for total in [sum(one.number for one in row[first:last])]
            if (
                row[at].number == total
                and (at < first or at >= last)
                and (first - 2 <= at <= last + 1 or total >= CLEAR)
            )
            or (row[at].number * 2 == total and first <= at < last and last - first > 2)
        )
