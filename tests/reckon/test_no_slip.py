"""Figures that other words explain: members of a list, rows, totals that are compared, what 'over' does not bound."""

from __future__ import annotations

import pytest

from helpers.reckon.fractions.portions import portions

from .conftest import doubted, drafts


@pytest.mark.parametrize(
    "text",
    [
        "The log lists five fires in 2023, six in 2024 and eight in 2025, nineteen in all.\nMost were put out by hand.",
        "It was hit hardest with 400 hectares, ahead of Tamba with 250 and Lucia with 125.\nOrr escaped.",
        "The weekend drew 32,000 people.\nCrowds of 6,850 on Friday, 11,420 on Saturday and 13,730 on Sunday meant the total was 25 per cent higher than last year's 25,600.",
        "Karl spreads its 210 trams over five depots, 42 in each on average.\nSund has 134 trams in four depots.",
        "The 46 children among them were sent down first.\nMore than half of the children belonged to the choir.\nBoats took 118 people off.",
        "There are eighty seats, twenty kept for the press.\nThat leaves a capacity of sixty for you.",
        "The bill had become £84.6 million.\nIt rained.\nIt snowed.\nIn March it stood at £86 million.\n"
        "Once £3.5 million of tax and a £1.2 million payment are set against it, the net cost comes to £79.9 million.",
    ],
)
def test_none_is_doubted(board, text):
    assert doubted(board(text)) == []


def test_a_majority_of_all_who_were_asked(board):
    text = 'The union asked 800 drivers.\n374 said they would.\n"So a majority is behind it," he says.\nAnother 296 said no and 130 did not know.'
    assert doubted(board(text, rule="threshold")) == ["374 / 800 drivers asked = 46.75%; said to be 'a majority'"]


def test_the_capture_of_the_bound_prints_the_number_too(board):
    first = "The brewer has 1,240 jobs in the county."
    second = "More than 1,250 jobs at risk\nThe 1,240 people who work there learned it yesterday."
    spans = [span for check in board(first, second, rule="threshold") for span in check.spans]
    assert not spans or len({span.partition(":")[0] for span in spans}) == 1


def test_the_margin_told_before_the_score(board):
    told = "The levy went down by {} votes, with 11,204 against and 9,706 in favour.\nTurnout was 41 percent, with 20,910 ballots from 51,000 voters."
    assert doubted(board(told.format("1,498"))) == []
    assert doubted(board(told.format("1,948"))) == ["11,204 - 9,706 = 1,498; printed: 1,948"]


def test_those_are_the_last_that_were_told():
    text = "The last 260 candles went.\nThe council knocked at 410 doors and 320 households answered.\nOf those, 176, or more than two thirds, said nobody from Orr Grid had rung."
    assert drafts(portions, text) == [("inconsistent", "hard", "176 320 two thirds")]
