"""The age of a thing against the year of its beginning, told elsewhere."""

from __future__ import annotations

import pytest


def of_ages(board, *texts):
    return [(check.verdict, check.result) for check in board(*texts, rule="calendar")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("No month was better in its 137-year history.\nIt rained.\nA third of them paid.\nThe museum, founded in 1887, is to grow.", ["137 years"]),
        ("No month was better in its 131-year history.\nIt rained.\nA third of them paid.\nThe museum, founded in 1887, is to grow.", []),
        ("The hall opened in 1974.\nIt had no alarm.\nOne was priced, and put off.\nBy that night the building was 50 years old.", ["50 years"]),
        ("The hall opened in 1974.\nIt had no alarm.\nOne was priced, and put off.\nMs Orr, who cleaned it, is 50 years old.", []),
        ("The mill opened in 2016.\nIt had no alarm.\nOne was priced, and put off.\nThe dam is eight years old.", []),
    ],
)  # fmt: skip
def test_an_age_and_a_beginning_far_apart(board, text, told):
    assert of_ages(board, text) == [("consistent", one) for one in told]


OTHER = "The firm was founded in 1843."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm, founded in 1834, looked back on 181 years of independence.", [("inconsistent", "190 years")]),
        ("The firm, founded in 1791, looked back on 181 years of independence.", []),
    ],
)
def test_a_year_beside_an_age_that_fits_the_year_of_another_article(board, text, told):
    assert [one for one in of_ages(board, text, OTHER) if one[1] == "190 years" or told == []][:1] == told
