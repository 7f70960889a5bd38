"""A change right behind the two values of its sentence is meant of these. Own sentences."""

from __future__ import annotations

import pytest

from helpers.reckon import measured
from helpers.reckon.growth.changes import change_told
from helpers.reckon.quantities import Desk
from helpers.reckon.search.misses import FIRM
from helpers.settings import Settings

from .conftest import tiny


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Its yearly grant, £112m in the year just ended, will reach £134m in the present one, a rise of 28 per cent.", True),
        ("The upkeep, £6,400 in 2019, came to £5,600 last year, a cut of about 20 per cent.", True),
        ("Its yearly grant, £112m in the year just ended, will reach £134m in the present one, on fees of £20m, a rise of 28 per cent.", False),
        ("Its yearly grant, £112m in the year just ended, will reach £140m in the present one, a rise of 25 per cent.", None),
    ],
)  # fmt: skip
def test_the_two_values_before_a_change_are_meant(text, firm):
    desk = Desk(measured([tiny("w0", text)], Settings()), Settings())
    told = [draft.slip for draft in change_told(desk.pages[0], desk) if draft.judgement.verdict == "inconsistent"]
    assert [slip.partition(" ")[0] in FIRM for slip in told] == ([True] if firm else [])


def test_a_change_that_is_narrowed_behind_it_is_not_firm():
    text = "Its yearly grant, £112m in the year just ended, will reach £134m in the present one, a rise of 28 per cent on 2020."
    desk = Desk(measured([tiny("w0", text)], Settings()), Settings())
    assert not [draft for draft in change_told(desk.pages[0], desk) if draft.slip.startswith("change-apposed")]
