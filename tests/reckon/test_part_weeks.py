"""Rates of some days of the week, and the nouns that the number of what a rate is per does not lend."""

from __future__ import annotations

import pytest

from .conftest import tiny


@pytest.mark.parametrize(
    "text",
    [
        "The ferry makes 40 crossings on each of the five weekdays and 25 on each day of the weekend, or 250 a week.",
        "The ferry makes 40 crossings on weekdays and 25 on Sunday, or 225 a week.",
        "The pool has 300 swimmers a day on weekdays and 450 a day at weekends, 2,400 a week.",
        "The ward takes 30 patients on each weekday and 12 on each day of the weekend, or 174 a week.",
    ],
)
def test_no_rate_of_two_is_kept_up_all_week(page_of, text):
    assert "inconsistent" not in {check.verdict for check in page_of("A headline for this", text)}


def test_a_rate_of_every_day_is(page_of):
    told = page_of("A headline for this", "The ferry makes 40 crossings a day, or 350 crossings a week.")
    assert "inconsistent" in {check.verdict for check in told}


@pytest.mark.parametrize(
    ("text", "noun", "rate"),
    [
        ("Homes got 40 parcels in each of the 12 villages and 9 in the town.", "parcels", None),
        ("The boat makes 12 crossings on each of the five weekdays and 7 on Saturday.", "crossings", None),
        ("The boat makes 12 crossings on each of the five weekdays and 7 on each day of the weekend.", "crossings", "weekend-day"),
    ],
)  # fmt: skip
def test_the_number_of_what_a_rate_is_per_lends_no_noun(text, noun, rate):
    last = tiny("w", text).figures[-1]
    assert (last.noun, last.rate) == (noun, rate)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The ferry makes 40 crossings on each of the five weekdays and 25 on each day of the weekend, or 250 a week.", ["consistent"]),
        ("The ferry makes 40 crossings on each of the five weekdays and 25 on each day of the weekend, or 280 a week.", ["inconsistent"]),
        ("The ferry makes 40 crossings on weekdays and 25 on Saturdays and Sundays, 250 a week.", ["consistent"]),
        ("The ferry makes 40 crossings on weekdays and 25 on Sundays, making 225 a week.", ["consistent"]),
        ("The ferry makes 40 crossings on weekdays and 25 on Sundays, and has made 900 a week in its time.", []),
    ],
)  # fmt: skip
def test_two_rates_of_a_week(page_of, text, verdicts):
    told = page_of("A headline for this", text, rule="rate_times_period")
    assert [check.verdict for check in told] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The centre sees 12 patients on each weekday and 7 a day at weekends, so it needs 90 beds a week.",
        "The museum draws 300 visitors on a weekday and 500 on a Saturday; it is closed on Mondays, making 1,700 a week.",
        "The line runs 12 trains on each weekday and 7 a day at weekends, which makes 90 trains a week with the specials.",
        "They earn £90 on each weekday and £120 on Sundays, or £600 a week with the bonus.",
        "The line would run 12 trains on each weekday and 9 a day at weekends, altogether 92 a week in summer.",
    ],
)  # fmt: skip
def test_weeks_of_other_days(page_of, text):
    told = page_of("A headline for this", text, rule="rate_times_period")
    assert "inconsistent" not in {check.verdict for check in told}
