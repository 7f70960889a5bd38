import datetime

import pytest

from helpers import read_story
from helpers.settings import Settings

TERM = Settings(facts={"term_start": datetime.date(2024, 5, 1)})


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("It rained on Friday 17 May 2024.", "consistent", None),
        ("It rained on Friday, May 18, 2024.", "inconsistent", "hard"),
        ("It rained on Friday, May 17.", "consistent", None),
        ("It rained on Friday, May 16.", "inconsistent", "as usually read"),
        ("It rained on Thursday o9 May 2024.", "consistent", None),
    ],
)
def test_the_weekday_of_a_date(board, text, verdict, grade):
    (check,) = board(text, rule="calendar")
    assert (check.verdict, check.grade) == (verdict, grade)


@pytest.mark.parametrize(
    "text", ["On Friday may 5 people came.", "In March 7 sites shut.", "On 31 February 2024 nothing happened."]
)
def test_what_is_no_date_or_carries_no_weekday(board, text):
    assert board(text, rule="calendar") == []


def test_days_named_by_the_week(board):
    text = "On Tuesday of this week, there were 410 calls.\nBut last weekend, there were 300 calls."
    assert [check.result for check in board(text, rule="calendar")] == ["2024-05-14", "2024-05-11 to 2024-05-12"]


def test_a_day_still_to_come_cannot_tell(board):
    (check,) = board("On Sunday of this week, there were 410 calls.", rule="calendar")
    assert (check.verdict, check.settles) == ("cannot tell", "the day of publication")


def test_a_date_in_the_week_named(board):
    text = "The gate burst on May 14.\nThe mayor spoke earlier this week.\nThe dam was built on May 3."
    assert [check.spans for check in board(text, rule="calendar")] == [("w0:18-24", "w0:42-59")]


def test_the_first_weeks_of_a_term(board):
    text = "Some 410 homes were built in the first two weeks of the new administration."
    (check,) = board(text, rule="calendar", settings=TERM)
    assert (check.verdict, check.result) == ("consistent", "2024-05-01 to 2024-05-14")
    assert board(text, rule="calendar") == []


def test_days_that_no_one_counted(board):
    (check,) = board("She promised it within days of taking office.", rule="calendar", settings=TERM)
    assert (check.verdict, check.result) == ("cannot tell", "16 days")


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("He made his debut on 19 August 2017, a Saturday.", ["consistent"]),
        ("He made his debut on 19 August 2017, a Sunday.", ["inconsistent"]),
        ("The vote of March 3, 2024 (a Sunday) was close.", ["consistent"]),
        ("The feast was on 3 March 2024, which fell on a Monday, and all came.", ["inconsistent"]),
        ("They met on 3 March 2024, a Monday newspaper said.", []),
        ("They met on 3 March 2024, Monday editions said.", []),
    ],
)
def test_a_weekday_after_its_date(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The 2025 regatta runs from Saturday 17 May.", "consistent"),
        ("Next year the regatta opens on Saturday, May 17.", "consistent"),
        ("Last year it closed on Wednesday 17 May.", "consistent"),
        ("The 2025 regatta runs from Monday 17 May.", "inconsistent"),
        ("This year it closes on Wednesday 17 May.", "inconsistent"),
    ],
)
def test_a_year_named_before_a_date_is_its_year(board, text, verdict):
    assert [check.verdict for check in board(text, rule="calendar") if "May" in check.formula][:1] == [verdict]


def undated(tmp_path, *texts):
    """The checks of dates in captures that print no date of their own."""
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(f"Mill to close\n\n{text}\n", encoding="utf-8")
    return [check for check in read_story(tmp_path).figure_checks if check.rule == "calendar"]


def test_the_weekdays_tell_the_year_that_no_capture_prints_with_its_date(tmp_path):
    checks = undated(
        tmp_path,
        "The mill stopped on Sunday, 8 March. It had turned a profit in 2025. A vote is due on Monday, 16 March.",
        "Staff met on Friday 20 March, they said. The mill opens again on Wednesday 24 March.",
    )
    assert [(check.verdict, check.result) for check in checks] == [
        *[("consistent", day) for day in ("Sunday", "Monday", "Friday")],
        ("inconsistent", "Tuesday"),
    ]
    assert {check.grade for check in checks} == {None, "as usually read"}
    assert "No capture prints the year of its date: 2026 is the one" in checks[-1].why


def test_of_years_of_one_calendar_the_one_after_the_years_told_of_is_meant(tmp_path):
    """17 and 24 January fall on Saturdays in 2009, 2015 and 2026."""
    checks = undated(
        tmp_path,
        "Ice cut the lines on Saturday, January 17. In 2009 they failed for a week, and after 2009 poles were bought. By 2009 prices they cost more.",
        "They were mended on Saturday, 24 January. The firm spent less in 2023, 2024 and 2025, and means to spend more by 2028.",
    )
    assert [check.result for check in checks] == ["Saturday", "Saturday"]
    assert all("2026 is the one" in check.why for check in checks)


@pytest.mark.parametrize(
    "text",
    [
        "The mill stopped on Sunday, 8 March. It had turned a profit in 2025.",  # one date tells no year
        "It stopped on Sunday, 8 March, and opens on Monday, 24 March, after the loss of 2025.",  # nor do two that differ
        # all three fit 2024, which is not printed; two of them 2019, which is
        "The club won in 2019. It met on Thursday 15 February, on Saturday 8 June and on Monday 10 June.",
        "It stopped on Sunday, 8 March, and opens on Tuesday, 24 March.",  # no year is printed near which it could lie
    ],
)
def test_weekdays_that_leave_the_year_open_tell_none(tmp_path, text):
    assert undated(tmp_path, text) == []


def test_a_year_by_the_weekdays_is_no_day_of_publication(tmp_path):
    text = (
        "It stopped on Sunday, 8 March, and opens on Monday, 16 March, eight days after the fire. In 2025 it ran well."
    )
    assert {check.verdict for check in undated(tmp_path, text)} == {"consistent"}


def test_a_year_by_the_weekdays_tells_no_age(tmp_path):
    text = "Ann Lee, 73, was born in 1951. The club won in 2019. It met on Saturday 8 June and on Monday 10 June."
    assert "inconsistent" not in {check.verdict for check in undated(tmp_path, text)}


def test_the_lead_fits_a_date_line_without_its_year(board):
    (check,) = board("TARROW, May 16 - The mill shut on Thursday, its owner said.", rule="calendar")
    assert (check.verdict, check.result) == ("consistent", "Thursday")


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Claims open on Monday, the 20th.", ["consistent"]),
        ("The bridge went on Saturday the 11th, at noon.", ["consistent"]),
        ("Claims open on Sunday, the 20th.", []),  # of which month is not told
        ("They met on Monday, the 20th day of the strike.", []),
        ("Claims open on Monday, the 20th.\nThey close on Friday 7 June, 18 days later.", ["consistent"] * 3),
        ("It began in the port on Monday, August 28.", ["consistent"]),  # of the year before
        ("It began in the port on Sunday, August 28.", ["inconsistent"]),
        ("Ms Poe, who came in 2013, 11 years ago, opens the hall on Thursday 23 May.", ["consistent"] * 2),
        ("Ms Poe, who came in 2014, ten years ago, opens the hall on Friday 23 May.", ["consistent", "inconsistent"]),
    ],
)
def test_days_whose_month_or_year_is_not_told(board, text, verdicts):
    assert sorted(check.verdict for check in board(text, rule="calendar")) == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The pier opens on Wednesday, the twenty-ninth of May.", "consistent"),
        ("The pier opens on Thursday, the twenty-ninth of May.", "inconsistent"),
        ("On Tuesday, May the twenty-first, the pier opened.", "consistent"),
        ("The pier closed on Friday the seventeenth.", "consistent"),
        ("On Friday, in May, the second half came.", None),
    ],
)
def test_a_day_said_in_words_is_held_against_its_weekday(page_of, text, verdict):
    found = [check.verdict for check in page_of("The pier", text, rule="calendar") if "capture:" in check.spans[0]]
    assert found[1:] == ([verdict] if verdict else [])  # the first is the date line


def test_a_letter_of_a_day_in_words_stands_for_no_digit(page_of):
    assert not any(
        "a letter stands" in check.formula for check in page_of("The pier", "It opens on Wednesday, the second of May.")
    )
