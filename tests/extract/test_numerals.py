from __future__ import annotations

import pytest

from helpers.extract.numerals import numerals
from helpers.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,250 cows", [(1250, 1250, "scalar")]),
        ("1.5 million cows", [(1.5e6, 1.5e6, "scalar")]),
        ("two hundred and fifty-one cows", [(251, 251, "scalar")]),
        ("fifty-one thousand three hundred eighteen", [(51318, 51318, "scalar")]),
        ("a hundred cows", [(100, 100, "scalar")]),
        ("three dozen eggs", [(36, 36, "scalar")]),
        ("$25k and 4.2m phones", [(25000, 25000, "scalar"), (4.2e6, 4.2e6, "scalar")]),
        ("the 100m hurdles", [(100, 100, "scalar")]),
        ("7 1/4 and 3¾ and two and a half", [(7.25, 7.25, "scalar"), (3.75, 3.75, "scalar"), (2.5, 2.5, "scalar")]),
        ("three-quarters of a cake", [(0.75, 0.75, "ratio")]),
        ("half a million", [(5e5, 5e5, "scalar")]),
        ("nine out of 10", [(0.9, 0.9, "ratio")]),
        ("dozens of cows", [(12, 120, "vague")]),
        ("hundreds of thousands of cows", [(1e5, 1e6, "vague")]),
        ("thousands and thousands", [(1000, 10000, "vague")]),
        ("a few hundred cows", [(100, 1000, "vague")]),
        ("a fourfold rise", [(4, 4, "multiple")]),
        ("at -5 degrees", [(-5, -5, "scalar")]),
        ("more than a decade", [(10, 10, "scalar")]),
        ("30 goals and a single penalty", [(30, 30, "scalar"), (1, 1, "scalar")]),
        ("first, both, several, once, the second half, decades, a single mother, another", []),
    ],
)
def test_values(text, values):
    found = numerals(tokenise(text))
    assert [(n.lo, n.hi, n.form) for n in found] == [
        (pytest.approx(lo), pytest.approx(hi), form) for lo, hi, form in values
    ]


@pytest.mark.parametrize("text", ["-1-1-1 people", "hundred " * 2000, "thousand " * 2000, "1-" * 3000 + "1", "--5--"])
def test_odd_strings_of_numerals_are_survived(text):
    from helpers.extract.figures import figures_in

    assert all(figure.lo is None or abs(figure.lo) < 1e300 for figure in figures_in(text))
