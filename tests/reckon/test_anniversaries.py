"""Birthdays, years since a beginning just told, editions less the years named, and weekdays of a date line."""

from __future__ import annotations

import pytest

LINE = "KESTLE, 14 March 2024 (CPA) - "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm was founded in 1924 and was to mark its hundredth birthday in June.", True),
        ("The works were carved out of the county in 1994.\nAs they near their 30th birthday they owe a lot.", True),
        ("The trust, founded in 1974 and 50 this year, is broke.", True),
        ("The dairy opened in 1934 and would have been 91 years old next year.", True),
        ("The club began in 1929 and has kept a book for all of the 95 since.", True),
        ("The club began in 1929 and has kept a book for all of the 12 since.", False),
        ("The trust, founded in 1974 and 50 men this year, is broke.", False),
        ("The trust, founded in 1974, is broke.\nThe road is closed.\nShe is 50 this year.", False),
    ],
)
def test_years_since_a_beginning(board, text, found):
    assert found == any(check.verdict == "consistent" for check in board(LINE + text, rule="calendar"))


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The fair was first held in 2004 and has been on every summer since except 2020 and 2021.\nThis was the 19th fair.", ["consistent"]),
        ("The fair was first held in 2004 and has been on every summer since.\nOnly 2020 was lost.\nThat was hard.", []),
    ],
)  # fmt: skip
def test_editions_less_the_years_that_are_named(board, text, verdicts):
    assert [check.verdict for check in board(LINE + text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "KESTLE, March 14, 2024 (CPA) -- The rate of the minimum wage in the state went up on Thursday, the court said.",
            True,
        ),
        (
            "KESTLE, March 14, 2024 (CPA) -- The rate of the minimum wage in the state went up on Thursday, 31 weeks late, it said.",
            True,
        ),
        ("KESTLE, Thursday -- The rate of the minimum wage in the state went up on Thursday 14 March 2024.", True),
        ("KESTLE NEWS // BREAKFAST // THU MAR 14, 2024\nIt is wet and will be.", True),
        ("KESTLE NEWS // BREAKFAST // FRI MAR 14, 2024\nIt is wet and will be.", False),
    ],
)
def test_weekdays_of_a_date_line(board, text, found):
    told = [
        check
        for check in board(text, rule="calendar")
        if "14 is a Thursday" in check.formula or "date line" in check.formula
    ]
    assert bool(told) == found
