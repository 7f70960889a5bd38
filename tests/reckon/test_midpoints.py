"""The middle of a range, and a burst beside a mean."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("It will cost between £52m and £56m, they said. Their midpoint of £54m is above the council's sum.", ["consistent"]),
        ("It will cost between £52m and £56m, they said. Their midpoint of £45m is above the council's sum.", ["inconsistent"]),
        ("They stopped at the midpoint of the bridge. It is between 52 and 56 metres high.", []),
        ("The gauge caught 84 in 35 hours, an average of 2.4 an hour, with a burst of six on Sunday.", ["consistent"]),
        ("The gauge caught 84 in 14 hours, an average of 6 an hour, with a burst of four on Sunday.", ["inconsistent"]),
    ],
)  # fmt: skip
def test_the_middle_and_the_burst(page_of, text, verdicts):
    found = page_of("A headline for this", text, rule="mean_and_maximum")
    assert [check.verdict for check in found] == verdicts
