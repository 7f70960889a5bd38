"""Means, ranks and records whose peak is told in other words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rule", "verdicts"),
    [
        ("On average, 132 boats passed at each lock.\nNowhere were they busier than at Coln Lock, where 121 crews came by.", "mean_and_maximum", ["inconsistent"]),
        ("On average, 132 boats passed at each lock.\nNowhere were they busier than at Coln Lock, where 161 crews came by.", "mean_and_maximum", ["consistent"]),
        ("No one waited longer than Ms Kane, who waited 19 hours.\nThe mean wait was 23 hours.", "mean_and_maximum", ["inconsistent"]),
        ("Attendance averaged 11,482.\nThe album spent 37 weeks in the top 10.", "mean_and_maximum", []),
        ("Enrolment was highest in Arden, 91 per cent.\nBramley had 84 per cent and Coton 94 per cent.", "ordering", ["consistent", "inconsistent"]),
        ("Enrolment was highest in Arden, 91 per cent.\nIn Bramley 93 per cent of the staff are women.", "ordering", []),
        ("The bridge cost $310m.\nIt is the third most expensive, after the Orwell ($340m) and the Tay ($368m).", "ordering", ["consistent"] * 2),
        ("The bridge cost $310m.\nIt is the third most expensive, after the Orwell ($340m) and the Tay ($268m).", "ordering", ["consistent", "inconsistent"]),
        ("The bridge cost $310m.\nThe third most expensive, after the Orwell ($340m) and the Tay ($368m), is in Holm.", "ordering", []),
    ],
)  # fmt: skip
def test_peaks(board, text, rule, verdicts):
    assert sorted(check.verdict for check in board(text, rule=rule)) == verdicts


@pytest.mark.parametrize(
    ("older", "verdicts"),
    [
        ("In 2015, before the flood, 1,310 people started.\nOn Sunday the 1,240 were lucky.", ["inconsistent"]),
        ("In 2015 the shop sold 1,310 cups.", []),
    ],
)
def test_a_record_field(board, older, verdicts):
    first = "It was a record field.\nIn all 1,240 runners started on Sunday."
    assert [check.verdict for check in board(first, older, rule="ordering")] == verdicts


@pytest.mark.parametrize(("year", "verdicts"), [(2022, ["inconsistent"]), (2019, [])])
def test_the_highest_in_so_many_years(board, year, verdicts):
    found = board(
        "The shares closed at 258 pence, their highest in three years.",
        f"The stock changed hands at 271 pence in November {year}.",
        rule="ordering",
    )
    assert [check.verdict for check in found] == verdicts
