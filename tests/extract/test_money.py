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
        (
            "KSh 90 million, Ushs 2,000, Dh300 and GH¢45",
            [(90e6, "kenyan shilling"), (2000, "ugandan shilling"), (300, "uae dirham"), (45, "ghanaian cedi")],
        ),
        ("20 rand, ZAR 20 and 20 South African rand", [(20, "rand")] * 3),
        ("K5,000 and 900 Zambian kwacha", [(5000, "kwacha"), (900, "zambian kwacha")]),
        ("Fares rise from R18 to R22.", [(18, "rand")]),
        ("Tickets cost R60, or R35 for pupils, and K12.50 abroad.", [(60, "rand"), (35, "rand"), (12.5, "kwacha")]),
        ("The price of an R8, of R2-D2 dolls and of the R21 road; they sold R5 cars and an Audi R8.", []),
        ("They pay for N95 masks, K9 units and P90 guns.", []),
        ("300 CFA francs and 5 New Zealand dollars", [(300, "cfa franc"), (5, "new zealand dollar")]),
        ("15 dollars and 50 cows", [(15, "dollar"), (50, None)]),
    ],
)
def test_sums(text, sums):
    found = figures_in(text)
    assert [figure.unit for figure in found] == [unit for _, unit in sums]
    assert [figure.lo for figure in found] == pytest.approx([value for value, _ in sums])
