"""The charts of the arithmetic: titles that state the finding, alternative text with every value, one row a choice."""

from __future__ import annotations

from helpers.report.arithmetic import arithmetic
from helpers.report.arithmetic_charts import choices_chart, reach_chart, what_if_chart
from helpers.report.notebook import picture

from .test_arithmetic import story


def test_the_chart_of_choices_says_how_many_are_sure_to_reach_the_target():
    figure, alt = choices_chart(arithmetic(story(), target=7000))
    assert alt.startswith("What each choice changes: none of 8 choices is sure to reach 7,000. as set, as set: 6,000; ")
    assert "which printed figure is the rate, 40 to 50 inspections a day: 6,000 to 7,500" in alt
    assert alt.endswith("Unit: repairs in 300 days.")
    assert choices_chart(arithmetic(story(), target=6000))[1].startswith(
        "What each choice changes: 3 of 8 choices are sure to reach 6,000."
    )
    labels = [label.get_text() for label in figure.axes[0].get_yticklabels()]
    assert labels[:3] == ["as set", "which printed figure is the rate", "40 to 50 inspections a day"]


def test_the_chart_of_days_takes_the_target_with_a_time_of_its_own():
    alt = reach_chart(arithmetic(story()))[1]
    assert alt == (
        "Days to 9,000 repairs a year, at each printed rate. 40 to 50 inspections a day: 360 to 450; "
        "over 30 inspections a day: 545.5 to under 600. Unit: days."
    )


def test_without_a_target_the_chart_says_so():
    assert reach_chart(arithmetic(story(figures=[])))[1].startswith("No printed rate meets a printed target.")


def test_the_same_setting_gives_the_same_picture():
    one, two = (picture(*what_if_chart(4500, 9000, "Half", "homes")) for _ in range(2))
    assert one.data == two.data
    assert one.alt == "Half. as set: 4,500. Unit: homes."
