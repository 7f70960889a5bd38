"""Wholes of a year, of a term or between dates, given again as a rate, and sums given again for each."""

import pytest

TOLD = [
    ("The museum had 4.4 million visitors last year, about 12,000 a day.", "consistent"),
    ("The museum had 4.4 million visitors last year, about 6,000 a day.", "inconsistent"),
    ("The ferry carried 61,200 people from Sept. 1 through Oct. 15, 2023, about 1,360 a day.", "consistent"),
    ("The ferry carried 61,200 people from Sept. 1 through Oct. 15, 2023, about 1,860 a day.", "inconsistent"),
    ("The road closed on Sept. 1, 2023.\nFrom the closing through Oct. 15, 2023 the ferry carried 61,200 people, about 1,360 a day.", "consistent"),
    ("Under a four-year lease signed in 2021, Brill Foods runs the canteens for $74 million, or $18.5 million a year.", "consistent"),
    ("Under a four-year lease signed in 2021, Brill Foods runs the canteens for $74 million, or $24.5 million a year.", "inconsistent"),
]  # fmt: skip
SILENT = [
    "Last year it sold 12,000 tickets, about 300 a day in the summer.",
    "It sold 2,600 tickets last year, or 10 a day.",
]
SUM = "The firm will pay £42 million.\nIt has said nothing more.\nNothing was said on Friday.\nWith some 84,000 savers hit, it comes to {} a head."


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_a_whole_and_its_rate(board, text, verdict):
    assert {check.verdict for check in board(text, rule="rate_times_period")} == {verdict}


@pytest.mark.parametrize("text", SILENT)
def test_rates_of_open_days_and_of_other_times(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text, rule="rate_times_period")}


@pytest.mark.parametrize(("each", "verdict"), [("£500", "consistent"), ("£700", "inconsistent")])
def test_a_sum_sentences_back(board, each, verdict):
    assert [check.verdict for check in board(SUM.format(each), rule="product")] == [verdict]


@pytest.mark.parametrize(("meters", "verdict"), [("805", "consistent"), ("905", "inconsistent")])
def test_a_chain_of_units(board, meters, verdict):
    text = f"The pier is 2,640 feet long, exactly half a mile ({meters} meters)."
    assert [check.verdict for check in board(text, rule="conversion")] == [verdict]
