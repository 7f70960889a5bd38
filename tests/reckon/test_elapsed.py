import pytest

from helpers import read_story


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("After the flood of 1998, 26 years ago, it took until 2003 to rebuild.", "consistent"),
        ("After the flood of 1998, 16 years ago, it took until 2003 to rebuild.", "inconsistent"),
        ("She was born in 1971 and took office three years ago, in 2021.", "consistent"),
        ("She was born in 1971 and took office three years ago, in 2015.", "inconsistent"),
        ("The mill, founded in 1987, called it the worst day in its 37-year history.", "consistent"),
        ("The mill, founded in 1987, called it the worst day in its 47-year history.", "inconsistent"),
        ("We were promised this in 2014, and here we are ten years later with a drawing.", "consistent"),
        ("It stood shut from 5 March 2023 until 4 September, or 549 days.", "consistent"),
        ("It stood shut from 5 March 2023 until 4 September, or 183 days.", "consistent"),
        ("It stood shut from 5 March 2023 until 4 September, or 249 days.", "inconsistent"),
        ("The pump was fitted in 1984, which made it 40 years old.", "consistent"),
        ("The pump was fitted in 1884, and it is a hundred and forty years old this year.", "consistent"),
        ("We were promised this in 2004, and here we are ten years later with a drawing.", "inconsistent"),
        ("In 2003, five years after the war of 1998, the bridge opened.", "consistent"),
        (
            "The first nurse came on May 4, 2022, and the last on Nov. 29, 2023.\nFew knew.\nA recruitment of 19 months is long.",
            "consistent",
        ),
        (
            "The first nurse came on May 4, 2022, and the last on Nov. 29, 2023.\nFew knew.\nA recruitment of 29 months is long.",
            "inconsistent",
        ),
        ("In 2003, eight years after the war of 1998, the bridge opened.", "inconsistent"),
        ("It was the largest spill in 25 years.\nA tanker in 1999 lost 21,000 tonnes.", "consistent"),
        ("The fires near Harrow in 2018 were worse.\nSix years ago, when Harrow burned, it was dry.", "consistent"),
        ("It was the wettest spring in 47 years.\nThe last comparable flood was in 1977.", "consistent"),
        ("It was the wettest spring in 47 years.\nThe last comparable flood was in 1957.", "inconsistent"),
        ("It was the wettest spring in forty-seven years, since 1977.", "consistent"),
        ("Work begins on 20 May.\nThe hall should be ready in September 2026, 28 months later.", "consistent"),
        ("Work begins on 20 May.\nThe hall should be ready in September 2027, 28 months later.", "inconsistent"),
        ("Today is the 38th day in a row without rain: the last shower was on April 9.", "consistent"),
        ("Today is the 38th day in a row without rain: the last shower was on March 9.", "inconsistent"),
        ("The ban takes effect on May 15 and will last 90 days, until Aug. 13.", "consistent"),
        ("The ban takes effect on May 15 and will last 90 days, until Sept. 13.", "inconsistent"),
        ("The poll was taken from 3 May to 9 May, over seven days.", "consistent"),
        ("She taught from 1990 to 2010, for 20 years.", "consistent"),
        (
            "The first nurse came on May 4, 2022, and the last on Nov. 29, 2023.\nIt took 19 months, they say.",
            "consistent",
        ),
        (
            "The first nurse came on May 4, 2022, and the last on Nov. 29, 2023.\nThey say 26 months of search had been needed.",
            "inconsistent",
        ),
        ("In 2011 it was the driest summer in 35 years, since 1976.", "consistent"),  # seen from 2011
        ("She taught from 1990 to 2010, for 30 years.", "inconsistent"),
        ("The king, born in 1948, took the throne in 2022, aged 73.", "consistent"),
        ("The king, born in 1948, took the throne in 2022, aged 63.", "inconsistent"),
    ],
)
def test_years_and_months_gone_by(board, text, verdict):
    assert [check.verdict for check in board(text, rule="calendar")] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "It was the largest spill in 25 years.\nA tanker in 1989 lost 21,000 tonnes.",
        "Six years ago he left.\nShe came in 2011.",
        "The fair of 1998 drew 27 stalls, years ago.",
        "Prices rose at the fastest pace in 40 years.\nThe last election was in 2020.",
        "The chapel, opened in 1987, was shut for 12 years of its history.",
        "It was the 38th day of the trial, and the judge fell ill on May 3.",
    ],
)
def test_years_that_are_not_counted_from_one_another(board, text):
    assert board(text, rule="calendar") == []


def test_the_day_of_an_article_is_that_of_its_date_line(board):
    lead = "HARBOUR CITY, May 17, 2024 (Wire) - The port was closed on Friday."
    (check,) = board(lead, rule="calendar")
    assert (check.verdict, check.stated) == ("consistent", "Friday")
    assert board(lead.replace("on Friday", "on Monday"), rule="calendar") == []


def test_the_weekday_of_an_own_date_line(board):
    (check,) = board("The Courier, Friday 17 May 2024\nIt rained.", rule="calendar")
    assert check.verdict == "consistent"
    (check,) = board("The Courier, Monday 17 May 2024\nIt rained.", rule="calendar")
    assert check.verdict == "inconsistent"


@pytest.mark.parametrize(("told", "verdicts"), [("Eleven", ["consistent"]), ("Sixteen", [])])
def test_since_the_day_that_the_articles_share(tmp_path, told, verdicts):
    texts = (
        "Dam breach above Orvel\n\nBy Ada Finch\n\nMonday 6 May 2024\n\nThe dam above Orvel gave way on Saturday, 4 May.",
        "Breach was foreseen\n\nBy Jan Roe\n\nFriday 10 May 2024\n\nThe breach of 4 May was foreseen, a surveyor said.",
        f"{told} days on, Orvel is under mud\n\nBy Ivo Dace\n\nWednesday 15 May 2024\n\nThe streets are full of it.",
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    found = [check for check in read_story(tmp_path).figure_checks if "days" in check.formula]
    assert [check.verdict for check in found] == verdicts


def test_a_day_to_come_without_its_year(page_of):
    told = page_of("Reef opens late", "The season opens on 1 November, 24 weeks away.", rule="calendar")
    assert [one.verdict for one in told if "weeks" in one.formula] == ["consistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The king has ten days to sign the bill, which gives him until 27 May at the latest.", ["consistent"]),
        ("The king has ten days to sign the bill, which gives him until 21 May at the latest.", ["inconsistent"]),
        ("Owners have 14 days left to appeal, until May 31.", ["consistent"]),
        ("From 1 June owners have 14 days to appeal, which gives them until 15 June.", ["consistent"]),
        ("It took ten days to build the wall; the road is shut until 27 June.", []),
        ("The vote ran from 9.30am to 11.15am.\nIn those one and three-quarter hours 640 came.", ["consistent"]),
    ],
)
def test_time_in_which_to_do_something(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("They finished on Saturday, four years and one week after the diggers came on 7 March 2020.", []),
        ("They finished on Saturday, three months and ten days after the diggers came on 7 March 2020.", []),
    ],
)
def test_years_and_weeks_are_neither_of_the_two(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Pilots will stay at home for three days from Friday 31 May, the union said.",
        "The pool is shut for two weeks from Monday, 3 June.",
    ],
)
def test_a_length_that_begins_on_a_date_does_not_begin_today(board, text):
    assert [check.formula for check in board(text, rule="calendar") if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("She joined the choir in 2011.\nShe has been singing there for 13 years.", ["consistent"]),
        ("She joined the choir in 2011.\nThe organ has been dumb for 13 years.", []),
        ("They moved in when the first ones came in 2019.\nFive years on they still wait.", ["consistent"]),
        ("It should have opened this March.\nNow it is to be July 2026.\nThat’s two years and four months late.", ["consistent"]),
        ("It should have opened last March.\nNow it is to be July 2026.\nThat’s two years and four months late.", ["consistent"]),
        ("It should have opened next March.\nNow it is to be July 2026.\nThat’s two years and four months late.", []),
        ("The market needed four days to find its price.\nIt closed at 280 on Monday 6 May and at 322 on Friday 10 May.", ["consistent"] * 3),
        ("They are to be out by December 20.\nThat is 31 weeks from now.", ["consistent"]),
        ("Opened in 1974, the hall had no alarm.\nIt was mended in 1998.\nThat no alarm came 34 years after the opening is odd.", ["inconsistent"]),
        ("Opened in 1974, the hall had no alarm.\nIt was mended in 1998.\nThat no alarm came 24 years after the opening is odd.", ["consistent"]),
        ("Opened in 1974, the hall had no alarm.\nIt was mended in 1998.\nThat no alarm came 34 years after the flood is odd.", []),
    ],
)  # fmt: skip
def test_ends_that_stand_apart(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is twelve days since the mill burnt.", 1),
        ("It is nine days since the mill was shut for good.", 0),
        ("A panel meets on Monday, 20 May, 15 days after the fire, it said.", 1),
        ("A panel meets on Monday, 20 May, 18 days after the talks, it said.", 0),
        ("The road has been shut for twelve days.", 1),
    ],
)
def test_days_since_the_day_that_the_articles_have_in_common(board, text, told):
    other = "PORT, Friday 17 May 2024 - The mill burnt on Sunday 5 May."
    third = f"SEALBY, Friday 17 May 2024 - Work has begun.\n{text}"
    checks = board(other, "The mill burnt on Sunday 5 May.", third, rule="calendar")
    assert sum("days" in check.formula for check in checks) == told


def test_days_since_a_shared_day_up_to_the_day_beside_are_no_slip_of_those_from_publication(board):
    texts = ("PORT, Friday 17 May 2024 - The mill burnt on Friday 10 May.", "The mill burnt on Friday 10 May.")
    third = "SEALBY, Friday 17 May 2024 - Work has begun.\nBids are due by Friday 31 May, 21 days after the fire."
    told = [check for check in board(*texts, third, rule="calendar") if "printed: 21 days" in check.formula]
    assert [check.verdict for check in told] == ["consistent"]
    assert "'Friday 31 May'" in told[0].formula


def test_a_day_of_this_year_begins_no_history(board):
    text = "On Saturday, May 4, it let in 4,140 people, the most on any day in its 139-year history."
    assert "inconsistent" not in {check.verdict for check in board(text, rule="calendar")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It has cost 240 jobs by 13 May, which was 240 days’ wages.", ["240 days, 241 with both ends"]),
        ("It has cost 240 jobs by 13 May, which was 190 days’ wages.", []),
        ("The Kellow bridge will cost twice what we were told seven years ago.", ["7 years"]),
        ("The Kellow bridge will cost twice what we were told six years ago.", []),
        ("The other bridge will cost twice what we were told seven years ago.", []),
        (
            "It rained.\nThe Kellow bridge opens on Saturday 4 May.\nThat is 33 weeks after the work stopped.",
            ["33 weeks"],
        ),
    ],
)
def test_one_end_in_another_article(board, text, told):
    other = "The contract of the Kellow bridge was let in 2017.\nThe date in it was 16 September 2023."
    again = "It was to be done by 16 September 2023."
    found = [check.result for check in board(text, other, again, rule="calendar") if "printed" in check.formula]
    assert found == told
