from fractions import Fraction
from operator import add, mul, sub, truediv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reckon.intervals import Interval, between, exact, number_words, point, total, words


def over(n):
    return between(n, None, lo_open=True)


def under(n):
    return between(None, n, hi_open=True)


@pytest.mark.parametrize(
    ("operation", "one", "other", "expected"),
    [
        (add, between(1, 2), between(10, 20), between(11, 22)),
        (add, over(1), between(10, 20), over(11)),
        (sub, between(10, 20), between(1, 2), between(8, 19)),
        (sub, over(8000), point(461), over(7539)),
        (mul, point(75), point(25), point(1875)),
        (mul, between(-1, 2), between(3, 4), between(-4, 8)),
        (mul, point(0), over(5), point(0)),
        (mul, between(0, 1), over(2), between(0, None)),
        (mul, under(-1), under(-1), over(1)),
        (truediv, point(461), over(8000), between(0, Fraction(461, 8000), lo_open=True, hi_open=True)),
        (truediv, point(1), between(0, 4), between(Fraction(1, 4), None)),
        (truediv, point(1), between(-1, 1), Interval()),
    ],
)
def test_arithmetic_keeps_open_and_missing_ends(operation, one, other, expected):
    assert operation(one, other) == expected


def test_dividing_by_zero_alone_is_refused():
    with pytest.raises(ZeroDivisionError, match="zero"):
        point(1) / point(0)


@pytest.mark.parametrize("ends", [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)])
def test_an_empty_interval_cannot_be_made(ends):
    lo, hi, lo_open, hi_open = ends
    with pytest.raises(ValueError, match="no number lies between"):
        between(lo, hi, lo_open=lo_open, hi_open=hi_open)


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [(over(8000), 8001, 8000), (between(450, 500, hi_open=True), 450, 500), (between(None, 3), -10, 4)],
)
def test_contains(interval, inside, outside):
    assert inside in interval
    assert outside not in interval


def test_intervals_that_only_touch_at_an_open_end_do_not_meet():
    assert not over(5).intersects(between(1, 5))
    assert between(5, 9).intersects(between(1, 5))
    assert under(5).below(point(5))
    assert not point(5).below(point(5))


def test_hull_holds_both_and_no_more():
    assert between(1, 2).hull(between(5, 6)) == between(1, 6)
    assert between(1, 2, hi_open=True).hull(between(None, 2)) == between(None, 2)


def test_inside_minds_open_ends():
    assert between(1, 2, lo_open=True).inside(between(1, 2))
    assert not between(1, 2).inside(between(1, 2, lo_open=True))
    assert point(5).inside(Interval())


def test_printed_decimals_are_exact():
    assert point(0.1) + point(0.2) == point(0.3)
    assert exact(5.8) == Fraction(58, 10)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (between(1200, 1500), "1,200 to 1,500"),
        (over(8000), "more than 8,000"),
        (under(500), "less than 500"),
        (between(40, None), "at least 40"),
        (between(None, 40), "at most 40"),
        (between(0, 30, lo_open=True, hi_open=True), "under 30"),
        (Interval(), "any number"),
        (point(-2.5), "-2.5"),
    ],
)
def test_words(interval, expected):
    assert words(interval) == expected


def test_numbers_for_people():
    assert number_words(Fraction(1_000_000, 365)) == "2,739.7"
    assert number_words(Fraction(1, 3), percent=True) == "33.33%"
    assert number_words(Fraction(-1, 8)) == "-0.125"
    assert number_words(Fraction(40101, 400)) == "100.3"
    assert number_words(Fraction(39901, 400)) == "99.75"
    assert words(between(Fraction(512, 10000), Fraction(576, 10000)), percent=True) == "5.12% to 5.76%"


numbers = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000)
intervals = st.tuples(numbers, numbers, st.booleans(), st.booleans()).map(
    lambda t: between(min(t[:2]), max(t[:2]), lo_open=t[2] and t[0] != t[1], hi_open=t[3] and t[0] != t[1])
)


@given(intervals, intervals, st.sampled_from([add, sub, mul, truediv]), st.fractions(0, 1), st.fractions(0, 1))
def test_every_result_of_allowed_values_lies_in_the_result(one, other, operation, at, there):
    a, b = (i.lo + (i.hi - i.lo) * t for i, t in ((one, at), (other, there)))
    if a in one and b in other and not (operation is truediv and (b == 0 or other == point(0))):
        assert operation(a, b) in operation(one, other)


@given(intervals, intervals)
def test_meeting_is_mutual_and_agrees_with_order(one, other):
    assert one.intersects(other) == other.intersects(one)
    assert one.intersects(other) != (one.below(other) or other.below(one))


def test_total_of_none_is_zero():
    assert total([]) == point(0)
