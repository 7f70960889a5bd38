from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,200-1,400 homes", [("1,200-1,400", 1200, 1400, "range")]),
        ("between 300 and 350 homes", [("300 and 350", 300, 350, "range")]),
        ("between $5 and $10 million", [("5 and $10 million", 5e6, 1e7, "range")]),
        ("one to two years", [("one to two", 1, 2, "range")]),
        ("rose from $900 to $1,150", [("900 to $1,150", 900, 1150, "change")]),
        ("fell from 12 to 2", [("12 to 2", 2, 12, "change")]),
        ("rose 20% to 1.4 million homes", [("20", 20, 20, "scalar"), ("1.4 million", 1.4e6, 1.4e6, "scalar")]),
        ("rose from 21 km to 23", [("21 km to 23", 21, 23, "change")]),
        ("20 to-26 years old", [("20 to-26", 20, 26, "range")]),
        ("tin fell $12 to $1,940", [("12", 12, 12, "scalar"), ("1,940", 1940, 1940, "scalar")]),
        ("aged 18 to 65", [("18 to 65", 18, 65, "range")]),
        ("six or seven cows", [("six", 6, 6, "scalar"), ("seven", 7, 7, "scalar")]),
        ("10 hospitals and 3 schools", [("10", 10, 10, "scalar"), ("3", 3, 3, "scalar")]),
        ("51 to 49", [("51", 51, 51, "scalar"), ("49", 49, 49, "scalar")]),
    ],
)
def test_ranges(text, found):
    assert [(f.text, f.lo, f.hi, f.form) for f in figures_in(text)] == found
