"""The parts of a whole that a first one is set against."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Reds have 23 seats out of 52. The Blues have eighteen, the Grays have eight, and there are three others.", True),
        ("The Reds won 23 of the 52 seats, up from 17. The Blues fell from 20 to 18, the Grays rose from four to eight and others have three.", True),
        ("The Reds have 23 seats out of 52. The Blues have nineteen, the Grays have eight, and there are three others.", False),
    ],
)  # fmt: skip
def test_a_chamber_and_its_benches(page_of, text, found):
    sums = [one for one in page_of("A headline for this", text, rule="parts_sum") if "printed: 52" in one.formula]
    assert bool([one for one in sums if one.verdict == "consistent"]) == found
