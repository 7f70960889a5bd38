"""The time of which a figure speaks."""

from datetime import date

import pytest

from helpers.reckon.meaning.moments import dated, moment, written
from helpers.reckon.quantities import Desk
from helpers.settings import Settings
from helpers.tables import Article, Figure, Witness

from .conftest import tiny

TODAY = date(2024, 5, 17)  # a Friday


def moments(text):
    page = Desk([tiny("w0", text)], Settings()).pages[0]
    return [moment(page, one, TODAY) for one in page.quantities]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On Tuesday 40 boats sank.", date(2024, 5, 14), date(2024, 5, 14)),
        ("Yesterday 40 boats sank.", date(2024, 5, 16), date(2024, 5, 16)),
        ("Some 40 boats sank on 9 March 2023.", date(2023, 3, 9), date(2023, 3, 9)),
        ("Some 40 boats sank last month.", date(2024, 4, 1), date(2024, 4, 30)),
        ("There were 40 boats at the end of last month.", date(2024, 4, 30), date(2024, 4, 30)),
        ("There were 40 boats at the end of February.", date(2024, 2, 29), date(2024, 2, 29)),
        ("There were 40 boats at the start of April.", date(2024, 4, 1), date(2024, 4, 10)),
        ("Some 40 boats sank in August.", date(2023, 8, 1), date(2023, 8, 31)),
        ("Some 40 boats sank in 2019.", date(2019, 1, 1), date(2019, 12, 31)),
        ("A year earlier 40 boats sank.", date(2023, 1, 1), date(2023, 12, 31)),
        ("From June to August 40 boats sank.", date(2023, 6, 1), date(2023, 8, 31)),
        ("Some 40 boats sank between 2019 and 2022.", date(2019, 1, 1), date(2022, 12, 31)),
        ("So far 40 boats have sunk.", TODAY, TODAY),
        ("Last Friday 40 boats sank.", date(2024, 5, 10), date(2024, 5, 10)),
        ("On Sept. 9, 2023, 40 boats sank.", date(2023, 9, 9), date(2023, 9, 9)),
        ("By 6 p.m. Tuesday 40 boats had sunk.", date(2024, 5, 14), date(2024, 5, 14)),
        ("Some 40, or 12 percent, had sunk by noon on Tuesday.", date(2024, 5, 14), date(2024, 5, 14)),
        ("In Sept 40 boats sank.", date(2023, 9, 1), date(2023, 9, 30)),
    ],
)
def test_the_days_of_a_figure(text, first, last):
    assert moments(text)[0].days == (first, last)


def test_each_figure_has_the_time_of_its_own_clause():
    now, then = moments("There were 40 boats, up from 30 boats in 2019.")
    assert now.days is None
    assert then.days == (date(2019, 1, 1), date(2019, 12, 31))
    assert now != then


def test_an_hour_of_another_day_is_not_the_figures():
    sent, _ = moments("It sent out 40 forms on 2 May and had 30 back when the office closed at noon on 9 May.")
    assert (sent.days, sent.hour) == ((date(2024, 5, 2), date(2024, 5, 2)), None)


def test_hours_tell_two_counts_apart():
    noon, night = moments("By noon on Tuesday 40 boats were in; by midnight on Tuesday 60 boats were.")
    assert (noon.hour, night.hour) == ("noon", "midnight")
    assert noon.apart(night)


def test_a_dateline_gives_the_day_where_nothing_else_does():
    page = Desk([tiny("w0", "AYLE, May 3, 2022 - Some 40 boats sank.", published=None)], Settings()).pages[0]
    assert written(page) == date(2022, 5, 3)


def test_no_day_of_publication_is_no_trouble():
    text = "On Tuesday 40 boats sank, 12 last year, 9 in the week to 3 May."
    page = Desk([tiny("w0", text, published=None)], Settings()).pages[0]
    assert {moment(page, one, None).days for one in page.quantities} == {None}


def test_a_year_that_no_paper_was_printed_in_is_none():
    for published in ("0001-01-01", "9999-12-31"):
        page = Desk([tiny("w0", "Next Tuesday and in December 40 boats sank.", published=published)], Settings()).pages[
            0
        ]
        assert written(page) is None
        assert moment(page, page.quantities[0], written(page)).days is None


def test_a_last_season_is_not_put_before_the_one_that_has_just_been():
    article = Article(article_id="a", file="a.txt", sha256="", format="txt", published="2025-10-14")
    figure = Figure(figure_id="f", article_id="a", start=0, end=2, text="40", lo=40.0, hi=40.0, when="last summer")
    (found,) = dated([Witness(article, "", [], [], [figure])], Settings())
    assert found.figures[0].when_first <= "2025-06-01"
    assert found.figures[0].when_last >= "2025-08-31"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Tuesday", "2024-05-14", "2024-05-14"),
        ("yesterday", "2024-05-16", "2024-05-16"),
        ("last month", "2024-04-01", "2024-04-30"),
        ("in January", "2024-01-01", "2024-01-31"),
        ("in October", "2023-10-01", "2023-10-31"),
        ("in 2018", "2018-01-01", "2018-12-31"),
        ("this year", "2024-01-01", "2024-12-31"),
        ("in the first two weeks", "2024-03-01", "2024-03-14"),
        ("since the storm", None, None),
        (None, None, None),
    ],
)
def test_the_days_of_a_figure_are_resolved_against_the_articles_date(words, first, last):
    figure = Figure(figure_id="f", article_id="a", start=0, end=2, text="40", lo=40.0, hi=40.0, when=words)
    article = Article(article_id="a", file="a.txt", sha256="", format="txt", published="2024-05-17")
    settings = Settings(facts={"term_start": date(2024, 3, 1)})
    (found,) = dated([Witness(article, "", [], [], [figure])], settings)
    assert (found.figures[0].when_first, found.figures[0].when_last) == (first, last)


def test_without_a_date_only_what_is_printed_whole_is_resolved():
    figure = Figure(figure_id="f", article_id="a", start=0, end=2, text="40", when="on Tuesday")
    article = Article(article_id="a", file="a.txt", sha256="", format="txt")
    (found,) = dated([Witness(article, "", [], [], [figure])], Settings())
    assert found.figures[0].when_first is None


def test_an_hour_told_with_its_part_of_the_day_is_that_hour():
    (first,), (other,) = (
        moments("At 6.00 a.m. there were 40 boats."),
        moments("At six this morning there were 40 boats."),
    )
    assert first.hour == other.hour == "6am"
