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
        "Game 6 is on Friday", "at Turn 4 on lap 12", "near junction 9", "Lot 5 was sold", "see note 14", "warned that stage 3 cuts came",
        "Wards 3, 7 and 12 voted", "the 4 and 5 trains ran late", "she dialled 999", "he called 911", "a plate ending 417", "Photo 2 of 9",
        "in seat 22A", "on Form 10-K", "a 401(k) plan", "at a 7-Eleven", "a 5-iron", "CVE-2021-4034 was fixed", "Twenty20 cricket",
        "bake at gas mark 6", "a film rated 15", "born in nineteen eighty-four", "outnumbered ten to one",
        "they met at the Six Bells", "he watched the Hundred", "a veteran of the Six Day War", "Ubuntu 22 beats its rival",
        "Gemini 8 and its crew", "it runs on Windows 8.1", "stopped at the Jets' 30", "the '97 claret", "the class of '68",
        "on 12-13 May", "the 8.14 from Hull", "after trailing 1-2", "the appeal failed, lost by two to one",
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
        ("in this zone 40 homes burned", ["40"]),
        ("of that group 30 were hurt", ["30"]),
        ("they pick 12 judges to form 4 benches", ["12", "4"]),
        ("in week 3, 12 players left", ["12"]),
        ("only one of the bridges", ["one"]),
        ("it took one day longer", ["one"]),
        ("the only one of the kind", []),
        ("up from 1900, when 2300 came; 2400 patients, up from 1900", ["2300", "2400", "1900"]),
        ("Greens 14 - 16%", ["14 - 16"]),
        ("more saves (31) than any", ["31"]),
        ("pay grew4% and he has 12 goals in 26games", ["4", "12", "26"]),
        ("by 41 votes to 12", ["41", "12"]),
        ("they voted 41 to 12", ["41", "12"]),
        ("after building 30 lifts", ["30"]),
        ("in Leeds 40 were hurt", ["40"]),
        ("Labour 44 (+2), Greens 9 (-1)", ["44", "2", "9", "1"]),
        ("Ann Lee (46) was hurt; goals from Bo Kane (46) and Son", ["46"]),
        ("Police Hold Five Men in Raid on Home", ["Five"]),
        ("About 14 and more", ["14"]),
        ("Add 3 and stir", ["3"]),
        ("From Kent's 20 pits", ["20"]),
        ("He spoke of '12 angry men'", ["12"]),
        ("page 7 lists 40 shops", ["40"]),
    ],
)
def test_numbers_beside_them_still_are(text, printed):
    assert [figure.text for figure in figures_in(text)] == printed
