"""Stretches up to the hour at which a broadcast is heard, or from it."""

from __future__ import annotations

import pytest

from helpers.reckon.times import on_air

from .conftest import drafts

HEAD = "Radio Kestle, 1pm, Tuesday 3 March 2026. Read by Ada Roe\nGood afternoon. It is wet.\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "The lake crested at 6.30am yesterday, so it's been falling for thirty and a half hours.",
        HEAD + "The pumps started up at four this morning.\nThey've been going nine hours without a stop.",
        HEAD + "The next report is at half past one, in thirty minutes.",
        HEAD + "Al Fen is back at half past, thirty minutes from now.",
        "Late Report, Kestle FM\n\nTuesday 3 March 2026, on air 5.20pm. Presenter Ada Roe\n\nGood evening. It is wet.\nThe desk is open till nine tonight; that's nearly four hours from now.",
    ],
)  # fmt: skip
def test_up_to_now_and_from_now(board, text):
    assert "consistent" in [check.verdict for check in board(text, rule="calendar") if " to " in check.formula]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "The lake crested at 6.30am yesterday, and the road was shut for thirty and a half hours.",
        HEAD + "The pumps started up at four this morning.\nThe crews had nine hours of sleep.",
        HEAD + "She opens at half past one, and thirty minutes is all they need.",
        "Lake falls by a metre\n\nThe lake crested at 6.30am yesterday, so it's been falling for thirty and a half hours.",
    ],
)  # fmt: skip
def test_left_alone(text):
    assert not drafts(on_air.on_air, text)
