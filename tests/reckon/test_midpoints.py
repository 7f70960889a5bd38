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
        ("The walk is 20 to 28 miles. At the half-way point, 12 miles in, there is soup.", []),
        ("The work will last 16 to 24 weeks. It passed its midpoint at 12 weeks.", []),
        ("The owners offer 3 to 4 per cent, and the crew want 8 per cent. Splitting the difference at 5.5 per cent would do.", []),
        ("The ward takes an average of 40 patients a day, with a peak of 12 an hour.", []),
        ("Buses ran an average of 14 minutes late, with a record of 5 minutes.", []),
        ("It has an average of 80 centimetres of rain a year, with a burst of eight centimetres in a day.", []),
    ],
)  # fmt: skip
def test_the_middle_and_the_burst(page_of, text, verdicts):
    found = page_of("A headline for this", text, rule="mean_and_maximum")
    assert [check.verdict for check in found] == verdicts
