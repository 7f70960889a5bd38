"""A difference in numbers and in per cent of a base that is not printed, and a comparison that closes two values."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The bid of £55m is £5m, or 10 per cent, above the guide.", ["consistent"]),
        ("The bid of £55m is £5m, or 14 per cent, above the guide.", ["inconsistent"]),
        ("The bid of £45m is £5m, or 10 per cent, below the guide.", ["consistent"]),
        ("The bid of £55m is £5m, or 9 per cent, above the £48m of the guide.", []),
        ("A boat from the north took 2.4 tonnes, one from the south 1.8, a quarter less.", ["consistent"]),
        ("A boat from the north took 2.4 tonnes, one from the south 1.8, a third less.", ["inconsistent"]),
        ("The northern port took 120 ships and the southern 90, a third fewer.", ["inconsistent"]),
        ("The northern port took 120 ships and 90 lorries, a third fewer than in May.", []),
    ],
)
def test_a_difference_and_its_percentage(page_of, text, verdicts):
    assert [one.verdict for one in page_of("A headline for this", text, rule="percent_change")] == verdicts
