"""Ranks against printed values: told where too many stand above, or one named behind has more; look-alikes are left alone."""

from __future__ import annotations

import pytest

from .conftest import known_fault

SLIPS = [
    "Wick came third with 3,120 votes.\nHolm had 4,900, Orr 4,210 and Fell 3,480.",
    "The port of Ness is the third-busiest, with 41 million tonnes.\nSarn handled 88 million tonnes, Brae 61 million and Corvo 47 million.",
    "It sold 840 boats, which made it the third-largest yard, behind Marl, on 1,310, and Tern, on 790.",
    "The draw lifts Pell to second with 36 points.\nOrr lead with 44 and Tarn have 39.",
    "Vane is the smallest of the four lakes at 310 hectares.\nOst covers 420 hectares, Hale 560 and Brine 265.",
    "Mira Lunt was runner-up with 7.20 metres.\nAda Voss won with 7.55 metres and Jo Hart, third, jumped 7.31.",
    "The Greys finished bottom of the table with 31 points.\nHarrow went down with them on 27, and Dale stayed up with 35.",
    pytest.param("Her list won 19 seats and overtook the Liberals, who won 22.", marks=known_fault),
]
FAR = [
    "The county's paths run for 38.5 kilometres.\nThey are swept twice a week.\nOnly Marl, with 61 kilometres, has more than the county, which makes this the second-longest network in the north.\nLund has 44 kilometres.",
    pytest.param(
        "The money goes to Tresk, the second-busiest museum on the coast.\nIt had 212,000 visitors last year.\nOrm had 480,000 and Vedby 305,000; together they make up two thirds of the coast's 1.5 million.",
        marks=known_fault,
    ),
]
LOOK_ALIKES = [
    "The county's paths run for 38.5 kilometres.\nLane by lane that is 77 kilometres.\nOnly Marl, with 61 kilometres, has more than the county, which makes this the second-longest network in the north.\nLund has 31 kilometres.",
    "Wick came third with 3,480 votes.\nHolm had 4,900, Orr 4,210 and Fell 3,120.",
    "The port of Ness is the third-busiest, with 47 million tonnes.\nSarn handled 88 million tonnes and Brae 61 million. Ten years ago Ness handled 52 million.",
    "It sold 790 boats, which made it the third-largest yard, behind Marl, on 1,310, and Tern, on 840.",
    "The draw lifts Pell to second with 39 points.\nOrr lead with 44 and Tarn have 36. The title was won with 61 last year.",
    "Brine is the smallest of the four lakes at 265 hectares.\nOst covers 420 hectares, Hale 560 and Vane 310. Its island has 12 hectares.",
    "Lea Orr was third in 31.2 seconds.\nStrand won in 28.4 seconds and Holt took 29.9, while Brandt needed 33.5.",
    "In the third week 940 people came and in the second 1,120.\nThe first had brought 1,310.",
    "Her list won 22 seats and overtook the Liberals, who won 19.",
    "His quickest ball was timed at 148kph.\nThe crowd sang.\nThe rain held off until tea.\nOrr lead the table with 121.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_rank_that_printed_values_do_not_bear_out_is_told(board, text):
    assert "inconsistent" in {check.verdict for check in board(text, rule="ordering")}


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_bears_a_rank_out_or_is_of_something_else_is_left_alone(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text, rule="ordering")}


def test_the_peers_the_claimant_and_the_words_can_be_opened(board):
    text = "Wick came third with 3,120 votes.\nHolm had 4,900, Orr 4,210 and Fell 3,480."
    [check] = [one for one in board(text, rule="ordering") if one.verdict == "inconsistent"]
    opened = []
    for span in check.spans:
        start, end = map(int, span.rpartition(":")[2].split("-"))
        opened.append(text[start:end])
    assert set(opened) == {"came third", "3,120", "4,900", "4,210", "3,480"}


def test_the_newer_of_two_values_is_the_record(board):
    """'rose to 912 from 840, the highest in ten years' is said of the 912."""
    text = (
        "Calls rose 8.6% to 912 in 2023 from 840 the year before, the most in ten years.\nThere were 871 calls in 2019."
    )
    assert "inconsistent" not in {check.verdict for check in board(text, rule="ordering")}


@pytest.mark.parametrize("text", FAR)
def test_a_rank_whose_value_stands_sentences_off_is_told(board, text):
    assert "inconsistent" in {check.verdict for check in board(text, rule="ordering")}
