"""Two short accounts of one event that agree in all figures but one; and pairs that a word tells apart."""

import pytest

FRAME = (
    "The cableway at Pell stopped for {hours} on Sunday after a cable slipped. {one} It opened in 1974 and runs 2,310 metres. A ticket costs 18 euros.",
    "Rope trouble at Pell. {other} The lift, 2,310 metres from end to end, has run since 1974; on Sunday it stood still for {hours}. Refunds of 18 euros were paid.",
)
SLIPS = [
    ("Winchmen brought down 64 riders.", "Those winched to the ground numbered 46."),
    ("The repair will cost 4.2 million euros.", "The bill for the new rope, 4.6 million euros, has been settled."),
    ("The cabins hold 1,650 kilos.", "It had 1,560 kilos in its cabins when it jerked to a halt."),
    ("The crew won a rise of 5.4% this week.", "This week the crew settled for a rise of 5.9 percent."),
    ("In all, 520 pupils were on an outing there.", "A school with 550 children was out on the mountain."),
]
APART = [
    ("It carries 260 riders an hour on average.", "On its busiest day it took up 340 riders an hour."),
    ("Aboard were 155 people.", "The 149 passengers got soup, as did the crew of six."),
    ("Engineers expect 530 guests at the reopening.", "In the end 480 guests came to the reopening."),
    ("Some 1,100 people had booked.", "Of those who had booked, 870 were told in time."),
    ("A first count gave 410 stranded hikers.", "The final figure for stranded hikers is 395."),
    ("The wind blew at 84 kilometres an hour on Saturday.", "On Monday the wind blew at 48 kilometres an hour."),
    ("By noon 140 riders were down.", "Riders on the ground had climbed to 190."),
    ("The region lost 2,300 jobs.", "In Pell alone 1,900 posts went."),
    ("The asking price was 310,000 euros.", "A buyer paid 280,000 euros."),
]


def verdicts(board, one, other):
    texts = [frame.format(hours="five hours", one=one, other=other) for frame in FRAME]
    return [check.verdict for check in board(*(text.replace(". ", ".\n") for text in texts), rule="same_measure")]


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_what_is_left_over_is_one_thing(board, one, other):
    assert "inconsistent" in verdicts(board, one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_word_tells_two_things(board, one, other):
    assert "inconsistent" not in verdicts(board, one, other)
