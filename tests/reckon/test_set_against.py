"""Two numbers set against each other, and right behind them their difference. Own sentences."""

from __future__ import annotations

import pytest

from helpers.reckon.totals.set_against import set_against

from .conftest import drafts

FAILS = [
    "The lifeboats were called out 312 times, against 268 in 2023-24, an increase of 54.",
    "The yes camp was ahead 412,380 to 391,204, a lead of 31,176, the clerk said.",
    "Members passed the bill by 128 votes to 81, a majority of 57, after a long night.",
    "The co-op sold 1,240 boxes, compared with 1,420 a year ago, a fall of 280.",
    "The fare is £365, against £320 in May, a rise of £55.",
]
SILENT = [
    "The lifeboats were called out 312 times, against 268 in 2023-24, an increase of 44.",
    "The lifeboats were called out 312 times, against 268 in 2023-24, a fall of 54 from the peak.",
    "Members passed the bill by 128 votes to 81, a majority of 47.",
    "Of 640 members 128 voted for it, against 81, a majority of 57 among the old.",
    "The choir sang to 312 people, against 268 in May, an increase of 17 per cent.",
    "The fare is £320, against £365 by rail, and there was a rise of £12 in May.",
    "Orme drew 312 visitors and Holt 268, a rise of 54 in all.",
]


@pytest.mark.parametrize("text", FAILS)
def test_what_is_told_behind_two_numbers_is_their_difference(text):
    assert [verdict for verdict, *_ in drafts(set_against, text)] == ["inconsistent"]


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_or_is_of_others_is_left(text):
    assert not drafts(set_against, text)
