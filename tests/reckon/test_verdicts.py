from operator import add, mul

import pytest

from helpers.reckon.hedges import Readings, exactly, readings
from helpers.reckon.intervals import Interval, between, point
from helpers.reckon.verdicts import combine, gap, judge, plainly, room
from helpers.tables import Figure


def printed(n, **more):
    return readings(
        Figure(figure_id="f", article_id="a", start=0, end=1, text=str(n), lo=float(n), hi=float(n), **more)
    )


@pytest.mark.parametrize(
    ("result", "stated", "relation", "options", "verdict", "grade"),
    [
        (exactly(1875), exactly(1500), "equal", {}, "inconsistent", "hard"),
        (exactly(1875), printed(1900), "equal", {}, "consistent", None),
        (exactly(27), printed(28), "equal", {}, "inconsistent", "hard"),
        (exactly(900), printed(800, approximator=">", hedge="over"), "equal", {}, "inconsistent", "as usually read"),
        (exactly(5), exactly(9), "at most", {}, "consistent", None),
        (exactly(9), exactly(5), "at most", {}, "inconsistent", "hard"),
        (exactly(5), exactly(9), "at least", {}, "inconsistent", "hard"),
        (exactly(9), exactly(5), "at most", {"hangs_on": "always"}, "inconsistent", "as usually read"),
        (exactly(9), exactly(5), "at most", {"vague": True}, "cannot tell", None),
        (exactly(66.67), printed(66, unit="percent"), "equal", {"derived": True}, "consistent", None),
        (exactly(66.67), printed(66, unit="percent"), "equal", {}, "inconsistent", "as usually read"),
    ],
)
def test_verdict_and_grade(result, stated, relation, options, verdict, grade):
    judgement = judge(result, stated, relation, **options)
    assert (judgement.verdict, judgement.grade) == (verdict, grade)


def read(literal, usual=None, half_up=None, cut_off=None):
    """Readings of which those not given are the literal one."""
    return Readings(literal, usual or literal, half_up or literal, cut_off or literal)


LOOSE = between(90, 110)


@pytest.mark.parametrize(
    ("result", "stated", "options", "verdict", "grade"),
    [
        # holds as usually read, or where both are rounded half up
        (read(LOOSE), read(point(110)), {}, "consistent", None),
        (read(LOOSE), read(point(111)), {}, "inconsistent", "hard"),
        (read(point(1), LOOSE), read(LOOSE, point(90), point(9), point(9)), {}, "consistent", None),
        (read(point(1), half_up=point(95)), read(point(2), half_up=LOOSE), {}, "consistent", None),
        # cut off: a quotient only, and it alone, since what went into it was rounded half up
        (read(point(1), cut_off=point(95)), read(point(2), cut_off=LOOSE), {}, "inconsistent", "as usually read"),
        (read(point(1), cut_off=point(95)), read(point(2), cut_off=LOOSE), {"derived": True}, "inconsistent", "as usually read"),
        (read(point(1), half_up=point(95)), read(point(2), cut_off=LOOSE), {"derived": True}, "consistent", None),
        (read(point(1), half_up=point(95)), read(point(2), cut_off=LOOSE), {}, "inconsistent", "hard"),
        # what holds by a reading that is not the usual one is not hard
        (read(LOOSE, point(2), point(2), point(2)), read(LOOSE, *[point(3)] * 3), {}, "inconsistent", "as usually read"),
        # bare points that meet only as loose round numbers
        (read(point(100), LOOSE), read(point(95), LOOSE), {}, "inconsistent", "as usually read"),
        (read(point(100), LOOSE, LOOSE), read(point(95), LOOSE), {}, "consistent", None),
        (read(LOOSE, LOOSE, point(1)), read(point(95), LOOSE), {}, "consistent", None),
        (read(point(95), LOOSE), read(LOOSE, LOOSE, point(1)), {}, "consistent", None),
        (read(point(100), LOOSE, point(100)), read(point(95), LOOSE), {"relation": "at most"}, "consistent", None),
        # a vague number never makes anything inconsistent, but may be consistent; a word is asked after it
        (read(point(9)), read(point(9)), {"vague": True, "hangs_on": "always"}, "consistent", None),
        (read(point(9)), read(point(8)), {"vague": True, "hangs_on": "always"}, "cannot tell", None),
        (read(point(9)), read(point(9)), {"hangs_on": "always"}, "consistent", None),
    ],
)  # fmt: skip
def test_which_readings_decide(result, stated, options, verdict, grade):
    judgement = judge(result, stated, **options)
    assert (judgement.verdict, judgement.grade) == (verdict, grade)


@pytest.mark.parametrize(
    ("result", "stated", "at_most", "at_least"),
    [
        (point(5), point(5), True, True),
        (point(5), point(6), True, False),
        (between(None, 5, hi_open=True), point(5), True, False),
        (between(5, None, lo_open=True), point(5), False, True),
        (between(4, 6), point(5), True, True),
        (Interval(), point(5), True, True),
    ],
)
def test_at_most_and_at_least_hold_where_some_number_allows_it(result, stated, at_most, at_least):
    for relation, holds in (("at most", at_most), ("at least", at_least)):
        assert judge(read(result), read(stated), relation).verdict == ("consistent" if holds else "inconsistent")


def test_what_a_judgement_says_of_readings_room_and_gap():
    every = "literally: {0}; as usually read: {0}; if rounded half up: {0}; if cut off: {0}"
    holds = judge(read(LOOSE), read(point(100)))
    assert (holds.reading, holds.room) == (every.format("holds"), room(LOOSE))
    fails = judge(read(point(9)), read(point(5)))
    assert (fails.reading, fails.room) == (every.format("fails"), "4 above what is printed")
    vague = judge(read(point(9)), read(point(5)), vague=True)
    assert (vague.reading, vague.room) == (every.format("fails"), None)
    loose = judge(read(point(100), LOOSE, point(100), point(100)), read(point(95), LOOSE, point(95), point(95)))
    assert loose.room == "5 above what is printed"
    assert loose.reading.startswith(
        "literally: fails; as usually read: holds; if rounded half up: fails; if cut off: fails; holds only"
    )
    share = judge(read(point(0.09)), read(point(0.05)), percent=True)
    assert share.room == "4 percentage points above what is printed"
    assert judge(read(point(0.09)), read(point(0.09)), percent=True).room == room(point(0.09), percent=True)
    round_share = judge(read(point(0.1), LOOSE, point(0.1)), read(point(0.09), LOOSE, point(0.09)), percent=True)
    assert round_share.room == "1 percentage points above what is printed"


def test_a_relation_with_one_reading():
    holds, fails = plainly(True), plainly(False)
    assert (holds.verdict, holds.grade, fails.verdict, fails.grade) == (
        "consistent",
        None,
        "inconsistent",
        "as usually read",
    )


WIDELY = "consistent, but almost any figure would be: "


@pytest.mark.parametrize(
    ("allowed", "relation", "expected"),
    [
        (between(50, 100), "equal", "a printed figure of 50 to 100 would have passed"),
        (between(50, 101), "equal", WIDELY + "a printed figure of 50 to 101 would have passed"),
        (between(-100, -50), "equal", "a printed figure of -100 to -50 would have passed"),
        (between(-101, -50), "equal", WIDELY + "a printed figure of -101 to -50 would have passed"),
        (between(-2, 1), "equal", WIDELY + "a printed figure of -2 to 1 would have passed"),
        (between(-1, 1), "equal", WIDELY + "a printed figure of -1 to 1 would have passed"),
        (between(0, 1), "equal", WIDELY + "a printed figure of 0 to 1 would have passed"),
        (point(0), "equal", "a printed figure of 0 would have passed"),
        (between(5, None), "equal", WIDELY + "a printed figure of at least 5 would have passed"),
        (between(None, 5), "equal", WIDELY + "a printed figure of at most 5 would have passed"),
        (between(1, 2, lo_open=True, hi_open=True), "at most", WIDELY + "a printed figure of more than 1 would have passed"),
        (between(1, 2), "at most", WIDELY + "a printed figure of at least 1 would have passed"),
        (between(1, 2, lo_open=True, hi_open=True), "at least", WIDELY + "a printed figure of less than 2 would have passed"),
        (between(1, 2), "at least", WIDELY + "a printed figure of at most 2 would have passed"),
        (between(None, 2), "at most", WIDELY[:-2]),
        (between(2, None), "at least", WIDELY[:-2]),
    ],
)  # fmt: skip
def test_room(allowed, relation, expected):
    assert room(allowed, relation) == expected


def test_room_in_percent():
    assert room(between(0.5, 0.6), percent=True) == "a printed figure of 50% to 60% would have passed"


def test_the_reading_names_what_each_reading_says_and_the_word():
    judgement = judge(exactly(9), exactly(5), "at most", hangs_on="always")
    assert "literally: fails" in judgement.reading
    assert "would hold without 'always'" in judgement.reading


def test_room_is_called_wide_beyond_a_factor_of_two():
    assert room(between(90, 110)) == "a printed figure of 90 to 110 would have passed"
    assert room(between(90, 190)).startswith("consistent, but almost any figure would be: ")
    assert room(point(5), "at most").endswith("at least 5 would have passed")


def test_gap_counts_from_the_nearer_end():
    assert gap(point(1875), between(1200, 1500)) == "375 above the top of what is printed"
    assert gap(point(3), point(5)) == "2 below what is printed"
    assert gap(point(0.25), point(0.3), percent=True) == "5 percentage points below what is printed"
    assert gap(between(1, 6), point(5)) is None


def test_there_is_no_gap_at_the_ends_themselves():
    assert gap(point(5), between(1, 5)) is None
    assert gap(point(1), between(1, 5)) is None


@pytest.mark.parametrize(
    ("result", "stated", "expected"),
    [
        (between(7, None), point(5), "2 above what is printed"),
        (between(7, 9), between(None, 5), "2 above the top of what is printed"),
        (between(None, 3), between(5, None), "2 below the foot of what is printed"),
        (between(1, 3), between(5, 6), "2 below the foot of what is printed"),
        (between(1, 3), between(None, 5), None),
        (between(None, 9), between(1, 5), None),
        (between(7, 9), between(5, None), None),
        (between(0, None), between(1, 5), None),
        (Interval(), point(5), None),
        (point(5), Interval(), None),
    ],
)
def test_a_gap_needs_an_end_on_either_side(result, stated, expected):
    assert gap(result, stated) == expected


def test_combine_works_on_each_reading():
    about = Readings(between(90, 110), between(95, 105), point(100), point(100))
    assert combine(mul, about, exactly(2)).literal == between(180, 220)
    assert combine(add, about, about, exactly(1)).usual == between(191, 211)


def test_round_numbers_that_are_not_hedged_do_not_excuse_a_slip(board):
    (slip,) = board("Output grew from 300 to 360 tons, an increase of 25 percent.", rule="percent_change")
    assert (slip.verdict, slip.grade) == ("inconsistent", "as usually read")
    assert "holds only if the round numbers are meant loosely" in slip.reading
    (hedged,) = board("Output grew from about 300 to 360 tons, an increase of 22 percent.", rule="percent_change")
    assert hedged.verdict == "consistent"
