"""A majority named right behind its figures, and those that are needed, lost or of another sentence."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Of 300 drivers who wrote in, 162 want the lane, a majority at 54 per cent.", True),
        ("Of eleven judges, six were for it, a narrow majority.", True),
        ("Fifty-six per cent like the plan and 31 do not.\nSo that's a majority on the side of the mayor.", True),
        ("We asked again.\nSupport has slipped from 71 per cent to 57 per cent.\nStill over half, mind.", True),
        ("Of eleven judges, five were for it, a narrow majority.", False),
        ("Turnout was 75 per cent.\nA narrow majority of farms are small.", False),
        ("Only 62 per cent came, which is short of a majority of all.", False),
    ],
)
def test_a_majority_behind_its_figures(board, text, told):
    found = {check.verdict for check in board(text, rule="threshold")}
    assert ("consistent" in found) is told
