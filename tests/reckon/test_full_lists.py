import pytest

MISSED = [
    "The league runs 46 clubs.\nEighteen play in the north, 14 in the south and 11 in the west.",
    "Officers seized 63 weapons over the weekend.\nThey were 31 knives, 18 air pistols, nine swords and two crossbows.",
    "The guild has 214 members, every one of whom gave an answer: 96 expect to stay, 74 mean to leave and 38 have yet to decide.",
    "Forty-one flats were sold in March.\nNineteen went to first-time buyers, 12 to landlords and the other 14 to the council.",
    "The lottery handed out $9.4 million.\nMuseums received $3.2 million, theatres $2.9 million, parks $1.8 million and clubs $1.1 million.",
    "The company, which has 1,260 staff, said 540 work in Hull, 410 in Leeds and the remaining 330 in Perth.",
    "Rescuers brought 58 people off the mountain.\nThirty-three walked down, 16 were carried and six were flown out.",
    "The rebuilt pier cost £18.6m.\nThe lottery paid £7.2m, the council £5.9m and private donors the remaining £4.5m.",
    "Twelve of the 31 wells are dry, 9 are low and 12 are full.",
    "The museum lent 57 paintings this summer.\nTwenty-six hang in Oslo, 19 in Turin and nine in Ghent.",
    "Fines brought in 3.1 million crowns last year.\nParking accounted for 1.4 million, speeding for 1.2 million and the rest, 700,000, came from litter.",
    "Joiners made 1,520 boats last year.\nOf the boats made last year, 680 are in Sarn, 430 in Ayle and 410 in Orr.\nHolm built 590 of them, Brand 420 and Keel 330.\nNine small yards turned out the other 230.",
    "Oldham spent 1.2 million crowns.\nBarwell, the mayor said, spent 940,000, Tintern 720,000 and Orr 310,000.\nAll told, the four towns got through 3.7 million crowns.",
    "Three depots share the work.\nOldham has 120 vans, Barwell 85 and Tintern 64, for a fleet of 259.",
    "Sarn took 71 points, nine more than Ayle, who finished on 64.",
]
SILENT = [
    "The bill came to 185 million crowns.\nThe state paid 111 million crowns, the town 37 million, donors 27.75 million and a loan the remaining 9.25 million.",
    "Wages take £11.8 million, a little over half of the bill.\nCoal accounts for £7.4 million, rent for £2.6 million and post for £1.2 million.",
    "The bill rises by $176 a year.\nOf the posts to go, 71 are vacant.\nThe other 53 are not.",
    "The port keeps 5,200 men in work.\nOf these, 1,900 are crew and 3,300 mend nets.\nJust 144 of 240 boats are still going out.",
    "The league runs 46 clubs.\nAmong them, 18 play in the north, 14 in the south and 11 in the west.",
    "The league runs 46 clubs.\nEighteen play in the north, 14 in the south and 11 in the west.\nThe others are abroad.",
    "The league runs 46 clubs.\nEighteen had debts, 14 had no ground and 11 had no coach.",
    "She opened 14 shops abroad.\nSix are in Spain, four in Italy, three in France and one in Malta.",
    "Brand now has 568 votes.\nHolm has 370 votes, Keel 163 and Orr 63.",
    "The plan for this year is 6.24 million crowns.\nNext year it is 6.5 million.\nOf this year's money, 2.76 million goes on pay, 2.31 million on rent, 690,000 on coal and 480,000 on post.",
    "The mill spent 96 million crowns, against the 80 million planned.\nThe builder was paid 84 million; the other 12 million went on the land.",
    "The port put the number aboard at 405.\nBy noon 29 people were in hospital.\nFour were in danger.\nThe other 383 went home.",
]


@pytest.mark.parametrize("text", MISSED)
def test_a_full_list_that_misses_its_total(board, text):
    assert "inconsistent" in {check.verdict for check in board(text, rule="parts_sum")}


@pytest.mark.parametrize("text", SILENT)
def test_lists_that_are_open_or_of_another_number(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text)}


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Of the 17 locks, nine are repaired, six are being worked on and four have not been touched.", ["inconsistent"]),
        ("Of the 17 locks, seven are repaired, six are being worked on and four have not been touched.", ["consistent"]),
        ("Of its 92 claims, 51 have been settled, 30 are pending and 17 were rejected.", ["inconsistent"]),
        ("Of the 40 patients, 22 were over 60, 15 were smokers and six had not been vaccinated.", []),
        ("Of the 17 locks, seven are being repaired, six are under water and nine stand in the town.", []),
    ],
)  # fmt: skip
def test_states_of_which_each_has_one(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="parts_sum")] == verdicts
