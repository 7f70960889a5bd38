from __future__ import annotations

import pytest

from helpers.extract.numerals import numerals
from helpers.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,250 cows", [(1250, 1250, "scalar")]),
        ("two hundred and fifty-one cows", [(251, 251, "scalar")]),
        (
            "one point four million trips, down two point three per cent",
            [(1.4e6, 1.4e6, "scalar"), (2.3, 2.3, "scalar")],
        ),
        ("at one point three boats sank", [(1, 1, "scalar"), (3, 3, "scalar")]),
        ("at one point two million homes were dark", [(1, 1, "scalar"), (2e6, 2e6, "scalar")]),
        ("the wind was one point six, and one point two metres", [(1.6, 1.6, "scalar"), (1.2, 1.2, "scalar")]),
        ("led by one point four times", [(1, 1, "scalar"), (4, 4, "scalar")]),
        ("lost by one point, four days later", [(1, 1, "scalar"), (4, 4, "scalar")]),
        ("fifty-one thousand three hundred eighteen", [(51318, 51318, "scalar")]),
        ("a hundred cows", [(100, 100, "scalar")]),
        ("three dozen eggs", [(36, 36, "scalar")]),
        ("dozens of cows", [(12, 120, "vague")]),
        ("hundreds of thousands of cows", [(1e5, 1e6, "vague")]),
        ("thousands and thousands", [(1000, 10000, "vague")]),
        ("a few hundred cows", [(100, 1000, "vague")]),
        ("at -5 degrees", [(-5, -5, "scalar")]),
        ("more than a decade", [(10, 10, "scalar")]),
        ("an hour and a half", [(1.5, 1.5, "scalar")]),
        ("about a mile and a quarter", [(1.25, 1.25, "scalar")]),
        ("won in 3:43.10 at 16:24", [(223.1, 223.1, "scalar"), (16, 16, "scalar"), (24, 24, "scalar")]),
        ("30 goals and a single penalty", [(30, 30, "scalar"), (1, 1, "scalar")]),
        ("give or take, plus or minus 3 points", [(3, 3, "scalar")]),
        ("a dozen, perhaps 15; not $3 a dozen", [(12, 12, "scalar"), (15, 15, "scalar"), (3, 3, "scalar")]),
        ("a handful in Oslo; the twins are a handful at night", [(1, 10, "vague")]),
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
