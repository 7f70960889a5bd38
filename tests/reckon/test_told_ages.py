"""A person's age, a headline's number and a rare number, each told twice."""

from __future__ import annotations

import pytest

from helpers.reckon.quantities import Desk
from helpers.reckon.retold.told_ages import told_ages
from helpers.settings import Settings

from .conftest import tiny

STORY = "Ada Roe, 52, has run the ferry to Brock for ten years. She has two boats."


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("Ada Roe, 52, said the boats were old.", ["consistent"]),
        ("Ada Roe, 25, said the boats were old.", ["inconsistent"]),
        ("Ada Roe, 25, a nurse of the same name, said the boats were old.", []),
        ("Ada Roe, 53, said the boats were old.", ["inconsistent"]),
        ("Ada Roe was 25 in 1990 when she bought the first boat.", []),
        ("Jan Roe, 25, said the boats were old.", []),
    ],
)
def test_one_age_in_two_captures(board, other, verdicts):
    found = board(STORY, other, rule="same_measure")
    assert [check.verdict for check in found if check.formula.startswith("age of")] == verdicts


def test_a_rare_number_is_one_whatever_days_are_told(board):
    texts = ("The festival carried 58,656 passengers this summer.", "With 58,656 passengers in 2025 the line did well.")
    assert [check.verdict for check in board(*texts, rule="same_measure")] == ["consistent"]


@pytest.mark.parametrize(("later", "verdicts"), [(57, []), (58, []), (75, ["inconsistent"])])
def test_ages_in_captures_years_apart(later, verdicts):
    pages = [tiny("w0", STORY, "2019-03-04"), tiny("w1", f"Ada Roe, {later}, said the boats were old.", "2024-05-17")]
    found = [draft for draft in told_ages(Desk(pages, Settings())) if draft.formula.startswith("age of")]
    assert [draft.judgement.verdict for draft in found] == verdicts
