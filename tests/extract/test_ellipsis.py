"""What a bare number takes over from the words before it."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The index rose 64 points to 4,577.", ["point", "point"]),
        ("The gauge fell 3 cm to close at 62.", ["centimeter", "centimeter"]),
        ("Oats gained 0.3% to 2,310; maize lost 4 points.", ["percent", "point", "point"]),
        ("Tin closed at 31,200, up 400 points.", ["point", "point"]),
        ("Milk fell 2% and butter by 1.", ["percent", "percent"]),
        ("A seat was 2,000 euros ($2,300) and a stool 1,500 ($1,700).", ["euro", "dollar", "euro", "dollar"]),
        ("It scored 50 on the decibel scale.", ["decibel"]),
        ("Infections rose 4% to 31 cases.", ["percent", None]),
        ("They rose 4% and won by 2.", ["percent", None]),
        ("The rope is 5 metres and the crew 12.", ["meter", None]),
    ],
)
def test_units_left_out(text, units):
    assert [figure.unit for figure in figures_in(text)] == units


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Oil lost 190 cents, or 0.6%.", ["down", "down"]),
        ("Oil lost 190 cents (0.6%).", ["down", "down"]),
        ("Rents were up 2.3%, in the north by 2.6%.", ["up", "up"]),
        ("Rents were up 2.3%, and 40% of homes stood empty.", ["up", None]),
    ],
)
def test_a_change_told_twice_goes_the_same_way(text, trends):
    assert [figure.trend for figure in figures_in(text)] == trends
