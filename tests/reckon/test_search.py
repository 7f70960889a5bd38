from __future__ import annotations

import pytest

from helpers.reckon.digits import one_digit_off

from .conftest import known_fault

# Own sentences, on subjects of every kind: what no rule of words ties and holds by value alone.
HOLDS = [
    ("sum", "The port handled 1,248 boats last year.\nIt was a record.\nOf them 1,061 carried fish, or 85 percent.\n"
            "Another 125 had timber, and 38 had coal. No papers were found for the remaining 24.", "parts_sum"),
    ("difference", "The club counts 1,263 members, it said at noon. That is 15 more than the 1,248 of Monday.", "parts_sum"),
    ("a rest of other things", "The clinic had 17,200 visits in May.\nOnly 12,485 of those patients saw a nurse that day.\nIt rained a lot. The other 4,715 came back.", "parts_sum"),
    ("two kinds of guests", "The office counts 2,342 of them this year, 1,512 dancers and 830 friends, and is glad of it.", "parts_sum"),
    ("stretches", "The dig takes 61 days in all.\nWith 32 of its 61 days gone, 29 are left.", "parts_sum"),
    ("mixed list", "The ferry has a crew of 480.\nTwo-thirds are sailors: 320 of them, alongside 100 cooks and 60 stewards.", "parts_sum"),
    ("share far off", "The library lent 124,800 books in May.\nIt was open every day.\nThe staff were pleased.\nNovels account for 74,880 of those, or 60 percent.", "share"),
    ("so many of 100,000", "The valley has had 356 fires among 160,000 people, a rate of 222.5 per 100,000.", "share"),
    ("fraction", "Of the 1,250 trees felled by the storm, one in five was an oak. The warden counted 250 oaks.", "share"),
    ("multiple", "The fair drew 1,248 people.\nIt has grown.\nThat is three times the size of the 416-guest fair of 2011.", "multiple"),
    ("each", "They stayed an average of five days and took up 780 bed days between them, though only 156 patients came.", "product"),
    ("rate over time", "The mill ground 124,800 sacks this spring.\nIt was slow at first.\nIt has averaged 3,900 sacks a day over its first 32 days.", "rate_times_period"),
    ("one rate twice", "Keep up 36,700 a day and the bridge would carry 13.4 million people a year.", "rate_times_period"),
    ("speed", "Its loop of 310 miles brings the van home ten hours later, having averaged 31mph on bad roads.", "rate_times_period"),
    ("points", "The schools stand at 88 percent. The level that is asked for is 95 percent, and they remain seven points short of it.", "parts_sum"),
    ("a hundred over two sentences", "Of 1,150 parents, 48 per cent said yes. Thirty-one per cent disagreed and 21 per cent had no view.", "parts_sum"),
    ("required", "With 58,000 still to print and 29 days to do it, the press needs to make 2,000 a day.", "required_rate"),
    ("bare figure", "The mill was to cost 38 million crowns.\nThe grant is 24.7 million, or 65 per cent.", "share"),
    ("months", "The average wait has stretched from 44 months to 50; the increase is 13.6 per cent.", "percent_change"),
    ("pence", "The bid is worth 161p a share, or £241.5m for the 150m shares.", "product"),
    ("area", "The stage, 18 metres wide and 22 metres deep, has 396 square metres of oak.", "product"),
]  # fmt: skip
# Slips built like a relation that holds.
FAILS = [
    ("Since May 156 boats have come: Velm took in 88 of them, St Osyth's in Kell 41 and the old harbour at Dann 37.", "parts_sum"),
    ("The city has 12 clinic buses.\nEach one turns out 90 shots a day, five days a week.\nTogether they add 6,400 shots a week.", "product"),
    ("A poll found that 54 percent of adults want the pool.\nSupport has grown by 12 percent since 2022, when it stood at 42 percent.", "dimension"),
    ("With 55,200 still to print and 29 days to do it, the press needs to make about 2,400 a day.", "required_rate"),
    ("The train runs at up to 200 kilometers an hour (134 mph).", "conversion"),
]  # fmt: skip
# What meets by chance, or counts other things: nothing is printed.
SILENT = [
    "Police stopped 120 cars.\nLater 345 people came.\nThe next week 465 trees fell.",
    "The fire burned 45 homes.\nPolice counted 312 people.\nThere were 357 cars on the road.",
    "The murder rate is 4.1 per 100,000 people.\nThe town has 14 prisons and 57 courts.",
    "The pump failed three times in May.\nIt cost £20,000 in 2012 and £60,000 now.",
    "The chess club has 12 boards.\nThe choir bought 8 lamps.\nThe school ordered 20 desks.",
    "On Monday 92 percent of trains ran on time.\nThe company had hoped for 41,200 guests and 38,000 came.",
    pytest.param(
        "Since May 176 boats have come, including 88 from Velm, 41 from Kell and 37 from Dann.", marks=known_fault
    ),
    "Patients got 300 milligrams of it.\nThen 120 patients were seen, and 420 in all.",
]


@pytest.mark.parametrize(("text", "rule"), [case[1:] for case in HOLDS], ids=[case[0] for case in HOLDS])
def test_what_holds_by_value_is_found(board, text, rule):
    assert {check.verdict for check in board(text, rule=rule)} == {"consistent"}


@pytest.mark.parametrize(("text", "rule"), FAILS)
def test_a_slip_in_a_relation_that_was_meant_is_told(board, text, rule):
    assert "inconsistent" in {check.verdict for check in board(text, rule=rule)}


@pytest.mark.parametrize("text", SILENT)
def test_what_meets_by_chance_is_left_alone(board, text):
    assert {check.rule for check in board(text)} <= {"part_of_whole"}


def test_a_product_is_the_total_that_it_gives_and_no_other(board):
    text = (
        "The fund is $9 million.\nSpread over the 180,000 doses planned, the whole effort comes to $50 a dose.\n"
        "So far $6.1 million has been spent."
    )
    assert {check.verdict for check in board(text, rule="product")} == {"consistent"}


@pytest.mark.parametrize(
    ("made", "printed", "slip"),
    [
        (166, 156, True),
        (41_200, 42_100, True),
        (69, 79, True),
        (1_903, 2_400, False),
        (166, 142, False),
        (99, 101, False),
    ],
)
def test_one_digit(made, printed, slip):
    assert one_digit_off(made, printed) is slip


# Innocent texts that look like slips: another subject, another amount, or a word that lets one in.
INNOCENT = [
    "Rents rose 12 percent last year.\nIn a poll, 42 percent of tenants blamed the mayor and 54 percent blamed landlords.",
    "The yield rose 3 percent to a new high.\nInflation was 5 percent in May and growth was 2 percent.",
    "Exports fell 3 percent. Steel made up 14 percent of them and timber 11 percent.",
    "The rate went from 80 euros to 100 euros, up 8 percent for regulars.",
    "The fee went from 40 euros to 60 euros, up 5 percent on what rivals charge.",
    "Pay rose from $20 to $25 an hour, a rise of 10 percent in real terms.",
    "The 5,800 pupils have 29 days. Each of them must read 40 pages a day.",
    "The town holds 90,000 litres and has 30 days to mend the pipe. A family must make do with 40 litres a day.",
    "The clinic spent $2.4 million on 8,000 patients. This comes on top of $90 per visit from insurers.",
    "They raised $9 million for 3,000 seats. This was before a fee of $40 per ticket.",
    "Scientists counted 900 whales in 2010. This year there were twice as many calves. In all the sea holds 1,300 whales.",
    "The plant filled 50,000 bottles. Three times as many cans came in. By 2023 the plant had handled 90,000 bottles.",
    "The city spent 500,000 crowns on roads, 200,000 on parks and 150,000 on pools. Together with the county, it spent 950,000 crowns.",
    "They mend 28 schools a month for 18 months under the first contract. With the second contract, 604 schools will be done.",
    "At the peak, 28,840 of the firm's 41,200 customers had no power: 14,300 in Kell and 8,900 in Dann.",
    "That comes on top of a £45m loan. Debt is £97.2m and shares are £64.8m.",
    "The 41,200 customers use 412 GWh. Homes, 37,800 of them, use 136 GWh, about a third of the whole.",
    "They voted by seven to four to cut the limit from 40,000 to 34,000, a cut of 15 per cent.",
    "Of the list 48 per cent live alone. Families are 31 per cent and couples 21 per cent.",
    "The shop sells one product or another; the batch reached 1,260 of them.",
    "The ward treated 156 people: 88 with cuts, 41 with fractures and 37 with shock; some had more than one of these.",
]  # fmt: skip


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_texts_that_look_like_slips(board, text):
    assert [check.formula for check in board(text) if check.verdict == "inconsistent"] == []


SILLY = [
    "Only a handful of the 90 stalls are empty: seven, against 14 at the worst of the winter and five before it.",
    "The trail is 26 miles long.\nIt is popular.\nIt is old.\nIt is steep.\nThe plan won 12,310 votes.\nIts makers drove 320,060 miles.",
]


@pytest.mark.parametrize("text", SILLY)
def test_unlike_things_are_neither_added_nor_multiplied(board, text):
    assert not [one.formula for one in board(text) if one.rule in ("parts_sum", "product")]


MIXED = [
    ("The yard let in 61 cars, 14 trucks and nine vans, 84 in all.", "parts_sum"),
    ("Some 28 pupils and six staff went, 34 people in all.", "parts_sum"),
    ("The farm sold 19 loads at an average of 310 sacks.\nIn all 5,890 sacks went.", "product"),
]


@pytest.mark.parametrize(("text", "rule"), MIXED)
def test_true_mixed_lists_are_told(board, text, rule):
    assert "consistent" in {one.verdict for one in board(text, rule=rule)}


def test_what_is_set_against_a_number_is_no_part_of_a_list_with_it(board):
    text = (
        "It has room for 3,060 people. The clinic has 1,210 nurses against 1,530 funded posts, leaving 320 vacancies."
    )
    assert not [one.formula for one in board(text, rule="parts_sum") if "3,060" in one.formula]
