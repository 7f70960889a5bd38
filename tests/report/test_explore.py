"""Dragging a slider changes the sentence, the chart and the command together."""

from __future__ import annotations

from helpers.report.arithmetic import arithmetic
from helpers.report.explore import STILL, Explorer

from .test_arithmetic import story


def test_a_dragged_number_changes_sentence_chart_and_command():
    explorer = Explorer(arithmetic(story()))
    before = explorer.chart.value
    assert "come to 6,000 repairs" in explorer.sentence.value
    explorer.sliders["rate_per_day"].value = 60
    assert "60 inspections a day for 300 days" in explorer.sentence.value
    assert "come to 9,000 repairs" in explorer.sentence.value
    assert "-p rate_per_day 60 " in explorer.command.value
    assert explorer.chart.value != before
    assert "9,000" in explorer.chart.alt


def test_sliders_carry_the_storys_words_and_start_from_its_setting():
    explorer = Explorer(arithmetic(story(), share_lost="0.25"))
    assert explorer.sliders["share_lost"].description == "share without access"
    assert (explorer.sliders["share_lost"].value, explorer.sliders["horizon_days"].value) == (0.25, 300)


def test_a_story_without_scenarios_starts_from_the_defaults():
    assert Explorer(arithmetic(story(scenarios=()))).set_to.given.target == 1_000_000


def test_hostile_labels_are_shown_as_text():
    made = story()
    made.settings.labels["outcome"] = "<script>"
    assert "<script>" not in Explorer(arithmetic(made)).sentence.value
    made.settings.labels["outcome"] = "repairs"


def test_without_a_kernel_it_is_one_sentence():
    assert Explorer(arithmetic(story()))._repr_mimebundle_()["text/plain"] == STILL


def test_the_ends_of_every_slider_are_allowed():
    explorer = Explorer(arithmetic(story()))
    for slider in explorer.sliders.values():
        start = slider.value
        for end in (slider.min, slider.max):
            slider.value = end  # a value that the model refuses raises ParameterError
            assert slider.value == end
        slider.value = start
