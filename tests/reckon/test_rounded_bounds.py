"""A round number with a bound, against the exact one that it rounds, in one article or two."""

import pytest


@pytest.mark.parametrize(
    "texts",
    [
        (
            "More than 1.4 million visits were made last year.",
            "The parks had 1,432,900 visits in 2025, the agency said.",
        ),
        ("The east has fewer than 37,000 residents now.", "By the count 36,412 people live in the east."),
        ("More than 27,000 pupils have been tested. By the close on Friday 27,080 had had the test.",),
        (
            "Nearly 60,000 claims are waiting in the region.",
            "The board said that 59,300 claims were waiting on Monday.",
        ),
    ],
)
def test_the_exact_number_keeps_the_bound(board, texts):
    checks = [check for check in board(*texts) if check.rule in ("threshold", "same_measure")]
    assert [check.verdict for check in checks] == ["consistent"]  # one measure told twice is told as that, and once


@pytest.mark.parametrize(
    "texts",
    [
        # Another thing, another size, another year, two numbers that it may round
        ("More than 1,400 goats were sold.", "The fair drew 1,432 wagons."),
        ("More than 1,400 goats were sold.", "The farm keeps 2,310 goats."),
        ("In 2019 more than 1,400 goats were sold.", "In 2024 the market sold 1,432 goats."),
        ("More than 1,400 goats were sold.", "The north sold 1,432 goats, the south 1,481 goats."),
        ("More than 1,400 goats were sold.", "The market sold 1,390 goats."),
    ],
)
def test_no_bound_is_of_another_number(board, texts):
    assert [check.verdict for check in board(*texts, rule="threshold")] == []
