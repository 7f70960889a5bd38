"""Hours as a presenter says them, and stretches from the hour that it is."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"
SEVEN = "It's seven o'clock, and this is Low Bay Radio."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Mill Lane was shut from four this afternoon and opens again at seven, three hours in all.", ["consistent"]),
        ("Mill Lane was shut from four this afternoon and opens again at seven, five hours in all.", ["inconsistent"]),
        ("The bridge was shut from nine on Friday night until midnight on Sunday, that's fifty-one hours.", ["consistent"]),
        ("The bridge was shut from nine on Friday night until midnight on Sunday, that's sixty-one hours.", ["inconsistent"]),
        ("They serve from two to four tables at eleven, three hours a day.", []),
        (f"{SEVEN} The phones are open from nine until eleven. That's two hours from now, and for two hours.", ["consistent"] * 2),
        (f"{SEVEN} The next news is at nine, three hours from now.", ["inconsistent"]),
        (f"{SEVEN} The next news is at eight, sixty minutes from now.", ["consistent"]),
        ("The sluice was open from two until six, three hours after the tide had turned.", []),
        ("The pool was closed from one until six, three hours of it for repairs.", []),
        ("The shop trades from nine until four, six hours after lunch breaks.", []),
        ("The lines were down from six until eleven, or four hours in Sarn.", []),
        ("The lines were down from six until eleven, or four hours.", ["inconsistent"]),
        (f"{SEVEN} The coach left at ten, two hours away from the hall.", []),
        ("The next news is at eight, sixty minutes from now.", []),
    ],
)  # fmt: skip
def test_spoken_hours(page_of, text, verdicts):
    checks = [check for check in page_of(HEAD, text, rule="calendar") if "2024" not in check.formula]
    assert [check.verdict for check in checks] == verdicts
