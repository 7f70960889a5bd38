"""The day of publication: of a date line without its year, and in the year that the weekdays tell."""

from __future__ import annotations

import datetime

import pytest

from helpers import read_story
from helpers.reckon.quantities import Desk
from helpers.reckon.times.publication import day_by_weekdays, day_of
from helpers.settings import Settings

from .conftest import tiny

DAY = datetime.date(2025, 5, 8)
FULL = "Quay strike ends\n\nBy Jo Roe\n\nThe Port Mail, Thursday 8 May 2025\n\nThe strike is over."


def days_of(*texts):
    desk = Desk([tiny(f"w{number}", text, published=None) for number, text in enumerate(texts)], Settings())
    return [day_of(page, desk) for page in desk.pages]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("LOWHAVEN, May 6 (Coast Wire) - Dockers voted to end their strike.", 6),
        ("The Lowhaven Echo, business desk, 7 May. Ann Lee", 7),
        ("Harbour FM, late news. On air Tuesday 6 May", 6),
        ("Wednesday breakfast, 7 May. Presenter: Sam Poe", 7),
        ("From Ann Lee in Lowhaven, Sunday Echo, 4 May", 4),
        ("Dockers go back on Friday, 9 May, the union says", 8),  # no line of its own: the day of the other article
        ("Work begins on 12 May", 8),
    ],
)
def test_a_date_line_without_its_year_lies_near_the_day_of_another_article(line, day):
    assert days_of(FULL, f"Dockers go back to work\n\n{line}\n\nThey voted in the hall.") == [DAY, DAY.replace(day=day)]


def test_a_headline_is_no_date_line():
    assert days_of(FULL, "Strike to Start, 14 May\n\nThey voted in the hall.") == [DAY, DAY]


@pytest.mark.parametrize(
    ("lead", "weekday"),
    [
        ("LOWHAVEN, May 16 - The union said on Thursday that work begins again.", "Thursday"),
        (
            "LOWHAVEN, May 16 (Coast Wire) - By Ann Lee\n\nThe union on Thursday told its members to go back.",
            "Thursday",
        ),
        ("LOWHAVEN, May 16 (Coast Wire) - By Ann Lee\n\nThe union told its members to go back.", None),
        ("LOWHAVEN, May 16 (Coast Wire) - By Ann Lee\n\nThe union said so last Thursday.", None),
    ],
)
def test_the_weekday_of_the_lead_after_a_byline(board, lead, weekday):
    told = [check.result for check in board(lead, rule="calendar") if "in the lead" in check.formula]
    assert told == ([weekday] if weekday else [])


def undated(tmp_path, *texts):
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(f"Dockers go back to work\n\n{text}\n", encoding="utf-8")
    return [check for check in read_story(tmp_path).figure_checks if check.rule == "calendar"]


HELD = "LOWHAVEN, May 8 - The union said on Thursday that it was over.\n\nA vote is due on Saturday 17 May. It first struck in 2011, and lost in 2024."


def test_what_holds_in_the_year_that_the_weekdays_tell_is_told(tmp_path):
    checks = undated(tmp_path, f'{HELD}\n\nAnn Lee, 51, leads it. "I was born here in 1973," said Lee.')
    (age,) = [check for check in checks if "born" in check.formula]
    assert age.verdict == "consistent"
    assert "2025 is the one" in age.why


def test_what_does_not_hold_in_such_a_year_is_no_doubt(tmp_path):
    checks = undated(tmp_path, f'{HELD}\n\nAnn Lee, 46, leads it. "I was born here in 1973," said Lee.')
    assert {check.verdict for check in checks} == {"consistent"}


THREE = "The town met on Friday, February 13.\n\nOn Thursday, February 12, it had 2025 in mind. It votes on Saturday, February 14."


@pytest.mark.parametrize(("age", "verdicts"), [(74, ["inconsistent"]), (69, ["consistent"]), (70, [])])
def test_an_age_that_fits_no_year_of_three_weekdays_is_doubted(tmp_path, age, verdicts):
    line = "LOWHAVEN, February 15 (Wire) - It is over."
    checks = undated(
        tmp_path, f"{line}\n\n{THREE}\n\nFirst was Ivy Stone, {age}, of Low Lane. Mrs Stone was born there in 1957."
    )
    assert [check.verdict for check in checks if "born" in check.formula] == verdicts


@pytest.mark.parametrize(("age", "verdicts"), [(126, ["inconsistent"]), (116, ["consistent"]), (118, [])])
def test_the_age_of_a_house_that_fits_no_year_of_three_weekdays_is_doubted(tmp_path, age, verdicts):
    line = "LOWHAVEN, February 15 (Wire) - It is over."
    checks = undated(tmp_path, f"{line}\n\n{THREE}\n\nThe hall, opened in 1910, is {age} years old.")
    assert [check.verdict for check in checks if "opened in 1910" in check.formula] == verdicts


def test_the_weekday_of_a_lead_speaks_for_a_year_and_not_against_it():
    text = "LOWHAVEN, May 9 - The union said on Thursday that it was over. A vote is due on Saturday 17 May, another on Monday 26 May. It lost in 2024."
    desk = Desk([tiny("w0", text, published=None)], Settings())
    assert (day_by_weekdays(desk) or DAY.replace(year=1)).year == 2025


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("KELL FM NEWS – Thursday 15 May – 0800 bulletin", "2025-05-15"),
        ("COAST RADIO / BREAKFAST / 15 MAY / 0700", "2025-05-15"),
        ("COAST RADIO\n\nGood morning. It's Thursday, the fifteenth of May, and this is Coast Radio.", "2025-05-15"),
        ("Radio listeners vote on 15 May", None),
        ("Docks, Thursday 15 May, and what is to come", None),
    ],
)
def test_the_day_of_a_script(head, day):
    desk = Desk(
        [tiny("w0", f"{head}\n\nThe docks are shut.", published=None), tiny("w1", HELD, published="2025-05-20")],
        Settings(),
    )
    assert str(day_of(desk.pages[0], desk)) == (day or "2025-05-20")


def test_a_year_near_those_that_are_printed():
    text = "LOW BAY, May 8 (WIRE) - Ada Fenn won on Friday.\n\nShe was born in 1978. The count ends on Monday, May 18. In 2018 and in 2022 she lost.\n\nIn 2017 she left. The vote of 2028 is far."
    desk = Desk([tiny("w0", text, published=None)], Settings())
    assert str(day_by_weekdays(desk)) == "2026-05-08"
