import pytest


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("Output fell from 9.2 million tonnes to 8.1 million tonnes, a drop of 12 percent.", "consistent", None),
        ("Output fell from 9.2 million tonnes to 8.1 million tonnes, a drop of 14 percent.", "inconsistent", "hard"),
        ("Output fell 14 percent to 8.1 million tonnes from 9.2 million tonnes.", "inconsistent", "hard"),
        ("The fee goes from 4 percent to 6 percent, a rise of 2 percent.", "inconsistent", "as usually read"),
        ("The fee goes from 4 percent to 6 percent, a rise of 50 percent.", "consistent", None),
    ],
)
def test_a_change_in_per_cent(board, text, verdict, grade):
    (check,) = board(text, rule="percent_change")
    assert (check.verdict, check.grade) == (verdict, grade)


def test_percentage_points_are_a_difference(board):
    (check,) = board("The fee goes from 4 percent to 6 percent, a rise of 2 percentage points.")
    assert (check.rule, check.verdict) == ("dimension", "consistent")


def test_points_taken_for_per_cent_are_named(board):
    (check,) = board("The fee goes from 4 percent to 6 percent, a rise of 2 percent.")
    assert "holds as a difference in percentage points" in check.reading


def test_another_percentage_in_the_sentence_is_left_alone(board):
    assert board("Staff fell from 92 to 81, while 14 percent of the drivers were ill.", rule="percent_change") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Debt doubled from $10 million to $21 million.", "consistent"),
        ("Visits tripled from 410 to 720.", "inconsistent"),
        ("Visits nearly doubled from 410 to 780.", "consistent"),
        ("Visits more than doubled from 410 to 780.", "inconsistent"),
    ],
)
def test_doubled_and_the_like(board, text, verdict):
    (check,) = board(text, rule="multiple")
    assert check.verdict == verdict
