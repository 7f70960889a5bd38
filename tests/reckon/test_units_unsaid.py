"""A stretch whose unit stands with the one before it, and a share of what no figure tells."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"
FAIR = "The fair sold 9,400 passes: 3,400 for the two days in the park and 6,000 for the three at the hall."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (f"{FAIR} The hall averaged 2,000 a day.", ["consistent"]),
        (f"{FAIR} The hall averaged 2,400 a day.", ["inconsistent"]),
    ],
)
def test_the_days_that_are_not_said_again(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="rate_times_period")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The rain explains most of what is rotting. The farm lost 90 tonnes out of 300 tonnes.", []),
        ("The farm grew 300 tonnes. Most of what it grew, 210 tonnes, was sold.", ["consistent"]),
        ("The farm grew 300 tonnes. Most of what it grew, 110 tonnes, was sold.", ["inconsistent"]),
    ],
)
def test_most_of_what(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="threshold")] == verdicts
