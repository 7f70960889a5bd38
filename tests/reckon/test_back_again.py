"""What stopped at one time and ran again at another, and the stretch at the head of the next sentence."""

from __future__ import annotations

import pytest

STOP = "The lift stuck at 9.10am on Monday, with two cleaners in it. Firemen came, and went."


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        ((STOP, 'The lift moved again at 11.40am on Tuesday. "Twenty-six and a half hours," said one of them.'), ["consistent"]),
        ((STOP, 'The lift moved again at 11.40am on Tuesday. He had a watch. "Twenty-four and a half hours," he said.'), ["inconsistent"]),
        ((STOP, "The lift moved again at 11.40am on Tuesday. Nearly 27 hours, said one of them."), ["consistent"]),
        ((STOP, "The lift moved again at 11.40am on Tuesday. Twelve hours a day is what he works."), []),
        ((STOP, "The lift moved again at 11.40am on Tuesday. Twenty hours had passed since the first call."), []),
        ((STOP, "The lift moved again at 11.40am on Tuesday. Eighteen hours, the firm had promised."), []),
        ((STOP, "The lift moved again at 11.40am on Tuesday. Fourteen hours of that were spent on a part."), []),
        (("At 17.20 on Friday the pump of the Orr mill fell silent. Nobody knew why.", "The pump of the mill was mended at 10.50 on Saturday. Nineteen and a half hours, and no flour."), ["inconsistent"]),
        (("Shares in the Orr mill stood at 17.20 on Friday. Nobody knew why.", "The pump of the mill was mended at 10.50 on Saturday. Nineteen and a half hours, and no flour."), []),
    ],
)  # fmt: skip
def test_a_stop_and_the_time_it_ran_again(page_of, texts, verdicts):
    found = page_of("A headline for this", *texts, rule="calendar")
    assert [check.verdict for check in found if "printed: " in check.formula] == verdicts


def test_a_weekday_of_the_week_before(board):
    text = (
        "At 8.40 pm on Friday, six days and six hours after the first call at 2.40 pm the Saturday before, it was out."
    )
    assert [check.verdict for check in board(text, rule="calendar")] == ["consistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("In the five years from 2019 to 2023 the town lost 14 barns.", ["consistent"]),
        ("In the six years from 2019 to 2023 the town lost 14 barns.", ["inconsistent"]),
        ("From 2016 to 2024, nine years, the mill stood still.", ["consistent"]),
        ("From 2016 to 2024, seven years, the mill stood still.", ["inconsistent"]),
    ],
)
def test_years_that_are_counted_whole(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


def test_hours_that_are_a_part_of_a_stretch(board):
    text = "The pump ran from 17.42 on Tuesday. It stopped at 9.10 on Wednesday. For twelve hours of that it was on half power."
    assert board(text, rule="calendar") == []
