"""Two times of day and a stretch of hours that stands sentences away."""

from __future__ import annotations

import pytest

TOLD = [
    ("It began at 1.10pm.\nTwo guards were hurt.\nThe last man came down at 6.50pm, which ended it after nearly six hours.", "consistent"),
    ("It began at 1.10pm.\nTwo guards were hurt.\nThe last man came down at 6.50pm, which ended it after nearly eight hours.", "inconsistent"),
    ("The hatch opened at 7.15am.\nThe last loaf went at 1.45pm, and the bakers sat down after six and a half hours.", "consistent"),
    ("The hatch opened at 7.15am.\nThe last loaf went at 1.45pm, and the bakers sat down after five and a half hours.", "inconsistent"),
    ("The goat was missing from 8.40 a.m. to 1.10 p.m.\nBoys searched the quay.\nBy then it had been loose for about four and a half hours.", "consistent"),
    ("The goat was missing from 8.40 a.m. to 1.10 p.m.\nBoys searched the quay.\nBy then it had been loose for about six hours.", "inconsistent"),
    ("The dyke gave way at 2.05am on Sunday.\nThe first siren had gone at 9.20pm on Saturday.\nThat left Mill Row more than four hours to pack.", "consistent"),
    ("The dyke gave way at 2.05am on Sunday.\nThe first siren had gone at 9.20pm on Saturday.\nThat left Mill Row less than three hours to pack.", "inconsistent"),
    ("The board said yes after almost five hours of argument.\nIt sat in a tent.\nThe session opened at 5.30pm.\nIt was 10.15pm when the vote was read out.", "consistent"),
    ("The board said yes after almost seven hours of argument.\nIt sat in a tent.\nThe session opened at 5.30pm.\nIt was 10.15pm when the vote was read out.", "inconsistent"),
    ("The band was due on stage at 8:30 p.m. and did not appear until 9:15, 45 minutes late.", "consistent"),
    ("The rule is bed by 10 p.m.\nThe lights went out at 10:35 p.m., which the boys overran by 35 minutes.", "consistent"),
]  # fmt: skip
SILENT = [
    "The ward opens at 9am.\nShe was sent home at 2pm after a delay of three hours.",
    "The pumps ran for six hours.\nThe fair opened at 10:15 a.m. and the gates closed at 6 p.m.",
    "The ferry leaves at 9am.\nThe normal crossing takes three hours.\nIt was seen at 1pm.",
    "The first bus is at 6am.\nThe last is at 11pm.\nHe had been a driver for eight hours.",
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_two_times_and_a_stretch_sentences_away(board, text, verdict):
    assert {check.verdict for check in board(text, rule="calendar")} == {verdict}


@pytest.mark.parametrize("text", SILENT)
def test_times_and_stretches_of_other_things(board, text):
    assert board(text, rule="calendar") == []


def test_a_break_is_taken_off(board):
    told = board("They work from 9am to 3.15pm, with an hour off for lunch.\nThat makes a day of five and a quarter hours.", rule="calendar")  # fmt: skip
    assert {check.verdict for check in told} == {"consistent"}
