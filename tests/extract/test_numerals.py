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
        ("CHF2m and ₦5m and SGD4m", [(2e6, 2e6, "scalar"), (5e6, 5e6, "scalar"), (4e6, 4e6, "scalar")]),
        (
            "2.31 bln euros, 3 mrd kroner, 11.2 cr",
            [(2.31e9, 2.31e9, "scalar"), (3e9, 3e9, "scalar"), (1.12e8, 1.12e8, "scalar")],
        ),
        ("Clinics in St Paul, MN and Nashville, TN", []),
        ("watched by 3.1m", [(3.1e6, 3.1e6, "scalar")]),
        ("The river peaked at 9.4m", [(9.4, 9.4, "scalar")]),
        ("the audience peaked at 9.4m", [(9.4e6, 9.4e6, "scalar")]),
        ("14-and-a-half hours and a 1-1/2-inch pipe", [(14.5, 14.5, "scalar"), (1.5, 1.5, "scalar")]),
        ("give or take, plus or minus 3 points", [(3, 3, "scalar")]),
        ("a dozen, perhaps 15; not $3 a dozen", [(12, 12, "scalar"), (15, 15, "scalar"), (3, 3, "scalar")]),
        ("a handful in Oslo; the twins are a handful at night", [(1, 10, "vague")]),
        ("one in a thousand, one in every five", [(0.001, 0.001, "ratio"), (0.2, 0.2, "ratio")]),
        (
            "one baker in ten plans to close; one man in two cars",
            [(0.1, 0.1, "ratio"), (1, 1, "scalar"), (2, 2, "scalar")],
        ),
        ("no more than six in 24 hours", [(6, 6, "scalar"), (24, 24, "scalar")]),
        (
            "down a quarter on 2019, a fifth lower than",
            [(0.25, 0.25, "ratio"), (2019, 2019, "scalar"), (0.2, 0.2, "ratio")],
        ),
        ("barely a tenth voted; a third man; a quarter ago; she added a third in stoppage time", [(0.1, 0.1, "ratio")]),
        ("half an hour, a half-mile walk, half what it was", [(0.5, 0.5, "ratio")] * 3),
        ("the half-year results, a half-marathon, half-time", []),
        ("twice the rate, double what it was, twice as high as", [(2, 2, "multiple")] * 3),
        ("half as many, will double its output", [(0.5, 0.5, "multiple"), (2, 2, "multiple")]),
        ("twice a week in a double room; double-digit; twice that week; will double as a shelter", []),
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
