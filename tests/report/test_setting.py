from __future__ import annotations

from fractions import Fraction

import pytest

from helpers.reckon.intervals import Interval, between
from helpers.reckon.whatif.scenarios import Parameters, labelled
from helpers.report.setting import need_told, people, setting_told, time_told


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(Fraction(0), Fraction(5), lo_open=True, hi_open=True), "under 5"),
        (Interval(Fraction(0), Fraction(5), lo_open=True), "at most 5"),
        (between(Fraction(533, 365), Fraction(5331, 3650)), "1.46"),
        (between(1, 2), "1 to 2"),
        (None, "never"),
    ],
)
def test_intervals_for_a_reader(interval, words):
    assert people(interval) == words


def test_growth_is_told_only_where_there_is_some():
    still, growing = (Parameters(growth_per_year=Fraction(rate, 10)) for rate in (0, 1))
    words = labelled({"growth_per_year": "growth a year"})
    assert "growth a year 10%" in setting_told(growing, words)
    assert "growth a year" not in setting_told(still, words)


def test_what_no_rate_and_no_time_reaches_is_said():
    assert need_told(Parameters(share_lost=Fraction(1)), labelled({})) == "No rate reaches it."
    assert time_told(Parameters(rate_per_day=Fraction(0))) == "At this rate it is never reached."
