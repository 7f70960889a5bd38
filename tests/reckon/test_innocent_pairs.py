"""Texts that nearly say what a rule of totals, baskets, contents, ranks or races looks for, and do not."""

import pytest

from .conftest import doubted

INNOCENT = [
    "She swam 20 lengths of 30 seconds each to finish in 0:00.",
    "The car park charges £12 a car.\nThere were 15,200 cars.\nIt lost £18.2m.",
    "The trust pays £210 a shift.\nIn May 1,450 shifts were lost.\nThe backlog is £3.05 million.",
    "Entry is £12 for adults and £6 for children.\nParking for two adults and two children costs £5.",
    "Flour comes in a 25-kilo bag.\nThe bakery ordered 800 bags, 12 tonnes of it rye.",
    "Each bin holds 20 kg.\nThe council emptied 900 bins.\nThose 12 tonnes of glass were sold.",
    "She won the third-largest vote, behind Roe on 4,120 in Ashby, 3,980 in Corley and 3,410 in Dene.",
    "He ran the last 4 laps in 66 seconds each and won in 5:40.",
    "Fewer than 500 beds were closed.\nThe health board counted 540 in the region.",
    "Prices rose every year since 2020, except in the old town.\nPrices in the old town were £40 in 2020, £38 in 2021 and £44 in 2022.",
    "Paul Dane was 42 when he died in 2012.\nPaul Dane, a band born in 2010, plays on.",
    "Only 170 of the town's 695 garages lie empty; the remaining 525 are let.\nRecycling, 39 percent last time, rose by 8 percentage points to 47 percent.",
]
SLIPS = [
    "Flour comes in a 25-kilo bag.\nThe bakery ordered 800 bags, 12 tonnes.",
    "Entry is £12 for adults and £6 for children.\nSo two adults and two children pay £34.",
    "Fewer than 500 beds were closed.\nThe latest bulletin listed 540.",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_so_is_no_slip(board, text):
    assert doubted(board(text)) == []


@pytest.mark.parametrize("text", SLIPS)
def test_what_the_words_tie_is_one(board, text):
    assert doubted(board(text))


def test_two_years_alike_prove_no_rise(board):
    text = "Prices rose every year since 2020.\nPrices were £40 in 2020, £40 in 2021 and £44 in 2022."
    assert [check for check in board(text) if check.rule == "ordering"] == []


def test_a_share_that_its_own_sentence_bears_out_is_held_against_no_other(page_of):
    text = "The council counted 1,240 trees in the park, of which 310 were oaks, a quarter. It will plant 60 more."
    found = page_of("Council counts trees", text, "The park opened in 1924, 100 years ago.", rule="share")
    assert [check.verdict for check in found] == ["consistent"]
