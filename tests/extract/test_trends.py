from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("rents fell by 7%", "down"),
        ("rents rose an estimated 7%", "up"),
        ("rents are up 7%", "up"),
        ("a 7% increase in rents", "up"),
        ("rents rose to $700", None),
        ("they set up 30 clinics", None),
        ("they built 30 clinics", None),
    ],
)
def test_the_direction(text, trend):
    assert figures_in(text)[0].trend == trend
