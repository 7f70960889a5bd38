"""Totals, rests and rivals told by place: the subject of a sentence, paragraphs further up, a third figure that ties two."""

import pytest

from .conftest import known_fault

HOLDS = [
    "The $54 million appeal sets aside $31.6 million for the nave, $13.7 million for the organ and $8.7 million for the crypt.",
    "The line carried 9,300 passengers a day in spring, 7,900 of them commuters and 1,400 tourists.",
    "The bakery sells 3,400 loaves a day: 2,150 white and 1,250 brown.",
    "Another 36 ships unloaded on Friday, on top of the 142 handled by Thursday.\nIt was fine.\nCrews dealt with 28 ships on Sunday.\nThat brings the total for the month to 206.",
    "The choir sang to 318 of its 530 subscribers.\nArl was full.\nIt rained.\nThe hall was cold.\nThe remaining 212 subscribers stayed at home.",
    "The office received 3,260 letters.\nMost came by post.\nIt rained.\nRent was the subject of 1,850 of the letters.\nA quarter, 830, were about noise, and the remaining 580 about dogs.",
    "The nine-member panel voted 6-3 to close the pool.",
    "The board of eleven split 7-4 on the plan.",
    "By tram the trip takes 46 minutes.\nBy bike it was 18, so commuters now lose 28 minutes each way.",
    "Some 58 percent of the land is flats.\nShops take another 14 percent.\nThe rest, about 31 acres, or 28 percent, is green.",
    "The bill passed by 21 votes, 288 to 267.",
]
FAILS = [
    "The $55 million appeal sets aside $31.6 million for the nave, $12.7 million for the organ and $6.3 million for the crypt.",
    "Painters have finished 143 of the theatre's 260 balustrades, the carved posts that hold the rail, leaving 127 to do by Easter.",
    "Rangers lost another 47 trees on Monday, on top of the 186 that fell the day before.\nThey counted 23 more trees today.\nThat takes the number lost since the storm to 265.",
    "Arl has 412 beds.\nThe new ward's 64 will bring it to 486.",
    "The five-member council approved the plan 4-2 on Monday.",
    "The road cost $42.7 million.\nThe state paid $28.5 million of that, the county the other $12.4 million.",
    "The choir has lost 24 of its 118 singers; 96 are left.",
    "Ships brought in 1,250 tons on Monday and 1,430 on Tuesday, lifting the week's intake to 2,860 tons.",
    "Arl Ltd gets $12.6 million, Bex $9.1 million and Cole $7.5 million.\nThe whole contract is worth $27.4 million.",
    "The measure passed by 31 votes, 288 to 267.",
]
SILENT = [
    "The $62 million budget gives $20 million to schools, $18 million to parks and $19 million to roads.\nPensions account for the difference.",
    "Arl has 412 beds.\nA new ward of 64 will bring it to 500 by 2030, when a third opens.",
    "The seven-member board approved the budget 7-2 in a joint meeting with the council.",
    "The seven-member council, which beat the mayor's team by 12-9 in a match, meets today.",
    "The measure passed by two votes, 288 to 267 having been the score in May.",
    pytest.param(
        "Arl gets $12.6 million, Bex $9.1 million and Cole $5.7 million, among others.\nThe whole contract is worth $31 million.",
        marks=known_fault,
    ),
    "The $54 million budget gives $31 million to schools, $12 million to parks and $5 million to roads; the rest is held back.",
    "The $54 million fund pays $31 million for boats and $19 million for piers.",
    "The nine-member panel voted 5-3 to close the pool.",
    "The five-member team won 4-2 on Monday.",
    "Teams removed 39 wrecks on Friday, besides another 47 barges.\nThat takes the number lost since the storm to 265.",
    "The line carried 9,300 passengers a day, 40 of them ill.",
    "The hall is 46 metres long.\nThe trip took 18 minutes, 25 minutes more than usual.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_agrees(board, text):
    assert {check.verdict for check in board(text, rule="parts_sum")} == {"consistent"}


@pytest.mark.parametrize("text", FAILS)
def test_does_not_agree(board, text):
    assert [check.verdict for check in board(text, rule="parts_sum")] == ["inconsistent"]


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(board, text):
    assert not board(text, rule="parts_sum")


@pytest.mark.parametrize(
    "text",
    [
        "The guild wrote to 780 bakers and heard back from 346 of them.\nA majority of those who replied, 162, said flour cost more.",
        "The survey drew 412 replies.\nMost respondents, 198, backed the plan.",
        "The form went to 640 members and 412 answered.\nMore than half of them, 198, backed the plan.",
    ],
)
def test_majority_of_those_told_before(board, text):
    assert [check.verdict for check in board(text, rule="threshold")] == ["inconsistent"]


RIVALS = [
    (
        "The company said 26,400 passengers had been booked on the 143 cancelled ferries.",
        "The strike grounded 143 ferries and spoiled the plans of 24,600 passengers.",
        True,
    ),
    (
        "The path from Arl is 24 miles (39 kilometers) long.",
        "The 24-mile (63-kilometer) path to Arl is closed.",
        True,
    ),
    (
        "The path from Arl is 24 miles (39 kilometers) long.",
        "The 24-mile (38.6-kilometer) path to Arl is closed.",
        False,
    ),
    (
        "The $14.9 million budget sets aside $5.2 million for shops, $3.1 million for pools and $5.6 million for parks.",
        "The parks are costly.\nTheir upkeep is worth $6.6 million.",
        True,
    ),
    (
        "The $14.9 million budget sets aside $5.2 million for shops, $3.1 million for pools and $5.6 million for parks.",
        "The mayor's salary is small.\nA boat is worth $6.6 million.",
        False,
    ),
]


@pytest.mark.parametrize(("here", "there", "told"), RIVALS)
def test_two_numbers_tied_by_a_third(board, here, there, told):
    verdicts = [check.verdict for check in board(here, there, rule="same_measure")]
    assert ("inconsistent" in verdicts) is told


def test_one_relation_is_one_check(board):
    text = "The shares closed at 322p, down 28p from 350p.\nOn Friday they had been 350p, 28p more than the 322p of the close."
    assert len(board(text, rule="parts_sum")) <= 1
