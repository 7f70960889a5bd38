import pytest


@pytest.mark.parametrize(
    ("word", "verdict", "grade"),
    [
        ("consistently failed to reach", "inconsistent", "as usually read"),
        ("regularly failed to reach", "consistent", None),
        ("never reached", "inconsistent", "hard"),
        ("since 2021 has never reached", "cannot tell", None),
    ],
)
def test_a_threshold_said_to_be_missed(board, word, verdict, grade):
    (check,) = board(f"The busiest day saw 910 visitors, though the museum {word} 800 visitors.", rule="threshold")
    assert (check.verdict, check.grade) == (verdict, grade)


def test_the_word_that_decides_is_named_and_pointed_at(board):
    text = "The busiest day saw 910 visitors, though the museum consistently failed to reach 800 visitors."
    (check,) = board(text, rule="threshold")
    at = text.index("consistently")
    assert f"w0:{at}-{at + len('consistently')}" in check.spans
    assert "would hold without 'consistently'" in check.reading


def test_a_threshold_truly_missed(board):
    (check,) = board("The busiest day saw 710 visitors, as the museum never reached 800 visitors.", rule="threshold")
    assert check.verdict == "consistent"


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        ("On Monday there were 1,400 visitors.", "inconsistent"),
        ("On Monday there were 900 visitors.", "consistent"),
        ("On a Monday in 2019 there were 1,400 visitors.", "cannot tell"),
    ],
)
def test_nothing_is_above_the_highest(board, second, verdict):
    text = f"The highest daily total was 1,210 visitors.\n{second.replace('visitors', 'visitors a day')}"
    assert [check.verdict for check in board(text, rule="ordering")] == [verdict]
