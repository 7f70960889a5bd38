import datetime

import pytest

from helpers.settings import Settings

TERM = Settings(facts={"term_start": datetime.date(2024, 5, 1)})


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("It rained on Friday 17 May 2024.", "consistent", None),
        ("It rained on Friday, May 18, 2024.", "inconsistent", "hard"),
        ("It rained on Friday, May 17.", "consistent", None),
        ("It rained on Friday, May 16.", "inconsistent", "as usually read"),
        ("It rained on Thursday o9 May 2024.", "consistent", None),
    ],
)
def test_the_weekday_of_a_date(board, text, verdict, grade):
    (check,) = board(text, rule="calendar")
    assert (check.verdict, check.grade) == (verdict, grade)


@pytest.mark.parametrize(
    "text", ["On Friday may 5 people came.", "In March 7 sites shut.", "On 31 February 2024 nothing happened."]
)
def test_what_is_no_date_or_carries_no_weekday(board, text):
    assert board(text, rule="calendar") == []


def test_days_named_by_the_week(board):
    text = "On Tuesday of this week, there were 410 calls.\nBut last weekend, there were 300 calls."
    assert [check.result for check in board(text, rule="calendar")] == ["2024-05-14", "2024-05-11 to 2024-05-12"]


def test_a_day_still_to_come_cannot_tell(board):
    (check,) = board("On Sunday of this week, there were 410 calls.", rule="calendar")
    assert (check.verdict, check.settles) == ("cannot tell", "the day of publication")


def test_a_date_in_the_week_named(board):
    text = "The gate burst on May 14.\nThe mayor spoke earlier this week.\nThe dam was built on May 3."
    assert [check.spans for check in board(text, rule="calendar")] == [("w0:18-24", "w0:42-59")]


def test_the_first_weeks_of_a_term(board):
    text = "Some 410 homes were built in the first two weeks of the new administration."
    (check,) = board(text, rule="calendar", settings=TERM)
    assert (check.verdict, check.result) == ("consistent", "2024-05-01 to 2024-05-14")
    assert board(text, rule="calendar") == []


def test_days_that_no_one_counted(board):
    (check,) = board("She promised it within days of taking office.", rule="calendar", settings=TERM)
    assert (check.verdict, check.result) == ("cannot tell", "16 days")


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("He made his debut on 19 August 2017, a Saturday.", ["consistent"]),
        ("He made his debut on 19 August 2017, a Sunday.", ["inconsistent"]),
        ("The vote of March 3, 2024 (a Sunday) was close.", ["consistent"]),
        ("The feast was on 3 March 2024, which fell on a Monday, and all came.", ["inconsistent"]),
        ("They met on 3 March 2024, a Monday newspaper said.", []),
        ("They met on 3 March 2024, Monday editions said.", []),
    ],
)
def test_a_weekday_after_its_date(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The 2025 regatta runs from Saturday 17 May.", "consistent"),
        ("Next year the regatta opens on Saturday, May 17.", "consistent"),
        ("Last year it closed on Wednesday 17 May.", "consistent"),
        ("The 2025 regatta runs from Monday 17 May.", "inconsistent"),
        ("This year it closes on Wednesday 17 May.", "inconsistent"),
    ],
)
def test_a_year_named_before_a_date_is_its_year(board, text, verdict):
    assert [check.verdict for check in board(text, rule="calendar") if "May" in check.formula][:1] == [verdict]
