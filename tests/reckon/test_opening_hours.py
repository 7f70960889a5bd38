import pytest

from helpers.reckon.times import opening_hours

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "rule", "verdicts"),
    [
        ("The pool is open from 7am to 9pm, six days a week.\nThat makes 84 hours.", "calendar", ["consistent"]),
        ("The pool is open from 7am to 9pm, six days a week.\nThat makes 74 hours.", "calendar", ["inconsistent"]),
        ("The clinic opens 9am to 5pm, Monday to Friday, or 40 hours a week.", "calendar", ["consistent"]),
        ("The clinic opens 9am to 5pm, Monday to Friday, or 48 hours a week.", "calendar", ["inconsistent"]),
        ("Nurses work 7pm to 7am, three nights in a row, and 20 hours at weekends.", "calendar", []),
        ("The clinic opens 9am to 5pm, six days a week.\nA nurse there works 38 hours on average.", "calendar", []),
        ("The museum was open from 10am to 6pm and let in 300 visitors an hour.\nIn all 2,400 came.", "rate_times_period", ["consistent"]),
        ("The museum was open from 10am to 6pm and let in 300 visitors an hour.\nIn all 2,650 came.", "rate_times_period", []),
    ],
)  # fmt: skip
def test_hours_times_days_or_a_rate(board, text, rule, verdicts):
    assert [check.verdict for check in board(text, rule=rule)] == verdicts


def test_hours_of_a_week_are_not_those_of_one_day(board):
    told = board("The helpline takes calls from 8am to 10pm, seven days a week, a total of 98 hours.", rule="calendar")
    assert [one.verdict for one in told] == ["consistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The clinic is open eight to four, Monday to Friday, forty hours a week.", ["consistent"]),
        ("The clinic is open 9 till 6, Monday to Saturday, a total of 54 hours a week.", ["consistent"]),
        ("The clinic is open eight to four, Monday to Friday, and its nurse works thirty hours.", []),
        ("The motion was lost nine to five, and the six days of talks took forty hours.", []),
        ("It is 8am to 7pm now, where it was 9am to 5pm, which made eight.", ["consistent"]),
        ("It was 9am to 5pm, which made six of them late.", []),
        ("They sit from 9am to 3.30pm, with half an hour off for lunch.\nThat is a day of six hours.", ["consistent"]),
        ("They sit from 9am to 3.30pm, with half an hour off for lunch.\nThat is a day of five hours.", []),
    ],
)  # fmt: skip
def test_hours_as_they_are_said(text, verdicts):
    assert [verdict for verdict, *_ in drafts(opening_hours.said_hours, text)] == verdicts
