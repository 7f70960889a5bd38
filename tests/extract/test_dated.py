from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "on 8 February 2025", "on Feb. 8, 2025", "March 3-7", "2019-09-01", "8/2/2025", "in 2018", "the 1984 strike",
        "since 1991", "the 2018-19 season", "at 16:24", "at 5 p.m.", "by five o'clock", "born in nineteen eighty-four",
        "the '97 claret", "the class of '68", "on 12-13 May", "from 2017 to 19", "in 2021 and 22", "the war of 1914 to 18", "the 8.14 from Hull",
    ],
)  # fmt: skip
def test_numbers_that_say_when_are_no_figures(text):
    assert [figure.text for figure in figures_in(text)] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("On 14 May 2023 some 9,000 nurses left", ["9,000"]),
        ("In March 20 firms closed", ["20"]),
        ("more than 2000 people came", ["2000"]),
        ("up from 1900, when 2300 came; 2400 patients, up from 1900", ["2300", "2400", "1900"]),
        ("He spoke of '12 angry men'", ["12"]),
        ("By the end of June 1,310 of them had paid", ["1,310"]),
        ("There were 31 mills in 2011 and 64 today", ["31", "64"]),
        ("Fines came to 4.2 million euros in 2021 and 11.5 million in 2022", ["4.2 million", "11.5 million"]),
        ("Fires fell, from 41 in 2019 to 26 in 2021", ["41", "26"]),
        ("Fires rose, from 41 in 2019 to 52 this year", ["41", "52"]),
        ("1238", ["1238"]),  # a sentence that is nothing else has no word before it
    ],
)
def test_counts_beside_a_date_or_like_a_year_still_are(text, printed):
    assert [figure.text for figure in figures_in(text)] == printed
