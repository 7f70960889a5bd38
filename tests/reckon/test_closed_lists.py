"""A number and its closed list in one sentence, a rest that words call all there is, and a rate to be kept up until a day."""

from __future__ import annotations

import pytest

SLIPS = [
    "Last year the bill was $148m.\nThe additional $46m will be met by the county, which is to find $24m, by the state, with $17m, and by the club, with $7m.",
    "The surveyor thinks the four barns would fetch £3.1m: £1.4m for Old Tithe, £520,000 for Sty Lane and £830,000 for the others.",
    "The clinic treated 81 people on Sunday: 36 for sunstroke, 24 for cuts and 18 for burns.\nNine were kept in and the other 72 went home.",
    "Of a reserve of £15m, £8.2m has been spent, so that £7.8m is all there is to draw on.",
    "Their list stands at 8,740 names.\nIt takes 10,000 to force a vote, so they are 1,260 short.\nThe deadline is on Sunday, nine days away, which means finding about 104 new names a day.",
]  # fmt: skip
SILENT = [
    "The additional $48m will be met by the county, which is to find $24m, by the state, with $17m, and by the club, with $7m.",
    "The clinic treated 81 people on Sunday: 36 for sunstroke, 24 for cuts and 18 for burns.\nThe others were dazed.",
    "Of a reserve of £15m, £8.2m has been spent, so that £6.8m is all there is to draw on.",
    "Their list stands at 8,740 names, 1,260 short.\nThe deadline is nine days away.\nLast week 104 new names came in a day.",
]  # fmt: skip


@pytest.mark.parametrize("text", SLIPS)
def test_what_does_not_add_up_is_told(board, text):
    assert "inconsistent" in {check.verdict for check in board(text)}


@pytest.mark.parametrize("text", SILENT)
def test_what_may_add_up_is_not(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text)}
