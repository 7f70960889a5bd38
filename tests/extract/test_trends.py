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
        ("the pier adds 40 jobs to the port", None),
        ("tin added 12 points to 4,300", "up"),
        ("tin added 12 points to close at 4,300", "up"),
        ("they raised rents by 7%", "up"),
        ("the count was up at 96", None),
        ("rents rose to $700", None),
        ("they set up 30 clinics", None),
        ("the side lost by 22 at home", None),
        ("the side lost five of its last six", None),
        ("the party lost 12 seats", "down"),
        ("Add 2 tbsp oil", None),
        ("once they add the 3% fee", None),
        ("he lifted 90 kilos", None),
        ("they lifted fares by 5%", "up"),
        ("they paid down $5m", None),
        ("a runner-up 5% short", None),
        ("tin was off 3%", "down"),
        ("tin came off 3 shelves", None),
        ("hail knocked 80 points off the index", "down"),
        ("the lake warmed by 2 degrees", "up"),
        ("guards lost an average of 15 kg", "down"),
        ("a total of 15 kg", None),
        ("police recovered 12 guns", None),
        ("sales recovered 12%", "up"),
        ("they built 30 clinics", None),
    ],
)
def test_the_direction(text, trend):
    assert figures_in(text)[0].trend == trend
