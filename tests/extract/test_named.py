from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "No. 10", "at 123 Mill Road", "the Boeing 737 landed", "the PlayPad 6 is out", "the Big Three met",
        "they met at the Six Bells", "he watched the Hundred", "a veteran of the Six Day War", "Ubuntu 22 beats its rival",
        "Gemini 8 and its crew", "it runs on Windows 8.1", "It bought tills, a Nokia 40 and a Saab 90.", "stopped at the Jets' 30",
    ],
)  # fmt: skip
def test_numbers_in_a_name_are_no_figures(text):
    assert [figure.text for figure in figures_in(text)] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("in London 30 people fell ill", ["30"]),
        ("Greens 14 - 16%", ["14 - 16"]),
        ("in Leeds 40 were hurt", ["40"]),
        ("Labour 44 (+2), Greens 9 (-1)", ["44", "2", "9", "1"]),
        ("Ann Lee (46) was hurt; goals from Bo Kane (46) and Son", ["46"]),
        ("Police Hold Five Men in Raid on Home", ["Five"]),
        ("About 14 and more", ["14"]),
        ("Add 3 and stir", ["3"]),
        ("From Kent's 20 pits", ["20"]),
        ("Rowe & Co mended 480 of them, Ash Works 390 and Hale Yard 260.", ["480", "390", "260"]),
        ("The Ada is 31, the Old Maud 22 and the Berta 9.", ["31", "22", "9"]),
        ("The church took in 410, the school in Kell 230 and the hall at Aix-le-Dor 120.", ["410", "230", "120"]),
        ("She bought 12 tickets, a flag and a print of Apollo 13.", ["12"]),
        ("Ashby has 88 cranes at four quays, Corley 71 at three.", ["88", "four", "71", "three"]),
        ("A poll gave Ms Tull 39 per cent, Mr Dane 37 and Mrs Ode Lin 14.", ["39", "37", "14"]),
        ("The first count had put Maddern 17 ahead, on 11,318 to 11,301.", ["17", "11,318", "11,301"]),
        ("Across Norland 212 new wells were dug", ["212"]),
    ],
)
def test_counts_beside_a_name_still_are(text, printed):
    assert [figure.text for figure in figures_in(text)] == printed
