import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Some 30 of the 120 homes, or 25 percent, are empty.", "consistent"),
        ("Of the 210 letters, 50, or 30 percent, were in favor.", "inconsistent"),
        ("Of the 31 wards, 12 (39 percent) will see cuts.", "consistent"),
        ("Of the 31 wards, 12 (38 percent) will see cuts.", "consistent"),
        ("Some 25 percent, or 30 of the 120 homes, are empty.", "consistent"),
        ("About 40 percent of the 120 homes, or 30, are empty.", "inconsistent"),
    ],
)
def test_a_printed_share_follows_from_part_and_whole(board, text, verdict):
    (check,) = board(text, rule="share")
    assert check.verdict == verdict


def test_a_percentage_that_belongs_to_something_else_is_left_alone(board):
    assert board("Some 30 of the 120 homes are empty and rents rose 25 percent.", rule="share") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In the trial, 47 percent of the 12 patients improved.", "inconsistent"),
        ("In the trial, 42 percent of the 12 patients improved.", "consistent"),
        ("In the trial, 47 percent of the 1,234 patients improved.", None),
        ("In the trial, 47.6 percent of the 101 patients improved.", None),
        ("In the trial, 47 percent of about 12 patients improved.", None),
    ],
)
def test_a_percentage_that_so_few_can_give(board, text, verdict):
    assert [check.verdict for check in board(text, rule="possible_percentage")] == ([verdict] if verdict else [])
