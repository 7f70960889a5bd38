"""What comes once a year, a season or a month, counted from its first to its last."""

from __future__ import annotations

import pytest

from helpers.reckon.times import seasons

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("In the nine winters from 2012-13 to 2020-21 it never froze.", 1),
        ("From 2012-13 to 2020-21, nine seasons, it never froze.", 1),
        ("In the ten winters from 2012-13 to 2020-21 it never froze.", 0),
        (
            "The plan has been eight years in the making.\nIn 2014-15 the grant was £30m.\nIn 2022-23 it will be £21m.",
            1,
        ),
        ("Five years ago the grant was cut.\nIn 2014-15 it was £30m.\nIn 2022-23 it will be £21m.", 0),
        ("The dam broke in 1950.\nIt was 20 years to the break of 1970, then 18 to 1988 and 12 to 2000.", 3),
        ("The dam broke in 1950.\nIt was 19 years to the break of 1970, then 12 to 1988.", 0),
        ("The yard has 24 months, from the start of March 2025 to the end of February 2027, to build it.", 1),
        ("They kept watch from the start of May to the end of July, three months.", 1),
        ("It is to be paid in six equal monthly parts running from September to February.", 1),
        ("It is to be paid in seven equal monthly parts running from September to February.", 0),
    ],
)
def test_counted_with_both_ends(text, many):
    assert [verdict for verdict, *_ in drafts(seasons.seasons, text)] == ["consistent"] * many


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("This was the union's 15th yearly count; the first was taken in 2010.", 1),
        ("The town held its twelfth spring parade on Sunday.\nThe first was in 2013.", 1),
        ("The town held its twelfth spring parade on Sunday.\nThe first was in 2003.", 0),
        ("Harlow won it three times in a row, after 2022 and 2023.", 1),
        ("Harlow made it three in a row, after twenty twenty-two and twenty twenty-three.", 1),
        ("Harlow made it four in a row, after 2022 and 2023.", 0),
    ],
)  # fmt: skip
def test_up_to_this_year(text, many):
    assert [verdict for verdict, *_ in drafts(seasons.counted_from_the_first, text)] == ["consistent"] * many
