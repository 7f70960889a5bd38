from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "page 3", "Section 12, Row 8", "Phase Two", "Flight 370", "a six-speed gearbox", "a caption (2)",
        "Game 6 is on Friday", "Fire Closes Route 1,204 For Days.", "at Turn 4 on lap 12", "near junction 9", "Lot 5 was sold", "see note 14",
        "warned that stage 3 cuts came", "Wards 3, 7 and 12 voted", "the 4 and 5 trains ran late", "she dialled 999",
        "he called 911", "a plate ending 417", "Photo 2 of 9", "she reached round 12 of the cup", "in seat 22A", "on Form 10-K", "a 401(k) plan", "at a 7-Eleven",
        "a 5-iron", "on day 12 of the siege", "bake at gas mark 6", "a film rated 15",
        "Ada Lund: 7 Made some fine saves.", "Ines Roca: 6.5 - Tired late on.", "Jo Van Dam: 4 Sent off.",
    ],
)  # fmt: skip
def test_numbers_behind_a_label_are_no_figures(text):
    assert [figure.text for figure in figures_in(text)] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("that day 30 trains stood still", ["30"]),
        ("a payroll which today numbers 46,000, or more", ["46,000"]),
        ("the hall seats 400 and has a stage", ["400"]),
        ("in this zone 40 homes burned", ["40"]),
        ("of that group 30 were hurt", ["30"]),
        ("they handed round 140 hot meals", ["140"]),
        ("they pick 12 judges to form 4 benches", ["12", "4"]),
        ("in week 3, 12 players left", ["12"]),
        ("more saves (31) than any", ["31"]),
        ("in Dann (9,200) and Kell (14,500)", ["9,200", "14,500"]),
        ("after building 30 lifts", ["30"]),
        ("page 7 lists 40 shops", ["40"]),
        ("Homes lost: 7 So far no one is hurt.", ["7"]),
        ("New Kell: 7 deaths", ["7"]),
        ("New Kell: 14 Deaths rose.", ["14"]),
        ("On a wet day 61 of the 240 stalls stay shut", ["61", "240"]),
        ("In that ward 37 of them were boys", ["37"]),
        ("In the district 118, or 12 per cent, pay nothing", ["118", "12"]),
        ("It would have to issue 23 a week", ["23"]),
        ("The barn seats 140.", ["140"]),
        ("The choir, whose tenor group numbers 16, sang", ["16"]),
        ("Its members number 420 and the dead now number 61", ["420", "61"]),
        ("Readers under 25 number 89,000", ["25", "89,000"]),
        ("Port Ems has 21,400 visits, Lund Bay 18,900 and Kell 9,700", ["21,400", "18,900", "9,700"]),
    ],
)
def test_counts_behind_a_word_that_may_be_a_label_still_are(text, printed):
    assert [figure.text for figure in figures_in(text)] == printed
