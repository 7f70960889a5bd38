"""Slips that lie far off, where the words of one sentence tie the numbers so firmly that nothing else can be meant."""

import pytest


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("The old record of 52 metres was beaten on Sunday: the fountain reached 23 metres.", "52 metres"),
        ("Of the pupils 41 percent walk, 22 percent cycle and the remaining 73 percent take the bus.", "41 + 22 + 73"),
        ("Founded in 1931, the tannery closed in 1999 after 26 years.", "68 years"),
        ("From 4,210 a year ago, the number of permits grew by 21 percent to 1,094.", "from 4,210 to 1,094"),
        ("Coverage in the valley, 31 percent last year, rose by 42 percentage points to 45 percent.", "from 31 to 45"),
        (
            "Some 46 percent of the pupils walk and 19 percent cycle; the remaining 75 percent come by bus.",
            "46 + 19 + 75",
        ),
        ("The harbour has 412 berths: 30 are let, and the other 82 lie empty.", "30 + 82"),
        ("Of the 412 berths 330 are let and the remaining 12 are empty.", "330 + 12"),
        ("The canal is 347 kilometres (221 miles) long.", "347 kilometers = 215.6 miles"),
        ("The mayor said visits to the museum had tripled, to 14,715 from 905.", "14,715 / 905"),
    ],
)
def test_a_slip_that_words_tie_is_told_however_far_it_lies_off(page_of, text, formula):
    told = [check.formula for check in page_of("A headline for this", text) if check.verdict == "inconsistent"]
    assert [one for one in told if formula in one], told


@pytest.mark.parametrize(
    "text",
    [
        "The old record of 52 metres was beaten on Sunday: the fountain reached 61 metres.",
        "The old record of 52 metres was beaten by 9 metres when the wind dropped.",
        "The record of 52 metres was never broken: the fountain reached 23 metres.",
        "The record of 52 seconds for the fastest lap was broken: she needed 49 seconds.",
        "Of the 40 percent who drive, 60 percent come alone and the remaining 40 percent share a car.",
        "Of the pupils 41 percent walk, 22 percent cycle and the remaining 37 percent take the bus.",
        "Some 30 percent have a dog, of these 45 percent a big one, and the remaining 55 percent a small one.",
        "Founded in 1931, the tannery closed in 1999 after 68 years.",
        "From 4,210 a year ago, the number of permits grew by 21 percent to 5,094.",
        "From 4,210 homes in the valley, 21 percent of whom moved, calls grew by 30 percent to 1,094.",
        "Coverage in the valley, 31 percent last year, rose by 14 percentage points to 45 percent.",
        "The mayor said visits to the museum had tripled, to 2,715 from 905.",
        "The canal is 347 kilometres (216 miles) long, the river 690 kilometres (430 miles).",
        "The harbour has 412 berths: 330 are let, and the other 82 lie empty.",
        "The harbour has 412 berths; 30 boats came in, and the other 12 lay off the mole.",
        "Of the 412 berths 330 are let, 60 are kept for guests and the remaining 22 are empty.",
        "Of the 412 guests, 30 children stayed a week, and the other 50 children left.",
        "Visits tripled. The museum sold 14,715 cards to 905 schools.",
        "Founded in 1931, the tannery closed in 1999 after more than 20 years of losses.",
        "Founded in 1931, the tannery closed in 1999 after 12 years of falling sales.",
        "Born in 1931, Hale retired in 1996 after 40 years.",
        "Opened in 1931, the tannery lost its last trade and the foreman ended his time in 1999 after 26 years.",
        "The strike began on 3 March and the talks ended on 9 March after two days.",
        "Formed in 1979, the band closed the festival in 1999 after 10 years.",
        "The old record of 52 metres was broken in 1998; the fountain on Sunday reached 23 metres.",
        "The record of 640 runners was broken on Saturday, and on Sunday the count stood at 410 runners.",
        "The previous peak of 640 patients was passed in January, but by March the number stood at 410 patients.",
        "Her record of 61 goals was broken last year by Ada Orr, who this season reached 48 goals.",
        "The previous best of 54 points was beaten by Hale, and Orr made 51 points.",
        "Doors open at four and close at half past eleven.",
        "Winds of 105 mph (165 km/h) hit the coast.",
        "Winds of 165 km/h (105 mph) hit the coast.",
        "The bank will buy 45 percent: 20 percent now, 10 percent in May and the remaining 15 percent next year.",
        "The town owns half of the dam. The state has 24 percent, the bank 16 percent and the remaining 10 percent is for sale.",
        "Of the 84 passengers, 3 died and the other 20 injured are in hospital.",
        "Of the 84 passengers, 3 died and the other 20 who were hurt are in hospital.",
        "Attendance tripled, to 1,908 from 12 towns.",
        "Donations more than doubled to $900,000 from $60,000.",
        "On Sunday Orrin won two golds, three silvers and four bronzes. Its haul of 11 is its best.",
        "The town has two schools, six shops and nine pubs. Those 20 people who work there walk.",
        "Unemployment, 6.1 percent last year, fell as wages rose by 3 percent to 12.",
        "From 12 offices in 2019, the firm raised its staff by 40 percent to 900.",
    ],
)
def test_nothing_is_told_of_what_adds_up_or_is_of_something_else(page_of, text):
    assert not [check.formula for check in page_of("A headline for this", text) if check.verdict == "inconsistent"]


def test_what_holds_by_other_figures_stands_and_the_doubt_goes(page_of):
    text = "The firm thinks 4,200 farms a year could buy it. At the list price of £1,350 a pump, and one pump each, that is worth £5.67m."
    assert [check.formula for check in page_of("A headline for this", text) if "4,200" in check.formula]
