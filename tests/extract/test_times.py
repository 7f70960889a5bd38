from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("30 homes burned on Tuesday of this week", "on Tuesday of this week"),
        ("in January 30 homes burned", "in January"),
        ("last weekend 30 homes burned", "last weekend"),
        ("as of Monday, 30 homes had burned", "as of Monday"),
        ("since the drought began, 30 homes have burned", "since the drought began"),
        ("30 homes burned in 2018", "in 2018"),
        ("30 homes burned in the city", None),
    ],
)
def test_the_time_of_a_figure(text, when):
    assert figures_in(text)[0].when == when
