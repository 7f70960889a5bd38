"""A record in one article, and in another an older figure that beats it, tied by what the two print and how near they come."""

from __future__ import annotations

import pytest

from .conftest import known_fault

FERRY = "The ferries carried 41,300 cars in July, the most in the history of the line."


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        # the other article prints the record's own number near the older one
        ((FERRY, "The company is proud of its 41,300.\nYet the boats are old.\nThat count touched 42,100 in 2011, when the bridge was shut."), True),
        ((FERRY, "The company is proud of its 41,300.\nYet the boats are old.\nThat count touched 40,100 in 2011, when the bridge was shut."), False),
        ((FERRY, "The company is proud of its boats.\nYet they are old.\nThe mill ground 42,100 sacks in 2011, when the bridge was shut."), False),
        pytest.param((FERRY, "The company is proud of its 41,300.\nYet the boats are old.\nFew complain of the crossing.\nThe neighbours at Holm carried 42,100 cars in 2011."), False, marks=known_fault),
        # one word in common is enough for what beats a record by little; not for what beats it by much
        (("Sales of tickets came to 2.86 million crowns, a record high.", "Sales never got back to the 2.97 million crowns of 2014."), True),
        (("Sales of tickets came to 2.86 million crowns, a record high.", "Sales never got back to the 3.97 million crowns of 2014."), False),
        (("Sales of tickets came to 2.86 million crowns, a record high.", "Sales never got back to the 2.67 million crowns of 2014."), False),
        # a percentage of change is no record, and beats none
        (("In June the gate logged 9,310 riders a day, 7 per cent above the mean of last year and the highest for any month since 2004.",
          "The heaviest month that the gate has logged was August 2015, with 9,840 riders a day."), True),
        pytest.param(("Turnout of 61.3 per cent was the highest since the council was founded in 1991.",
          "In the autumn postal turnout was 66 per cent up on the 9,200 of 2019."), False, marks=known_fault),
        (("Last year's count was 12 per cent more than the 5,400 of 2023 and the highest in the history of the ground.\nIt was told by the owners.",
          "The owners recall a count of 6,400 in 2018."), False),
        # a month without a year of its own is of the year of its sentence
        (("In March crews laid 620 pipes, a record for any month.", "It laid 5,100 pipes in 2023, thanks to a spring when crews laid 690 in May alone."), True),
        (("In March crews laid 620 pipes, a record for any month.", "It laid 5,100 pipes in 2023, thanks to a spring when crews laid 590 in May alone."), False),
        # the year of printing need not be known to tell that five years ago was before
        (("A painting by Anna Rask sold for $4.2 million, the most ever paid for one of her works.",
          "He let go of another painting by Rask four years ago, when it went for $4.9 million."), True),
        # 'crept up to' tells where it came to, 'up to' alone sets a bound
        (("No July day has been hotter here since readings began in 1903: the thermometer at the lighthouse stood at 33.8C.",
          "On 9 July 1951 the thermometer at the lighthouse crept up to 34.9C."), True),
        (("No July day has been hotter here since readings began in 1903: the thermometer at the lighthouse stood at 33.8C.",
          "For July 1951 the almanac of the lighthouse had forecast up to 34.9C."), False),
        # a comparative over all that was measured; a time of day is no level
        (("The lake stood at 6.12 metres at the old mill at 5.40 on Saturday, higher than anyone has measured it.",
          "Plates on the old mill show where the lake came to: 6.58 metres in February 1953."), True),
        (("The lake stood at 6.12 metres at the old mill at 5.40 on Saturday, higher than anyone has measured it.",
          "Plates on the old mill show where the lake came to: 5.58 metres in February 1953."), False),
    ],
)  # fmt: skip
def test_an_older_figure_elsewhere(board, texts, told):
    assert any(check.verdict == "inconsistent" for check in board(*texts, rule="ordering")) is told


def test_a_temperature_is_no_part_of_another(board):
    text = "On 9 July 1951, with half the shutters closed, the mercury crept up to 34.9C.\nTonight will be 20C."
    assert not [check for check in board(text) if check.verdict == "inconsistent"]
