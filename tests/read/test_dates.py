"""Dates of publication, as they are printed and as scanners spoil them."""

from __future__ import annotations

import pytest

from helpers.read.dates import read_date

DATES = [
    ("4 March 2024", "2024-03-04"),
    ("Monday, March 4, 2024", "2024-03-04"),
    ("Mar. 4th 2024 at 4:05 PM EST", "2024-03-04T16:05:00-05:00"),
    ("Updated: 12:00 a.m. ET, July 9, 2024", "2024-07-09T00:00:00-04:00"),
    ("2024-03-04T16:05:30+01:00", "2024-03-04T16:05:30+01:00"),
    ("2024-03-04T16:05:30.120Z", "2024-03-04T16:05:30+00:00"),
    ("2024-03-04", "2024-03-04"),
    ("Saturday 02 March 2024 22:08", "2024-03-02T22:08:00"),
    ("2 Dec 2023 23.10 GMT", "2023-12-02T23:10:00+00:00"),
    ("4 March 2024 25:61", "2024-03-04"),
]


@pytest.mark.parametrize(("words", "iso"), DATES)
def test_dates(words, iso):
    assert read_date(words).iso == iso


@pytest.mark.parametrize(
    "words", ["", "Monday", "31 February 2024", "in March", "the 14 maybe 2024 people", "3/4/2024"]
)
def test_no_date(words):
    assert read_date(words) is None


def test_a_scanners_slip_is_mended_and_named():
    date = read_date("Monday o4 March 2O24")
    assert date.iso == "2024-03-04"
    assert date.notes == ("letter O read as 0 and o read as 0 in 'o4 March 2O24' (the weekday agrees)",)
    assert "nothing confirms it" in read_date("l4 March 2024").notes[0]


def test_a_weekday_that_does_not_agree_is_named():
    assert read_date("Friday 4 March 2024").notes == ("the weekday 'Friday' does not agree with 2024-03-04",)


def test_a_year_of_no_news_article_is_no_date():
    """Many systems print 0001-01-01 for 'no date'."""
    assert read_date("0001-01-01T00:00:00") is None
    assert read_date("1 January 9999") is None
