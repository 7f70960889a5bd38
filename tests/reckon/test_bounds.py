"""A limit in one sentence, the value held against it in the next."""

from __future__ import annotations

import pytest

from helpers.reckon.order.bounds import held_against

from .conftest import drafts


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The limit is 40 milligrams.\nThe sample held 40 milligrams, within the limit.",
            [("consistent", None, "40 40")],
        ),
        (
            "The limit is 40 milligrams.\nThe sample held 41 milligrams, within the limit.",
            [("inconsistent", "hard", "41 40")],
        ),
        (
            "The limit is 40 milligrams.\nThe sample held 32 milligrams, over the limit.",
            [("inconsistent", "hard", "32 40")],
        ),
        (
            "The limit is 40 milligrams.\nThe sample held 52 milligrams, within the cap.",
            [("inconsistent", "hard", "52 40")],
        ),
        ("The target is 40 homes.\nIt built 32 homes, meeting the target.", [("inconsistent", "hard", "32 40")]),
        ("The target is 40 homes.\nIt built 32 homes, beating the goal.", [("inconsistent", "hard", "32 40")]),
        (
            "The hall may hold up to 300 people.\nIt held 340 people, within its limit.",
            [("inconsistent", "hard", "340 300")],
        ),
        (
            "The hall may hold up to 300 people.\nIt held 340 people, under the mark.",
            [("inconsistent", "hard", "340 300")],
        ),
    ],
)
def test_the_value_after_a_limit(text, found):
    assert drafts(held_against, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The limit is 40 milligrams.\nIt rained.\nThe sample held 52 milligrams, within the limit.",
        "The sample held 52 milligrams, within the limit.\nThe limit is 40 milligrams.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams, within the target.",
        "The target is 40 homes.\nIt built 32 homes, over the limit.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams and 32 milligrams, within the limit.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams, over one limit and within the limit and above the limit.",
        "The limit is 40 milligrams.\nThe sample never held 52 milligrams, within the limit.",
        "The limit is 40 milligrams.\nThe sample held dozens of milligrams, within the limit.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams.",
    ],
)
def test_what_is_not_held_against_a_limit(text):
    assert drafts(held_against, text) == []
