"""A limit that the words call kept or passed, and the value that bears them out."""

from __future__ import annotations

import pytest

from helpers.reckon.order.kept_limits import kept_limits

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The load was 1.4 tonnes, inside the permitted 2.0.", ["1.4 2.0"]),
        ("The load was 2.4 tonnes, inside the permitted 2.0.", []),
        ("The load was 2.3 tonnes and the limit is 2.0.", ["2.3 2.0"]),
        ("The 82 per cent in favour cleared the 75 per cent that the rules require.", ["82 75"]),
        ("The club had said it would carry out up to 100 tests.\nIt carried out 96, one for every 12 runners.", ["96 100"]),
        ("The club had said it would carry out up to 100 tests.\nIt carried out 104.", []),
        ("The 82 people walked past the 75 houses.", []),
        ("They set a limit of 84 tonnes, which is 20 per cent below last year's 105 tonnes.", []),
    ],
)  # fmt: skip
def test_a_limit_and_its_value(text, figures):
    found = drafts(kept_limits, text)
    assert [each[2] for each in found] == figures
    assert all(each[0] == "consistent" for each in found)
