"""Which published figure stands beside a printed one."""

from __future__ import annotations

import datetime

import pytest

from helpers.reckon.outside.counterparts import counts_the_same, may_be_the_days, pairs
from helpers.reckon.outside.published import COLUMNS, read_published
from helpers.settings import Settings
from helpers.tables import Article, Figure, Witness

SETTINGS = Settings(measures={"releases": ("people released", "released"), "tests": ("swabs", "people tested")})


def row(unit: str, value: str = "100", **cells: str):
    base = dict.fromkeys(COLUMNS, "") | {
        "figure_id": unit,
        "tier": "2",
        "confidence": "high",
        "unit": unit,
        "value": value,
    }
    return read_published([base | cells])[0]


def figure(noun: str | None, value: float = 100.0, **rest) -> Figure:
    start = rest.pop("start", 0)
    return Figure(
        figure_id=f"a-f{start}",
        article_id="a",
        start=start,
        end=start + 3,
        text=f"{value:g}",
        lo=value,
        hi=value,
        noun=noun,
        **rest,
    )


def beside(one: Figure, *published, day: str | None = "2024-05-08"):
    article = Article(article_id="a", file="a.txt", sha256="0", format="txt", published=day)
    return pairs([Witness(article, "", [], [], [one])], SETTINGS, published)


@pytest.mark.parametrize(
    ("noun", "rate", "unit", "description", "same"),
    [
        ("swabs", "day", "tests/day", "", True),
        ("swabs", "day", "tests/year", "", False),
        ("swabs", "year", "tests/fiscal year", "", True),
        ("swabs", None, "tests/day", "", False),
        ("tests", "day, clinic", "tests/day/clinic", "", True),
        ("people released", None, "people", "Released from the ward", True),
        ("people released", None, "people", "Tested, of whom some were released", False),
        ("people tested", None, "people", "Tested, of whom some were released", True),
        ("field offices", None, "offices", "The agency's field offices", True),
        ("field offices", None, "offices", "Bank offices", False),
        ("nurses", None, "doctors", "Doctors on duty", False),
        (None, None, "tests", "", False),
    ],
)
def test_two_figures_count_the_same_thing_at_the_same_rate(noun, rate, unit, description, same):
    assert counts_the_same(figure(noun, rate=rate), row(unit, description=description), SETTINGS) is same


@pytest.mark.parametrize(
    ("when", "start", "end", "may_be"),
    [
        ("on Tuesday", "2024-05-07", "2024-05-07", True),
        ("on Tuesday", "2024-05-06", "2024-05-06", False),
        ("last weekend", "2024-05-04", "2024-05-04", True),
        ("last weekend", "2024-05-03", "2024-05-03", False),
        ("on Tuesday of this week", "2024-04-23", "2024-04-23", False),
        ("on Tuesday", "2024-04-01", "2024-04-30", True),
        (None, "2024-05-09", "2024-05-09", False),
        (None, "", "", True),
    ],
)
def test_days_that_the_words_exclude_are_excluded(when, start, end, may_be):
    published = row("tests", period_start=start, period_end=end)
    assert may_be_the_days(figure("tests", when=when), published, datetime.date(2024, 5, 8)) is may_be


def test_only_near_values_are_shown_those_that_fit_first_then_the_firmer():
    rows = [row("tests", value, figure_id=name, tier=tier)
            for name, value, tier in (("far", "151", "1"), ("near", "149", "1"), ("fits3", "100", "3"), ("fits2", "100", "2"))]  # fmt: skip
    (pair,) = beside(figure("tests"), *rows)
    assert [one.figure_id for one in pair.near] == ["fits2", "fits3", "near"]
    assert [one.figure_id for one in pair.agrees] == ["fits2", "fits3"]


def test_a_bound_fits_only_what_lies_near_it():
    (pair,) = beside(figure("tests", 120.0), row("tests", "", value_lo="100"))
    assert len(pair.agrees) == 1
    (pair,) = beside(figure("tests", 900.0), row("tests", "", value_lo="100"))
    assert pair.near == ()


@pytest.mark.parametrize(
    ("role", "description", "met"),
    [
        ("quota", "Daily target of the ministry", True),
        ("quota", "Counted by the ministry", False),
        ("observed", "Daily target of the ministry", False),
        ("observed", "Mean per day over the spring", False),
        ("mean observed", "Mean per day over the spring", True),
        ("observed", "Highest day of the spring", False),
        ("maximum observed", "Highest day of the spring", True),
        ("observed", "Original wording of the ministry", False),
        ("quota", "Wording of the quota", True),
    ],
)
def test_a_figure_meets_its_own_kind(role, description, met):
    (pair,) = beside(figure("tests", rate="day", role=role), row("tests/day", description=description))
    assert bool(pair.near) is met


def test_a_maximum_meets_the_highest_plain_day_only():
    rows = [row("tests/day", value, figure_id=value) for value in ("95", "104", "80")]
    (pair,) = beside(figure("tests", rate="day", role="maximum observed"), *rows)
    assert [one.figure_id for one in pair.near] == ["104"]


def test_periods_and_vague_numbers_ask_for_no_counterpart():
    assert beside(figure("weeks", role="period"), row("weeks")) == []
    assert beside(figure("tests", form="vague"), row("tests")) == []


def test_restatements_make_one_pair():
    article = Article(article_id="a", file="a.txt", sha256="0", format="txt")
    both = [figure("tests", start=1), figure("tests", start=50)]
    (pair,) = pairs([Witness(article, "", [], [], both)], SETTINGS, [row("tests")])
    assert len(pair.figures) == 2
