"""Ratios that miss: what no rule of words needs to tie is weighed by how it stands. Own sentences, on subjects of every kind."""

from __future__ import annotations

import pytest

TOLD = [
    ("The reservoir was in trouble by June.\nIts level stood at 84 metres in March.\nIt has since sunk to 63 metres, a drop of 35 per cent.\nNo rain is forecast.", "percent_change"),
    ("The union met on Tuesday.\nA bricklayer's pay has gone up by 24 per cent, to 1,860 crowns a week from 1,550 crowns last spring.\nThe talks go on.", "percent_change"),
    ("The strike hit the port.\nOnly 310 containers were moved on Monday, against 465 on an ordinary day.\nThat is a fall of 50 per cent.", "percent_change"),
    ("The club's budget is out.\nGate money rose from £480,000 to £600,000, an increase of 20 per cent, the treasurer said.\nHe was pleased.", "percent_change"),
    ("The council has counted.\nThe number of burst pipes has doubled in a year, from 230 to 370.\nThe winter was mild.", "multiple"),
    ("The floods of May were worse.\nThen 1,180 cellars were pumped out, more than three times as many as the 520 of last year.\nMud is everywhere.", "multiple"),
    ("The chess league has grown.\nEntries have tripled since the hall was rebuilt, from 140 in 2019 to 310 this spring.\nA second hall is planned.", "multiple"),
    ("The poll was taken in March.\nOf the 1,250 tenants asked, 600 would stay.\nA majority of them want to stay, the landlord says.\nThe others did not answer.", "threshold"),
    ("The choir asked its members.\nA majority of them, 47 per cent, would rather sing in the old hall, the survey found.\nThe new one is cold.", "threshold"),
    ("The ballot closed on Friday.\nMost of the 940 rowers, 430 in all, voted for the new boathouse.\nThe rest were against it or did not vote.", "threshold"),
    ("Punctuality has improved.\nIn spring 72 per cent of the trams left on time, and in autumn 81 per cent, an increase of 9 per cent.\nDrivers are relieved.", "percent_change"),
    ("The theatre is full again.\nA seat in the stalls costs 54 crowns, up from 45 last season, a rise of 30 per cent.\nThe gallery is cheaper.", "percent_change"),
]  # fmt: skip
SILENT = [
    "The reservoir was in trouble by June.\nIts level stood at 84 metres in March.\nIt has since sunk to 63 metres, a drop of 25 per cent.\nNo rain is forecast.",
    "The council has counted.\nThe number of burst pipes has doubled in a year, from 230 to 465.\nThe winter was mild.",
    "The firm had 900 workers in 2019 and has 720 now.\nWages have gone up by 15 per cent since then.\nIt builds boats.",
    "The baths drew 1,240 swimmers on Sunday and 980 on Monday.\nThe price of a ticket has doubled since the spring.\nThe water is warm.",
    "Crews fell from 92 to 81, while 14 per cent of the engines were in repair.\nA new station is planned.",
    "The mayor wants to halve the queue, which has grown to 4,860 from 4,050.\nShe has hired clerks.",
    "Of the 1,250 tenants asked, 700 would stay.\nA majority of them want to stay, the landlord says.\nThe others did not answer.",
    "It needs a majority of the 310 seats.\nSo far it has 142.\nTalks go on.",
    "Most of the day was lost.\nThe 540 rowers went home, and 250 of them came back.\nThe cup was put off.",
    "Support for the toll rose from 42 per cent to 54 per cent, or by 12 percentage points.\nThe minister was glad.",
    "The orchard sold 148 crates this week.\nA crate costs 12 crowns, 20 per cent more than at the market.\nIt rained.",
    "Some 62 per cent of members are for the merger, up from 48 per cent, and 31 per cent are against it.\nThe vote is in June.",
    "The league has 36 clubs and 940 players.\nAbout 5 per cent of the fees go to the referees.\nThe season opens in May.",
]  # fmt: skip
RATIOS = {"share", "percent_change", "multiple", "threshold", "dimension"}


@pytest.mark.parametrize(("text", "rule"), TOLD)
def test_a_ratio_that_misses_is_told(board, text, rule):
    assert "inconsistent" in {check.verdict for check in board(text, rule=rule)}


@pytest.mark.parametrize("text", SILENT)
def test_a_ratio_that_holds_or_is_of_other_things_is_not(board, text):
    assert [check.formula for check in board(text) if check.verdict == "inconsistent" and check.rule in RATIOS] == []
