"""Records of degrees below zero, of trials and ballots, means past the ends of a range, and multiples beside what is told by the night."""

from __future__ import annotations

import pytest

FROST = "The minus 7.1 degrees Celsius measured at the Orme station was the lowest March reading there since 1988."
TRIAL = "With its 940 patients RONDEL is the largest asthma trial this country has ever run.\nIt began in Selm."
BALLOT = "Some 71 per cent of our members voted.\nThat's the highest turnout this union has ever had."
PAST, ABOVE = "inconsistent", "consistent"


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        ((FROST, "At the Orme station it was cold.\nMillers remember minus 7.6 there in the March of 2005."), {PAST}),
        ((FROST, "At the Orme station it was cold.\nMillers remember minus 6.6 there in the March of 2005."), {ABOVE}),
        ((FROST, "At the Holm station it was cold.\nMillers remember minus 7.6 there in the March of 2005."), set()),
        ((FROST, "At the Orme station it was cold.\nMillers remember minus 7.6 there in the January of 2005."), set()),
        ((TRIAL, "By contrast the Kestrel asthma study of 2011, run from Selm, had 1,120 participants."), {PAST}),
        ((TRIAL, "By contrast the Kestrel asthma study of 2011, run from Varn, had 1,120 participants."), set()),
        ((TRIAL, "By contrast the Kestrel cancer study of 2011, run from Selm, had 1,120 participants."), set()),
        ((BALLOT, "The last strike was in 2009.\nThat one followed a ballot in which 74.5 per cent of members took part."), {PAST}),
    ],
)  # fmt: skip
def test_an_older_one_of_the_kind_is_held_against_a_record(board, texts, verdicts):
    assert {one.verdict for one in board(*texts, rule="ordering")} == verdicts


@pytest.mark.parametrize(
    ("paragraph", "verdicts"),
    [
        ("The grants ran from £900 for a shed near Orme to £7,000 for a barn, and averaged £7,600.", [PAST]),
        ("No one had more than three falls during the year. It is an old house. The 21 residents who had falls suffered an average of 3.4 each.", [PAST]),
    ],
)  # fmt: skip
def test_a_mean_past_its_ends(page_of, paragraph, verdicts):
    assert [one.verdict for one in page_of("A headline for this", paragraph, rule="mean_and_maximum")] == verdicts


@pytest.mark.parametrize(
    ("paragraph", "formulas"),
    [
        ("They served 1,800 soups in four nights, on average 450 a night. In the flood of 2019 it had been 720; this time it was three times as many.", ["1,800 / 720 = 2.5; printed: 'three times'"]),
        ("They served 1,800 soups in four nights, or 450 a night. In the flood of 2019 it had been 600; this time it was three times as many.", ["1,800 / 600 = 3; printed: 'three times'"]),
    ],
)  # fmt: skip
def test_what_is_told_by_the_night_is_no_value_of_a_multiple(page_of, paragraph, formulas):
    assert [one.formula for one in page_of("A headline for this", paragraph, rule="multiple")] == formulas


def test_names_put_down_beat_no_record(page_of):
    text = "The race drew 684 runners, the biggest field in its history. By the deadline in 2019 703 runners had put their names down."
    assert not [one for one in page_of("A headline for this", text, rule="ordering") if one.verdict == PAST]
