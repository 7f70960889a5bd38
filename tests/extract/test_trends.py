from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("rents fell by 7%", "down"),
        ("rents rose an estimated 7%", "up"),
        ("rents are up 7%", "up"),
        ("a 7% increase in rents", None),
        ("a fall of 7% in rents", None),
        ("they cut their costs by 7%", "down"),
        ("they raised $7 for the roof", None),
        ("they raised rents by 7%", "up"),
        ("the count was up at 96", None),
        ("rents rose to $700", None),
        ("they set up 30 clinics", None),
        ("they built 30 clinics", None),
    ],
)
def test_the_direction(text, trend):
    assert figures_in(text)[0].trend == trend
