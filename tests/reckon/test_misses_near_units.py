"""One amount or one stretch of time told in two units that do not agree, and what only stands beside it."""

from __future__ import annotations

import pytest

from .conftest import doubted, known_fault

SLIPS = [
    "At 134 minutes, the film keeps you in your seat for two hours and 24 minutes, songs included.",
    pytest.param(
        "The vote took 97 minutes. For an hour and 27 minutes the members argued over one word.", marks=known_fault
    ),
    pytest.param(
        "The lock was shut for 31 months. In those two years and nine months boats went round by sea.",
        marks=known_fault,
    ),
    "It took 29 months, that is two years and eight months, to clear the wreck.",
    pytest.param("She was at the oars for 81 hours, three days and 19 hours of rain.", marks=known_fault),
    "The climb is 38 miles (68 kilometers) long.",
]
HOLDS = [
    "At 134 minutes, the film keeps you in your seat for two hours and 14 minutes, songs included.",
    "The vote took 97 minutes. For an hour and 37 minutes the members argued over one word.",
    "The lock was shut for 31 months. In those two years and seven months boats went round by sea.",
    "At 134 minutes, the film is a good two hours long.",
]
SILENT = [
    "The film runs for 134 minutes. The one before it lasted two hours and 24 minutes.",
    "The lock was to be shut for 31 months. It was two years and nine months before it opened.",
    "He got 42 months. His brother got four and a half years.",
    "He waited 25 minutes for a doctor and an hour and 10 minutes for a bed.",
    "The trip takes 75 minutes, an hour and 20 minutes less than by road.",
    "Those who came gave 480 millilitres apiece, about 28 litres in all.",
    "The pears weigh 180 grams each, some 54 kilograms between them.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_two_units_that_do_not_agree(board, text):
    assert len(doubted(board(text, rule="conversion"))) == 1


@pytest.mark.parametrize("text", [*HOLDS, *SILENT])
def test_what_agrees_or_is_of_something_else(board, text):
    assert doubted(board(text)) == []
