"""A comparison with all other years against each series: owners of years, readings of a decade, and outcomes."""

from __future__ import annotations

import datetime

import pytest

from helpers.reckon.order.rankings import lines, owner, stretches, subject
from helpers.reckon.order.superlatives import superlative
from helpers.reckon.outside.published import COLUMNS, read_published
from helpers.settings import Period, Series

OLD = Period("old board", ("Abara",), datetime.date(2012, 1, 20), datetime.date(2018, 1, 20))
NEW = Period("new board", ("Brandt",), datetime.date(2018, 1, 20), None)
PERIODS = (OLD, NEW)
SERIES = (Series("ALL", "all visits", "visits"), Series("FIRST", "first visits", "visits"))
SENTENCE = (
    "Under Brandt the ward took more visits a year at its peak than any other in the last decade, Abara included."
)
DAY = datetime.date(2023, 3, 1)


def rows(prefix: str, values: dict[int, str], **cells: str):
    return read_published(
        dict.fromkeys(COLUMNS, "")
        | {"figure_id": f"{prefix}_FY{year}", "value": value, "tier": "2", "confidence": "high"}
        | {"period_start": f"{year - 1}-10-01", "period_end": f"{year}-09-30"}
        | cells
        for year, value in values.items()
    )


def told(published, sentence: str = SENTENCE, series=SERIES):
    found = superlative(sentence)
    assert found is not None
    return lines(sentence, found, series, PERIODS, published, DAY)


@pytest.mark.parametrize(("year", "whose"), [(2011, None), (2012, OLD), (2017, OLD), (2018, NEW), (2030, NEW)])
def test_a_fiscal_year_belongs_to_whoever_has_most_of_its_days(year, whose):
    assert owner(rows("ALL", {year: "1"})[0], PERIODS) == whose


def test_a_decade_has_two_readings_and_since_has_two():
    decade, since = superlative("the highest in the last decade"), superlative("the lowest since 2010")
    assert [(one.first, one.last) for one in stretches(decade, 2022)] == [(2013, 2022), (2012, 2022)]
    assert [(one.first, one.last) for one in stretches(since, 2022)] == [(2010, 2022), (2011, 2022)]


@pytest.mark.parametrize(
    ("sentence", "of_whom"),
    [
        (SENTENCE, NEW),
        ("Unlike Brandt, Abara saw more visits than any other in a decade.", OLD),
        ("In 2016 there were more visits than in any other year of the last decade.", 2016),
        ("There were more visits than in any other year of the last decade.", None),
        ("Brandtian habits brought more visits than any other in the last decade.", None),
    ],
)
def test_of_whom_a_comparison_speaks(sentence, of_whom):
    assert subject(sentence, superlative(sentence), PERIODS) == of_whom


def test_the_same_words_hold_in_one_series_and_not_in_another_and_order_is_kept():
    published = rows("FIRST", {2014: "50", 2017: "9", 2022: "20"}) + rows(
        "ALL", {2012: "90", 2014: "60", 2021: "70", 2022: "80"}
    )
    found = [(line.series, line.stretch.first, line.outcome) for line in told(published)]
    assert found == [
        ("all visits", 2013, "would hold"),
        ("all visits", 2012, "would not hold"),
        ("first visits", 2013, "would not hold"),
        ("first visits", 2012, "would not hold"),
    ]


def test_a_line_says_what_it_compared_what_is_missing_and_what_it_rests_on():
    values = {year: "5" for year in range(2013, 2023) if year != 2015} | {2022: "8", 2016: "6"}
    line = told(rows("ALL", values, tier="3", confidence="medium"))[0]
    assert line.why == "8 in 2022 is above 6 in 2016; not published here: 2015"
    assert line.rests_on == "tier 3 alone; medium confidence: ALL_FY2022, ALL_FY2016"


def test_a_tie_does_not_hold_and_a_bound_that_may_go_either_way_is_left_open():
    assert told(rows("ALL", {2014: "5", 2022: "5"}))[0].outcome == "would not hold"
    open_row = rows("ALL", {2022: ""}, value_lo="4")
    assert told([*rows("ALL", {2014: "5"}), *open_row])[0].outcome == "cannot be told"
    assert told([*rows("ALL", {2014: "3"}), *open_row])[0].outcome == "would hold"


def test_lowest_turns_the_comparison_round():
    sentence = "Under Brandt the ward took fewer visits than in any other year of the last decade."
    assert told(rows("ALL", {2014: "5", 2022: "4"}), sentence)[0].outcome == "would hold"
    assert told(rows("ALL", {2014: "3", 2022: "4"}), sentence)[0].outcome == "would not hold"


def test_without_a_year_to_compare_nothing_can_be_told():
    assert told(rows("ALL", {2021: "4", 2022: "5"}))[0].why.startswith(
        "no year to compare it with is published here (2 of 10"
    )
    assert told(rows("ALL", {2014: "4"}))[0].why.startswith("no year of the one compared is published here")
    assert told([]) == []


def test_a_year_that_ended_after_the_article_does_not_count():
    line = told(rows("ALL", {2014: "5", 2022: "8", 2023: "1"}))[0]
    assert (line.stretch.last, line.outcome) == (2022, "would hold")


def rank(tier: str):
    return rows("RANK", {2022: "2010"}, figure_id="RANK", tier=tier, unit="fiscal year")


@pytest.mark.parametrize(("tier", "outcome"), [("2", "would hold"), ("3", "cannot be told")])
def test_a_statement_of_rank_decides_unless_it_is_of_tier_3(tier, outcome):
    series = (Series("ALL", "all visits", "visits", ("RANK",)),)
    line = told([*rows("ALL", {2022: "5"}), *rank(tier)], series=series)[0]
    assert (line.outcome, "above every year since 2010" in line.why) == (outcome, True)


def test_a_rank_of_somebody_else_or_too_short_a_reach_is_not_used():
    series = (Series("ALL", "all visits", "visits", ("RANK",)),)
    short = rows("RANK", {2022: "2020"}, figure_id="RANK")
    other = rows("RANK", {2014: "2005"}, figure_id="RANK")
    assert all("rank" not in line.why for line in told([*rows("ALL", {2022: "5"}), *short, *other], series=series))
