from operator import add, mul

import pytest

from helpers.reckon.hedges import Readings, exactly, readings
from helpers.reckon.intervals import between, point
from helpers.reckon.verdicts import combine, gap, judge, room
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
