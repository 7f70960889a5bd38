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


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("Last year the mill earned £8m on revenue of £64m; in 2019 it had been £5m on £58m.", ["£8m of £64m", "£5m of £58m"]),
        ("Last year the mill spent £8m on bread worth £64m; in 2019 it had been £5m on £58m.", []),
    ],
)  # fmt: skip
def test_a_profit_is_part_of_its_sales(page_of, text, formulas):
    found = [check.formula for check in page_of(HEAD, text, rule="part_of_whole")]
    assert len(found) == len(formulas)
    assert all(any(each.startswith(one) for each in found) for one in formulas), found
