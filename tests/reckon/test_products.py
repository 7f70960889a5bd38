import pytest


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("The tour sold 500 tickets a day, with 90 at each of the six halls.", "inconsistent", "hard"),
        ("The tour sold 500 tickets a day, with 84 at each of the six halls.", "consistent", None),
        ("The tour sold 500 tickets a day, with 30 at each of the six halls.", "cannot tell", None),
        ("The library gets $40,500 for each of the 12 branches, or $486,000 in all.", "consistent", None),
        ("The club took $310 from each of the 210 owners, a total of $80,000.", "inconsistent", "hard"),
        ("Each of the 12 wards gets 4 nurses, 50 in all.", "inconsistent", "hard"),
    ],
)
def test_so_many_each_against_the_total(board, text, verdict, grade):
    (check,) = board(text, rule="product")
    assert (check.verdict, check.grade) == (verdict, grade)


@pytest.mark.parametrize(
    "text",
    [
        "The fund of $4 million gives $40,000 to each of the 12 branches.",
        "With 90 at each of the six halls, it sold fewer than the 800 of last year.",
        "The tour sold 500 tickets a day and 90 in the six halls.",
    ],
)
def test_numbers_that_no_words_tie_are_left_alone(board, text):
    assert board(text, rule="product") == []


def test_the_formula_the_gap_and_the_restatements(board):
    (check,) = board("The tour sold 500 tickets a day, with 90 at each of the six halls.", rule="product")
    assert check.formula == "90 tickets a day each x six halls = 540 a day; printed: 500"
    assert check.room == "40 above what is printed"
    assert "83.33 each, or 5.56 halls" in check.why
    assert check.spans == ("w0:38-40", "w0:56-59", "w0:14-17")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The sites enrolled 60 patients a month for six months, or 360 patients.", "consistent"),
        ("The sites enrolled 60 patients a month for six months, or 420 patients.", "inconsistent"),
    ],
)
def test_a_rate_over_a_stretch_of_time(board, text, verdict):
    (check,) = board(text, rule="rate_times_period")
    assert check.verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The city has 8 branches.\nEach will lose 20 hours a week, for a total of 160 hours.", "consistent"),
        ("A bonus goes to 1,140 workers at $450 per head, for a total of $613,000.", "inconsistent"),
        ("The army sent 25 lorries, each loaded with 40 beds, for 1,200 beds altogether.", "inconsistent"),
        ("There are 18 buses with 50 seats each, which makes 1,000 seats in all.", "inconsistent"),
        ("The fund raised $1.2 million from 40,000 donors, an average gift of $30.", "consistent"),
        ("Trash collection costs $84 per household.\nWith 31,000 households, that makes $2.6 million.", "consistent"),
        ("Tickets cost $20.\nThe club sold 4,500 tickets, raising $120,000.", "inconsistent"),
        ("One hospital had 15 patients.\nEach patient took two pills a day for 12 weeks, 168 pills in all.", None),
    ],
)
def test_so_many_for_each_and_their_sum(board, text, verdict):
    found = {check.verdict for check in board(text, rule="product")}
    assert found == ({verdict} if verdict else set())
