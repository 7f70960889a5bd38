from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reckon.hedges import decimal_place, is_exact_role, readings, step, width
from helpers.reckon.intervals import words
from helpers.tables import Figure


def figure(lo, hi=None, **more):
    more = {"text": str(lo), **more}
    return Figure(
        figure_id="f", article_id="a", start=0, end=1, lo=float(lo), hi=float(lo if hi is None else hi), **more
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [(8000, 800), (500, 50), (2700, 100), (75, 7.5), (461, 1), (1_200_000, 100_000), (5, 1), (0, 1)],
)
def test_width_is_the_step_but_a_tenth_at_most_and_one_at_least(number, expected):
    assert width(Fraction(number)) == Fraction(str(expected))


def test_measured_things_have_no_least_width():
    assert width(Fraction(3), counted=False) == Fraction(3, 10)


def test_step_of_a_third_ends():
    assert step(Fraction(1, 3)) > 0
    assert decimal_place(Fraction(1, 3)) <= Fraction(1, 10**20)


@pytest.mark.parametrize(
    ("printed", "literal", "usual"),
    [
        (figure(8000, approximator=">", hedge="more than"), "more than 8,000", "over 8,000 to 8,800"),
        (figure(2700, approximator=">", hedge="over"), "more than 2,700", "over 2,700 to 2,800"),
        (figure(500, approximator="<", hedge="nearly"), "less than 500", "450 to under 500"),
        (figure(8000, approximator="~", hedge="approximately"), "7,200 to 8,800", "7,600 to 8,400"),
        (figure(300, approximator="~", hedge="only about"), "270 to 330", "285 to 315"),
        (figure(1100), "1,100", "1,050 to 1,150"),
        (figure(1100, role="quota"), "1,100", "1,100"),
        (figure(1000, role="threshold not reached"), "1,000", "1,000"),
        (figure(461), "461", "461"),
        (figure(30, hedge="just"), "30", "30"),
        (figure(40, approximator=">", hedge="at least"), "at least 40", "at least 40"),
        (figure(40, hedge="no more than"), "at most 40", "at most 40"),
        (figure(40, hedge="up to"), "0 to 40", "0 to 40"),
        (figure(1200, 1500, form="range"), "1,200 to 1,500", "1,200 to 1,500"),
        (figure(1000, 10000, form="vague"), "at least 2,000", "2,000 to under 10,000"),
        (figure(4_000_000, text="4.0 million", unit="dollar"), "4,000,000", "3,950,000 to 4,050,000"),
    ],
)
def test_the_table_of_hedges(printed, literal, usual):
    found = readings(printed)
    assert (words(found.literal), words(found.usual)) == (literal, usual)


@pytest.mark.parametrize(
    ("printed", "half_up", "cut_off"),
    [
        (figure(5.8, unit="percent"), "5.75 to under 5.85", "5.8 to under 5.9"),
        (figure(30, unit="percent"), "29.5 to under 30.5", "30 to under 31"),
        (figure(12), "12", "12"),
        (figure(8000), "7,950 to under 8,050", "8,000 to under 8,100"),
        (figure(2.0, unit="percent", text="2.0"), "1.95 to under 2.05", "2 to under 2.1"),
    ],
)
def test_roundings(printed, half_up, cut_off):
    found = readings(printed)
    assert (words(found.half_up), words(found.cut_off)) == (half_up, cut_off)


@pytest.mark.parametrize("form", ["one-of", "change", "ratio"])
def test_forms_that_have_no_reading(form):
    assert readings(figure(1, form=form)) is None
    assert readings(figure("inf")) is None


def test_roles_meant_to_the_unit():
    assert is_exact_role("daily quota")
    assert not is_exact_role("maximum observed")
    assert not is_exact_role("required rate")


@given(
    st.floats(-1e12, 1e12, allow_nan=False),
    st.floats(0, 1e12),
    st.sampled_from([None, "~", ">", "<"]),
    st.sampled_from([None, "about", "more than", "at least", "at most", "up to", "just", "nearly"]),
    st.sampled_from(["scalar", "range", "vague"]),
    st.sampled_from([None, "dollar", "percent"]),
)
def test_no_reading_is_empty_and_each_holds_what_is_printed_or_its_edge(lo, more, approximator, hedge, form, unit):
    hi = lo if form == "scalar" else lo + more
    if form == "vague":
        lo, hi = abs(lo), 10 * abs(lo)
    found = readings(figure(lo, hi, approximator=approximator, hedge=hedge, form=form, unit=unit))
    for interval in (found.literal, found.usual, found.half_up, found.cut_off):
        assert interval.lo is None or interval.hi is None or interval.lo <= interval.hi
        assert interval.intersects(found.literal)
