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


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Visits more than tripled in June, the club said: 630 were counted, against 200 in May.", "consistent"),
        ("Visits more than tripled in June, the club said: 530 were counted, against 200 in May.", "inconsistent"),
        ("Visits more than doubled, to 530 from 200.", "consistent"),
        ("They made 2,940 keys in 2023, three times as many as in 2019, when the figure was 980.", "consistent"),
        ("They made 2,940 keys in 2023, four times as many as in 2019, when the figure was 980.", "inconsistent"),
        ("The walk takes 40 minutes, and the tram takes 10 minutes.\nThat is four times as long.", "consistent"),
        ("The crossing takes two hours by ferry and 40 minutes by road.\nThat is three times as long.", "consistent"),
        ("The crossing takes 90 minutes by ferry and 40 minutes by road.\nThat is four times as long.", "inconsistent"),
        ("Unemployment stands at 8.1 percent, double the national rate of 4 percent.", "consistent"),
        ("The lake covers 44 hectares.\nIn 1990 it covered 132 hectares, three times as much.", "consistent"),
        ("The lake covers 44 hectares.\nIn 1990 it covered 132 hectares, four times as much.", "inconsistent"),
        ("Sales halved to 41,000 from 79,000, the lowest level since 2012, when 38,000 were sold.", "consistent"),
        ("Sales halved to 61,000 from 79,000, the lowest level since 2012, when 58,000 were sold.", "inconsistent"),
        ("The tram takes 40 minutes, half as long as the bus, which needs 85 minutes.", "consistent"),
        ("They bought 30 boats instead of the former 20, half as many again.", "consistent"),
        ("They bought 40 boats instead of the former 20, half as many again.", "inconsistent"),
        ("The top tenth earns five times as much as the rest, $210,000 against $41,000.", "consistent"),
        ("The top tenth earns nine times as much as the rest, $210,000 against $41,000.", "inconsistent"),
        ("Unemployment stands at 8.1 percent, triple the national rate of 4 percent.", "inconsistent"),
    ],
)
def test_multiples_told_apart_from_their_numbers(board, text, verdict):
    (check,) = board(text, rule="multiple")
    assert check.verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The plant halved its output, with 40 workers let go and 60 kept.",
        "Doubling the fee would cost 40 members and win 20.",
        "The ferry takes 90 minutes, the road 40 minutes and the rail line 15 minutes.\nThat is four times as long as in May.",
    ],
)
def test_multiples_of_something_else(board, text):
    assert board(text, rule="multiple") == []


def test_the_values_printed_behind_a_multiple_are_its_own(board):
    text = "The ticket has doubled since the last show, from £45 to £95, and a pint now costs £6.20, against £5."
    assert "inconsistent" not in {check.verdict for check in board(text, rule="multiple")}
