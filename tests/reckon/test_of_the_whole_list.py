"""A fraction of the whole that was counted a paragraph before."""

from __future__ import annotations

import pytest

LEAD = "The port says 8,400 crates are in the shed at Alder. That is 250 fewer than at the peak of 8,650 in May. "


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Some 1,680 of those in the old shed are empty, a fifth of the whole stock, and many leak.", ["consistent"]),
        ("Some 1,360 of those in the old shed are empty, a fifth of the whole stock, and many leak.", ["inconsistent"]),
        ("Some 1,360 of those in the old shed are empty, a fifth of the whole stock of 6,800.", ["consistent"]),
    ],
)
def test_a_fraction_of_all_that_was_counted(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", LEAD + text, rule="share")] == verdicts
