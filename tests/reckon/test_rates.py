import pytest

HIGHEST = "The highest daily total was 1,210 visitors."


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("The museum had 9,000 visitors in the first six days.", "inconsistent", "hard"),
        ("The museum had 6,000 visitors in the first six days.", "consistent", None),
        ("The museum had thousands of visitors in the first day.", None, None),
    ],
)
def test_a_mean_is_not_above_the_highest_day(board, text, verdict, grade):
    checks = board(f"{text}\n{HIGHEST}", rule="mean_and_maximum")
    assert [(check.verdict, check.grade) for check in checks] == ([(verdict, grade)] if verdict else [])


def test_the_highest_day_times_the_days_restates_the_mean(board):
    mean, most = board(f"The museum had 9,000 visitors in the first six days.\n{HIGHEST}")
    assert mean.finding_id == most.finding_id
    assert most.formula == "1,210 visitors a day x 6 days = 7,260; printed in that time: 9,000"


def test_a_total_of_another_time_cannot_tell(board):
    text = f"The museum had 9,000 visitors in the first six days.\n{HIGHEST.replace('was', 'in 2019 was')}"
    assert {check.verdict for check in board(text, rule="mean_and_maximum")} <= {"cannot tell"}


def test_a_weekend_number_beside_daily_numbers(board):
    text = "On Monday there were 410 calls a day.\nBut last weekend, there were only 300 calls."
    (check,) = board(text, rule="rate_times_period")
    assert (check.verdict, check.settles) == (
        "cannot tell",
        "whether the number is for the weekend as a whole or for each of its days",
    )
    assert check.spans == (f"w0:{text.index('300')}-{text.index('300') + 3}",)
