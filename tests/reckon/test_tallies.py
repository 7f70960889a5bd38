"""Totals with the figures beside them, and differences told beside their two numbers, however they are worded."""

import pytest

from .conftest import known_fault

TALLIES = [
    "The depot keeps 143 buses.\nThe blue ones are the most at 61. There are 48 red and 44 green ones, and no others.",
    "She polled 2,917 votes on Thursday, ahead of Orr on 1,402. Holm finished with 387. Only those three stood, and 4,806 votes were valid.",
    "The valley pressed 3,100 tonnes of olives. The upper groves gave just 820. The lower ones yielded 1,450 and the coast, the third and last, 1,130.",
    "Three quays handled 54 million crates. Sarn had 31 million and Ayle 12 million. Orr took care of 17 million.",
    "A raft with ten people reached Sarn at dawn. Wardens counted four men, three women and five children.",
]
OPEN_LISTS = [
    "The depot keeps 143 buses, among them 61 blue and 48 red and 14 green ones.",
    "The gallery sold 51 prints. That includes 24 of birds, 13 of boats and 10 of trees.",
    "On weekdays 350 trams stop here. On Sundays there are 120 northbound and 95 southbound.",
    "The mill sold cloth for $88 million. Its north arm sold $50 million, its south arm $47 million, before $9 million between the two is taken out.",
]
APART = [
    "The pound took in 84 cats in May.\nBy June 51 had gone to new homes. That leaves 43 in the pens.",
    "She won with 9,412 votes. Her rival got 8,677. Her majority of 635 is the smallest in the county.",
    "Police counted 415, which was 155 fewer than the year before, when it was 560.",
    "The hall needs £6.4m. The trust has £4.7m. It is £2.3m short.",
    "A tankful was £1,680 in May. Now it is £2,150, or £570 more.",
]
HELD = [
    "The pound took in 84 cats in May.\nBy June 51 had gone to new homes. That leaves 33 in the pens.",
    pytest.param(
        "Chemists bought 230 jars and found 96 to be bad. Another 14 broke. The 120 others were good.",
        marks=known_fault,
    ),
    "The council spends $312 million and takes in $287 million. With $10 million from its reserve, it is left with $15 million to find.",
    "Sarn have 41 points but were docked 2. Orr have 28, and the gap is thus 11.",
]


def verdicts(board, text):
    return {check.verdict for check in board(text, rule="parts_sum")}


@pytest.mark.parametrize("text", TALLIES + APART)
def test_what_does_not_add_up(board, text):
    assert "inconsistent" in verdicts(board, text)


@pytest.mark.parametrize("text", OPEN_LISTS + HELD)
def test_what_holds_or_is_left_open(board, text):
    assert "inconsistent" not in verdicts(board, text)
