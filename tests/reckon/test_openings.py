"""Ages and days over the ends of sentences; published on 17 May 2024."""

import pytest

TOLD = [
    ("The 54-year-old tower, which opened in June 1970, was shut on Friday.", "consistent"),
    ("The 64-year-old tower, which opened in June 1970, was shut on Friday.", "inconsistent"),
    ("Ada Finch was born in October 1971.\nAt 52, she is the oldest member.", "consistent"),
    ("Ada Finch was born in October 1971.\nAt 58, she is the oldest member.", "inconsistent"),
    ("The firm was founded in 1990 by two brothers.\nIt has had four owners in 34 years.", "consistent"),
    ("The firm was founded in 1990 by two brothers.\nIt has had four owners in 44 years.", "inconsistent"),
    ("The tunnel closed on Sept. 9, 2023.\nIt will reopen on March 20, 193 days after it closed.", "consistent"),
    ("The tunnel closed on Sept. 9, 2023.\nIt will reopen on March 20, 163 days after it closed.", "inconsistent"),
    ("The work was due by March 20.\nThe road reopened on Feb. 28, three weeks ahead of schedule.", "consistent"),
    ("The work was due by March 20.\nThe road reopened on Feb. 28, five weeks ahead of schedule.", "inconsistent"),
    ("The gate is open from 7am to 11pm, 16 hours a day.", "consistent"),
    ("The train left at 9:20 a.m. It came in at 10:55 a.m., an hour and 55 minutes later.", "inconsistent"),
]  # fmt: skip
SILENT = [
    "A 40-year-old driver whose school opened in 1970 was hurt.",
    "It was the hottest May in 31 years at the station, which was founded in 1960.",
    "The shop, founded in 1960, has had three owners in 20 years under the Finch family.",
    "The ferry ran from Sept. 1 to Oct. 15, 2023, about 1,360 a day.",
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_ages_and_days_over_sentences(board, text, verdict):
    assert {check.verdict for check in board(text, rule="calendar")} == {verdict}


@pytest.mark.parametrize("text", SILENT)
def test_years_of_another_thing(board, text):
    assert board(text, rule="calendar") == []


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The bakery opened in 2015 and turned eight in September.", ["consistent"]),
        ("The bakery opened in 2015 and turned nine in September.", ["inconsistent"]),
        ("The bakery opened in 2015 and turned nine in March.", ["consistent"]),
        ("The bakery opened in 2015 and turned 80 loaves a minute in March.", []),
        ("The bakery opened in 2015.\nThe owner's dog turned three in March.", []),
    ],
)
def test_what_turned_so_many_in_a_month(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(("age", "verdicts"), [("131", ["consistent"]), ("137", ["inconsistent"]), ("90", [])])
def test_a_birthday_of_what_opened_in_another_article(board, age, verdicts):
    first = f"Doors are open again on 4 October, when the pier turns {age}."
    told = board(first, "The pier opened on Oct. 4, 1893, in the rain.", rule="calendar")
    assert [one.verdict for one in told] == verdicts


def test_the_birthday_of_another_thing(board):
    told = board("On 4 October the pier turns 131.", "The company was founded in 1868.", rule="calendar")
    assert told == []


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("The pier opened in 1893 in the rain.", "The pier, which opened in 1983, is shut.", ["inconsistent"]),
        ("The pier opened in 1893 in the rain.", "The pier, which opened in 1898, is shut.", ["inconsistent"]),
        ("The pier opened in 1893 in the rain.", "The pier, which opened in 1893, is shut.", []),
        ("The pier opened in 1893 in the rain.", "The pier, which was built in 1898, is shut.", []),
        ("The pier opened in 1893 in the rain.", "The bridge, which opened in 1983, is shut.", []),
        ("The pier opened in 1893 in the rain.", "The pier opened again in 1951.", []),
    ],
)
def test_one_beginning_told_in_two_articles(board, first, second, verdicts):
    assert [check.verdict for check in board(first, second, rule="calendar")] == verdicts
