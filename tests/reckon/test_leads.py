"""A margin in votes against the votes of the two."""

from __future__ import annotations

import pytest

from helpers.reckon.totals.leads import leads

from .conftest import drafts

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
        ("The motion passed by 450 votes to 330 votes.\nTwo years ago it lost by 100 votes.", []),
    ],
)
def test_votes_ahead(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="parts_sum") if "printed" in check.formula] == verdicts


def test_a_margin_of_another_vote_is_none_of_this():
    text = "Finn won 13,480 votes.\nDale won 12,230 votes.\nKerr, who took 10,990 votes, had lost by 1,140 votes five years ago."
    assert not drafts(leads, text)
