"""Which currency the sign, code or word beside a numeral names."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("$6, US$ 7, HK$8 and C$ 9", [(6, "dollar"), (7, "dollar"), (8, "hong kong dollar"), (9, "canadian dollar")]),
        ("SEK 20 or 20 SEK", [(20, "swedish krona"), (20, "swedish krona")]),
        ("Rs. 300, Rupees 500", [(300, "rupee"), (500, "rupee")]),
        ("75 USD million and 30 MEUR", [(75e6, "dollar"), (30e6, "euro")]),
        ("100 ₫, ₱20 and 500 元", [(100, "vietnamese dong"), (20, "philippine peso"), (500, "chinese yuan")]),
        ("5 million won; they won 5 games", [(5e6, "south korean won"), (5, None)]),
        ("20 Swiss francs, 30 Czech koruna", [(20, "swiss franc"), (30, "czech koruna")]),
        ("£13.6 m and $2 b", [(13.6e6, "pound sterling"), (2e9, "dollar")]),
        ("try 3 times, PS5", [(3, None)]),
        ("3 USD50 vouchers", [(3, None), (50, "dollar")]),
        ("15 dollars 50", [(15.5, "dollar")]),
        ("15 dollars and 50 cows", [(15, "dollar"), (50, None)]),
    ],
)
def test_sums(text, sums):
    found = figures_in(text)
    assert [figure.unit for figure in found] == [unit for _, unit in sums]
    assert [figure.lo for figure in found] == pytest.approx([value for value, _ in sums])
