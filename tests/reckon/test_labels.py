"""Figures in formulas, as a person would write them."""

import pytest

from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import tiny


def labels(text):
    return [one.label for one in Desk([tiny("w0", text)], Settings()).pages[0].quantities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall cost £14m.", "£14m"),
        ("The hall cost nearly £14 million.", "nearly £14 million"),
        ("The hall cost 14 million euros.", "14 million euros"),
        ("The park covers four hectares.", "four hectares"),
        ("The park is an 18-hectare site.", "18 hectares"),
        ("The yard employs 1,100 mechanics.", "1,100 mechanics"),
        ("The line has 3,900 train crew.", "3,900 train crew"),
        ("Two boats an hour cross the bay.", "two boats an hour"),
        ("They drank 93 million cubic metres of water.", "93 million cubic metres of water"),
        ("Some 40 sheep graze there.", "some 40 sheep"),
        ("It rose by two percentage points.", "two percentage points"),
        ("The train ran at 90 miles per hour.", "90 miles per hour"),
        ("Dozens of boats sank.", "dozens of boats"),
    ],
)
def test_labels(text, expected):
    assert labels(text)[0] == expected
