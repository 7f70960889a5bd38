"""The rate at which what is missing has to come."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The choir wants £48,000 for an organ and has raised £12,000. It has 18 months left, so it must find £2,000 a month.", ["consistent"]),
        ("The choir wants £48,000 for an organ and has raised £12,000. It has 18 months left, so it must find £2,700 a month.", ["inconsistent"]),
        ("The appeal needs €90,000. So far €30,000 has come in. That leaves 12 months, which means €7,500 a month.", ["inconsistent"]),
        ("The mill let off 5.2 million tonnes in 2024. It must be down to 4 million tonnes by 2028. That means cutting 400,000 tonnes in each of the four years left.", ["inconsistent"]),
        ("The mill let off 5.2 million tonnes in 2024. It must be down to 4 million tonnes by 2028. That means cutting 300,000 tonnes in each of the four years left.", ["consistent"]),
        ("The plan calls for 2,400 drivers to be trained, and so far 600 have passed. The school has 12 months before the line opens. That means putting 150 people through the course every month.", ["consistent"]),
        ("The plan calls for 2,400 drivers to be trained, and so far 600 have passed. The school has 12 months before the line opens. That means putting 180 people through the course every month.", ["inconsistent"]),
        ("They set out to raise £48,000 in 24 months, £2,000 a month, and have £12,000 by now.", []),
        ("The town owes £48,000 and has 12 months left. The rent of £900 a month is not part of it.", []),
    ],
)  # fmt: skip
def test_the_rest_over_the_time_that_is_left(page_of, text, verdicts):
    found = page_of("A headline for this", text, rule="required_rate")
    assert [check.verdict for check in found if check.formula.startswith("(")] == verdicts


def test_the_rate_of_a_rest_is_no_rate_of_the_whole(page_of):
    text = "The choir wants £48,000 for an organ and has raised £12,000. It has 18 months left, so it must find £2,700 a month."
    told = [
        check for check in page_of("A headline for this", text) if check.rule in ("required_rate", "rate_times_period")
    ]
    assert [check.verdict for check in told] == ["inconsistent"]
