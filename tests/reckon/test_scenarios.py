"""The parameters refuse what they must, and the model's numbers are exact."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from helpers.errors import ParameterError, StoryError
from helpers.reckon.intervals import between, point
from helpers.reckon.whatif.scenarios import (
    MEANINGS,
    Parameters,
    days_to_target,
    labelled,
    outcomes_per_event,
    parsed,
    read_scenarios,
    required_events,
    required_rate,
    total,
    yield_needed,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", Fraction(12)),
        (" 1,250 ", Fraction(1250)),
        ("1_000", Fraction(1000)),
        ("2e6", Fraction(2_000_000)),
        ("0.1", Fraction(1, 10)),
        (0.1, Fraction(1, 10)),
        ("3/8", Fraction(3, 8)),
        (2e6, Fraction(2_000_000)),
        ("1,25", None),
        ("", None),
        ("1/0", None),
        ("1e999999999", None),
        ("9" * 40, None),
        (float("inf"), None),
        (float("nan"), None),
        (True, None),
        (None, None),
        ("٣", None),
    ],
)
def test_numbers_are_read_exactly_or_refused(text, number):
    assert parsed(text) == number


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"target": 0}, "target is 0; it must be a number above 0, such as 1000000"),
        ({"target": "lots"}, "target is 'lots'; it must be a number above 0, such as 1000000"),
        ({"horizon_days": 1.5}, "horizon_days is 1.5; it must be a whole number from 1 to 36525, such as 365"),
        ({"horizon_days": 36526}, "horizon_days is 36526; it must be a whole number from 1 to 36525, such as 365"),
        ({"days_per_year": 367}, "days_per_year is 367; it must be a number from 1 to 366, such as 365 or 260"),
        ({"rate_per_day": -1}, "rate_per_day is -1; it must be a number above 0, such as 1200"),
        ({"share_lost": "1.01"}, "share_lost is '1.01'; it must be a number from 0 to 1, such as 0.06"),
        ({"yield_per_event": True}, "yield_per_event is True; it must be a number from 0 up, such as 0.5"),
        ({"rate_per_dya": 3}, "unknown parameter 'rate_per_dya'; did you mean 'rate_per_day'?"),
    ],
)
def test_a_parameter_out_of_order_is_refused_in_one_sentence(values, message):
    with pytest.raises(ParameterError) as caught:
        Parameters.checked(**values)
    assert str(caught.value) == message


def test_an_unknown_name_near_to_none_lists_the_known():
    with pytest.raises(ParameterError, match=r"known are target, horizon_days, .*yield_per_event"):
        Parameters.checked(zzz=1)


def test_the_ends_of_each_range_are_allowed():
    ends = Parameters.checked(horizon_days=1, days_per_year="366", share_lost=1, yield_per_event=0)
    assert (ends.horizon_days, ends.days_per_year, ends.share_lost, ends.yield_per_event) == (1, 366, 1, 0)


def test_what_is_not_given_stays_as_in_the_base():
    base = Parameters.checked(target=500, rate_per_day="7.5")
    changed = Parameters.checked(base, target="600", horizon_days=None)
    assert (changed.target, changed.rate_per_day, changed.horizon_days) == (600, Fraction(15, 2), 365)


def test_every_parameter_has_a_meaning():
    assert list(MEANINGS) == list(vars(Parameters()))


SAPLINGS = Parameters.checked(target=9000, horizon_days=30, rate_per_day=400, share_lost="0.25", yield_per_event="0.5")


def test_the_model_by_value():
    assert outcomes_per_event(SAPLINGS) == Fraction(3, 8)
    assert total(SAPLINGS) == point(4500)
    assert required_rate(SAPLINGS) == 300
    assert required_events(SAPLINGS) == 800
    assert days_to_target(SAPLINGS) == point(60)
    assert yield_needed(SAPLINGS) == point(1)


def test_a_rate_that_is_a_range_gives_a_range():
    assert total(SAPLINGS, between(400, 800)) == between(4500, 9000)
    assert days_to_target(SAPLINGS, between(400, 800)) == between(30, 60)


def test_where_all_is_lost_no_rate_reaches_the_target():
    lost = Parameters.checked(share_lost=1)
    assert (required_events(lost), days_to_target(lost), yield_needed(lost)) == (None, None, None)


def test_labels_of_the_story_replace_the_neutral_ones():
    assert labelled({"event": "saplings"})["event"] == "saplings"
    assert labelled({"event": "saplings"})["target"] == "outcomes to reach"


def test_rows_of_scenarios_are_read_with_their_defaults():
    rows = [{"name": " Dry year ", "target": "9,000", "rate_per_day": "", "share_lost": None}]
    (scenario,) = read_scenarios(rows)
    assert (scenario.name, scenario.parameters.target, scenario.parameters.rate_per_day) == ("Dry year", 9000, 1000)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            {"name": "", "target": "1"},
            "scenarios.csv, row 3: the column 'name' is missing or empty; give the scenario a name",
        ),
        ({"target": "1"}, "scenarios.csv, row 3: the column 'name' is missing or empty; give the scenario a name"),
        ({"name": "x", "rate": ""}, "scenarios.csv, row 3: unknown parameter 'rate'; did you mean 'rate_per_day'?"),
        (
            {"name": "x", "share_lost": "6%"},
            "scenarios.csv, row 3: share_lost is '6%'; it must be a number from 0 to 1, such as 0.06",
        ),
        (
            {"name": "x", None: ["1"]},
            "scenarios.csv, row 3: more cells than column names; put a value that holds a comma in quotation marks",
        ),
    ],
)
def test_a_bad_row_is_named_with_its_column(row, message):
    with pytest.raises(StoryError) as caught:
        read_scenarios([{"name": "good", "target": "5"}, row])
    assert str(caught.value) == message


def test_the_default_storys_scenarios_by_value():
    with (Path(__file__).resolve().parents[2] / "seeds" / "scenarios.csv").open(encoding="utf-8", newline="") as file:
        found = [total(scenario.parameters) for scenario in read_scenarios(csv.DictReader(file))]
    assert found[:5] == [point(401_500), point(547_500), point(684_375), point(273_750), point(2_191_500)]
    assert found[5] == point(2_191_500 * (1 - Fraction(461, 8000)))


def test_a_rate_that_grows_changes_at_each_turn_of_a_year():
    given = Parameters.checked(target=3000, horizon_days=25, days_per_year=10, rate_per_day=10, growth_per_year=1)
    assert total(given) == point(10 * (10 + 2 * 10 + 4 * 5))
    assert required_events(given) == 60
    assert days_to_target(given) == point(40 + Fraction(1500, 160))


def test_a_rate_that_shrinks_may_never_reach_the_target():
    shrinking = Parameters.checked(
        target=2000, days_per_year=10, horizon_days=30, rate_per_day=10, growth_per_year="-0.5"
    )
    assert days_to_target(shrinking) is None
    assert days_to_target(shrinking, between(5, 200)).hi is None
    assert total(shrinking) == point(175)


def test_growth_over_more_than_two_hundred_years_is_refused():
    with pytest.raises(ParameterError, match="at most 200 years"):
        Parameters.checked(horizon_days=2001, days_per_year=10, growth_per_year="0.01")


def test_two_scenarios_of_one_name_are_refused():
    with pytest.raises(StoryError, match="row 3: the name 'Dry' stands twice"):
        read_scenarios([{"name": "Dry"}, {"name": "Dry"}])
