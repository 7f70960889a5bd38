"""Times of day that leave open of which half of the day they are, against the stretch between two of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bell rang at 2.14am.\nThe crew left their beds.\nThe boat was off the slip at 2.23, nine minutes later.", ["9 minutes"]),
        ("The bell rang at 2.14am.\nThe crew left their beds.\nThe boat was off the slip at 2.25, nine minutes later.", []),
        ("The office is open from seven in the morning until ten at night, fifteen hours a day.", ["15 hours"]),
        ("The council sits on Tuesday at ten, and it is due to go on until one: three hours.", ["3 hours"]),
        ("The council sits on Tuesday at ten, and it is due to go on until one: two hours.", []),
        ("Trains leave from seven to ten houses, three hours a day.", []),
        ("The desk is open eight to four, eight hours a day.", ["8 hours"]),
        ("The phone-in runs from nine until half past ten this morning, that's an hour and a half.", ["1 hour and 30 minutes"]),
        ("It is open from half past nine to a quarter to one, three and a quarter hours a day.", ["3 hours and 15 minutes"]),
        ("Her farm lost its power at twenty to midnight on Saturday.\nIt came back at ten o’clock on Thursday morning.\nFor 106 hours and 20 minutes she milked by hand.", ["106 hours and 20 minutes"]),
        ("It was put right at 5.10pm on Friday, 137 and a half hours after it failed, the firm said.\nThe line had failed at 11.40pm on Saturday.", ["137 hours and 30 minutes"]),
        ("It was put right at 5.10pm on Friday, 127 and a half hours after it failed, the firm said.\nThe line had failed at 11.40pm on Saturday.", []),
    ],
)  # fmt: skip
def test_a_stretch_between_times_that_leave_the_half_of_the_day_open(board, text, told):
    checks = board(text, rule="calendar")
    assert [check.result for check in checks if check.verdict == "consistent"] == told


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("The bell rang at 2.14am.\nThe crew left their beds.\nThe boat came home at 9.40.\nEight hours and 26 minutes had passed since.", ["7 hours and 26 minutes"]),
        ("The bell rang at 2.14am.\nThe crew left their beds.\nThe boat came home at 9.40.\nSeven hours and 26 minutes had passed since.", []),
    ],
)  # fmt: skip
def test_an_hour_too_many_and_right_to_the_minute(board, text, doubts):
    assert [check.result for check in board(text, rule="calendar") if check.verdict == "inconsistent"] == doubts
