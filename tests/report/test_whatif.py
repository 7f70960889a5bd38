import pytest

from helpers.errors import StoryError
from helpers.report.whatif import what_if

ROWS = [
    {"name": "Two pumps", "target": "900", "rate_per_day": "40", "horizon_days": "30", "share_lost": "0.25"},
    {"name": "Six pumps", "target": "900", "rate_per_day": "120", "horizon_days": "30", "share_lost": "0.25"},
]


def test_each_row_is_worked_through_in_the_words_of_the_story():
    told = what_if(ROWS, {"outcome": "cellars", "rate_per_day": "cellars pumped a day"})
    assert told.outcome == "cellars"
    assert told.heads == ("cellars pumped a day",)
    assert [(row.name, row.given, row.total, row.share, row.days) for row in told.rows] == [
        ("Two pumps", ("40",), "900", "100%", "30"),
        ("Six pumps", ("120",), "2,700", "300%", "10"),
    ]


def test_what_all_rows_share_is_told_once():
    assert ("share of events lost", "25%") in what_if(ROWS, {}).common
    assert what_if(ROWS[:1], {}).common == ()


def test_a_rate_that_yields_nothing_never_reaches_the_target():
    row = what_if([{"name": "Dry", "yield_per_event": "0"}], {}).rows[0]
    assert (row.total, row.days) == ("0", "never")


def test_no_rows_no_table_and_a_bad_row_is_named():
    assert what_if([], {}) is None
    with pytest.raises(StoryError, match="row 2: target"):
        what_if([{"name": "x", "target": "many"}], {})
