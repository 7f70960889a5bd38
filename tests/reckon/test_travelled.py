"""A speed, a time and the way that they make."""

from __future__ import annotations

import pytest

from helpers.reckon.each import travelled

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("The fire ran the 18 kilometres to the road in an hour and a half, an average of 12 kilometres an hour.", 1),
        ("At 20 knots, the boat had gone 15 nautical miles in 45 minutes.", 1),
        ("The tug makes 12 knots.\nThe reef is 30 nautical miles off, so it can be there in two and a half hours.", 1),
        ("The lake is down by 60 centimetres, after falling for 20 hours at three centimetres an hour.", 1),
        ("Winds of 90 kilometres an hour blew for two hours over 30 kilometres of coast.", 0),
        ("One boat makes 20 knots and the other 12 knots.\nThey had gone 15 nautical miles in 45 minutes.", 0),
        ("The tug makes 12 knots and carries 30 tons of oil for two and a half hours.", 0),
    ],
)  # fmt: skip
def test_way_of_a_speed_and_a_time(text, many):
    assert [verdict for verdict, *_ in drafts(travelled.travelled, text)] == ["consistent"] * many
