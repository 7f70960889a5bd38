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
    assert (check.rule, check.verdict, check.result) == ("percent_change", "consistent", "2 points")


def test_points_taken_for_per_cent_are_one_finding_of_two_rules(board):
    checks = board("The fee goes from 4 percent to 6 percent, a rise of 2 percent.")
    assert [check.rule for check in checks] == ["dimension", "percent_change"]
    assert len({check.finding_id for check in checks}) == 1


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The ferry line has 46 boats, up 15 percent from 40.", "consistent"),
        ("The ferry line has 46 boats, up 25 percent from 40.", "inconsistent"),
        ("Fares average $46, compared with $40 a year earlier.\nThat is an increase of 25 percent.", "inconsistent"),
        ("Fares fell from 80,000 to 60,000 pesos.\nThe drop of 25 percent was the steepest so far.", "consistent"),
        ("Fares rise by 4 percent, to $52 from $50 a month.", "consistent"),
        ("Lists were signed by 9 percent of men and 5 percent of women, a difference of 4 points.", "consistent"),
        ("Lists were signed by 9 percent of men and 5 percent of women, a difference of 6 points.", "inconsistent"),
    ],
)
def test_changes_worded_otherwise(board, text, verdict):
    (check,) = board(text, rule="percent_change")
    assert check.verdict == verdict


def test_a_share_in_the_next_sentence_is_no_change(board):
    text = "Some 22 percent of the old pumps leaked, compared to 11 percent of the new ones.\nA majority (54 percent) worked."
    assert board(text, rule="percent_change") == []


def test_points_taken_for_per_cent_are_named(board):
    (check,) = board("The fee goes from 4 percent to 6 percent, a rise of 2 percent.", rule="percent_change")
    assert "holds as a difference in percentage points" in check.reading


def test_another_percentage_in_the_sentence_is_left_alone(board):
    assert board("Staff fell from 92 to 81, while 14 percent of the drivers were ill.", rule="percent_change") == []
