from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "the 1990s", "the S8 and CO2 and Covid-19", "a 5G mast", "the 20th floor", "won 3-1", "call 555-0123", "version 2.0.1",
        "open 24/7", "the one who left", "no one came", "one another", "one day he will see", "a one-off fee",
        "CVE-2021-4034 was fixed", "Twenty20 cricket", "outnumbered ten to one", "after trailing 1-2",
        "the appeal failed, lost by two to one",
    ],
)  # fmt: skip
def test_numbers_that_name_a_thing_are_no_figures(text):
    assert [figure.text for figure in figures_in(text)] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("it lasted one day", ["one"]),
        ("one source said", ["one"]),
        ("one of the bridges", ["one"]),
        ("lost 20-25% of it", ["20-25"]),
        ("only one of the bridges", ["one"]),
        ("it took one day longer", ["one"]),
        ("the only one of the kind", []),
        ("pay grew4% and he has 12 goals in 26games", ["4", "12", "26"]),
        ("by 41 votes to 12", ["41", "12"]),
        ("they voted 41 to 12", ["41", "12"]),
        ("three in the hall and one in each of the yards", ["three", "one"]),
    ],
)
def test_numbers_beside_them_still_are(text, printed):
    assert [figure.text for figure in figures_in(text)] == printed
