"""A weekday beside 'tomorrow' or 'four days ago', the days of a month, and ages that words take from a year. Captures are of Friday 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Tomorrow, Saturday, the mill is shut.", ["consistent"]),
        ("Tomorrow is Saturday.", ["consistent"]),
        ("The bakers strike on Saturday, that's tomorrow, and nobody knows for how long.", ["consistent"]),
        ("The bakers walked out on Thursday, yesterday, at noon.", ["consistent"]),
        ("The fair, which closed last Monday, four days ago, made a loss.", ["consistent"]),
        ("The dam was closed three days ago, on Tuesday.", ["consistent"]),
        ("Yesterday, Monday, the dam was closed.", ["inconsistent"]),
        ("The fair, which closed last Sunday, two days ago, made a loss.", ["inconsistent"]),
        ("Today, Thursday, the dam was closed.", []),  # off by one: written the day before
        ('The keeper said: "Yesterday, Monday, was the worst of all."', []),
        ("The dam was closed on Tuesday, yesterday's meeting was told.", []),
        ("The boat is on Monday, five days away from home.", []),
        ("Tomorrow, Monday night football is on.", []),
        ("He left on Tuesday. Yesterday he was back.", []),
    ],
)
def test_a_weekday_and_how_it_lies_to_the_day_of_publication(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("That leaves 40 pounds for each of the 31 days of May.", ["consistent"]),
        ("It rained on all 31 days of April 2023.", ["inconsistent"]),
        ("Over the 30 days of June the gauge fell by a third.", ["consistent"]),
        ("It rained on each of the 28 days of February.", []),  # of another year
        ("Of the ten days of May that were left, nine were dry.", []),
        ("They had 31 days in May off.", []),
    ],
)
def test_the_days_of_a_month(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("There's a fair on Saturday week, the twenty-fifth of May.", ["consistent"]),
        ("There's a fair on the Sunday after next, the twenty-sixth.", ["consistent"]),
        ("There's a fair on Saturday week, the twenty-sixth of May.", ["inconsistent"]),
        ("There's a fair on Saturday week, and 26 of May's lambs are shown.", []),
    ],
)
def test_a_weekday_of_the_week_after(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("My aunt was born in nineteen fifty-one, so she's seventy-three this year.", ["consistent"]),
        ("My aunt was born in nineteen fifty-one, so she's seventy-two.", ["consistent"]),  # before her birthday
        ("My aunt was born in nineteen fifty-one, so she's eighty-three this year.", ["inconsistent"]),
        ("The kiln opened its doors in 1988, in March, so it will be 36 this autumn.", ["consistent"]),
        ("The kiln was built in 1951, so it is 73 metres long.", []),
        ("The kiln was built in 1951, so they are 40 now who work there.", []),
    ],
)
def test_an_age_that_words_take_from_a_year(board, text, verdicts):
    found = [check.verdict for check in board(text, rule="calendar") if "year of publication" in check.formula]
    assert found == verdicts


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The board meets on Saturday the twenty-fifth, at ten in the morning.\nThat's eight days from today.", True),
        ("The board meets on 31 May.\nThat is two weeks from now.", True),
        ("The board met on 6 May.\nThat was eleven days ago.", True),
        ("The board meets on 31 May.\nThat is 12 days from now.", False),
        ("The board meets on 25 May and on 31 May.\nThat is two weeks from now.", False),
        ("The board meets on 31 May.\nThat leaves 14 days from now.", False),
    ],
)
def test_that_is_so_many_days_from_now(board, text, held):
    assert any("That" in check.formula for check in board(text, rule="calendar")) == held
