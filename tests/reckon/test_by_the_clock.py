"""A rate by the hour from one time of day to another, and what it came to."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The kitchen opened at noon. It served 90 meals an hour until six. In all 540 meals went out.", ["consistent"]),
        ("The kitchen opened at noon. It served 90 meals an hour until six. In all 640 meals went out.", ["inconsistent"]),
        ("The pool is open from 6 a.m. to 9 p.m. It takes 60 swimmers an hour. Last year 640 swimmers joined.", []),
        ("The kitchen opened at noon. It served up to 90 meals an hour until six. In all 400 meals went out.", []),
    ],
)  # fmt: skip
def test_what_the_hours_came_to(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="rate_times_period")] == verdicts
