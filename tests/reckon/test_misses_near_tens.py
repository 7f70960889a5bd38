from __future__ import annotations

import pytest

from .conftest import known_fault

# Own sentences: products, quotients and rates with a place too many or too few.
SLIPS = [
    ("pence", "The quarry sold 1.7 million tonnes of sand.\nIt lost 3.4p on every tonne.\nThat left a hole of £578,000 in its books."),
    ("a head", "The rescue cost the canton €238,700, the auditors found.\nIn all 1,540 skiers were brought down.\nThat works out at €1,550 for each skier."),
    ("apiece", "The court set aside $912 million for the victims.\nSpread over the 7,600 people who sued, that is about $12,000 apiece."),
    ("a mean", "Volunteers planted 84,600 saplings on Sunday.\nThere were 1,880 of them, so that each planted 450 on average."),
    ("per 100,000", "The valley, with 640,000 inhabitants, had 176 cases, which is 2.75 per 100,000."),
    ("per million", "With 3.2 million residents and 464 deaths, the province has a rate of 14.5 per million."),
    ("price", "Clinics took 2.35 million doses from the firm.\nThey were charged €146 a dose, so the year's supply came to €34.3 million."),
    ("rate", "The well gives 3,450 litres a day.\nOver its 64 days of use it has given 22,080 litres."),
    ("percent", "The agent takes 6.5 percent.\nThe house sold for £1.24 million, so she was paid £8,060."),
    ("wages", "A guard is paid $17.60 an hour.\nFor the 1,850 hours of a year that makes $325,600."),
    ("barrels", "About 47,500 barrels, or 19.95 million gallons, ran into the bay."),
    ("by the week", "The library lent 438,000 books in the past year.\nThat is about 1,200 a week, in a town of 96,000 people."),
    ("by the month", "Last year the tram carried 98,800 riders, which is about 1,900 a month."),
    ("per hectares", "Wardens counted 63 hides on 1,750 hectares of marsh.\nThat is 3.6 hides for every 10 hectares."),
    ("yards", "The runway is 2,600 metres, or 853 feet, long."),
]  # fmt: skip
FAINT = {"a head", "percent", "by the month"}  # open faults: weighed as likelier than not, yet not told
SILENT = [
    "The quarry sold 1.7 million tonnes of sand.\nIt lost 3.4p on every tonne.\nThat left a hole of £57,800 in its books.",
    "The rescue cost the canton €238,700.\nIn all 1,540 skiers were brought down, at €155 for each skier.\nA helicopter costs €15,500 a day.",
    "The court set aside $912 million for 7,600 people, or $120,000 apiece.\nThe lawyers' share is $12 million.",
    "The valley, with 640,000 inhabitants, had 176 cases, which is 27.5 per 100,000.\nIn the hills it was 2.75.",
    "The well gives 3,450 litres a day.\nOver its 64 days of use it has given 220,800 litres, a tenth of what the town drinks: 2.2 million.",
    "The agent takes 6.5 percent.\nThe house sold for £1.24 million and the barn for £124,000, which paid her £8,060 alone.",
    "A guard is paid $17.60 an hour, or $32,560 for 1,850 hours.\nTen guards cost the mall $325,600 a year.",
    "The team has 24 players and 15 coaches.\nIt played 36 matches and drew 3,600 people.",
    "Of the 250 seats 40 are reserved.\nTickets cost $10 and the hall took $2,500 on the night.",
    "The train carried 412 people 206 miles.\nIt was 20 minutes late and had two engines.",
    "About 47,500 barrels, or 1.995 million gallons, ran into the bay.",
    "The runway is 2,600 metres, or 8,530 feet, long.",
    "The library lent 438,000 books in the past year.\nThat is about 1,200 a day, in a town of 96,000 people.",
    "Wardens counted 63 hides on 1,750 hectares of marsh.\nThat is 3.6 hides for every 100 hectares.",
    "The clerks work nine and a half hours a day.\nOver five years the desk has had a complaint about one, who was there for 47.5 hours.",
    "The registry took 163 calls on Monday at its four desks.\nLast year 6,905 people came by.",
    "There were 1,440 guests at 12 tables in each of 12 tents.\nThe cook made 144 pies.",
]  # fmt: skip
RULES = {"product", "rate_times_period", "required_rate", "conversion", "share"}


def told(checks) -> set[str]:
    """The rules of the family that find a text inconsistent."""
    return {check.rule for check in checks if check.verdict == "inconsistent"} & RULES


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name, marks=known_fault if name in FAINT else ()) for name, text in SLIPS]
)
def test_a_place_too_many_or_too_few_is_told(board, text):
    assert told(board(text))


@pytest.mark.parametrize("text", SILENT)
def test_like_digits_of_other_things_are_left_alone(board, text):
    assert told(board(text)) == set()
