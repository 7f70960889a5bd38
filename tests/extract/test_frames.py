"""Percentages in one frame of which the first alone prints its unit; fractions behind words of change."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Norr came in with 50 per cent, Hald with 30 and Pell with 20.", ["percent"] * 3),
        ("Norr came in with 50 per cent, and Hald left with 30 dogs.", ["percent", None]),
        ("Support was 72 per cent in May and 58 in June.", ["percent", "percent"]),
        ("Support was 72 per cent in May and 58 at sea.", ["percent", None]),
        ("In May 92 per cent of buses were on time, in the week of the storm 69, so the rate fell.", ["percent", "percent"]),
        ("In May 92 per cent of buses were late, in all 69.", ["percent", None]),
        ("In May 92 per cent of buses were on time, in June 690.", ["percent", None]),
    ],
)  # fmt: skip
def test_shares_in_one_frame(text, units):
    assert [one.unit for one in figures_in(text)] == units


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is now 480 crowns, a rise of a fifth.", ["480", "fifth"]),
        ("The storm wipes a seventh off the crop.", ["seventh"]),
        ("The bank, down for a fifth, pays nothing.", ["fifth"]),
        ("They came for a fifth, and final, time.", []),
        ("He took a fifth from the left.", []),
        ("It was the drop of a third kind.", []),
    ],
)
def test_fractions_behind_words_of_change(text, told):
    assert [one.text for one in figures_in(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Of the 420 people in Corrie 168, or 40 per cent, work down the valley.", ["420", "168", "40"]),
        ("Of the state's 120 districts 90, three quarters, have lost pupils.", ["120", "90", "three quarters"]),
        ("Of the 12 trams on Platform 9, two were late.", ["12"]),
    ],
)
def test_a_part_behind_its_whole(text, told):
    assert [one.text for one in figures_in(text)] == told


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "A ticket costs 18.50 crowns, 25 percent more than the 14.80 charged on the coast.",
            ["crown", "percent", "crown"],
        ),
        ("About 80 percent, or 171, had never been there.", ["percent", None]),
    ],
)
def test_no_percentages(text, units):
    assert [one.unit for one in figures_in(text)] == units
