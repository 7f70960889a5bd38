"""What must be gained each year to come from one amount to another."""

from __future__ import annotations

import pytest

from helpers.reckon.each.steps_to_target import steps_to_target

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("To get from 4.2m guests in 2024 to the 9m promised, the port must add 320,000 guests a year for 15 years.", ["consistent"]),
        ("To get from 4.2m guests in 2024 to the 9m promised, the port must add 420,000 guests a year for 15 years.", ["inconsistent"]),
        ("On time were 72.6 per cent.\nTo climb from there to the required 87 per cent in three years, the line would have to gain 4.8 points a year.", ["consistent"]),
        ("The goal is to get down to 110 leaks in 2029, from 292 in 2024.\nTo do that the firm must mend a little over 36 a year.", ["consistent"]),
        ("Last year 1,542 people fell ill.\nTo get from last year's total to 650 by then would mean about 178 fewer cases each year for five years.", ["consistent"]),
        ("To get from 4.2m guests in 2024 to the 9m promised, the port must buy 40 cranes a year for 15 years.", []),
        ("The port grew from 4.2m guests to 9m and sells 420,000 cakes a year.", []),
    ],
)  # fmt: skip
def test_from_one_amount_to_another(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="required_rate")] == verdicts


def test_a_rate_that_is_only_the_first_is_left():
    text = "To get from 4.2m guests in 2024 to the 9m promised over 15 years, the port must add 220,000 guests a year"
    assert drafts(steps_to_target, f"{text}.")
    assert not drafts(steps_to_target, f"{text} at first.")
