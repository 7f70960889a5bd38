import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The branch had an average of 150 visitors a day.\nIts busiest day brought in 142 visitors.", "inconsistent"),
        ("The branch had an average of 130 visitors a day.\nIts busiest day brought in 142 visitors.", "consistent"),
        ("The average dose was 250 milligrams.\nNo patient took more than 200 milligrams.", "inconsistent"),
        ("The average wait was 48 minutes, and the longest was 45 minutes.", "inconsistent"),
        (
            "The clerk's office, with 14 employees, is the smallest office.\nThe archive office has 11 employees.",
            "inconsistent",
        ),
        (
            "The clerk's office, with 14 employees, is the smallest office.\nThe five offices have 91 employees in all.",
            None,
        ),
    ],
)
def test_means_and_extremes(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("mean_and_maximum", "ordering")]
    assert found == ([verdict] if verdict else [])


def test_the_busiest_day_is_not_below_another_of_the_list(board):
    text = (
        "Crews saved 412 people: 180 on Tuesday, 150 on Wednesday and 82 on Thursday.\n"
        "The busiest day was Wednesday, when 150 people were saved."
    )
    found = {(check.result, check.verdict) for check in board(text, rule="ordering")}
    assert ("180 is above 150", "inconsistent") in found
    assert ("82 is not above 150", "consistent") in found
    assert not any("412" in result for result, _ in found)


def test_the_mean_age_lies_within_the_range(board):
    checks = board("The drivers were aged 18 to 41, with a mean age of 43.", rule="mean_and_maximum")
    assert "inconsistent" in [check.verdict for check in checks]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Riders waited 55 minutes on average.\nThe longest wait, for the 17.40 to Hexley, was 40 minutes.", "inconsistent"),
        ("Riders waited 35 minutes on average.\nThe longest wait, for the 17.40 to Hexley, was 40 minutes.", "consistent"),
        ("The fastest lap was 81 seconds; the average was 79 seconds.", "inconsistent"),
        ("That is an average of 24 millimetres a month.\nMay was the wettest month of the three, with 21 millimetres.", "inconsistent"),
    ],
)  # fmt: skip
def test_an_insertion_does_not_hide_the_extreme(board, text, verdict):
    assert [check.verdict for check in board(text, rule="mean_and_maximum")] == [verdict]


def test_a_mean_outside_the_range_in_words(board):
    checks = board("A seat ranges from $20 to $90, with an average of $95.", rule="mean_and_maximum")
    assert [check.verdict for check in checks] == ["inconsistent", "consistent"]
