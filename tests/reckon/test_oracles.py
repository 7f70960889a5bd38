"""The arithmetic against other people's: mpmath's intervals, pint's units, and scrutiny's definitions by brute force."""

from __future__ import annotations

import re
from fractions import Fraction
from operator import add, mul, sub, truediv

import mpmath
import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reckon.each.conversions import FACTORS
from helpers.reckon.hedges import readings
from helpers.reckon.intervals import between, point
from helpers.tables import Figure

whole = st.integers(-(10**6), 10**6)
closed = st.tuples(whole, whole).map(lambda ends: (min(ends), max(ends)))
PINT = {"ton": "metric_ton", "short ton": "US_ton", "metric ton": "metric_ton", "barrel": "oil_barrel"}
BOTH = ("gallon", "pint", "fluid ounce")  # American and imperial stand side by side


@given(closed, closed, st.sampled_from([add, sub, mul, truediv]))
def test_closed_intervals_are_those_of_mpmath(one, other, operation):
    if operation is truediv and other[0] <= 0 <= other[1]:
        return
    with mpmath.workdps(60):
        mpmath.iv.dps = 60
        theirs = operation(mpmath.iv.mpf(one), mpmath.iv.mpf(other))
        lo, hi = mpmath.mpf(theirs.a), mpmath.mpf(theirs.b)
        ours = operation(between(*one), between(*other))
        for end, bound in ((ours.lo, lo), (ours.hi, hi)):
            exact = mpmath.mpf(end.numerator) / end.denominator
            assert abs(exact - bound) <= mpmath.mpf(10) ** -40 * (1 + abs(bound))


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry(non_int_type=Fraction)


@pytest.mark.parametrize("unit", sorted(FACTORS))
def test_every_factor_is_that_of_pint(registry, unit):
    dimension, values = FACTORS[unit]
    base = {"length": "meter", "area": "meter**2", "volume": "liter", "mass": "kilogram", "speed": "meter/second", "energy": "watt_hour", "power": "watt"}[dimension]  # fmt: skip
    power = re.sub(r"(square|cubic) (\w+)", lambda m: f"{m[2]}**{2 if m[1] == 'square' else 3}", PINT.get(unit, unit))
    name = power.replace(" per ", "/").replace(" ", "_")
    names = [name, *([f"imperial_{name}"] if unit in BOTH else []), *(["US_ton", "UK_ton"] if unit == "ton" else [])]
    theirs = [float(registry.Quantity(Fraction(1), name).to(base).magnitude) for name in names]
    assert [float(value) for value in values] == pytest.approx(theirs, rel=1e-5)


def figure(text: str, value: float) -> Figure:
    return Figure(figure_id="f", article_id="a", start=0, end=len(text), text=text, lo=value, hi=value, unit="percent")


@given(st.integers(0, 99), st.integers(0, 9), st.integers(0, 99999))
def test_rounding_half_up_is_that_of_scrutiny(units, tenths, finer):
    """scrutiny::round_up: x belongs to the printed r with d decimals when r - 0.5/10^d <= x < r + 0.5/10^d."""
    printed = Fraction(10 * units + tenths, 10)
    exact = printed + Fraction(finer, 10**6)
    told = readings(figure(f"{units}.{tenths}", float(printed)))
    assert (exact in told.half_up) == (exact - printed < Fraction(1, 20))
    assert (exact in told.cut_off) == (exact - printed < Fraction(1, 10))


@given(st.integers(2, 60), st.integers(1, 99))
def test_a_percentage_that_no_whole_number_gives_is_grim_inconsistent(board, count, percent):
    """scrutiny::grim: a percentage is possible when some k of n, rounded, is the printed one; here every k is tried."""
    shares = [Fraction(100 * k, count) for k in range(count + 1)]
    possible = any(percent - Fraction(1, 2) <= share < percent + 1 for share in shares)  # half up, or cut off
    found = board(f"In the survey {percent} percent of the {count} drivers said no.", rule="possible_percentage")
    assert {check.verdict for check in found} <= {"consistent" if possible else "inconsistent"}
    assert len(found) == 1


def test_a_mile_an_hour_is_a_speed():
    assert FACTORS["mile per hour"][1][0] * 3600 == FACTORS["mile"][1][0]
    assert point(FACTORS["acre"][1][0]) == point(FACTORS["square foot"][1][0]) * point(43560)
