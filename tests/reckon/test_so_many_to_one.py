"""Two counts and how many of the one come to each of the other."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The branch chose the tent by 630 votes to 210, a margin of three to one.", ["consistent"]),
        ("The branch chose the tent by 630 votes to 310, or three to one.", ["inconsistent"]),
        ("Some 480 wrote in favour and 118 against, or more than four to one.", ["consistent"]),
        ("The board voted 16 to 9, a majority of three to one being needed.", []),
        ("The school has 300 pupils and 90 staff, a ratio of five to one among the youngest.", []),
        ("The ballot was 640 to 210, not a margin of four to one.", []),
        ("They backed it by 310 to 100, against a margin of four to one the year before.", []),
        ("The club has 40 boys and 12 girls, and a swimmer to coach ratio of five to one.", []),
        ("They lost by 13 points to 11, a six to one outsider having scored.", []),
        ("The town has 4,000 sheep. The motion fell by 612 to 584 where sheep outnumber voters four to one.", []),
    ],
)
def test_so_many_to_one(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="multiple")] == verdicts
