"""Rows of reference/*.csv: what is read, what is refused, and how firm a statement that rests on them is."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from helpers.errors import StoryError
from helpers.reckon.intervals import Interval, between, point
from helpers.reckon.outside.published import COLUMNS, read_published, resting_on, series_years


def row(**cells: str) -> dict[str, str]:
    return dict.fromkeys(COLUMNS, "") | {"figure_id": "RAIN", "tier": "2", "confidence": "high"} | cells


def test_a_row_is_read_with_unit_days_and_value():
    (found,) = read_published(
        [
            row(
                value="1,204.5",
                unit="Beds/day/ward",
                period_start="2023-10-01",
                period_end="2024-09-30",
                source_title="Board",
            )
        ]
    )
    assert (found.noun, found.rate, found.value) == ("beds", ("day", "ward"), point(Fraction(2409, 2)))
    assert (found.start, found.end) == (datetime.date(2023, 10, 1), datetime.date(2024, 9, 30))
    assert str(found) == "1,204.5 Beds/day/ward (Board; tier 2)"


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"value_lo": "800"}, Interval(Fraction(800))),
        ({"value_hi": "6"}, Interval(None, Fraction(6))),
        ({"value_lo": "3", "value_hi": "5"}, between(3, 5)),
        ({}, None),
    ],
)
def test_bounds_make_intervals(cells, value):
    assert read_published([row(**cells)])[0].value == value


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"value": "many"}, "reference: row 'RAIN': value is 'many'; it must be a number, or empty"),
        ({"value_lo": "5", "value_hi": "3"}, "reference: row 'RAIN': value_lo is above value_hi; exchange them"),
        ({"tier": "4"}, "reference: row 'RAIN': tier is '4'; it must be 1, 2 or 3"),
        ({"confidence": "sure"}, "reference: row 'RAIN': confidence is 'sure'; it must be high, medium, low"),
        (
            {"period_end": "30/9/2024"},
            "reference: row 'RAIN': period_end is '30/9/2024'; it must be a date like 2024-09-30",
        ),
        ({"colour": "blue"}, f"reference: row 'RAIN': unknown column 'colour'; the columns are {', '.join(COLUMNS)}"),
    ],
)
def test_a_bad_cell_is_named(cells, message):
    with pytest.raises(StoryError) as caught:
        read_published([row(**cells)])
    assert str(caught.value) == message


def test_a_missing_column_is_named():
    cells = row()
    del cells["tier"]
    with pytest.raises(StoryError, match="the column 'tier' is missing; the columns are figure_id, "):
        read_published([cells])


def test_a_series_is_prefix_and_year_with_a_value():
    rows = [row(figure_id=name, value=value) for name, value in
            (("RAIN_FY2021", "7"), ("RAIN_FY2019", "5"), ("RAIN_FY2020", ""), ("RAIN_FY2021_RANK", "9"), ("SNOW_FY2021", "1"))]  # fmt: skip
    found = series_years(read_published(rows), "RAIN")
    assert {year: one.value for year, one in found.items()} == {2019: point(5), 2021: point(7)}
    assert list(found) == [2019, 2021]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "no published figure"),
        ([row(tier="1"), row(tier="2")], "weakest tier 2"),
        ([row(tier="1"), row(tier="3")], "weakest tier 3"),
        ([row(tier="3"), row(tier="3", confidence="medium", figure_id="FOG")], "tier 3 alone; medium confidence: FOG"),
    ],
)
def test_how_firm_a_statement_rests(rows, words):
    assert resting_on(read_published(rows)) == words
