import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Debt doubled from $10 million to $21 million.", "consistent"),
        ("Visits tripled from 410 to 720.", "inconsistent"),
        ("Visits nearly doubled from 410 to 780.", "consistent"),
        ("Visits more than doubled from 410 to 780.", "inconsistent"),
        ("Visits have tripled since the hall opened, from 410 in 2019 to 720 last year.", "inconsistent"),
        ("The number of leaks fell by half, from 80 to 56.", "inconsistent"),
        ("The damage came to $340 million, twice the $170 million of 2018.", "consistent"),
        ("About 2,300 trees fell, four times as many as the 900 that fell in 2018.", "inconsistent"),
        ("The pit employs 900 people, half as many as the 1,800 of 1990.", "consistent"),
        ("The port handled 600 ships, three times more than the 160 of last May.", "consistent"),
    ],
)
def test_doubled_and_the_like(board, text, verdict):
    (check,) = board(text, rule="multiple")
    assert check.verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The guard walks round three times a day, and 40 doors are tried by 12 men.",
        "She has 86 triple-doubles, but the four players before her met 30 teams.",
    ],
)
def test_what_is_no_multiple(board, text):
    assert board(text, rule="multiple") == []


def test_a_multiple_in_the_headline_meets_the_numbers_of_the_first_sentence(page_of):
    (found,) = page_of(
        "Bus thefts double in a year", "Thefts from buses rose from 40 to 62 last year.", rule="multiple"
    )
    assert (found.verdict, found.stated) == ("inconsistent", "double")
    assert page_of("Bus thefts double in a year", "Fares rose from 40 to 62 cents last year.", rule="multiple") == []
