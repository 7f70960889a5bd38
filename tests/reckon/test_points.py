"""Points between two percentages, and points told as per cent."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm took 72% of its dues in 2024 and 58% in 2025.\nShe calls it a reduction in the dues of 14 per cent.", True),
        ("The levy, now 6 per cent of a fare, goes to 9 per cent in May.\nShe speaks of an increase of 3 per cent in the levy.", True),
        ("The levy, now 6 per cent of a fare, goes to 9 per cent in May.\nShe speaks of an increase of 3 per cent in the wages.", False),
        ("In May 40 per cent were for it, in June 46 per cent.\nIt rose by 6 per cent, the firm says.", True),
        ("In May 40 per cent were for it, in June 46 per cent.\nIt rose by 15 per cent, the firm says.", False),
        ("In May 40 per cent were for it, in June 46 per cent.\nShares of the firm rose by 6 per cent.", False),
        ("The Reds had 40 per cent, the Blues 46 per cent.\nTurnout fell by 6 per cent.", False),
    ],
)  # fmt: skip
def test_points_told_as_per_cent(board, text, told):
    assert any(check.verdict == "inconsistent" for check in board(text, rule="dimension")) == told


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Pay rose by 30 per cent.\nPrices rose by 38 per cent, eight points more.", ["consistent"]),
        ("The level at which it stops is 95 per cent, and the schools are seven points short of it.\nThey stand at 88 per cent.", ["consistent"]),
        ("They stand at 88 per cent.\nIt stops at 95 per cent, and they are seven points short.", ["consistent"]),
        ("Smokers are 18 per cent now and were 24 per cent then, six percentage points higher.", ["consistent"]),
        ("They stand at 88 per cent.\nIt stops at 95 per cent, and they won by nine points.", []),
        ("The owners offer 3.5 percent.\nThe crew want 6 percent, which leaves the two 2.5 percentage points apart.", ["consistent"]),
        ("Lists were signed by 9 percent of men and 5 percent of women, a difference of 4 points.", ["consistent"]),
        ("Lists were signed by 9 percent of men and 5 percent of women, a difference of 6 points.", ["inconsistent"]),
        ("Cover was 48 per cent of the land in the flood of 2021 and is now 60, a gain of 12 points.", ["consistent"]),
        ("Cover was 48 per cent of the land in the flood of 2021 and is now 60, a gain of 18 points.", ["inconsistent"]),
        ("Cover was 48 per cent of the land and is now told by 60 farms, and they won by 18 points.", []),
    ],
)  # fmt: skip
def test_points_between_percentages(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="parts_sum")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The list took 38 per cent in the wards, four points fewer than the 42 that Ms Roe won.", ["consistent"]),
        ("The list took 38 per cent in the wards, six points fewer than the 42 that Ms Roe won.", ["inconsistent"]),
        ("The list took 38 per cent in the wards, four points fewer than the 42 seats of Ms Roe.", []),
        ("In the end the gap is nine percentage points, between 22 and 13 per cent.", ["consistent"]),
        ("In the end the gap is seven percentage points, between 22 and 13 per cent.", ["inconsistent"]),
        ("The yield ended at 2.91 percent, up from 2.85 percent on Monday, or 6 basis points.", ["consistent"]),
        ("The yield ended at 2.91 percent, up from 2.85 percent on Monday, or 16 basis points.", ["inconsistent"]),
        ("The bond rose to 5.3 percent from 5.2 percent on Monday, or 7 basis points.", []),
        ("About 31 per cent backed the road, five points fewer than the 35 of last spring.", []),
        ("The rate went up four percentage points, from 2 to 6.25 per cent.", ["consistent"]),
        ("The Hawks shot 44 per cent from the floor and finished seven points short of the 80 they scored in May.", []),
        ("The stock fell 4 per cent and the gauge ended 11 points below the 90 it held.", []),
        ("The lead is five points, between 25 and 35 per cent of drivers being undecided.", []),
    ],
)
def test_points_that_the_words_set_between_two(board, text, verdicts):
    assert [check.verdict for check in board(text) if "apart; printed" in check.formula] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Cider has 18 per cent of sales. In 2019 cider had 14 per cent. A rise of 4 per cent in the price of cider is planned.",
        "Unemployment stands at 6 per cent. In 2019 unemployment was 4 per cent. The state sees growth of 2 per cent in jobs despite unemployment.",
        "Turnout was 58 per cent. In 2016 turnout was 50 per cent. An increase of 8 per cent in the cost of the vote is due to the turnout.",
        "Women hold 30 per cent of seats. In 2010 women held 25 per cent. The law asks for a rise of 5 per cent in the pay of women.",
    ],
)
def test_a_change_in_something_else(page_of, text):
    assert "inconsistent" not in {check.verdict for check in page_of("A headline for this", text, rule="dimension")}
