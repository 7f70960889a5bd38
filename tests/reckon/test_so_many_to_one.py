"""Two counts and how many of the one come to each of the other."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The branch chose the tent by 630 votes to 210, a margin of three to one.", ["consistent"]),
        ("The branch chose the tent by 630 votes to 310, or three to one.", ["inconsistent"]),
        ("Some 480 wrote in favour and 118 against, or more than four to one.", ["consistent"]),
        ("They lost by 13 points to 11, a six to one outsider having scored.", []),
        ("The town has 4,000 sheep. The motion fell by 612 to 584 where sheep outnumber voters four to one.", []),
    ],
)
def test_so_many_to_one(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="multiple")] == verdicts
