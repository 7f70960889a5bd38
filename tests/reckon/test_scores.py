"""Votes against the body that gave them and margins against their score, beside what only looks like these; lists of mixed kinds."""

from __future__ import annotations

import pytest

from .conftest import known_fault

SLIPS = [
    "The 38-member board backed the merger by 22 votes to 14, with five abstaining, after a sitting of seven hours.",
    "The 42-seat assembly passed the bill by 26 votes to 19.",
    "The byelaw was carried by 33 votes to 18, with three abstentions, in a full house of 54.\nA majority of 13 was more than he had asked for, he said.",
    "The bishops rejected the text by 29 to 21.\nIt was a majority of just six.",
]
ALIKE = [
    "The motion was carried by 27 votes to 19.\nA two-thirds majority of 31 was needed.",
    "The motion was carried by 27 votes to 19.\nA simple majority of 24 would have been enough.",
    "The bill passed by 31 votes to 19.\nA majority of 26 was required for it to pass.",
    "The council voted 27 to 19 for the plan.\nThe town went on to win by a lead of three.",
    "The 48-member board backed the merger by 22 votes to 14, with five abstaining.",
    "The party has a 32-seat majority.\nIt carried the budget by 40 votes to 29.",
    "The byelaw was carried by 33 votes to 18, with three abstentions.\nA majority of 15 was more than he had asked for.",
    "The byelaw was carried by 33 votes to 18.\nHis party has a majority of 11 seats on the council.",
    pytest.param("The tax was adopted by 58 votes to 39.\nThe government has a majority of nine.", marks=known_fault),
    "The deal was approved by 412 votes to 377.\nIn the last ballot a margin of 118 had been enough.",
    "The panel has looked at 118 of the complaints and upheld 47 of them.\nThere were 152 complaints in the year.",
    "The race is over three hours and 10 minutes later.\nTake off two rests of 20 minutes apiece and that leaves 2 hours 30 minutes.",
    "The queue for homes nears 40,000.\nFigures put it at 38,900.\nThe council sent out 5,200 forms and had 3,700 back.",
    "The overspend comes to a total of $104m.\nFuel has risen to $64m.\nWages are up to $41m.\nAgainst this the airline had put by $12m.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_scores_that_do_not_agree_are_told(board, text):
    assert any(check.verdict == "inconsistent" and check.rule == "parts_sum" for check in board(text))


@pytest.mark.parametrize("text", ALIKE)
def test_what_is_of_something_else_is_let_be(board, text):
    assert not [check.formula for check in board(text) if check.verdict == "inconsistent"]
