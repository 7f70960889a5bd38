"""Words of order that hold: comparisons, the first of a row, a mean beside a peak, a bound that is kept."""

from __future__ import annotations

import pytest

from helpers.reckon.order.every_year import every_year
from helpers.reckon.order.in_order import in_order
from helpers.reckon.order.nth_of_all import nth_of_all
from helpers.reckon.order.only_above import since_when

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The fair sold 6,310 passes, which beats last year's 5,970.", ["6,310 5,970"]),
        ("The fair sold 5,870 passes, which beats last year's 5,970.", []),
        ("It took in 6,310 crates, 340 fewer than the 6,650 of May.", []),
        ("The gust was 14.2 metres a second, inside the permitted 16.5.", ["14.2 16.5"]),
        ("The stand is the dearest item at £42m.\nThe Pool will take £31m and the Gym £18m.", ["£42m £31m"]),
        ("The largest island has 42 farms.\nThe Pool has 31 and the Gym 18.", []),
        ("The average wait was 22 minutes and the longest 74.", ["22 74"]),
        ("Orm keeps 210 cows in five barns, 42 in each on average and never more than 60.", ["42 60"]),
        ("The lab may run up to 100 tests.\nIt ran 96, at £65 apiece.", ["100 96"]),
        ("The lab may run up to 100 tests.\nIt ran 9, at £65 apiece.", []),
    ],
)
def test_what_holds_is_told_and_what_fails_is_not(text, figures):
    found = drafts(in_order, text)
    assert {verdict for verdict, *_ in found} <= {"consistent"}
    told = [" ".join(sorted(each.replace("£", "").replace("m", "").split())) for *_, each in found]
    assert told == [" ".join(sorted(each.replace("£", "").replace("m", "").split())) for each in figures]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("It fell to minus 7.4 degrees.\nIt was the coldest night since 1987, when minus 8.1 was measured.", ["consistent"]),
        ("It fell to minus 8.4 degrees.\nIt was the coldest night since 1987, when minus 8.1 was measured.", ["inconsistent"]),
        ("The flood drove out 8,400 people, the largest number since 1998, when 9,100 people fled, and exceeded the 6,300 of 2009.", ["consistent"]),
    ],
)  # fmt: skip
def test_since_when(text, verdicts):
    assert [verdict for verdict, *_ in drafts(since_when, text)] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("It is the second-longest pier, after Holm at 498 metres and Ayr at 470 metres.", ["inconsistent"]),
        (
            "It is the third-longest, after Holm at 498 metres, Ayr at 470 metres and Orm at 455 metres.",
            ["inconsistent"],
        ),
        ("It is the third-longest, after Holm at 498 metres and Ayr at 470 metres, ahead of Orm at 455 metres.", []),
    ],
)
def test_as_many_named_before_it_as_leave_it_no_place(text, verdicts):
    assert [verdict for verdict, *_ in drafts(nth_of_all, text)] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Spending on hedges has fallen every year since 2021.\nIt spent £9m on hedges in 2021, £8m in 2022 and £7m in 2023.", ["consistent"]),
        ("Spending on hedges has fallen every year since 2021.\nIt spent £9m on hedges in 2021, £7m in 2022 and £8m in 2023.", ["inconsistent"]),
        ("Spending on hedges has fallen every year since 2021.\nThe choir drew £9m in 2021, £7m in 2022 and £8m in 2023.", []),
    ],
)  # fmt: skip
def test_every_year_since(text, verdicts):
    assert [verdict for verdict, *_ in drafts(every_year, text)] == verdicts
