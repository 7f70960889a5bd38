"""A fraction right behind its part, of a whole that goes by a name; and one that the next sentence says."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Income was £9.6m, up from £9.1m. Wages ate most of it. The kiosk brought in £1.6m, a quarter of all income.", 1),
        ("Income was £9.6m, up from £9.1m. Wages ate most of it. The kiosk brought in £1.6m, a sixth of all income.", 0),
        ("The bill for the pier adds up to £5.2m. Its deck took £2.1m, more than half of the total.", 1),
        ("The bill for the pier adds up to £5.2m. Its deck took £2.9m, more than half of the total.", 0),
        ("There were 640 riders at the start, and 160 of them were under thirty. That's a third. It rained.", 1),
        ("There were 640 riders at the start, and 160 of them were under thirty. That's a quarter. It rained.", 0),
        ("Some 210 will stay. Seventy of those are trainees. That's one in four.", 1),
        ("Some 210 will stay. Seventy of those are trainees. That's one in three.", 0),
        ("Some 210 will stay. Seventy of those are trainees. That's one in four more than in May.", 0),
    ],
)  # fmt: skip
def test_the_whole_that_is_named(page_of, text, doubts):
    told = {check.result for check in page_of(HEAD, text, rule="share") if check.verdict == "inconsistent"}
    assert len(told) == doubts
