import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Fines brought in $2.6 million, exceeding the target of $3 million.", "inconsistent"),
        ("Fees brought in $1.9 million, just short of the goal of $2 million.", "consistent"),
        ("The trial exceeded its goal of 40 percent, with 37 percent of the drivers satisfied.", "inconsistent"),
        ("At Hexley 110 millimetres fell, breaking the record of 118 millimetres.", "inconsistent"),
        ("Turnout was 61 percent, above the previous record of 58 percent.", "consistent"),
        ("Unemployment stood at 5.2 percent, under the 5 percent target of the bank.", "inconsistent"),
        ("The board hopes to exceed the target of 40 lifts after building 30 lifts.", None),
        ("Loans were 7 percent lower than the previous week and 1 percent lower than last year.", None),
    ],
)
def test_said_to_be_above_or_below_a_mark(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("threshold", "ordering")]
    assert found == ([verdict] if verdict else [])
