"""Two numbers for one thing, and the sum that bears one of them out."""

from __future__ import annotations

import pytest

SUMS = "The port has 2,640 people on its payroll.\nAnother 360 contract dockers bring the number on the quays to 3,000."


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ((SUMS, "There are 630 contract dockers on top of that."), True),
        ((SUMS, "There are 360 contract dockers on top of that."), False),
        ((SUMS, "The canteen sold 630 jars of honey."), False),
        ((SUMS.replace("3,000", "3,100"), "There were 630 contract dockers at the fair in Brock."), False),
    ],
)
def test_a_sum_bears_one_of_two_numbers_out(board, texts, told):
    found = board(*texts, rule="parts_sum")
    assert any("elsewhere 630 for 360" in check.formula for check in found) is told


def test_a_change_that_two_captures_reckon(board):
    texts = (
        "The works built 96,000 vans last year against 120,000 in 2024, a fall of 25 per cent.",
        "It made 96,000 vans last year, a fall of 20 per cent from the 120,000 of 2024.",
    )
    found = board(*texts, rule="same_measure")
    assert any("of the same two numbers" in check.formula for check in found)
