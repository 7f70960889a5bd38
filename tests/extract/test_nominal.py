from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "on 8 February 2025", "on Feb. 8, 2025", "March 3-7", "2019-09-01", "8/2/2025", "in 2018", "the 1984 strike", "since 1991",
        "the 2018-19 season", "the 1990s", "at 16:24", "at 5 p.m.", "by five o'clock", "page 3", "Section 12, Row 8", "No. 10",
        "Phase Two", "Flight 370", "the S8 and CO2 and Covid-19", "a 5G mast", "the 20th floor", "won 3-1", "call 555-0123",
        "version 2.0.1", "open 24/7", "the one who left", "no one came", "one another", "one day he will see", "a one-off fee",
        "at 123 Mill Road", "the Boeing 737 landed", "the PlayPad 6 is out", "the Big Three met", "a six-speed gearbox",
        "a caption (2)",
    ],
)  # fmt: skip
def test_numbers_that_name_a_thing_or_a_time_are_no_figures(text):
    assert [figure.text for figure in figures_in(text)] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("On 14 May 2023 some 9,000 nurses left", ["9,000"]),
        ("In March 20 firms closed", ["20"]),
        ("in London 30 people fell ill", ["30"]),
        ("that day 30 trains stood still", ["30"]),
        ("more than 2000 people came", ["2000"]),
        ("it lasted one day", ["one"]),
        ("one source said", ["one"]),
        ("one of the bridges", ["one"]),
        ("lost 20-25% of it", ["20-25"]),
        ("page 7 lists 40 shops", ["40"]),
    ],
)
def test_numbers_beside_them_still_are(text, printed):
    assert [figure.text for figure in figures_in(text)] == printed
