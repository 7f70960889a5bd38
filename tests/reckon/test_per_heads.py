"""A sum, those among whom it falls and what is printed for each: found across sentences; look-alikes stay silent."""

import pytest


def failing(checks):
    return [check.formula for check in checks if check.rule == "product" and check.verdict == "inconsistent"]


SLIPS = [
    "The trust has 84.6 million crowns for its 23,500 tenants.\nThat is no more than 2,900 a head.",
    "The island has 1.5 million inhabitants.\nThe council's share, 36 million, works out at about 34 crowns for each of them.",
    "Some 28,000 of the 40,000 customers lost their water.\nRepairs took a week.\nThe board put the bill at 5.2 million pounds: 3.1 million for pipes, 1.4 million for pumps and 700,000 for wages.\nSpread across every account on the books, that comes to about 160 pounds per customer.",
    "A fund of 8.4 million crowns was set up in May.\nThe full sum was to be shared equally among the 2,800 people who lost their homes, and leaflets promise 3,700 crowns to every one of them.",
    "The 12,400 who started were well looked after.\nVolunteers handed out 173,600 cups of water.\nThat is 19 for every starter.",
    "The school has 640 pupils.\nIt spent $96,000 on meals, or $185 per pupil.",
    "The county's 52,000 households will share $31.2 million.\nThat comes to $750 per household.",
    "The choir raised 27,000 euros from 450 donors.\nThat is an average of 75 euros for every donor.",
]
INNOCENT = [
    "The side made 287 in its 50 overs, a rate of 5.74 an over.\nThe others were 214 with 10 overs left.",
    "Of the 1,500 pupils tested, 400 were sent home.\nThe other 1,100 were taught in 50 rooms, an average of 22 in each.",
    "The trust has 84.6 million crowns for its 23,500 tenants.\nThat is 3,600 a head.",
    "The island has 1.5 million inhabitants.\nThe council's share, 36 million, works out at about 24 crowns for each of them.",
    "The school has 640 pupils.\nIt spent $96,000 on meals, or $150 per pupil.",
    "The county has 52,000 households.\nIt spent $31.2 million on roads.\nA new bin costs $750 per household.",
    "Last year the school had 640 pupils.\nIt spent $96,000 on meals, or $185 per pupil.",
    "The fund of 4 million crowns pays up to 2,000 crowns to each of the 1,400 growers.",
    "Volunteers handed out 173,600 cups of water to the 12,400 who started, 14 for every starter.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_figure_for_each_that_the_sum_does_not_give_is_found(board, text):
    assert failing(board(text))


@pytest.mark.parametrize("text", INNOCENT)
def test_look_alikes_stay_silent(board, text):
    assert not failing(board(text))
