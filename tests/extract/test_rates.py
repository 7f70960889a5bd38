from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("300 calls a day", "day"),
        ("300 calls per week", "week"),
        ("300 calls each month", "month"),
        ("300 calls every weekend", "weekend"),
        ("300 calls daily", "day"),
        ("3 million bottles of milk a year", "year"),
        ("$60 a barrel", "barrel"),
        ("$15-a-ticket", "ticket"),
        ("6% per annum", "year"),
        ("18 deaths per 100,000 people", "100,000 people"),
        ("a daily quota of 1,200 parcels", "day"),
        ("the highest one-day total was 1,200 parcels", "day"),
        ("75 in each of the 25 clinics", "clinic"),
        ("last weekend there were 300 calls", "weekend"),
        ("to sell 300 cars in a year", "year"),
        ("300 calls, a man said", None),
        ("300 calls a year ago", None),
        ("300 calls on Tuesday", None),
        ("20 per cent", None),
        ("150 grams of CO2 per mile", "mile"),
        ("5% to RM900 a month", None),
        ("€4 a kg", "kilogram"),
        ("$90 a sq ft", "square foot"),
        ("£7 a metre", "metre"),
        ("30 pence a carton for milk", "carton"),
        ("$8 a ferry that", None),
        ("£20 a witness said", None),
        ("$5 million a year after tax", "year"),
        ("$5 million a year after the strike", None),
        ("$900 or so annually", "year"),
        ("800 yen ($6) a litre", "litre"),
        ("30 cents of every euro they earn", "euro"),
        ("3 nurses for every 40 patients", "40 patients"),
        ("EUR/USD 1.09", "euro"),
        ("N9,000/$1", "dollar"),
        ("She shed 4 kg in a fortnight", None),
        ("180C fan/gas", None),
        ("$2 more an hour", "hour"),
        ("£40 each a week", "week"),
        ("50 miles to the gallon", "gallon"),
        ("1.15 euros to the pound.", "pound"),
        ("50 dollars to the pound shop", None),
        ("300 people/km2.", "square kilometer"),
        ("a 2-second-per-lap gain", "lap"),
    ],
)
def test_per_what(text, rate):
    assert figures_in(text)[0].rate == rate


def test_the_words_of_the_rate_are_placed():
    text = "They answer 300 calls a day."
    figure = figures_in(text)[0]
    assert text[figure.rate_start : figure.rate_end] == "a day"


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Take 5 ml or 10 ml daily.", ["day", "day"]),
        ("They burn 40 litres of diesel and 90 litres of petrol a week.", ["week", "week"]),
        ("She averages 11 points and 7 assists a game.", ["game", "game"]),
        ("It made 45 million dollars or 62 cents a share.", [None, "share"]),
        ("They cut 300 jobs and 40 flights a day.", [None, "day"]),
        ("Petrol rose to $2 and diesel to $3 a gallon.", [None, "gallon"]),
        ("One nurse for every 8 patients, two buses for every three wards.", ["8 patients", "three wards"]),
        ("It costs 800 yen ($6) a litre.", ["litre", "litre"]),
    ],
)
def test_a_rate_stands_for_the_figures_that_it_is_said_of(text, rates):
    assert [figure.rate for figure in figures_in(text)] == rates
