"""Years and ages as they are said, and ages told of somebody by what they are."""

from __future__ import annotations

import pytest

from helpers.reckon.times.spoken_years import SPOKEN, year_number

HEAD = "On air Tuesday 14 May 2024."


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("born in nineteen sixty-five, in the port", 1965),
        ("not since twenty nineteen", 2019),
        ("set up in two thousand and six.", 2006),
        ("as in nineteen oh-eight", 1908),
        ("nineteen hundred bags", None),
        ("twenty nine boats", None),
        ("two thousand and six boats", None),
        ("nineteen years", None),
    ],
)
def test_the_year_that_words_name(text, year):
    found = SPOKEN.search(text)
    assert (year_number(found[0]) if found else None) == year


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Ivo Lund, twenty, born in January two thousand and four, won.", ["consistent"]),
        ("Ivo Lund, twenty-six, born in January two thousand and four, won.", ["inconsistent"]),
        ("Ada Roe runs it. She's fifty-eight, born in nineteen sixty-five.", ["consistent"]),
        ("Mr Lund won. The tall sprinter, born in 2004, was happy. On Monday, at 20, he had lost.", ["consistent"]),
        ("The fire of 1959, the year Ada Roe was born, is told of. Roe, 65, tells it.", ["consistent"]),
        ("The fire of 1959, the year Ada Roe was born, is told of. Roe, 61, tells it.", ["inconsistent"]),
        ("The fire of 1959, the year Ada Roe's mother was born, is told of. Roe, 41, tells it.", []),
    ],
)
def test_ages_and_years_of_birth(board, text, verdicts):
    checks = [check for check in board(f"{HEAD}\n\n{text}", rule="calendar") if "years old" in check.formula]
    assert [check.verdict for check in checks] == verdicts
