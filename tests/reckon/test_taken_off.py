"""What no figure near by explains: the rest of a whole, an open multiple of two sentences, a share of so few."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "alarms"),
    [
        ("share", "The yard let go 60 of the 240 fitters, a third of the crew. The remaining 180 stay until May.", 1),
        ("share", "The yard let go 60 of the 240 fitters, a quarter of the crew. The remaining 180 stay until May.", 0),
        (
            "multiple",
            "The choir spent £8.4m in 2016; by 2021 that had more than tripled, to £21m. A study found £4.6m of work to do.",
            1,
        ),
        (
            "multiple",
            "The choir spent £6.4m in 2016; by 2021 that had more than tripled, to £21m. A study found £4.6m of work to do.",
            0,
        ),
        ("possible_percentage", "It had five offers from other clubs, and 30 per cent of those came by post.", 1),
        ("possible_percentage", "It had five offers from other clubs, and 40 per cent of those came by post.", 0),
        (
            "possible_percentage",
            "It had five offers for its boats, and 30 per cent of those sailing want a new one.",
            0,
        ),
    ],
)
def test_a_slip_that_another_figure_seemed_to_explain(page_of, rule, text, alarms):
    found = page_of("A headline for this", text, rule=rule)
    assert sum(check.verdict == "inconsistent" for check in found) == alarms
