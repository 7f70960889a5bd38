from fractions import Fraction
from itertools import product
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


def test_a_number_beyond_all_floats_meets_a_missing_end():
    assert point(10**400) * over(1) == over(1) * point(10**400) == over(10**400)
    assert point(-(10**400)) * over(1) == under(-(10**400))


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


ENDS = (None, -1, 0, 2)
TINY, HUGE = Fraction(1, 10**9), Fraction(10**5)  # a step off an open end, and how far a missing end is followed


def _made(lo, hi, lo_open, hi_open):
    missing = (lo is None and lo_open) or (hi is None and hi_open)
    empty = None not in (lo, hi) and (lo > hi or (lo == hi and (lo_open or hi_open)))
    return [] if missing or empty else [between(lo, hi, lo_open=lo_open, hi_open=hi_open)]


EVERY = [one for ends in product(ENDS, ENDS, (False, True), (False, True)) for one in _made(*ends)]


def ends_of(interval):
    """The least and the greatest number of an interval, a step off where there is none."""
    lo = -HUGE if interval.lo is None else interval.lo + TINY * interval.lo_open
    hi = HUGE if interval.hi is None else interval.hi - TINY * interval.hi_open
    return lo, hi


def divisors(interval):
    """The numbers at which one over the interval is extreme."""
    lo, hi = ends_of(interval)
    return {one for one in (lo, hi, TINY, -TINY) if one and lo <= one <= hi}


def is_smallest(interval, numbers):
    """Whether an interval ends where the numbers do, and is open where they only come near."""
    least, most = min(numbers), max(numbers)
    near = Fraction(1, 100)
    foot = least < -1 / near if interval.lo is None else abs(least - interval.lo) < near
    top = most > 1 / near if interval.hi is None else abs(most - interval.hi) < near
    opens = (interval.lo is not None and least != interval.lo, interval.hi is not None and most != interval.hi)
    return foot and top and opens == (interval.lo_open, interval.hi_open)


@pytest.mark.parametrize("operation", [add, sub, mul, truediv])
def test_a_result_holds_what_the_ends_give_and_no_more(operation):
    for one, other in product(EVERY, EVERY):
        others = divisors(other) if operation is truediv else ends_of(other)
        if others:
            numbers = [operation(a, b) for a, b in product(ends_of(one), others)]
            assert is_smallest(operation(one, other), numbers), f"{operation.__name__} of {one} and {other}"


def test_to_compare_intervals_is_to_compare_their_numbers():
    numbers = [end + step for end in (-2, -1, 0, 1, 2, 3) for step in (-TINY, 0, TINY)]
    for one, other in product(EVERY, EVERY):
        (lo, hi), (low, high) = ends_of(one), ends_of(other)
        assert one.below(other) == (hi < low)
        assert one.inside(other) == (low <= lo and hi <= high)
        assert one.intersects(other) == any(number in one and number in other for number in numbers)
        assert is_smallest(one.hull(other), [lo, hi, low, high])


@pytest.mark.parametrize("one", EVERY, ids=str)
def test_what_an_interval_holds_and_tells_of_itself(one):
    lo, hi = ends_of(one)
    for number in (-HUGE, -1 - TINY, -1, -1 + TINY, -TINY, 0, TINY, 2 - TINY, 2, 2 + TINY, HUGE):
        assert (number in one) == (lo <= number <= hi)
    assert one.floats == tuple(None if end is None else float(end) for end in (one.lo, one.hi))
    assert one.is_point == (lo == hi)
    assert is_smallest(-one, [-lo, -hi])
    assert is_smallest(one.scale(Fraction(-3, 2)), [lo * Fraction(-3, 2), hi * Fraction(-3, 2)])
    assert one.scale(0) == point(0)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (between(0, 30, lo_open=True), "up to 30"),
        (between(0, 30, hi_open=True), "0 to under 30"),
        (between(0, 30), "0 to 30"),
        (between(1, 30, lo_open=True, hi_open=True), "over 1 to under 30"),
        (between(-1, 30, lo_open=True), "over -1 to 30"),
        (between(1, 30), "1 to 30"),
        (point(0), "0"),
        (over(0), "more than 0"),
    ],
)
def test_words_of_open_ends(interval, expected):
    assert words(interval) == str(interval) == expected


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (over(Fraction(1, 4)), "more than 25%"),
        (between(None, Fraction(1, 4)), "at most 25%"),
        (point(Fraction(1, 8)), "12.5%"),
        (between(0, Fraction(1, 4), lo_open=True), "up to 25%"),
    ],
)
def test_shares_in_words(interval, expected):
    assert words(interval, percent=True) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (Fraction(1234567, 1000), "1,234.6"),
        (Fraction(1001, 10), "100.1"),
        (Fraction(-1234567, 10000), "-123.5"),
        (Fraction(99999, 1000), "100"),
        (Fraction(98765, 1000), "98.76"),
        (Fraction(10001, 10000), "1"),
        (Fraction(12345, 10000), "1.23"),
        (Fraction(99876, 100000), "0.999"),
        (Fraction(12345, 1000000), "0.012"),
        (Fraction(1, 100), "0.01"),
        (Fraction(995, 100000), "0.00995"),
        (Fraction(123456789, 10**11), "0.001235"),
        (Fraction(1, 3 * 10**7), "0"),
        (-1234, "-1,234"),
        (0.25, "0.25"),
    ],
)
def test_a_number_has_the_decimals_that_its_size_bears(number, expected):
    assert number_words(number) == expected


def test_a_share_in_words_is_a_hundred_times_the_number():
    assert number_words(Fraction(1, 4), percent=True) == "25%"
    assert number_words(Fraction(1, 4)) == "0.25"
    assert number_words(2, percent=True) == "200%"
