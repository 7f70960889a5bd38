"""Old and foreign letters, noughts and numbers of no earthly size: the rules read on, and nothing stops the story."""

from __future__ import annotations

import re

import pytest

from helpers.reckon.letters import NOTHING, WIDEST, plain

from .conftest import tiny

ODD = [
    "The mill was the ſixth-largest, with 40 votes.\nActon had 50 and Barton had 60.",
    "The mill is No. fıve with 40 votes.\nActon had 50 and Barton had 60.",
    "Acton came ſecond with 40 votes.\nBarton had 60 and Carton had 30.",
    "Of the ſix towns, Acton had the most, with 40.\nBarton had 60.",
    "On Thurſday 40 boats were loſt, and on FrIday nıne.".replace("I", "İ"),
]
NOUGHTS = [
    "They asked 0 landlords.\n46% would sell.\n0 of them left; fewer than 0 stayed.",
    "A majority of the board, six of its 0 members, resigned.",
    "Most of the 0 anglers, 0 of them, signed.",
    "Output grew from 0 to 360 tons, an increase of 25 percent.",
    "The hall cost $288 million, or $0 a seat.\nThe new one, at $684 million, comes out at roughly twice that.",
    "There are four sailings an hour, one every 0 minutes.",
    "The derby was nearly 0 above the average, or 0 times as large.\nThe week before 23,884 came.",
    "Fewer than one in 10,000 of the 40,000 patients fell ill.",
]
SIZES = [
    f"The pipe is 5 miles (0.{'0' * 320}1 kilometers) long.",
    f"The pipe is 5{'0' * 200} miles (3{'0' * 200} kilometers) long.",
    f"The pipe is 1{'0' * 307} miles (5 kilometers) long.",
    f"The 12 houses cost $1{'0' * 200} each, ${'3' * 205} in all.",
    f"It sold 1{'0' * 307} litres at 5 pence each, a loss of 3 pounds.",
    f"The code is 7{'0' * 5000} and 0.{'0' * 5000}1, in 4 of every 1{'0' * 400} cases.",
]


@pytest.mark.parametrize("text", [*ODD, *NOUGHTS, *SIZES], ids=lambda text: text[:40])
def test_no_letter_nought_or_size_stops_the_rules(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text) if check.rule in ("conversion", "product")}


GAPS = [
    f"It began at 9.30am.{blank * 5000}It ended at 10.05am, 35{blank * 300}minutes in."
    for blank in (" ", "\t", "\u00a0")
]


@pytest.mark.parametrize("text", [*ODD, *GAPS], ids=lambda text: text[:40])
def test_plain_letters_move_no_offset(text):
    read = plain(tiny("a", text))
    assert len(read.text) == len(text)
    assert all(read.text[one.start : one.end] == one.text for one in (*read.sentences, *read.figures))


@pytest.mark.parametrize("text", GAPS, ids=lambda text: repr(text[19]))
def test_no_blanks_without_end_are_handed_to_the_rules(text):
    read = plain(tiny("a", text))
    assert max(map(len, re.findall(r"\s+", read.text))) <= WIDEST
    assert read.text.replace(NOTHING, "").split() == text.split()
    usual = tiny("a", f"It fell.{' ' * WIDEST}It rose.")
    assert plain(usual).text.split() == usual.text.split()


def test_a_rank_in_odd_letters_is_held_against_the_values(board):
    text = "Wick came thırd with 3,120 votes.\nHolm had 4,900, Orr 4,210 and Fell 3,480."
    assert "inconsistent" in {check.verdict for check in board(text, rule="ordering")}
