"""Means past an end, values past a record, values past the first of a row: told, whatever the words; look-alikes are left alone."""

from __future__ import annotations

import pytest

from .conftest import known_fault

MEANS = [
    "Drivers were held at the gate for 52 minutes on average.\nThe longest hold of the night was 44 minutes.",
    "The club's swimmers average 71 lengths.\nIts fullest session saw the hardiest of them, a boy of 12, swim 64 lengths.",
    "Crates weighed 48 kilograms on average.\nThe heaviest of the batch weighed 43 kilograms.",
    "The panel gave the dance an average of 7.8 points.\nNo judge gave it more than 7 points.",
    pytest.param(
        "The mean depth was 31 centimetres.\nThe deepest drift, beside the barn, measured 27 centimetres.",
        marks=known_fault,
    ),
    "Bids came in anywhere from 40 to 66 crowns.\nThey averaged 71 crowns.",
    "Repairs took 19 days on average; the slowest of them took 16 days.",
    pytest.param(
        "There are 44 berths on the quay, and none may be shared.\nAn average of 51 boats a night lay there in August.",
        marks=known_fault,
    ),
    pytest.param(
        "The cabin has 30 bunks and no floor to sleep on.\nOver the winter an average of 34 walkers a night slept there.",
        marks=known_fault,
    ),
]
RECORDS = [
    "The pier drew 41,300 anglers last year, the most in its history.\nIn 2011 the pier drew 44,800 anglers.",
    "Snow lay 212 centimetres deep at the hut, the deepest since 1960.\nIn 1988 it lay 231 centimetres deep at the hut.",
    "The mill ground a record 5,120 tonnes of rye in 2023.\nBack in 2009 the mill ground 5,460 tonnes of rye.",
]
ROWS = [
    "Marl was the cheapest of the four camps at $310 a week.\nOrr charged $290 a week, Tem $340 and Ulm $365.",
    "Dunmore has the tallest mast at 84 metres.\nThe mast at Sallow stands 91 metres and that at Pell 77.",
]
LOOK_ALIKES = [
    "Drivers were held at the gate for 38 minutes on average.\nThe gatekeeper keeps a book.\nThe longest hold of the night was 44 minutes.",
    "Crates weighed 48 kilograms on average.\nThe heaviest letter weighed 2 kilograms.",
    "The pier drew 41,300 anglers last year, the most since 2011.\nIn 2008 the pier drew 44,800 anglers.",
    "The pier drew 41,300 anglers last year, one of the best years in its history.\nIn 2011 it drew 44,800 anglers.",
    "The mill ground a record 5,120 tonnes of rye in 2023.\nIt plans to grind 5,460 tonnes of rye in 2026.",
    "Marl was the cheapest of the four camps at $310 a week.\nOrr charged $330 a week, Tem $340 and Ulm $365.",
    "Dunmore has the second-tallest mast at 84 metres.\nThe mast at Sallow stands 91 metres and that at Pell 77.",
    "The youngest rower is 16.\nThe boat weighs 14 kilograms and the cox 52 kilograms.",
    "The average wage is £31,000.\nThe largest bonus was £12,000.",
    "There are 44 berths on the quay, and none may be shared.\nAn average of 39 boats a night lay there in August.",
    "The ward has 30 beds.\nOn average 34 patients a week are sent home.",
    pytest.param(
        "Asked by the club, members said they would pay no more than $30 for a ticket.\nA ticket costs $34 on average.",
        marks=known_fault,
    ),
]
ACROSS = [
    (
        "The mill ground 5,120 tonnes of rye last season, the highest number since its books began in 1996.\nIt has 14 staff.",
        "The mill's books begin in 1996 with 880 tonnes of rye. In 2011 it ground 5,460 tonnes of rye, and the bins overflowed.\nLast season it was 5,120 tonnes.",
    ),
    (
        "The board's monthly price for a tonne of chalk was $61.40 on Friday.\nThat is the highest price since the board began its series in 1999.",
        "The board's price for a tonne of chalk reached $64.20 in May 2013, and by the autumn it was $48.\nOn Friday it was $61.40.",
    ),
]
APART = [
    (
        "The mill ground 5,120 tonnes of rye last season, the highest number since its new stones came in 2015.\nIt has 14 staff.",
        "The mill's books begin in 1996 with 880 tonnes of rye. In 2011 it ground 5,460 tonnes of rye, and the bins overflowed.\nLast season it was 5,120 tonnes.",
    ),
    (
        "The board's monthly price for a tonne of chalk was $61.40 on Friday.\nThat is the highest price since the board began its series in 1999.",
        "The board expects a tonne of chalk to cost $64.20 in May 2027.\nOn Friday it was $61.40.",
    ),
]


@pytest.mark.parametrize("text", MEANS)
def test_a_mean_past_an_end_is_told(board, text):
    assert "inconsistent" in {check.verdict for check in board(text, rule="mean_and_maximum")}


@pytest.mark.parametrize("text", RECORDS + ROWS)
def test_a_value_past_the_first_is_told(board, text):
    assert "inconsistent" in {check.verdict for check in board(text, rule="ordering")}


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_are_left_alone(board, text):
    assert [check.formula for check in board(text) if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize("texts", ACROSS)
def test_a_record_that_another_article_has_a_higher_value_for_is_told(board, texts):
    assert "inconsistent" in {check.verdict for check in board(*texts, rule="ordering")}


@pytest.mark.parametrize("texts", APART)
def test_a_higher_value_of_before_or_to_come_breaks_no_record(board, texts):
    assert "inconsistent" not in {check.verdict for check in board(*texts)}


@known_fault
def test_another_mean_between_is_the_ends_own(board):
    text = "In 30 yards on Friday the dearest sack was $9.99.\nOn average we paid $9.42. The council's own weekly average was $10.04 a sack."
    assert "inconsistent" not in {check.verdict for check in board(text, rule="mean_and_maximum")}
