"""A rate and an interval of one thing."""

from __future__ import annotations

import pytest

from helpers.reckon.each.first_and_last import first_and_last
from helpers.reckon.each.headways import headways

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A bus leaves every 20 minutes, three times an hour.", "consistent"),
        ("Two lifts come every 15 minutes, eight an hour.", "consistent"),
        ("Boats run five an hour at peak times.\nAt the peak you wait 12 minutes for the next boat.", "consistent"),
        ("Boats run five an hour at peak times.\nAt the peak you wait 15 minutes for the next boat.", "inconsistent"),
        ("The boats run four an hour.\nThe boats are 15 minutes apart.", "consistent"),
        ("The boats run four an hour, two fewer than before.\nBoats leave at 25-minute intervals.", "inconsistent"),
    ],
)
def test_a_rate_and_an_interval(board, text, verdict):
    assert {one.verdict for one in board(text, rule="rate_times_period")} == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Boats run six an hour.\nAt night a boat leaves every 15 minutes.",
        "Boats run six an hour.\nA bus leaves every 15 minutes.",
        "Boats run six an hour.\nPassengers wait 15 minutes to board a boat.",
        "Boats run six an hour at peak times, and one every 15 minutes at other times.",
        "The plant makes 900 cars a day.\nEvery nine minutes a train passes.",
    ],
)
def test_intervals_of_something_else(board, text):
    assert board(text, rule="rate_times_period") == []


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "Ferries leave every ten minutes where they left every six: six an hour, not 10.",
            ["consistent", "consistent"],
        ),
        ("The red line keeps its four, one every fifteen minutes.", ["consistent"]),
        ("Line B runs every seven and a half.", []),
        ("At night it is twenty minutes on all routes, so three trams an hour.", ["consistent"]),
        ("The walk takes forty minutes, so five guides an hour set off.", []),
    ],
)
def test_intervals_that_leave_their_unit_out(text, verdicts):
    assert [verdict for verdict, *_ in drafts(headways, text)] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Boats leave every half an hour from nine in the morning, and the last goes at four in the afternoon. That makes fifteen sailings.", ["consistent"]),
        ("Boats leave every half an hour from nine in the morning, and the last goes at four in the afternoon. That makes 14 sailings.", []),
        ("Tours start every 20 minutes from 10am to 4pm, or 19 a day.", ["consistent"]),
        ("Tours start every 20 minutes from 10am to 4pm, so there are 18.", ["consistent"]),
        ("Boats leave every half an hour from 9am to 4pm, and 15 boats lie idle.", []),
        ("A bell rings every hour from 9am. At noon and at 4pm it is rung for long.", []),
    ],
)  # fmt: skip
def test_from_the_first_to_the_last(text, verdicts):
    assert [verdict for verdict, *_ in drafts(first_and_last, *[text.replace(". That", ".\nThat")])] == verdicts
