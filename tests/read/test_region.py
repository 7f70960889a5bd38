"""The stretch with the greatest sum."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.read.region import best_stretch


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([], (0, 0)),
        ([-1, -2], (0, 0)),
        ([3], (0, 1)),
        ([5, -9, 6, 7], (2, 4)),
        ([5, -3, 6], (0, 3)),
        ([2, -1, -1, 2], (0, 1)),
    ],
)
def test_best_stretch(scores, expected):
    assert best_stretch(scores) == expected


@given(st.lists(st.integers(-20, 20), max_size=12))
def test_no_other_stretch_is_worth_more(scores):
    start, end = best_stretch(scores)
    sums = [sum(scores[a:b]) for a in range(len(scores) + 1) for b in range(a, len(scores) + 1)]
    assert sum(scores[start:end]) == max(sums)
