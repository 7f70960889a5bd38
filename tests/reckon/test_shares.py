import pytest

from helpers.reckon.fractions.shares import possible_percentage, share, share_of
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import drafts, tiny


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Some 30 of the 120 homes, or 25 percent, are empty.", "consistent"),
        ("Of the 210 letters, 50, or 30 percent, were in favor.", "inconsistent"),
        ("Of the 31 wards, 12 (39 percent) will see cuts.", "consistent"),
        ("Of the 31 wards, 12 (38 percent) will see cuts.", "consistent"),
        ("Some 25 percent, or 30 of the 120 homes, are empty.", "consistent"),
        ("About 40 percent of the 120 homes, or 30, are empty.", "inconsistent"),
    ],
)
def test_a_printed_share_follows_from_part_and_whole(board, text, verdict):
    (check,) = board(text, rule="share")
    assert check.verdict == verdict


def test_a_percentage_that_belongs_to_something_else_is_left_alone(board):
    assert board("Some 30 of the 120 homes are empty and rents rose 25 percent.", rule="share") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In the trial, 47 percent of the 12 patients improved.", "inconsistent"),
        ("In the trial, 42 percent of the 12 patients improved.", "consistent"),
        ("In the trial, 47 percent of the 1,234 patients improved.", None),
        ("In the trial, 47.6 percent of the 101 patients improved.", None),
        ("In the trial, 47 percent of about 12 patients improved.", None),
    ],
)
def test_a_percentage_that_so_few_can_give(board, text, verdict):
    assert [check.verdict for check in board(text, rule="possible_percentage")] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 30 of the 120 homes, or 25 percent, are empty.", [("consistent", None, "30 120 25")]),
        ("Some 30 of the 120 homes, or about 25 percent, are empty.", [("consistent", None, "30 120 25")]),
        ("Some 30 of the 120 homes (25%) are empty.", [("consistent", None, "30 120 25")]),
        ("Some 40 of the 120 homes, or 48 percent, are empty.", [("inconsistent", "hard", "40 120 48")]),
        ("Thousands of the 120 homes, or 25 percent, are empty.", [("cannot tell", None, "Thousands 120 25")]),
        ("Some 25 percent (30 of the 120 homes) are empty.", [("consistent", None, "30 120 25")]),
        ("Some 30 percent (30 of the 120 homes) are empty.", [("inconsistent", "hard", "30 120 30")]),
        ("Of the 120 homes, 30 (25 percent) are empty.", [("consistent", None, "30 120 25")]),
        ("In all, 1 of the 1 homes, or 25 percent, are empty.", [("inconsistent", "hard", "1 1 25")]),
        ("Of the 3 homes, 2 (66 percent) are empty.", [("consistent", None, "2 3 66")]),
        ("Of the 3 homes, 2 (67 percent) are empty.", [("consistent", None, "2 3 67")]),
        ("Of the 3 homes, 2 (68 percent) are empty.", [("inconsistent", "hard", "2 3 68")]),
        ("Of the 210 letters, 50, or 23.8 percent, were in favour.", [("consistent", None, "50 210 23.8")]),
        ("Of the 210 letters, 50, or 23.9 percent, were in favour.", [("inconsistent", "hard", "50 210 23.9")]),
    ],
)
def test_the_share_beside_its_part_and_whole(text, found):
    assert drafts(share, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("About 40 percent of the 120 homes, or 48, are empty.", [("consistent", None, "48 120 40")]),
        ("About 40 percent of the 120 homes, or 48 barns, are empty.", [("consistent", None, "48 120 40")]),
    ],
)
def test_the_part_beside_its_share_and_whole(text, found):
    assert drafts(share_of, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Some 30 of the 120 homes and 25 percent of barns are empty.",
        "Some 30 of the 120 homes, 12 barns, or 25 percent, are empty.",
        "About 40 percent of the 120 homes, or $48, are empty.",
        "Some 40 percent of the 0 homes, or 48, are empty.",
        "Some 25 percent a year, or 30 of the 120 homes, are empty.",
        "Some 25 percent of barns, or 30 of the 120 homes, are empty.",
        "Some 30 of the 120 homes, or 66 percent a year, are empty.",
        "Some 2 of the 0 homes, or 25 percent, are empty.",
        "Some 40 percent of the 120 homes and 48 barns are empty.",
        "Some 40 percent of homes, 120 of them new, or 48, are empty.",
        "Some 40 percent of the 120 homes, or $48, are empty.",
        "Some 40 of the 120 homes, or 48, are empty.",
    ],
)
def test_a_share_that_no_words_tie_to_part_and_whole(text):
    assert drafts(share, text) == drafts(share_of, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the trial, 47 percent of the 12 patients improved.", [("inconsistent", "hard", "47 12")]),
        ("In the trial, 100 percent of the 12 patients improved.", [("consistent", None, "100 12")]),
        ("In the trial, 0 percent of the 12 patients improved.", [("consistent", None, "0 12")]),
        ("In the trial, 1 percent of the 12 patients improved.", [("inconsistent", "hard", "1 12")]),
        ("In the trial, 99 percent of the 12 patients improved.", [("inconsistent", "hard", "99 12")]),
        ("In the trial, 8 percent of the 12 patients improved.", [("consistent", None, "8 12")]),
        ("In the trial, 92 percent of the 12 patients improved.", [("consistent", None, "92 12")]),
        ("In the trial, 91 percent of the 12 patients improved.", [("consistent", None, "91 12")]),
        ("In the trial, 8.3 percent of the 12 patients improved.", [("consistent", None, "8.3 12")]),
        ("In the trial, 8.4 percent of the 12 patients improved.", [("inconsistent", "hard", "8.4 12")]),
        ("In the trial, 47.6 percent of the 99 patients improved.", [("inconsistent", "hard", "47.6 99")]),
        ("In the trial, 47.5 percent of the 99 patients improved.", [("consistent", None, "47.5 99")]),
        ("In the trial, about 47 percent of the 12 patients improved.", [("inconsistent", "hard", "47 12")]),
        ("About 45 percent of the 12 patients improved.", [("inconsistent", "as usually read", "45 12")]),
        ("Of the 12 patients, 47 percent improved.", [("inconsistent", "hard", "47 12")]),
        ("Of the 12 patients, 42 percent improved.", [("consistent", None, "42 12")]),
        ("Of the 12 patients, in spring and in the autumn, 47 percent improved.", [("inconsistent", "hard", "47 12")]),
        ("Among the 12 patients, 47 percent improved.", [("inconsistent", "hard", "47 12")]),
        ("The 12 firms found that 47 percent of them had grown.", [("inconsistent", "hard", "47 12")]),
        ("In the trial, 47 percent of the 1 patient improved.", [("inconsistent", "hard", "47 1")]),
    ],
)
def test_what_whole_numbers_of_so_few_can_give(text, found):
    assert drafts(possible_percentage, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In the trial, 47.6 percent of the 100 patients improved.",
        "In the trial, 40 to 50 percent of the 12 patients improved.",
        "Of the 12 patients, 47 percent of the nurses improved.",
        "Of the 12 patients, 47 percent is a fine showing.",
        "Among the 12 patients 47 percent improved.",
        "The 12 firms found that 47 percent of sales had grown.",
        "In the trial, 47 percent of the $12 improved.",
        "In the trial, 47 percent of the 12.5 patients improved.",
        "Some 47 of the 12 percent improved.",
    ],
)
def test_a_percentage_that_is_not_of_a_small_exact_count(text):
    assert drafts(possible_percentage, text) == []


def told(rule, text):
    """Formula and result of the one draft of a rule."""
    desk = Desk([tiny("w0", text)], Settings())
    (draft,) = rule(desk.pages[0], desk)
    return draft.formula, draft.result, draft.judgement.room


def test_shares_are_told_in_percent():
    formula, result, gap = told(share, "Of the 210 letters, 50, or 30 percent, were in favour.")
    assert formula == "50 letters / 210 letters = 23.81%; printed: 30%"
    assert result == "23.81%"
    assert gap.endswith("percentage points below what is printed")


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("In the trial, 47 percent of the 12 patients improved.", "33.33%, 41.67%, 50%, 58.33%"),
        ("In the trial, 100 percent of the 12 patients improved.", "91.67%, 100%"),
        ("In the trial, 3 percent of the 12 patients improved.", "0%, 8.33%, 16.67%, 25%"),
    ],
)
def test_the_whole_numbers_next_to_a_percentage_are_tried(text, shares):
    formula, result, room = told(possible_percentage, text)
    assert result == shares
    assert formula.endswith(f"whole numbers give {shares}")
    assert "%" in room or "percentage points" in room
