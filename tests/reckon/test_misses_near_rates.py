from __future__ import annotations

import pytest

# Own sentences: rates that do not make their total, and amounts that are not one another in another unit.
SLIPS = [
    ("a stretch", "The dredger lifted 240 tonnes of silt a day.\nIt worked on each of the 35 days of the contract and brought up 9,400 tonnes."),
    ("in those", "The kitchen served 1,200 meals a day through the strike.\nIn those 14 days it served 18,600 meals in all."),
    ("a night", "The council pays $38,000 a night for the hotel rooms.\nAfter 12 nights the bill has come to $556,000."),
    ("one year", "The lift costs £260 a week to run, or £15,300 a year."),
    ("needed", "The choir must still sell 2,400 tickets in 16 weeks.\nTo do so it will have to sell 190 a week."),
    ("left", "There are 3,600 roofs still to mend and 24 weeks to do it, so crews would need to finish 190 a week."),
    ("days", "Some 48,000 homes were still dark.\nCrews said they would reconnect 6,000 customers a day, and that at such a pace the last would be back in five days."),
    ("a head", "The budget of £9 million is shared among the town's 60,000 residents, which comes to £190 a head."),
    ("apiece", "The appeal raised $54 million from 3,600 donors, who gave an average of $18,000 apiece."),
    ("equally", "A fund of €2.4m will be shared equally among the 32,000 growers, who can each expect €95."),
    ("price", "The jab costs the province $18 a dose.\nSo far it has given 42,000 doses, which puts the bill at $856,000."),
    ("fine", "The builder was fined 25,000 crowns for each day that it overran.\nIt was 140 days late, and the penalty came to 4.5 million crowns."),
    ("money", "The crew of the ship were paid 30 million crowns.\nAt today's rate of 1.25 crowns to the dollar, that is about $21 million."),
    ("another unit", "The lake has been rising by 30 centimetres a day.\nIn the 80 days since the sluices were shut it has risen by 34 metres."),
    ("what is left", "The backlog of planning cases stands at 9,400.\nThe mayor has promised to cut it to 7,000 by the end of next year, 16 months away.\nTo get there, it would have to shrink by about 240 a month."),
    ("exchanged", "The insurer pays $7.50 for every tree.\nThe growers lost 62,000 trees and will be paid $645,000."),
    ("nearly", "The union says 24 posts are still empty and there are 12 months left to fill them.\nIt would have to fill nearly four posts a month."),
    ("miles", "The ferry route is 45 miles (82 kilometers) long."),
    ("feet", "The new hall covers 12,500 square meters, or about 104,500 square feet."),
    ("acres", "The fire burned 260 acres (145 hectares) of heath."),
]  # fmt: skip
SILENT = [
    "The lake has been rising by 30 centimetres a day.\nIn the 80 days since the sluices were shut it has risen by 24 metres.",
    "The backlog of planning cases stands at 9,400.\nThe mayor has promised to cut it to 7,000 by the end of next year, 16 months away.\nTo get there, it would have to shrink by about 150 a month.",
    "The detour costs the dairy £9,000 a week, or £63,000 in the seven weeks for which the road is closed.\nThe county has 12 weeks to reply.",
    "The insurer pays $7.50 for every tree.\nThe growers lost 62,000 trees and will be paid $465,000.",
    "The union says 45 posts are still empty and there are 12 months left to fill them.\nIt would have to fill nearly four posts a month.",
    "The reservoir held 41 million litres in April and 33 million in June.\nOver nine weeks the village pumped 260 litres a day from its well.",
    "The dredger lifted 240 tonnes of silt a day.\nIt worked on each of the 35 days of the contract and brought up 8,400 tonnes.",
    "The kitchen served 1,200 meals a day in May.\nA year earlier it had served 18,600 meals in 14 days.",
    "The lift costs £260 a week to run, or about £13,500 a year.",
    "The gym is $30 a month, or $250 for a year paid in advance.",
    "The club has 18 teams, each with 14 players, and 420 members.",
    "The mill bagged 40 tonnes a day for ten days in May.\nThe harvest of the whole county was 950 tonnes.",
    "The budget of £9 million is shared among the town's 60,000 residents, which comes to £150 a head.",
    "The choir must still sell 2,400 tickets in 16 weeks.\nTo do so it will have to sell 150 a week.",
    "The firm lays 85 metres of pipe a day.\nThe tunnel is 2,400 metres long and opened 14 days ago.",
    "The museum sold 900 tickets a day at $12 each, and 340 season passes.",
    "The council paid £4m to 36 contractors.\nEach of the 250 drivers earned £31,000.",
    "The ferry route is 45 miles (72 kilometers) long.",
    "The bridge is 45 miles from the airport and 20 kilometers from the port.",
]  # fmt: skip
RULES = {"product", "rate_times_period", "required_rate", "conversion"}


def told(checks) -> set[str]:
    """The rules of the family that find a text inconsistent."""
    return {check.rule for check in checks if check.verdict == "inconsistent"} & RULES


@pytest.mark.parametrize("text", [text for _, text in SLIPS], ids=[name for name, _ in SLIPS])
def test_a_rate_that_does_not_make_its_total_is_told(board, text):
    assert told(board(text))


@pytest.mark.parametrize("text", SILENT)
def test_what_belongs_to_another_total_is_left_alone(board, text):
    assert told(board(text)) == set()
