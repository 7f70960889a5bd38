import pytest

MISSED = [
    "The tanker carried 2,400 litres of milk, and 850 litres of it had leaked out by dawn.\nNobody was hurt.\nA lorry has come for the 1,650 litres still on board.",
    "By Friday two-fifths of the £24m, or £9.6m, had been paid out.\nThe remaining £15.4m will follow.",
    "The fund holds $24 million, of which $9.5 million is spoken for.\nMinisters meet on Friday.\nThey will decide who gets the remaining $15.5 million.",
    "The bridge cost 168 million crowns.\nThe state contributed 46 million, which left the city to find the other 132 million.",
    "The parish had 118 elms.\nBeetles have killed 37 of them since May.\nNobody knows why.\nThe 71 still standing are to be sprayed.",
    "Of the 950 tickets, 610 are gone; 350 are still on sale.",
    "The pier needs 84 new piles; 29 are in.\nCrews will drive the other 65 by June.",
    "Just 312 of the 540 pupils sat the paper.\nThe head said snow kept the rest, 238, at home.",
    "The reds' 21 seats and the greens' 11 left them three short of the 36 that make a majority.",
    "The bill got through by eight votes to six, with one seat of the fifteen empty.\nThe hall has 240 places.\nThe last motion failed, with six members in favour, eight against and two abstaining.",
]
SILENT = [
    "Women made up most of the group, 312 of the 480.\nSome 27 patients left the study.",
    "The farm had 310 sheep, 45 of them lame.\nIt bought 20 new ones in May.\nThe remaining 285 are well.",
    "Of the patients, 125 had one dose and 38 had two.\nNothing is known of the remaining 24.",
    "The reds hold 568 seats and the blues 129.\nAda Brand left the race with 163.",
    "The vote was 5 to 4.\nIts eight remaining judges are divided.",
    "Half of those who voted backed it, 1,404 to 468; as a share of all 2,400 members, support was 58.5 per cent.",
    "The firm reported a loss of $304 million on revenue of $167 million.",
    "Of 1,200 votes, 684 were in favour, which is 57%, and 516 were against.",
    "Inspectors wrote up 31 faults across the firm's five ships last year, and 12 of those were hers.",
]


@pytest.mark.parametrize("text", MISSED)
def test_what_is_left_misses_the_difference(board, text):
    assert "inconsistent" in {check.verdict for check in board(text, rule="parts_sum")}


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_rest(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text)}
