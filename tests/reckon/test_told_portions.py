"""Shares told in words, filled by the pair that stands best round them."""

import pytest

SLIPS = [
    "Three in four patients were seen in time. The clinic treated 480 and saw 290 of them within the hour.",
    "The estate came to £8.4 million, and the house made up the bulk. It was sold for £3.6 million.",
    "A survey of 900 barns over two years found owls in 590. That half of the barns should have them came as a surprise.",
    "The inquiry drew 1,800 replies and the village is evenly split, says the clerk: 1,130 want the bypass.",
    "Most of the 64 berths are now taken.\nThirty have been taken by fishermen.",
    "The school lost a third of its 150 chairs in the fire.\nThe smoke took 36.",
]
SILENT = [
    "Of its 600 members 330 pay by card, the club says. Most of them no longer carry cash.",
    "Three in four patients were seen in time. The clinic treated 480 and saw 355 of them within the hour.",
    "Of the 1,140 empty beds, 612 are in Holm, rather more than half. Brack has 304 and Orr 224.",
    "The firm has 31 lorries in Holm, 64 in Brack and 40 in Orr. Most are new.",
    "Most of the 64 berths are now taken.\nThirty had been taken by Whitsun.",
    "The school lost a third of its 150 chairs in the fire.\nIt has bought 36.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_share_in_words_is_held_against_the_pair_round_it(board, text):
    told = [check for check in board(text) if check.rule in ("share", "threshold")]  # of a fraction, of most or few
    assert {check.verdict for check in told} == {"inconsistent"}


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_or_is_of_something_else_gives_no_alarm(board, text):
    assert not [check for check in board(text) if check.verdict == "inconsistent"]


@pytest.mark.parametrize("count", ["of those asked, or 48 per cent,", "of them (48 per cent)"])
def test_a_share_alone_is_told_with_the_part_and_the_whole_that_bear_it_out(board, count):
    text = f"The council polled 750 anglers in May.\nA majority of anglers want the weir kept: 360 {count} said it should stay."
    (check,) = [one for one in board(text) if one.verdict == "inconsistent"]
    assert check.rule == "threshold"
    assert len(check.spans) == 4
