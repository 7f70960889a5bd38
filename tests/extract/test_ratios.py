from __future__ import annotations

import pytest

from helpers.extract.numerals import numerals
from helpers.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("7 1/4 and 3¾ and two and a half", [(7.25, 7.25, "scalar"), (3.75, 3.75, "scalar"), (2.5, 2.5, "scalar")]),
        ("three-quarters of a cake", [(0.75, 0.75, "ratio")]),
        (
            "the city met a fifth, 37 million; 840 homes, or a third, fell; he won a third, and left",
            [(0.2, 0.2, "ratio"), (3.7e7, 3.7e7, "scalar"), (840, 840, "scalar"), (1 / 3, 1 / 3, "ratio")],
        ),
        ("half a million", [(5e5, 5e5, "scalar")]),
        ("nine out of 10", [(0.9, 0.9, "ratio")]),
        ("a fourfold rise", [(4, 4, "multiple")]),
        ("14-and-a-half hours and a 1-1/2-inch pipe", [(14.5, 14.5, "scalar"), (1.5, 1.5, "scalar")]),
        ("one in a thousand, one in every five", [(0.001, 0.001, "ratio"), (0.2, 0.2, "ratio")]),
        (
            "one baker in ten plans to close; one man in two cars",
            [(0.1, 0.1, "ratio"), (1, 1, "scalar"), (2, 2, "scalar")],
        ),
        (
            "eighty geese, one bird in five; one goose in ten.",
            [(80, 80, "scalar"), (0.2, 0.2, "ratio"), (0.1, 0.1, "ratio")],
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
    ],
)
def test_parts_and_multiples(text, values):
    found = numerals(tokenise(text))
    assert [(n.lo, n.hi, n.form) for n in found] == [
        (pytest.approx(lo), pytest.approx(hi), form) for lo, hi, form in values
    ]
