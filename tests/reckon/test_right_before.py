"""What figures right before another make: told where it holds, never doubted."""

from __future__ import annotations

import pytest

MADE = "The figures right before it make the one that is told."


def told(checks):
    return [check.formula for check in checks if check.why == MADE]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The yard had 36 carts, each with 40 crates and each making five trips a day, giving it room for 7,200 jars daily.", "7,200"),
        ("The parish then had 462 stalls for 13,200 people: 35 stalls per thousand.", "35"),
        ("Each lost day costs $1.2m, the guild reckons, or some $440m a year.", "440m"),
        ("The rates are going up by around 98 pounds a year. That's eight pounds a month.", "eight"),
        ("It handles 70 trains on a normal day, or 490 a week.", "490"),
        ("There are 6,320 of them, where eight years ago there were 9,840: a loss of 440 a year on average.", "440"),
        ("Her village is 67 miles from the clinic, and each visit is a round trip of 134 miles.", "134"),
        ("The firm has spoken of £370m, to be paid in two instalments of £185m.", "370m"),
        ("At the choir 71,000 programmes were sold. At £5.20 each that is about £369,000.", "369,000"),
        ("Its members own 480 hectares and hope for 15,840 hectolitres, or 33 to the hectare.", "33"),
    ],
)  # fmt: skip
def test_an_outcome_of_the_figures_right_before_it(page_of, text, outcome):
    checks = page_of("A headline for this", text)
    assert any(outcome in formula.rpartition("printed:")[2] for formula in told(checks)) or any(
        check.verdict == "consistent" and check.rule in ("product", "rate_times_period") for check in checks
    )


@pytest.mark.parametrize(
    "text",
    [
        "The yard had 36 carts and 40 drivers. A year later 1,460 crates were lost.",
        "She took two pills in the morning and two at night, so that the box of 120 lasted 30 days.",
        "It handles 70 trains on a normal day, or 520 a week.",
        "The firm has spoken of £370m, to be paid in two instalments of £195m.",
    ],
)
def test_what_does_not_hold_is_not_told(page_of, text):
    assert not told(page_of("A headline for this", text))
