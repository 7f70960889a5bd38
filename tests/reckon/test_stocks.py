"""How long a stock lasts, and what a rate that was kept up has made."""

import pytest

TOLD = [
    ("The office has 3,960 forms to read.\nIt gets through 360 a day.\nThe pile will be gone in 11 days.", "consistent"),
    ("The office has 3,960 forms to read.\nIt gets through 360 a day.\nThe pile will be gone in 17 days.", "inconsistent"),
    ("The mill has 5,400 tons of grain in store and grinds 450 tons a day.\nAt that pace it will last 18 days.", "inconsistent"),
    ("The court has 1,260 cases waiting.\nIt hears 45 a week.\nIt will need 38 weeks.", "inconsistent"),
    ("Crews have relaid 85 metres of pipe a day.\nThey have kept that up for 14 days and have done 1,190 metres.", "consistent"),
    ("Crews have relaid 85 metres of pipe a day.\nThey have kept that up for 14 days and have done 1,590 metres.", "inconsistent"),
]  # fmt: skip
SILENT = [
    "The office has 14 branches.\nIt gets through 360 forms a day.\nThe lease will be up in 17 days.",
    "The mill has 5,400 tons of grain in store.\nThe strike will last 18 days, and costs £900 a day.",
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_stock_rate_and_days(board, text, verdict):
    assert {check.verdict for check in board(text, rule="rate_times_period")} == {verdict}


@pytest.mark.parametrize("text", SILENT)
def test_days_of_no_stock(board, text):
    assert board(text, rule="rate_times_period") == []
