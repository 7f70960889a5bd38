"""What a figure counts."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("They ordered two 12-ounce jars.", ["12-ounce jars", None]),
        ("Four- and five-bedroom houses sold.", ["bedroom", "bedroom"]),
        ("A 12-page report was lost.", ["page"]),
        ("The 11 member council met.", ["member"]),
        ("It has a staff of 40.", ["staff"]),
        ("Half of the estimated 300 barns stand.", ["barns", "barns"]),
        ("Output doubled last year.", [None]),
        ("A couple of boats sank.", ["boats"]),
        ("Sales were 20.", ["Sales"]),
        ("There are 300 rooms, 12 of them suites.", ["rooms", "rooms"]),
        ("Thousands marched.", [None]),
        ("It rained 5 km away.", [None]),
    ],
)
def test_nouns(text, nouns):
    assert [figure.noun for figure in figures_in(text)] == nouns
