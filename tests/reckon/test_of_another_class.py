"""Records of one class, hours that another zone or a rest makes, differences that are narrowed behind them: no doubt. Own sentences."""

from __future__ import annotations

import pytest

from helpers.reckon import measured
from helpers.reckon.order.dated_rivals import dated_rivals
from helpers.reckon.quantities import Desk
from helpers.reckon.times.any_hours import any_hours
from helpers.reckon.times.clocks import between_clocks
from helpers.reckon.totals.set_against import set_against
from helpers.settings import Settings

from .conftest import drafts, tiny

SLIDE = "The slide of 31 million cubic metres was the biggest"


def rivals(text: str) -> bool:
    desk = Desk(measured([tiny("w0", text)], Settings()), Settings())
    return any(draft.judgement.verdict == "inconsistent" for draft in dated_rivals(desk))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{SLIDE} ever.\nIn 2003 a slide brought down 34 million cubic metres.", True),
        (f"{SLIDE} ever on a farm.\nIn 2003 a slide brought down 34 million cubic metres.", False),
        (f"{SLIDE} of the year.\nIn 2003 a slide brought down 34 million cubic metres.", False),
        (f"{SLIDE} ever.\nIn 2003 slides across three valleys brought down 34 million cubic metres.", False),
        (f"{SLIDE} ever.\nIn 2003 a slide was put at 34 million cubic metres, which was later corrected.", False),
        (f"{SLIDE} ever.\nIn 2003 a slide at the coast brought down 34 million cubic metres.", False),
        ("The farm's cut of £52,000, after inflation, is the lowest ever.\nIn 2010 the farm's cut was £47,000.", False),
    ],
)
def test_a_value_of_another_class_is_no_rival(text, told):
    assert rivals(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The coach left at 8.20am and came in at 1.40pm, a ride of four hours and twenty minutes by local time.",
        "She set out at 6.10am and came in at 3.40pm, so she walked for eight hours and a half with two breaks.",
        "The hall opens at 10.10am and shuts at 5.40pm, so guests can stay for six hours and a half.",
    ],
)
def test_hours_that_are_not_those_between_two_clocks(text):
    assert not [verdict for rule in (any_hours, between_clocks) for verdict, *_ in drafts(rule, text) if verdict == "inconsistent"]  # fmt: skip


def test_hours_of_another_crew():
    assert not drafts(any_hours, "The barn caught fire at 4.10am.\nIt was out at 9.40am, a fight of six hours and a half for the first crew.")  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The no camp led 52,380 to 41,204, a lead of 14,000 on the first count.",
        "The dairy sold 1,240 cheeses, against 1,100 planned, a rise of 210 on last year.",
        "The tour drew 41,200 guests, against 38,100 a year ago, a gain of 1,900, leaving out the free days.",
    ],
)
def test_a_difference_that_is_narrowed_behind_is_of_something_else(text):
    assert not drafts(set_against, text)


@pytest.mark.parametrize(
    "text",
    [
        'Mr Tarn, 63, runs the ferry.\n"I was born in 1999, in the cabin," his son says.',
        "Ivy Tarn, 52, took over in 2019.\nHer predecessor, who was 71 at the time, stayed on.",
    ],
)
def test_an_age_of_somebody_else(board, text):
    assert "inconsistent" not in {check.verdict for check in board(text, rule="calendar")}
