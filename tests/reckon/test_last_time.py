"""How long something had not been, against the year in which it last was."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("The ferry fare rise would be the island's first in 16 years.", "The fare was last raised in 2008, from £5.", ["consistent"]),
        ("The ferry fare rise would be the island's first in 6 years.", "The fare was last raised in 2008, from £5.", []),
        ("The ferry fare rise would be the island's first in 26 years.", "The fare was last raised in 2008, from £5.", ["inconsistent"]),
        ("The lock has not been drained for nine years.", "The lock was last drained in 2004.", ["inconsistent"]),
        ("The lock has not been drained for twenty years.", "The lock was last drained in 2004.", ["consistent"]),
        ("The tower has not been empty for 12 years.", "The tower was last painted in 2018.", []),
        ("The lane has not been open to vans for six years.", "The lane was last painted in 2014.", []),
        ("The port tax rise is the town's first in 18 years.", "The port tax was last cut in 2012.", []),
        ("The port tax rise is the town's first in 18 years.", "The port tax last rose in 2012.", ["inconsistent"]),
        ("The women's cup was the town's first in 26 years.", "The men's cup was last won in 2008.", []),
    ],
)  # fmt: skip
def test_first_in_so_many_years(board, first, second, verdicts):
    assert [check.verdict for check in board(first, second, rule="calendar")] == verdicts
    assert [check.verdict for check in board(f"{first}\nTea was served.\n{second}", rule="calendar")] == verdicts
