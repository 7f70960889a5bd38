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
    ],
)
def test_per_what(text, rate):
    assert figures_in(text)[0].rate == rate


def test_the_words_of_the_rate_are_placed():
    text = "They answer 300 calls a day."
    figure = figures_in(text)[0]
    assert text[figure.rate_start : figure.rate_end] == "a day"
