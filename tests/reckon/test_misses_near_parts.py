"""Parts greater than a whole told clauses away and percentages of no whole number, beside look-alikes that are of something else."""

from __future__ import annotations

import pytest

from .conftest import known_fault

SLIPS = [
    "The vet looked at 646 goats on the common last week. By Friday 664 of them had a tag in the ear. The work took two days.",
    "The lifeguards hired 118 umbrellas out on Sunday. Wind took 181 of these, said the man at the kiosk.",
    "The archive holds 1,330 maps. Of those, 1,390 show the coast, the keeper told visitors.",
    "Inspectors put questions to 30 bakers. Half of them, they said, would pay more, and 14 percent of them would not.",
    "The lab fitted 16 buoys with lamps. By autumn 72 percent of them had gone dark.",
    pytest.param(
        "The club put the plan to 25 members. Sixty per cent were for it, 24 per cent were against and 18 per cent were ill.",
        marks=known_fault,
    ),
]
ALIKE = [
    "The vet looked at 664 goats on the common last week. By Friday 646 of them had a tag in the ear.",
    "The lifeguards hired 118 umbrellas out on Saturday. On Sunday there was rain, and they hired out 40.",
    "The archive holds 1,330 maps. The library next door has 1,390, and lends them.",
    "Inspectors asked 30 bakers about flour. The price of flour has gone up by 14 percent since May.",
    "The lab fitted 16 buoys with lamps. By autumn 75 percent of them had gone dark.",
    "The club has 25 members. Membership across the county fell by 18 per cent.",
    "By noon 640 had signed. By night there were 705 names on the list.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_part_that_cannot_be_is_told(board, text):
    assert any(check.verdict == "inconsistent" for check in board(text.replace(". ", ".\n")))


@pytest.mark.parametrize("text", ALIKE)
def test_what_is_no_part_is_let_be(board, text):
    assert not [check.formula for check in board(text.replace(". ", ".\n")) if check.verdict == "inconsistent"]


def test_a_percentage_of_the_counted_by_name_is_of_them(board):
    """The noun behind 'of the' may have a verb behind it, or a word before it."""
    whole = "The choir has 16 singers, and each of them was asked."
    assert "inconsistent" in {check.verdict for check in board(f"{whole}\nForty per cent of the singers would leave.")}
    assert "inconsistent" not in {
        check.verdict for check in board(f"{whole}\nForty per cent of the public would come.")
    }
