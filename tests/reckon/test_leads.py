"""A margin in votes against the votes of the two."""

from __future__ import annotations

import pytest

ROWS = "Ada Roe took 40,113 votes.\nJan Finch received 33,358, Mo Lee of the Greens 14,297.\n"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (ROWS + "Her margin over the mayor, 6,755 votes, was wide.", ["consistent"]),
        (ROWS + "Her margin over the mayor, 7,655 votes, was wide.", ["inconsistent"]),
        (ROWS + "She beat the mayor by 6,575 votes.", ["inconsistent"]),
        (ROWS + "She finished 6,755 votes ahead of the mayor.", ["consistent"]),
        (ROWS + "In 2018 the mayor had won by 412 votes.", []),
        (ROWS + "She won by 19,061 votes over the Greens.", ["consistent"]),
    ],
)
def test_votes_ahead(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="parts_sum") if "printed" in check.formula] == verdicts
