from __future__ import annotations

import pytest

from helpers.extract.numerals import numerals
from helpers.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.5 million cows", [(1.5e6, 1.5e6, "scalar")]),
        ("$25k and 4.2m phones", [(25000, 25000, "scalar"), (4.2e6, 4.2e6, "scalar")]),
        ("the 100m hurdles", [(100, 100, "scalar")]),
        ("CHF2m and ₦5m and SGD4m", [(2e6, 2e6, "scalar"), (5e6, 5e6, "scalar"), (4e6, 4e6, "scalar")]),
        (
            "2.31 bln euros, 3 mrd kroner, 11.2 cr",
            [(2.31e9, 2.31e9, "scalar"), (3e9, 3e9, "scalar"), (1.12e8, 1.12e8, "scalar")],
        ),
        ("Clinics in St Paul, MN and Nashville, TN", []),
        ("watched by 3.1m", [(3.1e6, 3.1e6, "scalar")]),
        ("The river peaked at 9.4m", [(9.4, 9.4, "scalar")]),
        (
            "The match had an audience of 2.6m, rising to 3.2m, on a pitch 95m long",
            [(2.6e6, 2.6e6, "scalar"), (3.2e6, 3.2e6, "scalar"), (95, 95, "scalar")],
        ),
        (
            "Votes for 120m shares: 74.4m in favour, a hall 74.4m long",
            [(1.2e8, 1.2e8, "scalar"), (7.44e7, 7.44e7, "scalar"), (74.4, 74.4, "scalar")],
        ),
        ("Rent of 900,000 crowns and wages: 2.3m in all", [(9e5, 9e5, "scalar"), (2.3e6, 2.3e6, "scalar")]),
        ("The track is 2.3m in all", [(2.3, 2.3, "scalar")]),
        ("the audience peaked at 9.4m", [(9.4e6, 9.4e6, "scalar")]),
    ],
)
def test_scale_words_and_letters(text, values):
    found = numerals(tokenise(text))
    assert [(n.lo, n.hi, n.form) for n in found] == [
        (pytest.approx(lo), pytest.approx(hi), form) for lo, hi, form in values
    ]
