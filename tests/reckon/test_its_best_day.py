"""A mean is of the time of the one right before it, and 'its best day' is of the last mean."""

from __future__ import annotations

import pytest

HALL = "The hall averaged 900 a day. The yard, where tea cost nothing, averaged 420."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (f"{HALL} Its best day, a wet Monday, drew 380.", ["inconsistent"]),
        (f"{HALL} Its best day, a wet Monday, drew 480.", ["consistent"]),
    ],
)
def test_its_best_day(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="mean_and_maximum")] == verdicts
