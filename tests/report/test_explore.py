"""Moving a number changes the sentence, the chart and the command together."""

from __future__ import annotations

import pytest

from helpers.errors import ParameterError
from helpers.report.arithmetic import arithmetic
from helpers.report.explore import STILL, Explorer

from .test_arithmetic import story


def told(explorer):
    return "".join(part.get("text") or part["shown"] for part in explorer.sentence.parts)


def test_a_moved_number_changes_sentence_chart_and_command():
    explorer = Explorer(arithmetic(story()))
    before = explorer.chart.value
    assert "come to 6,000 repairs" in told(explorer)
    explorer.sentence.moved = {"rate_per_day": 60, "at": 1}
    assert "60 inspections a day for 300 days" in told(explorer)
    assert "come to 9,000 repairs" in told(explorer)
    assert "-p rate_per_day 60 " in explorer.command.value
    assert explorer.chart.value != before
    assert "9,000" in explorer.chart.alt


def test_numbers_carry_the_storys_words_and_start_from_its_setting():
    explorer = Explorer(arithmetic(story(), share_lost="0.25"))
    numbers = {part["name"]: part for part in explorer.sentence.parts if "name" in part}
    assert numbers["share_lost"]["label"] == "share without access"
    assert (numbers["share_lost"]["shown"], numbers["horizon_days"]["value"]) == ("25%", 300)
    assert set(numbers) == {
        "rate_per_day",
        "horizon_days",
        "share_lost",
        "yield_per_event",
        "growth_per_year",
        "target",
    }


def test_what_is_not_dragged_is_chosen_from_a_list():
    explorer = Explorer(arithmetic(story()))
    explorer.choices["days_per_year"].value = 260
    assert "-p days_per_year 260 " in explorer.command.value
    explorer.choices["days_per_year"].value = None
    assert "-p days_per_year 365 " in explorer.command.value


def test_a_printed_rate_can_be_chosen():
    explorer = Explorer(arithmetic(story()))
    printed = [value for _, value in explorer.choices["rate_per_day"].options if value is not None]
    explorer.choices["rate_per_day"].value = printed[0]
    assert float(explorer.set_to.given.rate_per_day) == pytest.approx(printed[0])


def test_a_story_without_scenarios_starts_from_the_defaults():
    assert Explorer(arithmetic(story(scenarios=()))).set_to.given.target == 1_000_000


def test_words_of_the_story_are_text_and_never_markup():
    made = story()
    made.settings.labels["outcome"] = "<script>"
    explorer = Explorer(arithmetic(made))
    assert "<script>" in told(explorer)  # a text node on the page
    assert "<script>" not in explorer.rest.value + explorer.command.value
    made.settings.labels["outcome"] = "repairs"


def test_without_a_kernel_it_is_one_sentence():
    assert Explorer(arithmetic(story()))._repr_mimebundle_()["text/plain"] == STILL


def test_the_ends_of_every_number_are_allowed_and_none_is_passed():
    explorer = Explorer(arithmetic(story()))
    for name, (low, high, _) in explorer.bounds.items():
        start = float(getattr(explorer.set_to.given, name))
        for end in (low, high):
            explorer.move(name, end)
        if name not in ("days_per_year",):
            explorer.sentence.moved = {name: high * 10 + 10, "at": name}
            assert float(getattr(explorer.set_to.given, name)) == high
        explorer.move(name, start)


def test_two_numbers_that_do_not_go_together_are_told_in_a_sentence():
    explorer = Explorer(arithmetic(story(), horizon_days=3000, days_per_year=10))
    explorer.sentence.moved = {"growth_per_year": 0.5, "at": 1}
    assert "at most 200 years" in explorer.rest.value
    with pytest.raises(ParameterError):
        explorer.move("growth_per_year", 0.5)
