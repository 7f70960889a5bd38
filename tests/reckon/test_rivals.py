"""Two captures, two numbers for one thing: what is a slip, what is a question, and what is neither."""

import pytest

from helpers.reckon.digits import one_digit_printed

# One thing and one time, digits exchanged or one digit other: a slip of one of the two.
SLIPS = [
    ("The museum sold 12,450 tickets on Saturday, the director said.", "On Saturday 14,250 tickets were sold at the museum, according to its director."),
    ("By Thursday noon 2,380 boats had been inspected in the harbour.", "Inspectors had looked at some 2,830 boats in the harbour by Thursday noon."),
    ("The fire burned 3,160 hectares of forest on Sunday.", "On Sunday the fire destroyed 3,610 hectares of forest."),
    ("Of the volunteers, 318 members have planted trees for more than ten years.", "Among them are the 381 members who have been planting trees for more than ten years."),
    ("The library lent 45,300 books in March.", "The library lent out 45,800 books in March."),
    ("The bakery sold 1,240 loaves on Friday, its owner said.", "1,420 loaves were sold by the bakery on Friday, its owner said."),
]  # fmt: skip
# One hour of one day, or one and the same number beside them: the nouns need not agree.
INSTANTS = [
    ("The harbour office put the number of boats at 402 as of 6 p.m. on Tuesday.", "The harbour office counts on.\nIts list of boats stood at 398 at six o'clock on Tuesday evening."),
    ("Thirty-seven of the guests, or 43 percent, had been admitted to hospital by noon on Tuesday.", "Nationwide, 39 of the guests had been hospitalised as of noon Tuesday."),
    ("Of the 61,204 slips cast, 4,371 of the papers were spoiled.", "The tally listed 4,731 spoiled ballots among the 61,204 cast."),
]  # fmt: skip
# No time is told, but both captures are of one day and say one thing of one noun in one place.
UNDATED = [
    ("The landslide buried 58 homes in the hamlet of Corrin.", "Some 85 homes were buried in Corrin by the landslide."),
    ("Medics treated 43 hikers along the ridge, the rescue team said.", "The rescue team said its medics had treated 34 hikers along the ridge."),
    ("The merger puts 2,900 posts at risk.", "The firm says 2,700 posts are at risk."),
    ("The strike stopped 240 trains on the coast line.", "The strike stopped 260 trains on the coast line."),
    ("The pay bill was £3.42m in the year.", "The pay bill came to £4.32m in the year."),
    ("The list has 64 addresses in Brock, 37 in Ayle and 58 in Upper Corrin.", "The count is 64 houses in Brock, 37 in Ayle and 85 in Upper Corrin."),
    ("There were 340 complaints about noise.", "The council had 380 complaints about noise."),
    ("The main hall holds 1,240 people.\nBefore the works it held 1,360.", "The main hall has 1,204 seats.\nBefore the works there were 1,360."),
    ("The meeting on the harbour drew 187 speakers, the clerk said.", "In all, 178 residents spoke at the meeting on the harbour."),
    ("There were 23,400 families on the list of the county.", "The county has 24,300 families on its list."),
    ("Boats of the island landed 39,900 tonnes of herring in 2024, according to the board's figures.", "In 2024 its fleet caught 36,900 tonnes of herring, the board says."),
    ("The choir took in 143 singers from abroad.", "The choir took in 134 singers from abroad."),
]  # fmt: skip
# What only looks so: other times, places, sources, kinds; rounding; parts; the number that the other prints too.
ALIKE = [
    ("The museum sold 12,450 tickets on Saturday.", "The museum sold 14,250 tickets on Sunday."),
    ("By noon on Thursday 2,380 boats had been inspected in the harbour.", "By midnight on Thursday 2,830 boats had been inspected in the harbour."),
    ("The museum sold 12,450 tickets on Saturday.", "The museum expected to sell 14,250 tickets on Saturday."),
    ("Farmers sold 12,450 lambs in Ayle on Saturday.", "Farmers sold 14,250 lambs in Brock on Saturday."),
    ("A provisional count put the bees at 2,380 hives in the valley.", "The final count put the bees at 2,830 hives in the valley."),
    ("The concert raised 12,450 pounds after tax for the choir.", "The concert raised 14,250 pounds before tax for the choir."),
    ("The museum sold 12,450 tickets in 2023.", "The museum sold 14,250 tickets in 2022."),
    ("The museum sold 12,450 tickets on Saturday.", "The museum sold about 12,000 tickets on Saturday."),
    ("The club has 318 members in the north.", "The club has 381 chairs in the north."),
    ("The museum sold 12,450 tickets on Saturday, up from 14,250 tickets a week earlier.", "The museum sold 14,250 tickets a week before that Saturday."),
    ("Another 318 members of the choir joined the march on Friday.", "In all 381 members of the choir joined the march on Friday."),
    ("The average farm sold 1,240 lambs to the market on Friday.", "The median farm sold 1,420 lambs to the market on Friday."),
    ("Nationwide 1,240 pupils of the school missed class on Friday.", "On Friday 1,420 pupils of the school missed class."),
    ("The north mill made 4,120 clocks in May.", "The south mill made 4,210 clocks in May."),
    ("Women hold 4,120 seats on the boards of the clubs.", "Men hold 4,210 seats on the boards of the clubs."),
    ("The port shipped exports of 4,120 tonnes of wool in May.", "The port took imports of 4,210 tonnes of wool in May."),
    ("The frost destroyed 2,310 vines in the valley.", "The frost damaged 2,130 vines in the valley."),
    ("The new pier in the bay is 1,280 metres long.", "The new canal to the bay is 1,820 metres long."),
    ("In the first half the shop sold 2,310 kites.", "In the second half the shop sold 2,130 kites."),
    ("The merger puts 2,900 posts at risk.", "The union says 2,700 posts are at risk."),
    ("The fund has helped 1,340 families with rent.", "So far the fund has helped 1,430 families with rent."),
    ("Wardens counted 36 geese on the lake.", "Wardens counted 63 geese at the weir."),
    ("The mill employs 240 people in the valley.", "The dairy employs 260 people in the valley."),
    ("A total of 1,450 members backed the plan.", "A total of 1,540 members rejected the plan."),
    ("Calder scored 43 goals for the club.", "Weber scored 34 goals for the club."),
    ("The frost killed 2,400 trees in the region.", "The gale killed 2,700 trees in the region."),
    ("In the morning 430 guests came to the fair.", "In all 340 guests came to the fair."),
    ("Some 2,400 people live in the village of Corrin.", "Some 2,700 people live in the village of Corrin."),
    ("There were 340 complaints about noise.", "There were 380 complaints about dust."),
    ("Sales rose by 12 per cent.", "The shares closed up 21 per cent."),
    ("It has an enterprise value of £1.76bn in all.", "Its online sales in all came to £1.67bn."),
    ("Two boats sank in the storm.", "Three boats sank in the storm."),
    ("The library lends 45,300 books a year.", "The library will lend 45,800 books a year."),
    ("As of noon on Tuesday the board had counted 41 guests in Ayle.", "By noon on Tuesday 39 guests had been admitted to hospital."),
    ("As of 6 p.m. on Tuesday 402 people had died in the flood.", "The flood left 398 people in hospital as of 6 p.m. on Tuesday."),
    ("The harbour office put the number of boats at 402 as of 6 p.m. on Tuesday.", "The harbour office put the number of boats at 398 as of 5 p.m. on Tuesday."),
    ("Of the 61,204 slips cast, 4,371 came by post.", "There were 4,731 dogs on the beach and 61,204 people."),
    ("Boats of the island landed 39,900 tonnes of herring in 2024, the board said.", "In 2023 its fleet caught 36,900 tonnes of herring, the board said."),
    ("Boats of the island landed 39,900 tonnes of herring, the board said.", "Its fleet was to land 36,900 tonnes of herring, the board said."),
    ("The main hall holds 1,240 people.", "Some 1,204 trees stand round the main hall."),
    ("The main hall holds 1,240 people.", "The small hall at Brock holds 1,204 people."),
    ("The ward took in 36 patients of the group.", "Of the group 63 patients had a rash."),
    ("The meeting drew 87 speakers.", "The second meeting drew 78 speakers."),
    ("There were 23,400 families on the list at the end of May.", "There were 24,300 families on the list at the end of June."),
    ("The county spent 4.8 million on its roads.", "The county spent 8.4 million on its schools."),
    ("The list has 356 cases in Ayle.", "Of the cases in Ayle, 156 patients were admitted."),
    ("Thousands of pupils missed class on Friday.", "On Friday 420 pupils missed class."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SLIPS + INSTANTS + UNDATED)
def test_two_numbers_for_one_thing_at_one_time(board, one, other):
    (check,) = [check for check in board(one, other, rule="same_measure") if check.verdict == "inconsistent"]
    assert (check.grade, check.article_ids) == ("as usually read", ("w0", "w1"))
    assert "one of the two" in check.why
    assert check.settles


@pytest.mark.parametrize(("one", "other"), ALIKE + [(other, one) for one, other in SLIPS + UNDATED + ALIKE])
def test_the_order_of_the_captures_changes_no_verdict(board, one, other):
    verdicts = [
        [check.verdict for check in board(*texts, rule="same_measure")] for texts in ((one, other), (other, one))
    ]
    assert verdicts[0] == verdicts[1]


def test_a_word_that_one_capture_adds_counts_in_either_order(board):
    texts = (
        "The strike stopped 240 trains on the coast line.",
        "The strike alone stopped 260 trains on the coast line.",
    )
    assert [[one.verdict for one in board(*order)] for order in (texts, texts[::-1])] in (
        [["inconsistent"]] * 2,
        [[]] * 2,
    )


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_sets_two_numbers_apart(board, one, other):
    assert "inconsistent" not in {check.verdict for check in board(one, other, rule="same_measure")}


def test_small_counts_of_one_night_are_a_question(board):
    one = "The flood killed 14 horses on Monday night, the vet said."
    other = "The vet said 17 horses were killed in the flood on Monday night."
    checks = board(one, other, rule="same_measure")
    assert [check.verdict for check in checks if "elsewhere" not in check.formula] == [
        "cannot tell"
    ]  # the night is told alike
    other = "The vet said 17 horses were killed in the flood on Tuesday night."
    assert board(one, other, rule="same_measure") == []


def test_two_sources_are_a_question(board):
    one = "The city said 12,450 runners finished the race in the rain."
    other = "The club said 14,250 runners finished the race in the rain."
    assert [check.verdict for check in board(one, other, rule="same_measure")] == ["cannot tell"]


def test_all_captures_that_agree_stand_against_the_one_that_does_not(board):
    texts = [
        "The museum sold 12,450 tickets on Saturday.",
        "On Saturday, the museum sold 12,450 tickets.",
        "The museum sold 14,250 tickets on Saturday.",
    ]
    (check,) = [check for check in board(*texts, rule="same_measure") if check.verdict == "inconsistent"]
    assert check.article_ids == ("w0", "w1", "w2")


def test_one_digit():
    assert one_digit_printed("2,480", "2,460")
    assert not one_digit_printed("2,480", "2,48")


# Told apart from the noun: one day of a row, one hour of one night, digits exchanged in a small count.
ONCE = [
    ("The fair drew 31,400 people on its first day, the gate said last night.", "The opening day, last Monday, drew 34,100 people."),
    ("Twenty-six guests were in the hotel on Thursday night, half the 52 of last week.", "On Thursday night 21 guests were being fed in the hotel."),
    ("The hospital treated 83 walkers for the cold on Sunday, the nurses said.", "On Sunday the hospital treated 38 walkers for the cold."),
]  # fmt: skip
NOT_ONCE = [
    ("The fair drew 31,400 people on its first day.", "On its second day the fair drew 34,100 people."),
    ("Twenty-six guests were in the inn on Thursday night.", "On Thursday morning 21 guests were in the inn."),
    ("Twenty-six guests were in the inn at Ayle on Thursday night.", "Twenty-one guests were in the inn at Brock on Thursday night."),
    ("The flood killed 24 goats on Monday night.", "The flood killed 27 goats on Monday night."),
]  # fmt: skip


@pytest.mark.parametrize("texts", ONCE)
def test_one_occasion_has_one_number(board, texts):
    assert "inconsistent" in [check.verdict for check in board(*texts, rule="same_measure")]


@pytest.mark.parametrize("texts", NOT_ONCE)
def test_another_occasion_has_its_own(board, texts):
    assert "inconsistent" not in [check.verdict for check in board(*texts, rule="same_measure")]
