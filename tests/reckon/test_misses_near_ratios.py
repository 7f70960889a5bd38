"""Ratios that miss: what no rule of words needs to tie is weighed by how it stands. Own sentences, on subjects of every kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.reckon import measured
from helpers.reckon.checks import by_rules
from helpers.reckon.growth.multiples import multiple_draft
from helpers.reckon.hedges import exactly
from helpers.reckon.quantities import Desk, Draft
from helpers.reckon.search.misses import misses, weighed_misses
from helpers.reckon.search.search import relations, scene_of
from helpers.reckon.verdicts import Judgement
from helpers.settings import Settings

from .conftest import tiny

# What the family tells by itself, whatever the rules of words tell.
TOLD = [
    ("The union met on Tuesday.\nA bricklayer's pay has gone up by 24 per cent, to 1,860 crowns a week from 1,550 crowns last spring.\nThe talks go on.", "1,550 1,860 24"),
    ("The chess league has grown.\nEntries have tripled since the hall was rebuilt, from 140 in 2019 to 310 this spring.\nA second hall is planned.", "140 310"),
    ("The theatre is full again.\nA seat in the stalls costs 54 crowns, up from 45 last season, a rise of 30 per cent.\nThe gallery is cheaper.", "45 54 30"),
    ("Nurses left in droves.\nThe hospital lost 84 of them last year. The year before it had lost 56. The number has doubled, the union says.\nPay is blamed.", "56 84"),
    ("The league's crowds are thin.\nAn average of 8,200 came to a match last season; this season it is 6,150. Attendance is down by a third.\nTickets are dear.", "8,200 6,150 third"),
    ("The budget was passed.\nSpending on roads goes up from 12.5 million to 15 million crowns, an increase of 30 per cent.\nSchools get nothing.", "12.5 million 15 million 30"),
    ("The epidemic is fading.\nNew cases fell from 640 in the first week to 480 in the second, a drop of 33 per cent.\nSchools reopen on Monday.", "640 480 33"),
    ("Turnout was poor.\nIn 2018 it was 64 per cent and this time 56 per cent, a fall of 8 per cent, the clerk said.\nIt rained all day.", "64 56 8"),
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


def alone(text: str) -> list[str]:
    """The figures of each miss, where the rules of words have told no slip."""
    desk = Desk(measured([tiny("w0", text)], Settings()), Settings())
    scene = scene_of(desk, [draft for draft in by_rules(desk) if draft.judgement.verdict == "consistent"])
    list(relations(scene))
    return [" ".join(one.figure.text for one in draft.quantities) for draft in misses(weighed_misses(scene), [])]


@pytest.mark.parametrize(("text", "figures"), TOLD)
def test_a_ratio_that_misses_is_told_without_a_rule_of_words(text, figures):
    assert alone(text) == [figures]


def test_the_checks_of_a_story_hold_it(board):
    text = next(text for text, figures in TOLD if figures == "8,200 6,150 third")
    assert [check.rule for check in board(text) if check.verdict == "inconsistent"] == ["percent_change"]


@pytest.mark.parametrize("text", SILENT)
def test_a_ratio_that_holds_or_is_of_other_things_is_not(board, text):
    assert [check.formula for check in board(text) if check.verdict == "inconsistent" and check.rule in RATIOS] == []


NEARER = "The league met.\nAn average of 8,200 came to a match in 1990.\nThe fans are old.\nIn 2022 the club sold 310 scarves. Last year the sales more than doubled, to 520, and the shop took on a clerk.\nA year ago 3,900 came."


def _told(text: str, old: str, new: str) -> tuple[Desk, Draft]:
    """A multiple that other figures of the text bear out, tied to the words 'more than doubled'."""
    desk = Desk(measured([tiny("w0", text)], Settings()), Settings())
    page = desk.pages[0]
    held = {one.figure.text: one for one in page.quantities}
    at = text.index("doubled")
    draft = multiple_draft(held[new], held[old], exactly(2), "doubled")
    agreed = Judgement("consistent", "literally", None, None)
    return desk, replace(draft, spans=(page.span(at, at + 7),), judgement=agreed)


def test_what_bears_a_claim_out_from_afar_is_not_meant_where_its_own_sentence_tells_two_values():
    desk, far = _told(NEARER, "3,900", "8,200")
    scene = scene_of(desk, [])
    found = [one for one in misses(weighed_misses(scene), [far]) if one.rule == "multiple"]
    assert [" ".join(one.figure.text for one in draft.quantities) for draft in found] == ["310 520"]


def test_what_bears_a_claim_out_beside_it_is_meant():
    desk, near = _told(NEARER, "310", "520")
    assert not [one for one in misses(weighed_misses(scene_of(desk, [])), [near]) if one.rule == "multiple"]
