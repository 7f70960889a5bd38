"""A vote of a chamber against its members."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The senate passed it 24-16 with all 40 members voting.", ["consistent"]),
        ("The senate passed it 24-18 with all 40 members voting.", ["inconsistent"]),
        ("The motion was carried by 33 votes to 24 with two abstentions in the 60-seat chamber.\nOne member was absent through illness.", ["consistent"]),
        ("The motion was carried by 33 votes to 24 in the 60-seat chamber.", []),
        ("The motion was carried by 43 votes to 24 in the 60-seat chamber.", ["inconsistent"]),
        ("The council voted 24 to 16 for the plan, with all 42 members present and two abstaining.", ["consistent"]),
        ("The 60-seat council backed Rovers, who won 24-16.", []),
        ("The 60-seat council approved a plan to close 24 to 16 schools.", []),
    ],
)  # fmt: skip
def test_votes_against_members(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="parts_sum")] == verdicts
