"""What is no total and no part: a number that is told of the victims beside others told alike, the hours of a day."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "Nine people died.\nFour of the dead were hit by cars, three died of cold and two were overcome by fumes.",
            ["consistent"],
        ),
        ("Six of the guests were asked, three stayed and two went home.", []),
        (
            "Five halls shut. The meeting is at half past seven. Doors at seven.\nThere are fifteen rows, so come early.",
            [],
        ),
    ],
)
def test_parts_told_alike(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="parts_sum")] == verdicts
