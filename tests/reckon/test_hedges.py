from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helpers.reckon.hedges import decimal_place, exactly, is_exact_role, readings, step, width
from helpers.reckon.intervals import between, point, words
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
    assert decimal_place(Fraction(1, 3)) == Fraction(1, 10**20)


STEPS = [Fraction(lead) * Fraction(10) ** power for power in range(-8, 14) for lead in (1, Fraction(5, 2), 5)]


@example(75, 0)
@example(-15, 1)
@example(1, -2)
@given(st.integers(-(10**6), 10**6).filter(bool), st.integers(-6, 6))
def test_the_step_is_the_greatest_that_divides_and_the_place_that_of_the_last_digit(digits, power):
    number = digits * Fraction(10) ** power
    assert step(number) == max(one for one in STEPS if number % one == 0)
    assert decimal_place(number) == max(one for one in STEPS[::3] if number % one == 0)
    assert width(number, counted=False) == min(step(number), abs(number) / 10)
    assert width(number) == max(width(number, counted=False), 1)


def test_zero_has_the_step_and_place_and_width_of_one():
    assert step(Fraction(0)) == decimal_place(Fraction(0)) == width(Fraction(0)) == 1
    assert width(Fraction(0), counted=False) == 1


@pytest.mark.parametrize(
    ("printed", "literal", "usual"),
    [
        (figure(8000, approximator=">", hedge="more than"), "more than 8,000", "over 8,000 to 8,800"),
        (figure(2700, approximator=">", hedge="over"), "more than 2,700", "over 2,700 to 2,800"),
        (figure(500, approximator="<", hedge="nearly"), "less than 500", "450 to under 500"),
        (figure(3, approximator="<", hedge="nearly"), "less than 3", "2.5 to under 3"),
        (figure(3, approximator="<", hedge="fewer than"), "less than 3", "2 to under 3"),
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


@pytest.mark.parametrize("ends", [(1, "inf"), ("-inf", 1), (1, "nan"), ("nan", 1)])
def test_a_number_that_is_not_finite_has_no_reading(ends):
    assert readings(figure(*ends)) is None


@pytest.mark.parametrize("missing", ["lo", "hi"])
def test_a_number_with_a_missing_end_has_no_reading(missing):
    assert readings(replace(figure(5), **{missing: None})) is None


@pytest.mark.parametrize(
    ("printed", "literal", "usual"),
    [
        # a range reaches from its own ends
        (figure(100, 200, approximator=">", hedge="more than"), "more than 100", "over 100 to 220"),
        (figure(100, 200, approximator="<", hedge="nearly"), "less than 200", "90 to under 200"),
        (figure(100, 200, approximator="~", hedge="about"), "90 to 220", "95 to 210"),
        (figure(40, 50, hedge="at least"), "at least 40", "at least 40"),
        (figure(40, 50, hedge="at most"), "at most 50", "at most 50"),
        (figure(200, 100), "100 to 200", "100 to 200"),
        # only whole numbers of things have a least width
        (figure(8.5, approximator=">", hedge="over"), "more than 8.5", "over 8.5 to 9"),
        (figure(3, approximator=">", hedge="over"), "more than 3", "over 3 to 4"),
        (figure(3, approximator=">", hedge="over", unit="tonne"), "more than 3", "over 3 to 3.3"),
        (figure(3, 8.5, approximator=">", hedge="over"), "more than 3", "over 3 to 9"),
        (figure(8.5, 9, approximator="<", hedge="under"), "less than 9", "8 to under 9"),
        # 'about' is never read narrower than what rounds to the number
        (figure(8, approximator="~", hedge="about", unit="percent"), "7.2 to 8.8", "7.5 to 8.5"),
        (figure(80, 5, approximator="~", hedge="about", unit="percent"), "4.5 to 88", "4.5 to 84"),
        # 'up to' ends at nought where it can
        (figure(40, hedge="as many as"), "0 to 40", "0 to 40"),
        (figure(1, hedge="up to"), "0 to 1", "0 to 1"),
        (figure(-40, hedge="up to"), "-40", "-40"),
        (figure(0, hedge="up to"), "0", "0"),
        (figure(-5, 0, hedge="up to"), "-5 to 0", "-5 to 0"),
        # the hedge may be parted by a new line, and stands before the sign
        (figure(40, approximator=">", hedge="at\nleast"), "at least 40", "at least 40"),
        # what is bare and round is loose, and nothing else
        (figure(100), "100", "95 to 105"),
        (figure(150), "150", "150"),
        (figure(0), "0", "0"),
        (figure(-100), "-100", "-100"),
        (figure(100, unit="tonne"), "100", "95 to 105"),
        (figure(1100, 1200), "1,100 to 1,200", "1,100 to 1,200"),
        # vague numbers
        (figure(0, 0, form="vague"), "at least 0", "at least 0"),
        (figure(1, 10, form="vague"), "at least 2", "2 to under 10"),
    ],
)
def test_what_a_hedge_reaches(printed, literal, usual):
    found = readings(printed)
    assert (words(found.literal), words(found.usual)) == (literal, usual)


@pytest.mark.parametrize(
    ("wide", "printed", "literal", "usual"),
    [
        (2, figure(8000, approximator=">", hedge="over"), "more than 8,000", "over 8,000 to 9,600"),
        (2, figure(8000, approximator="<", hedge="nearly"), "less than 8,000", "6,400 to under 8,000"),
        (2, figure(8000, approximator="~", hedge="about"), "6,400 to 9,600", "7,200 to 8,800"),
        (Fraction(1, 2), figure(8000, approximator="~", hedge="about"), "7,600 to 8,400", "7,800 to 8,200"),
        (2, figure(1100), "1,100", "1,000 to 1,200"),
        (2, figure(4_000_000, text="4.0 million", unit="dollar"), "4,000,000", "3,950,000 to 4,050,000"),
        (2, figure(40, hedge="at least"), "at least 40", "at least 40"),
    ],
)
def test_the_reach_can_be_widened(wide, printed, literal, usual):
    found = readings(printed, Fraction(wide))
    assert (words(found.literal), words(found.usual)) == (literal, usual)


@pytest.mark.parametrize(
    ("printed", "half_up", "cut_off"),
    [
        # a count to the unit was not rounded, whether small or large
        (figure(750), "750", "750"),
        (figure(999), "999", "999"),
        (figure(12_345), "12,345", "12,345"),
        (figure(-12), "-12", "-12"),
        # one that ends in zeros may have been
        (figure(700), "695 to under 705", "700 to under 710"),
        (figure(1010), "1,005 to under 1,015", "1,010 to under 1,020"),
        (figure(1000), "950 to under 1,050", "1,000 to under 1,100"),
        (figure(12_340), "12,335 to under 12,345", "12,340 to under 12,350"),
        (figure(-2700), "-2,750 to under -2,650", "-2,700 to under -2,600"),
        # prices below a thousand are told to the unit, measures are not
        (figure(750, unit="dollar"), "750", "750"),
        (figure(12_345, unit="dollar"), "12,344.5 to under 12,345.5", "12,345 to under 12,346"),
        (figure(750, unit="tonne"), "745 to under 755", "750 to under 760"),
        (figure(75, unit="tonne"), "74.5 to under 75.5", "75 to under 76"),
        (figure(10, unit="tonne"), "9.5 to under 10.5", "10 to under 11"),
        (figure(7, unit="tonne"), "6.95 to under 7.05", "7 to under 7.1"),
        (figure(0, unit="tonne"), "-0.5 to under 0.5", "0 to under 1"),
        (figure(1001, unit="tonne"), "1,000.5 to under 1,001.5", "1,001 to under 1,002"),
        # the printed decimals say to which place
        (figure(-2.0, unit="percent", text="-2.0"), "-2.05 to under -1.95", "-2 to under -1.9"),
        (figure(0.0, unit="percent", text="0.0"), "-0.05 to under 0.05", "0 to under 0.1"),
        (figure(0.5, unit="dollar", text="0.50"), "0.495 to under 0.505", "0.5 to under 0.51"),
        (figure(1_250_500, text="1,250.5 thousand"), "1,250,450 to under 1,250,550", "1,250,500 to under 1,250,600"),
        (figure(2_500_000, text="2.5 million"), "2,450,000 to under 2,550,000", "2,500,000 to under 2,600,000"),
        (figure(8.5, text="eight and a half"), "8.45 to under 8.55", "8.5 to under 8.6"),
        (figure(0.5, text="half a", unit="percent"), "0.45 to under 0.55", "0.5 to under 0.6"),
        (figure(30, unit="percent point"), "29.5 to under 30.5", "30 to under 31"),
        # each end of a range by itself, its decimals not counted
        (figure(1200, 1550), "1,150 to under 1,555", "1,200 to under 1,560"),
        (figure(2.5, 3.5, text="2.5 to 3.5", unit="percent"), "2.45 to under 3.55", "2.5 to under 3.6"),
        (figure(20, 30, text="20.0 to 30.0", unit="percent"), "19.5 to under 30.5", "20 to under 31"),
        # a hedge says already how far it may lie
        (figure(8000, approximator=">", hedge="over"), "over 8,000 to 8,800", "over 8,000 to 8,800"),
        (figure(8000, hedge="at least"), "at least 8,000", "at least 8,000"),
        (figure(8000, hedge="at most"), "at most 8,000", "at most 8,000"),
        (figure(8000, approximator="~", hedge="about"), "7,600 to 8,400", "7,600 to 8,400"),
        (figure(1000, 10000, form="vague"), "2,000 to under 10,000", "2,000 to under 10,000"),
    ],
)
def test_what_rounds_to_a_number(printed, half_up, cut_off):
    found = readings(printed)
    assert (words(found.half_up), words(found.cut_off)) == (half_up, cut_off)


def test_a_rounding_leaves_its_upper_end_out_and_holds_its_lower():
    found = readings(figure(30, unit="percent"))
    assert found.half_up == between(29.5, 30.5, hi_open=True)
    assert found.cut_off == between(30, 31, hi_open=True)
    assert readings(figure(12)).half_up == point(12)


def test_what_no_article_hedges_is_itself_in_every_reading():
    found = exactly(7)
    assert {found.literal, found.usual, found.half_up, found.cut_off} == {point(7)}


def test_roles_meant_to_the_unit():
    assert is_exact_role(None) is is_exact_role("") is False
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
    if found is None:
        assert any(0 < abs(end) < 1e-29 for end in (lo, hi))
        return
    for interval in (found.literal, found.usual, found.half_up, found.cut_off):
        assert interval.lo is None or interval.hi is None or interval.lo <= interval.hi
        assert interval.intersects(found.literal)
