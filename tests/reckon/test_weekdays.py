"""Weekdays without a date, against the dates that the story prints."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "told", "days"),
    [
        ("LOWHAVEN, May 8, 2025 (Wire) -", "The dockers voted on Wednesday night to go back, the union said on Thursday.", ["2025-05-07", "2025-05-08"]),
        ("Lowhaven, 8 May 2025 (Coast Wire) - Ann Lee\n\n", "The dockers of the old port voted on Wednesday night to go back to work, by 12 votes to 7.", ["2025-05-07"]),
        ("LOWHAVEN, May 8, 2025 (Wire) -", "The dockers voted last Wednesday to go back, and march on Saturday.", []),
        ("LOWHAVEN, May 8, 2025 (Wire) -", "The dockers work on Wednesdays, and march on Saturday 10 May.", ["2025-05-10"]),
    ],
)  # fmt: skip
def test_the_weekdays_of_a_lead(undated, line, told, days):
    checks = [
        check
        for check in undated(f"{line} {told} It lost in 2024.\n\nThe port stays shut. Ann Lee is 40.")
        if "is a " in check.formula
    ]
    assert sorted({check.formula.partition(": ")[2][:10] for check in checks}) == days


@pytest.mark.parametrize(
    ("elsewhere", "told"),
    [
        ("The ferry Ardent sank in the harbour at 4am on May 6, with nobody aboard.", True),
        ("The bakery will be sold on May 6, with all its ovens.", False),
        ("The ferry Ardent sank in the harbour at 4am on May 5, with nobody aboard.", False),
    ],
)
def test_a_weekday_and_the_date_in_a_sentence_of_like_words(undated, elsewhere, told):
    text = f"LOWHAVEN, May 8, 2025 (Wire) - The owners are asked to explain.\n\nThe ferry Ardent sank before dawn on Tuesday in the harbour.\n\n{elsewhere}"
    assert any("'Tuesday': 2025-05-06" in check.formula for check in undated(text)) == told


def test_a_weekday_and_a_date_side_by_side_in_a_lead(undated):
    text = "The council of the old port passed its budget for the year on Tuesday night after a long debate.\n\nIt was backed by 27 votes to 21 on 6 May after a sitting of four hours in the town hall."
    checks = undated(
        f"{text}\n\nIt lost in 2024.", "HARBOUR FM, Thursday 8 May 2025\n\nThe budget is through, by 27 votes to 21."
    )
    assert any("'Tuesday night': 2025-05-06" in check.formula for check in checks)
