"""Two times of day, however they are said, and the stretch beside them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The bridge is open as ever, six in the morning till eleven at night, seventeen hours.", ["consistent"]),
        ("They cleared it between nine last night and five this morning.\nThat's eight hours' work.", ["consistent"]),
        ("The bread was gone by half past nine, two hours after opening at half past seven.", ["consistent"]),
        ("The debate is on from six until seven thirty, a full ninety minutes.", ["consistent"]),
        ("The store is open from 9 to 19, ten hours a day.", ["consistent"]),
        ("The boat used to go at 6.35; now it leaves at 5.50, which is 45 minutes of sleep lost.", ["consistent"]),
        ("It leaves at eleven, and it should be there by a quarter past twelve, so allow an hour and a quarter.", ["consistent"]),
        ("The hearing opens at two o'clock and is due to last three hours, so we hope to hear by five.", ["consistent"]),
        ("The clock stopped at 4.41.\nThat is sixteen minutes after the wall fell at 4.25.", ["consistent"]),
        ("The mayor is here at ten past eight, for twenty minutes until half past.", ["consistent"]),
        ("The lorry goes at 10.35am.\nIt calls twice and is back at 11.50am, a round of 55 minutes.", ["inconsistent"]),
        ("The lorry goes at 10.35am.\nIt calls twice and is back at 11.50am, a round of 75 minutes.", ["consistent"]),
        ("The pumps failed at 11.20 on Thursday night.\nHelp did not come until 4.40 on Friday morning, so the street sat through four hours and twenty minutes of it.", ["inconsistent"]),
        ("The pumps failed at 11.20 on Thursday night.\nHelp did not come until 4.40 on Friday morning, so the street sat through five hours and twenty minutes of it.", ["consistent"]),
        ("The pub shut at half past ten, three hours after the fight.\nIt opens at seven.", []),
        ("The lorry goes at 10.30am and again at 11.30am, a round of 40 minutes.", []),
        ("The bus costs six pounds in the morning and ten at night, sixteen hours after you buy it.", []),
    ],
)  # fmt: skip
def test_however_they_are_said(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Read by Ada Roe, 18 September, five o'clock\nIt is wet.\nWe have had 640 calls since nine this morning, that's eight hours.", ["consistent"]),
        ("Read by Ada Roe, 18 September, five o'clock\nIt is wet.\nWe have had 640 calls since nine this morning, and the fire took eight hours.", []),
        ("Radio Kestle, on air 6.10pm\nIt is wet.\nThe line is open till ten tonight; that's nearly four hours from now.", ["consistent"]),
    ],
)  # fmt: skip
def test_up_to_the_hour_of_the_capture(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts
