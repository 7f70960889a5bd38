"""Stretches whose ends were just told, or stand in another article, and what was begun that has an age."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The thieves got in on 4 May 2022.\nNobody saw them.\nOnly on 9 June 2022 did they strike.\nThey had been in the cellar for 36 days by then.", ["consistent"]),
        ("The thieves got in on 4 May 2022.\nNobody saw them.\nOnly on 9 June 2022 did they strike.\nThey had been in the cellar for 52 days by then.", ["inconsistent"]),
        ("The thieves got in on 4 May 2022.\nThe fair was on 1 June 2022.\nOnly on 9 June 2022 did they strike.\nThey had been in the cellar for 52 days by then.", []),
        ("The thieves got in on 4 May 2022.\nOnly on 9 June 2022 did they strike.\nThey stayed for 52 days.", []),
        ("The thieves got in on 4 May 2022.\nOn 9 June 2022 police searched a barn.\nThey had been in the cellar for 52 days by then.", []),
        ("The first climber was saved on 2 May 2022.\nOn 19 May 2022 it snowed.\nShe had lain there for 12 days by then.", []),
        ("Ada Roe started the firm with two friends in an old barn in 2004.\nThe 20-year-old company is a great name now.", ["consistent"]),
        ("Ada Roe started the firm with two friends in an old barn in 2004.\nThe 12-year-old company is a great name now.", ["inconsistent"]),
        ("Ada Roe started the firm with two friends in an old barn in 2004.\nThe 12-year-old horse is a great name now.", []),
    ],
)  # fmt: skip
def test_the_two_days_told_before(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Kestle, 14 March 2024 (CPA) - The firm hopes to clear the debt in four years, by 2028.", ["consistent"]),
        ("Kestle, 14 March 2024 (CPA) - The firm hopes to clear the debt in four years, by 2031.", []),
        (
            "Kestle, 14 March 2024 (CPA) - The town is to halve the leaks by the end of 2028.\nThat gives it four years.",
            ["consistent"],
        ),
    ],
)
def test_an_end_to_come(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "In the ballot of 21 May 2022, 17 days before the first picket, most were for it.",
            "The picket began on 7 June 2022.",
            True,
        ),
        (
            "In the ballot of 21 May 2022, 17 days before the first picket, most were for it.",
            "The fair began on 7 June 2022.",
            False,
        ),
        (
            "In the ballot of 21 May 2022, 19 days before the first picket, most were for it.",
            "The picket began on 7 June 2022.",
            False,
        ),
    ],
)
def test_before_the_day_of_another_article(board, first, second, found):
    assert ["consistent"] * found == [check.verdict for check in board(first, second, rule="calendar")]
