"""Two numbers for one thing, and the sum that bears one of them out."""

from __future__ import annotations

import pytest

from helpers.reckon import checks
from helpers.reckon.quantities import Desk
from helpers.reckon.retold.reckoned_on import reckoned_on
from helpers.settings import Settings

from .conftest import tiny

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


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("The coach firm has 630 contract dockers on its books and will lose them in May.", []),
        ("There are 630 contract dockers on top of that.", ["inconsistent"]),
        ("The port has 630 contract dockers.", ["inconsistent"]),
    ],
)
def test_one_noun_of_two_bodies_is_two_things(other, verdicts):
    desk = Desk([tiny("w0", SUMS), tiny("w1", other)], Settings())
    made = list(checks.by_rules(desk))
    found = [one for one in reckoned_on(desk, made) if one.rule == "same_measure"]
    assert [one.judgement.verdict for one in found] == verdicts


def test_a_change_that_two_captures_reckon(board):
    texts = (
        "The works built 96,000 vans last year against 120,000 in 2024, a fall of 25 per cent.",
        "It made 96,000 vans last year, a fall of 20 per cent from the 120,000 of 2024.",
    )
    found = board(*texts, rule="same_measure")
    assert any("of the same two numbers" in check.formula for check in found)
