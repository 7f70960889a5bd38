"""A limit in one sentence, the value held against it in the next."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The limit is 40 milligrams.\nThe sample held 52 milligrams, within the limit.", "inconsistent"),
        ("The limit is 40 milligrams.\nThe sample held 32 milligrams, within the limit.", "consistent"),
        ("The law caps donations at £5,000.\nHe gave £6,200, under the limit.", "inconsistent"),
        ("The town had a target of 1,200 homes.\nIt built 1,340 homes, missing the target.", "inconsistent"),
        ("The town had a target of 1,200 homes.\nIt built 1,340 homes, beating the target.", "consistent"),
        ("The town had a target of 1,200 homes.\nIt may build 1,140 homes, meeting the target.", None),
        ("The limit is 40 milligrams.\nThe sample held 52 grams, within the limit.", None),
    ],
)
def test_a_value_against_a_limit(board, text, verdict):
    found = {check.verdict for check in board(text, rule="threshold")}
    assert found == ({verdict} if verdict else set())


MOVED = "The dairy says that fewer than 500 bottles were broken in the move.\nThe lorries made nine trips.\n{}"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Of the 640 bottles smashed, 400 fell from one lorry.", ["inconsistent"]),
        ("Of the 440 bottles smashed, 300 fell from one lorry.", ["consistent"]),
        ("Some 640 bottles were sold.", []),
        ("The dairy had expected that 640 bottles would break.", []),
        ("The lorries broke 640 crates.", []),
    ],
)
def test_a_bound_and_the_count_sentences_on(board, text, verdicts):
    assert [check.verdict for check in board(MOVED.format(text), rule="threshold")] == verdicts
