"""Two lists in one order, counts and percentages: the whole that all of them meet."""

import pytest

COUNTS = "Ines Dorn polled 11,340 votes to 10,210 for Olaf Pry.\nLena Aas came third with 4,900, before Tom Harrow on 2,150.\nValid votes came to 28,600."
RIGHT = "Dorn took 39.7 per cent of the vote and Pry 35.7 per cent; the Greens had 17.1, the Farmers 7.5."


def test_each_percentage_is_told_of_the_count_in_its_place(board):
    checks = [check for check in board(COUNTS, RIGHT, rule="share") if len(check.figure_ids) == 3]
    assert {check.verdict for check in checks} == {"consistent"}
    assert {check.stated for check in checks} >= {"39.7%", "35.7%", "17.1%", "7.5%"}


@pytest.mark.parametrize("wrong", ["17.1", "35.7"])
def test_one_between_two_that_fit_is_doubted(board, wrong):
    checks = board(COUNTS, RIGHT.replace(wrong, "11.7" if wrong == "17.1" else "37.5"), rule="share")
    doubted = [check for check in checks if check.verdict == "inconsistent"]
    assert len({check.stated for check in doubted}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on 39.7 per cent of the days, snow on 12.2 per cent and hail on 3.1 per cent.",
        "Dorn took 39.7 per cent and Pry 30.2 per cent; the Greens had 25.1, the Farmers 5.0.",
    ],
)
def test_lists_that_meet_no_whole_are_left_alone(board, text):
    assert [
        check.formula
        for check in board(COUNTS, text, rule="share")
        if "28,600" in check.formula and check.verdict == "inconsistent"
    ] == []
