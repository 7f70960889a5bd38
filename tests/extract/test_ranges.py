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
        ("staff will be cut by 900 to 4,100 by May", [("900", 900, 900, "scalar"), ("4,100", 4100, 4100, "scalar")]),
        ("the fare goes up by 5p to 95p", [("5", 5, 5, "scalar"), ("95", 95, 95, "scalar")]),
        ("rents rose by 2 to 5 per cent", [("2 to 5", 2, 5, "range")]),
        ("the toll rose by 200 to 900 homes", [("200 to 900", 200, 900, "range")]),
        ("it may swing by minus 3% to plus 5%", [("minus 3% to plus 5", -3, 5, "range")]),
        (
            "rents will grow from 4 to 6-7 billion euros",
            [("4", 4e9, 4e9, "scalar"), ("6-7 billion", 6e9, 7e9, "range")],
        ),
        ("12 boats and 6 to 7 rafts", [("12", 12, 12, "scalar"), ("6 to 7", 6, 7, "range")]),
        ("aged 18 to 65", [("18 to 65", 18, 65, "range")]),
        ("six or seven cows", [("six", 6, 6, "scalar"), ("seven", 7, 7, "scalar")]),
        ("10 hospitals and 3 schools", [("10", 10, 10, "scalar"), ("3", 3, 3, "scalar")]),
        ("51 to 49", [("51", 51, 51, "scalar"), ("49", 49, 49, "scalar")]),
    ],
)
def test_ranges(text, found):
    assert [(f.text, f.lo, f.hi, f.form) for f in figures_in(text)] == found
