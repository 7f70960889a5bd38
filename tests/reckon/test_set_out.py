"""A small number and the kinds right behind it that make it up."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine are shut, six primaries and three secondaries, with 4,100 pupils at home.", ["nine"]),
        ("Nine aircraft, six planes and three helicopters, flew from first light.", ["nine aircraft"]),
        ("It has 16 entries: nine from the north, four from the south and three from abroad.", ["16 entries"]),
        ("Seven people, four cars and three dogs were swept away.", []),
        ("The storm killed 12 people: six in Kell, three in Dunmere and three in Ash.", ["12 people killed"]),
        ("It hit nine schools, six shops and three halls.", []),
        ("Nine schools, six shops and three halls were hit.", []),
        ("At 9, six boats and three rafts came in.", []),
        ("Nine are shut, six primaries and four secondaries, with 4,100 pupils at home.", []),
    ],
)
def test_kinds_right_behind_their_number(board, text, told):
    assert [check.stated for check in board(text, rule="parts_sum") if check.verdict == "consistent"] == told
