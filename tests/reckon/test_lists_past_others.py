"""Lists that words close with other figures between them and their number; what is left of an amount further up; votes of all members."""

from __future__ import annotations

import pytest

LISTS = [
    "The chain will axe 85 of its 620 shops, which leaves 535. Some 38 go in the west, 22 in the east and 15 in the islands. No other region is touched.",
    "Some 64 of 310 clinics closed last year, so 246 were left. Twenty-one closed in Holm, 18 in Sarn and 15 in Ayle, and none anywhere else.",
    "The club sold 75 of its 300 boats and now has 225. Thirty-one went to Spain, 22 to Italy and 12 to Malta. Those were the only buyers.",
    "The yard wants to shed 240 workers from its 1,900, down to 1,660. The paint shop is to lose 110, the foundry 70 and the office 40; everyone else is safe.",
    "The fire took 130 of the 700 hectares of wood, leaving 570. Pine made up 58 hectares of that, oak 37 and birch 25; nothing else burned.",
    "Backers have promised £39m, the museum said. The lottery is giving £16m, the city £9m and a brewer, Holt & Sons, £7m. There were no other gifts.",
    "Donors gave 27 million euros. The state gave 12 million, a bank 6 million, a brewery 4 million and the church 3 million. The four were the only ones.",
    "The fund has $72 million. Canada paid $31 million, Norway $19 million and Chile $12 million, and nobody else has paid anything.",
    "In all 72 trains were cancelled, a tenth of the 720 that run. Thirty-four of them were on the west line, 19 on the north line and nine on the loop. No other line lost any.",
    "The bank plans to close 96 of the 410 branches it has, which would leave 314. The valley would lose 41, the coast 28 and the capital 17. That is all.",
]
RESTS = [
    "The council borrowed €340m. It pays 4% a year, or €13.6m. By the end it will have paid €520m. So far €255m has been spent, three-quarters of the loan. That leaves €105m.",
    "The tank held 5,400 litres. A day's use is 120 litres. By Friday 3,900 litres were gone, which leaves 1,300 litres.",
    "The trust raised £46m in 2023. A rival raised £81m. It has now spent £31m. This leaves £25m for the last hall.",
    "The town was lent $75m for the pier. Upkeep costs $2m a year. It has drawn $48m, more than half. That left $17m untouched.",
]
VOTES = [
    "Papers were sent to 3,200 nurses and 2,100 came back. There were 1,480 votes for a walkout and 620 against. A majority of the nurses have voted to walk out.",
    "The league has 24,000 members. In the ballot 9,100 voted for the new rules, 6,000 against. Most members, then, backed the rules.",
    "Of 1,440 pilots 1,010 returned a paper. Some 640 were in favour of the deal. So the bulk of the pilots voted for it, the airline said.",
    "The parish has 5,600 electors. A majority of electors voted for the tower, it claims. There were 2,310 votes for it and 1,100 against.",
    "The choir, with 182 singers, voted on Sunday. Eighty-four voted to leave the hall, 31 to stay. More than half of the singers have thus voted to go.",
]
SILENT = [
    "The chain will axe 85 of its 620 shops, which leaves 535. Some 38 go in the west, 22 in the east and 25 in the islands. No other region is touched.",
    "The chain will axe 85 of its 620 shops, which leaves 535. Among those to go are 38 in the west, 22 in the east and 15 in the islands.",
    "The town has 300 lamps and 85 benches. Last year 38 trees fell in the west, 22 in the east and 15 in the islands. No other area was hit.",
    "Backers have promised £39m, the museum said. The lottery is giving £16m, the city £9m and a brewer, Holt & Sons, £7m. Others may follow.",
    "The fund has $2 billion. Canada paid $1 billion, Norway $450 million and Chile $500 million.",
    "The council borrowed €340m. It pays 4% a year, or €13.6m. By the end it will have paid €520m. So far €255m has been spent, three-quarters of the loan. That leaves €85m.",
    "The trust raised £46m in 2023. A rival raised £81m. It has now spent £31m. This leaves £50m for the last hall.",
    "Papers were sent to 3,200 nurses and 2,100 came back. There were 1,480 votes for a walkout and 620 against. A majority of those voting want to walk out.",
    "Papers were sent to 3,200 nurses and 2,100 came back. There were 1,480 votes for a walkout and 620 against. A majority of the nurses who took part backed it.",
    "Papers were sent to 3,200 nurses and 2,100 came back. There were 1,680 votes for a walkout and 420 against. A majority of the nurses have voted to walk out.",
    "The roof peaks at 62 metres.\nBeneath it lies a field of 105 metres by 68 metres, or 7,140 square metres.",
    "The ministry said 64 of its 160 schools would stay shut. Most of the 23 bridges closed last week are in the south.",
    "Holm, a town of 6,400, has lost 4,100 of them. By last night the number in the shelters was down to 1,900.",
    "In all 6,500 people fled.\n\nAt noon the count had been 5,100.\n\nOn the first night 2,140 of those who fled slept in nine camps. The remaining 4,360 went to friends.",
]


def verdicts(board, text, *rules):
    lines = text.replace(". ", ".\n")
    return {check.verdict for rule in rules for check in board(lines, rule=rule)}


@pytest.mark.parametrize("text", LISTS + RESTS)
def test_a_list_or_a_rest_past_other_figures(board, text):
    assert "inconsistent" in verdicts(board, text, "parts_sum")


@pytest.mark.parametrize("text", VOTES)
def test_votes_are_no_majority_of_those_who_had_one(board, text):
    assert "inconsistent" in verdicts(board, text, "threshold")


@pytest.mark.parametrize("text", SILENT)
def test_what_other_figures_or_words_explain(board, text):
    assert "inconsistent" not in verdicts(board, text, "parts_sum", "threshold")
