"""Shares as claims: the part beside the share, the whole in the sentence or before it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "slip", "right"),
    [
        ("The barge can carry 250 containers.\nIt was about {x}% full, the owner said, and the 175 boxes on it will be lifted off by crane.", "60", "70"),
        ("Of 1,200 members, 780 voted: {x} percent.", "75", "65"),
        ("The survey reached 1,600 farms.\nSome {x} percent of them, 560, had no insurance.", "45", "35"),
        ("Inspectors looked at 240 kitchens and shut 36.\nThat is {x} percent of those visited.", "25", "15"),
        ("The school has 450 pupils.\nOne in {x}, or 90, takes the bus.", "four", "five"),
        ("There are 32 lifts in the estate and 12 are out of order, which is {x} percent.", "47.5", "37.5"),
        ("The valley has 2,000 hectares of vines.\nFrost has killed 640 hectares, {x} percent.", "42", "32"),
        ("The fund holds $90 million.\nIt has put $27 million, or {x} percent, into bonds.", "40", "30"),
        ("Only 18 of the 48 buses have ramps - {x} percent of the fleet.", "47.5", "37.5"),
        ("The company employs 6,400 people.\nIt will shed 960 of them, {x} per cent of its workforce.", "25", "15"),
        ("{x} percent of the jury pool failed to turn up: 63 of the 180 people summoned.", "45", "35"),
        ("The council spent £8m, of which £2m, {x}, went on lawyers.", "a third", "a quarter"),
        ("He won 14 of his 40 fights by knockout, a rate of {x} percent.", "45", "35"),
        ("The reservoir holds 60 million litres.\nYesterday it held 21 million, {x} percent of capacity.", "45", "35"),
        ("Some 300 people applied.\nThe 75 who were taken on are {x} of those who tried.", "a third", "a quarter"),
        ("The estate has 160 homes.\nThe 56 that stand empty make up {x} per cent of it.", "45", "35"),
        ("The trust runs 25 schools.\nInspectors rated 14 of them good, which works out at {x} per cent.", "66", "56"),
        ("In the vote, 5 percent of the 4,200 delegates, {x}, abstained.", "410", "210"),
        ("Of the 860 households, 30 per cent - {x} - have no car.", "358", "258"),
        ("The theatre has 900 seats.\nBarely {x} per cent of them were filled on the night, ushers counted 315.", "45", "35"),
        ("The car park has room for 300.\nAt noon it was {x} per cent full, with 195 cars in it.", "75", "65"),
        ("Out of 48 referees, 18 have quit, or {x} percent.", "47.5", "37.5"),
        ("The parish has 1,400 souls.\nIn March 490 of them signed the petition - {x} per cent.", "45", "35"),
        ("The ministry sent out 8,000 letters.\nIt has had 2,800 replies, a response rate of {x} percent.", "45", "35"),
        ("Doctors followed 220 smokers for a year.\nSeventy-seven had given up by the end, {x} per cent.", "45", "35"),
        ("The wood covers 640 hectares.\nBeetles have been found on 224 hectares, which is {x} per cent of it.", "45", "35"),
        ("The prize money is $500,000.\nThe winner takes $175,000, or {x} percent of the pot.", "45", "35"),
        ("The board has 20 members.\nSeven are women - {x} per cent.", "45", "35"),
        ("A third of the 63 chapels, {x} in all, are shut.", "31", "21"),
        ("By Friday 15 of the 40 contracts had been signed, {x} per cent.", "47.5", "37.5"),
        ("The factory can make 400 engines a day.\nLast month it made 280 a day, {x} percent of its capacity.", "80", "70"),
        ("The company had sales of £640m in the year.\nOnline orders brought in £224m, {x} per cent of the total.", "45", "35"),
        ("Of the 900 nurses who were asked, 405 are thinking of leaving.\nThat is {x} percent.", "55", "45"),
        ("The survey covered 50 clinics.\nIn 18 of them - {x} percent - there was no doctor.", "46", "36"),
        ("The cathedral needs 12 million euros.\nSo far 4.2 million has come in, {x} percent of the sum.", "45", "35"),
    ],
)  # fmt: skip
def test_a_share_with_its_part_and_its_whole_near_by(board, text, slip, right):
    failed = [check.rule for check in board(text.format(x=slip)) if check.verdict == "inconsistent"]
    assert set(failed) & {"share", "part_of_whole", "product"}
    assert not [check for check in board(text.format(x=right)) if check.verdict == "inconsistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("On show are 2,400 stamps, about one in six of the collection.", ["inconsistent"]),
        ("On show are 2,400 stamps, about one in ten of the collection.", ["consistent"]),
        ("On show are 2,400 coins, about one in six of the collection.", []),
        ("On show are 2,400 stamps, about one in six of those bought since the war.", []),
    ],
)
def test_a_share_of_a_collection_whose_number_stands_far_back(page_of, text, verdicts):
    before = [
        "Its keeper has counted 24,600 stamps. She began in May.",
        "The house is old. It was once a mill.",
        "It rained.",
    ]
    told = page_of("A headline for this", *before, text, rule="share")
    assert [check.verdict for check in told] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Two thirds of the day's 1,160 guests, the paper worked out, paid the full price.", ["inconsistent"]),
        ("A third of the day's 1,160 guests had free tickets.", ["consistent"]),
        ("Two thirds of the day's 1,160 guests had a full meal.", []),
        ("Two thirds of the day's 1,160 guests came by bus.", []),
        ("Two thirds of the week's 4,160 guests paid the full price.", []),
    ],
)
def test_a_share_of_a_list_that_comes_to_just_so_many(page_of, text, verdicts):
    before = [
        "Over the day the desk sold 540 full tickets, 235 at the reduced rate and 385 free ones.",
        "It rained. The mayor came.",
    ]
    told = page_of("A headline for this", *before, text, rule="share")
    assert [check.verdict for check in told] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The museum bought 4,800 objects last year. It is old. The yard is full. The cafe is shut. On loan are 900 objects, 12 per cent of the collection.",
        "Police stopped 420 cars; 252, or 60 per cent, were too fast. On Tuesday 126, or 42 per cent, were.",
    ],
)
def test_a_part_of_something_else(page_of, text):
    assert "inconsistent" not in {check.verdict for check in page_of("A headline for this", text, rule="share")}
