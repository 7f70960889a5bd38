import pytest

from .conftest import doubted


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Fines brought in $2.6 million, exceeding the target of $3 million.", "inconsistent"),
        ("Fees brought in $1.9 million, just short of the goal of $2 million.", "consistent"),
        ("The trial exceeded its goal of 40 percent, with 37 percent of the drivers satisfied.", "inconsistent"),
        ("At Hexley 110 millimetres fell, breaking the record of 118 millimetres.", "inconsistent"),
        ("Turnout was 61 percent, above the previous record of 58 percent.", "consistent"),
        ("Unemployment stood at 5.2 percent, under the 5 percent target of the bank.", "inconsistent"),
        ("The firm paid $28 million, more than the $18 million of last year.", "consistent"),
        ("The firm paid $28 million, below the $18 million of last year.", "inconsistent"),
        (
            "The water reached 24.6 degrees Celsius, well above the 20 degrees at which trout begin to suffer.",
            "consistent",
        ),
        (
            "The stock has sunk to 186,000 tons from 310,000 tons in 2016.\nThat puts it below the 200,000-ton level at which it is in danger.",
            "consistent",
        ),
        (
            "The stock has sunk to 216,000 tons from 310,000 tons in 2016.\nThat puts it below the 200,000-ton level at which it is in danger.",
            "inconsistent",
        ),
        ("The level was 46 micrograms on Tuesday.\nThat is above the limit of 50 micrograms.", "inconsistent"),
        ("The toll of 46 is lower than the 51 of Tuesday.", "consistent"),
        ("The price was 46 crowns, higher than in May, when it stood at 51 crowns.", "inconsistent"),
        ("The board hopes to exceed the target of 40 lifts after building 30 lifts.", None),
        ("Loans were 7 percent lower than the previous week and 1 percent lower than last year.", None),
    ],
)
def test_said_to_be_above_or_below_a_mark(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("threshold", "ordering")]
    assert found == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("The line carried 4,300 riders, missing its target of 5,000 by 700.", "consistent"),
        ("The line carried 4,300 riders, missing its target of 5,000 by 900.", "inconsistent"),
        ("Turnout was 36 percent, which is 4 percentage points below the target of 40 percent.", "consistent"),
        ("The line carried 4,300 riders, missing its target of 5,000.", None),
    ],
)
def test_the_margin_by_which_a_mark_is_missed(board, text, margin):
    found = [check.verdict for check in board(text, rule="threshold") if " - " in check.formula]
    assert found == ([margin] if margin else [])


def test_a_margin_told_twice_is_not_held_against_the_mark(board):
    text = "The hall has cost $46.4m, which is $6.4m or 16% above the original budget of $40m."
    assert not doubted(board(text))
