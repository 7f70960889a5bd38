"""Tags taken apart."""

from __future__ import annotations

import pytest

from helpers.read.tags import read_tags

BODY = "Ana Lopez of the Water Board said that the board would build two dams. OpenDam is the name of the plan."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tags: floods, dams; town", ("floods", "dams", "town")),
        ("Ana LopezWater BoardDams", ("Ana Lopez", "Water Board", "Dams")),
        ("More about: Water Board Ana Lopez UNEP Grand Canal", ("Water Board", "Ana Lopez", "UNEP", "Grand Canal")),
        ("Topics: Ministry of Water Board", ("Ministry of Water Board",)),
        ("OpenDam", ("OpenDam",)),
        ("Tags: dams, dams", ("dams",)),
        ("", ()),
    ],
)
def test_tags(line, expected):
    assert read_tags(line, BODY) == expected
