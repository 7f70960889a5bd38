"""Percentages by value and type: shares and changes whose figures stand anywhere beside them."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize(
    ("text", "slip", "right"),
    [
        ("The vet saw 360 dogs in May.\nOf these 54 had ticks. A dip costs $9.\n{x} percent is more than she likes, she said.", "25", "15"),
        ("Inspectors tried 820 ladders, and 246 wobbled.\nAlthough {x} per cent sounds a lot, the firm said, nobody fell.", "40", "30"),
        ("A survey of 1,400 anglers was told yesterday.\nSome 490 said they had never caught a pike. The club speaks of {x} per cent.", "45", "35"),
        ("Mergers have left two chains with 1,260 of the state's 1,800 bakeries.\nA report heard 30 bakers. With {x} percent of the trade in their hands, they set the price.", "60", "70"),
        ("The lake fund paid out $36 million last year.\n{x} percent of that went to divers, the board said, citing bills of $9 million.", "35", "25"),
    ],
)  # fmt: skip
def test_a_share_is_held_against_the_figures_that_fit(board, text, slip, right):
    assert verdicts(board(lines(text.format(x=slip))), "share") == {"inconsistent"}
    assert "inconsistent" not in verdicts(board(lines(text.format(x=right))), "share")


@pytest.mark.parametrize(
    ("text", "slip", "right"),
    [
        ("The cannery closed at $36.60 on Monday.\nIt has won an army order for soup. The stock, which had ended Friday at $30, is a darling again.\nTwo brokers called the {x} percent jump a joke.", "32", "22"),
        ("Thefts from sheds are up, the warden said.\nIn the spring there were 338; in the winter, 260. Cold nights explain part of the {x} per cent surge.", "40", "30"),
        ("The glacier museum drew 24,000 guests in 2022.\nIn 2024 only 20,400 came. That drop, of {x} per cent, cost it two guides.", "25", "15"),
    ],
)  # fmt: skip
def test_a_change_is_held_against_the_figures_that_fit(board, text, slip, right):
    assert verdicts(board(lines(text.format(x=slip))), "percent_change") == {"inconsistent"}
    assert "inconsistent" not in verdicts(board(lines(text.format(x=right))), "percent_change")


@pytest.mark.parametrize(
    "text",
    [
        "Of 1,500 vans caught in the snow, 675 carried milk, and that 45 percent was poured away.",
        "The bureau believes that only one in ten leaks is ever told. Last year 1,100 reports came in and 330 led to a repair.",
        "Sales at the mill rose 14 percent at constant exchange rates. In crowns they went from 300 million to 318 million.",
        "Across the country the number of such fairs slipped 9 percent. In Orrel 310 stalls stood open, against 390 in 2023.",
        "By value, 70 percent of what was stolen was wine. Of 4,200 bottles missing, 1,900 were beer.",
        "Over the year 1,020 of the line's 1,200 boats ran to time. The 15 percent that did not were late by an hour.",
        "The hall sold 9,200 seats for the play. Trustees called the 30 per cent fall in donations a blow; the year before it sold 9,900.",
        "Jam brings in less of its sales, $4.4 million out of $9.6 million, at margins of 31%.",
        "A stall bought at $58,000 went for $91,000. The town has 13,600 of them. Loans carry 14 per cent.",
        "The inn aims to serve 90 percent of guests within an hour. In May 710 of 940 guests were.",
        "Rain spoilt 33,900 tonnes, three times the 11,300 tonnes of 2015. As for the wells, they stood at 39 per cent on Monday.",
        "Candidates must win 55 percent of the remaining seats. Vale has 140 seats and Dorn 90.",
        "Some 1,310 of the town's workforce of 21,100 were idle in May, a rate of 6.2 per cent; across Fell as a whole it was 7.8 per cent. A team has been told to find places for 1,980 workers.",
    ],
)
def test_another_base_population_or_topic_is_left_alone(board, text):
    assert "inconsistent" not in {one.verdict for one in board(lines(text))}


def verdicts(checks, rule: str) -> set[str]:
    return {one.verdict for one in checks if one.rule == rule}


def lines(text: str) -> str:
    """One sentence a line."""
    return re.sub(r"(?<=[a-z0-9]\.) (?=[A-Z\d])", "\n", text)


def test_what_is_proposed_elsewhere_is_not_what_has_grown(board):
    text = "The race grew 15 per cent this time, by 240 runners.\nThe road is the limit.\nIf the fee were raised from 75 to 80 crowns, as she proposes, nobody would mind."
    assert verdicts(board(lines(text)), "percent_change") <= {"consistent"}
