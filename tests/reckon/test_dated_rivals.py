"""What is called the greatest of all, and a dated value beyond it whose words tell of the same."""

import pytest

SLIDE = "Slides differ. The slide of 2006, at 31 million cubic metres, was the biggest the valley had seen until this spring."
PRICE = "At €2.15 a kilo, the average price of hops is the highest that growers have ever been paid."
CRASHES = "Cars are fast here. The junction saw 214 collisions in 2022. That was 12 per cent more than the 191 of the year before. No year has been worse since cameras were fitted in 2014."
STRIKE = "The 2012 walkout went on for 21 days and is still the longest the mines have been through."
RACE = "Ida Holt swam the 200 metres in 1:58.40, a championship record."
DOORS = "On Easter Monday 4,120 people came through the doors, the highest number for any single day in its history."


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (SLIDE, "It was the third slide in the valley. The 2013 slide brought down 36 million cubic metres."),
        (f"{PRICE} After the drought of 2019 the average price went to €2.40.", ""),
        (f"{CRASHES} The count had come down after the 243 collisions of 2017.", ""),
        (STRIKE, "In 1996 the miners stayed above ground for 27 days, and the walkout broke their union."),
        (DOORS, "One Saturday in May 2018, 4,730 people came to see the mask."),
    ],
)
def test_a_dated_value_beyond_it(board, text, other):
    assert "inconsistent" in {
        check.verdict
        for check in board(*(each.replace(". ", ".\n") for each in (text, other) if each), rule="ordering")
    }


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (SLIDE, "The 2013 slide brought down 26 million cubic metres."),
        (SLIDE, "In Norway the 2013 slide brought down 36 million cubic metres."),
        (SLIDE, "This year's slide brought down 36 million cubic metres."),
        (f"{PRICE} Rents went to €2.40 in 2019 at Holm.", ""),
        (f"{CRASHES} Before the cameras, in 2011, there had been 243 collisions.", ""),
        (f"{CRASHES} In the county as a whole there were 243 collisions in 2017.", ""),
        (STRIKE, "In 1996 the drivers' bonus was paid after 27 days at Dover."),
        (RACE, "The record for the 200 metres, 1:59.10, had stood since the championships of 2016."),
        (DOORS, "In May 2018 some 4,730 people came in a week."),
        (
            "Since June nobody may be paid less than $16 an hour.",
            "The old rate of $14.20 had been in force since 2021.",
        ),
    ],
)
def test_what_is_of_something_else(board, text, other):
    assert "inconsistent" not in {
        check.verdict
        for check in board(*(each.replace(". ", ".\n") for each in (text, other) if each), rule="ordering")
    }
