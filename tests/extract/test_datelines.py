"""A number after a dateline's dash, 'Ms' behind a number, millions of people told by what is so of them."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "lo", "unit"),
    [
        ("BROCK, Feb. 3 (WIRE) -- Nine people have died.", 9, None),
        ("She got fewer than the 42 Ms Lund won.", 42, None),
        ("The pill helps 8 of the 1.5m with the disease.", 1.5e6, None),
        ("The hall is 1.5m with a step.", 1.5, "meter"),
    ],
)
def test_what_begins_and_what_follows(text, lo, unit):
    assert (lo, unit) in [(one.lo, one.unit) for one in figures_in(text)]
