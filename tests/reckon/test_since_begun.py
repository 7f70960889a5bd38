"""How long a thing has been, against the year in which the sentences before tell that it began."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The oven was first lit in May 1971.\nMany worked there.\nWhen it goes cold in May 2026, it will have been part of the town for 55 years.", ["consistent"]),
        ("The oven was first lit in May 1971.\nMany worked there.\nWhen it goes cold in May 2026, it will have been part of the town for 45 years.", ["inconsistent"]),
        ("The bell rang on its first morning in 1957.\nIn June, after 67 years, it will ring for the last time.", ["consistent"]),
        ("The bell rang on its first morning in 1957.\nIn June, after 57 years, it will ring for the last time.", ["inconsistent"]),
        ("She started the firm with a friend in 2003.\nThe 21-year-old firm is known to all.", ["consistent"]),
        ("He was born in 1957.\nAfter 57 years, they are known.", []),
        ("The oven was first lit in May 1971.\nThe 30-year-old who runs it is tired.", []),
    ],
)  # fmt: skip
def test_the_years_since_a_thing_began(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts
