from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("70 Leeds fans went home", ["Leeds fans"]),
        ("two sports cars", ["sports cars"]),
        ("one plumber told us", ["plumber"]),
        ("three of the four bridges fell", ["bridges", "bridges"]),
        ("a 30 page booklet", ["page"]),
        ("arrivals of ferries were over 800", ["arrivals"]),
        ("the number of vacancies reached 31,000", ["vacancies"]),
        ("8,000 people had been evacuated", ["people evacuated"]),
        (
            "hundreds of cold, wet, and storm-battered coastal villages",
            ["cold, wet, and storm-battered coastal villages"],
        ),
        ("40 patients enrolled; 23 of them dropped out", ["patients enrolled", "patients dropped out"]),
        ("the clinic treated 700 of those infected", ["people treated"]),
        ("2.7 million paper and digital copies", ["paper and digital copies"]),
        ("a raid on 25 Health and Safety Executive field offices", ["field offices"]),
        ("20% of its voters", ["voters"]),
        ("300 to the east", [None]),
        ("a poll of 2,004 adults suggests otherwise", ["adults"]),
        ("300 away fans and 40 away", ["away fans", None]),
        ("12 branches abroad", ["branches"]),
        ("ten of the 30 FTSE 100 firms fell", ["FTSE 100 firms", "FTSE 100 firms"]),
        ("one of the most expensive flats", ["most expensive flats"]),
        ("half of the $2-billion loan", ["loan", None]),
        ("250 ships, 40 below its target", ["ships", None]),
        ("two fewer than in May, three fewer goals", [None, "goals"]),
        ("120 extra beds", ["extra beds"]),
        ("the number of children in care has risen from 300 to 400", ["children"]),
        ("the total of unsold flats fell to 300", ["unsold flats"]),
        ("the price of unsold flats fell to 300", [None]),
    ],
)
def test_what_is_counted(text, nouns):
    assert [figure.noun for figure in figures_in(text)] == nouns
