"""What notebook 04 shows: every published figure with its tier and source, and nothing lost in the joining."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from helpers.errors import StoryError
from helpers.reckon.outside.published import COLUMNS
from helpers.report import references
from helpers.report.reference_charts import series_chart
from helpers.settings import Period, Series, Settings
from helpers.story import Story
from helpers.tables import Article, Figure, Sentence, Witness

TEXT = "Under Brandt the ward took more visits a year at its peak than any other in the last decade."


def row(figure_id: str, value: str, unit: str = "visits/year", **cells: str) -> dict[str, str]:
    year = figure_id[-4:]
    base = {
        "figure_id": figure_id,
        "value": value,
        "unit": unit,
        "tier": "2",
        "confidence": "high",
        "source_title": "Health office",
    }
    days = {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31"} if year.isdigit() else {}
    return dict.fromkeys(COLUMNS, "") | base | days | cells


ROWS = [
    row("ALL_FY2014", "700"), row("ALL_FY2022", "812", tier="3", confidence="medium", source_url="https://example.org/v"),
    row("BEDS", "44", unit="beds", tier="1"),
]  # fmt: skip


def story(rows=ROWS) -> Story:
    figures = [
        Figure(
            figure_id="a-f1", article_id="a", start=0, end=3, text="800", lo=800.0, hi=800.0, noun="visits", rate="year"
        ),
        Figure(figure_id="a-f2", article_id="a", start=5, end=7, text="12", lo=12.0, hi=12.0, noun="nurses"),
    ]
    sentences = [
        Sentence(sentence_id="a-s0", article_id="a", start=9, end=9 + len(TEXT), text=TEXT, clean=TEXT, paragraph=0)
    ]
    article = Article(article_id="a", file="a.txt", sha256="0" * 64, format="txt", published="2023-05-08")
    periods = (Period("new board", ("Brandt",), datetime.date(2018, 1, 20), None),)
    settings = Settings(measures={"visits": ()}, periods=periods, series=(Series("ALL", "all visits", "visits"),))
    made = Story(Path("nowhere"), settings, [Witness(article, "", [], sentences, figures)], [])
    made.__dict__ |= {"reference": list(rows), "check_records": []}
    return made


def test_without_published_figures_the_answer_is_one_sentence():
    assert references.answer(story([])) == [references.WITHOUT]


def test_the_answer_by_value():
    first, second = references.answer(story())
    assert first == (
        "Of 2 printed figures that count something, with a published figure of their measure: 1; agreeing with it: 0; "
        "agreeing on tier 3 alone, which decides nothing: 1; outside it: 0."
    )
    assert second == (
        "“more visits a year at its peak than any other in the last decade” names no series: **cannot tell, it depends on "
        "the series**. Of 2 readings (1 series, each with two readings of the stretch) it would hold in 2, would not hold in 0, "
        "cannot be told in 0."
    )


def test_each_printed_figure_stands_beside_what_is_published_or_says_that_nothing_is():
    frame = references.counterparts_table(story())
    assert frame["printed"].tolist() == ["800 visits a year", "800 visits a year", "12 nurses"]
    assert frame["published"].tolist() == ["812 visits/year", "700 visits/year", references.NONE]
    assert frame["fits"].tolist() == ["yes", "no", ""]
    assert frame["tier"].tolist() == [3, 2, ""]
    assert frame["covers"].tolist()[0] == "2022-01-01 to 2022-12-31"


def test_the_lines_of_a_comparison_name_series_reading_and_tier():
    frame = references.lines_table(story())
    assert frame["the comparison"].tolist() == ["would hold in the series: all visits"] * 2
    assert frame["reading of the stretch"].tolist() == ["10 years counted, 2013 to 2022", "10 years back, 2012 to 2022"]
    assert frame["rests on"].tolist()[0] == "weakest tier 3; medium confidence: ALL_FY2022"


def test_what_is_left_over_is_counted():
    assert references.leftover(story()) == (
        "3 published rows: 1 of tier 1 (the source's own page), 1 of tier 2 (a research body or newsroom that quotes it), 1 of "
        "tier 3 (a repost or a page of another kind). 2 stand beside a printed figure or in a series; 1 have no counterpart in "
        "these articles and are not used."
    )


def test_sources_are_listed_with_address():
    frame = references.sources_table(story())
    assert frame["address"].tolist() == ["", "https://example.org/v"]


def test_a_bad_row_is_refused_before_anything_is_shown():
    with pytest.raises(StoryError, match="tier is '9'"):
        references.answer(story([row("ALL_FY2014", "1", tier="9")]))


def test_the_chart_tells_first_highest_and_last_in_words():
    figure, alt = series_chart(story())
    assert alt == "The published series differ in size and in course. all visits: 2014 700, highest 2022 812, 2022 812."
    assert len(figure.axes) == 1
