"""How far the search by value reaches: units and times that one figure leaves out, people under two names, shares that bound."""

from __future__ import annotations

import pytest

HOLDS = [
    ("a week left out", "The pools are open 1,240 hours a week between them.\nThe cuts would take 310 of those hours.\nThe pools left would share 930 hours.", "parts_sum"),
    ("people under two names", "The camp held 870 men on Monday and let 64 inmates go.\nTake off those and you get 806 men.", "parts_sum"),
    ("women and men", "The final figure of the fever is 468 deaths, the ministry said.\nIt closed its books on Friday.\n271 were women and 197 men.", "parts_sum"),
    ("degrees", "Orsk itself touched 41.3C, which was 1.6 degrees short of the 42.9C measured on the coast.", "parts_sum"),
    ("an end of a change", "The week of the depot would shrink from 46 hours to 38, a loss of eight hours for each crew.", "parts_sum"),
    ("a list within a list", "The yard will scrap 850 trams in all.\nThe first 400 are named: 180 from Kell, 120 from Dann, 60 from Velm and 40 from Osk.\n"
     "A second lot of 250 will follow in May, and a third, of 200, in June.", "parts_sum"),
    ("a short list", "The nine mills made 131,866 tonnes last year.\nFour of them are in Kell, three in Dann and two in Velm.", "parts_sum"),
    ("months left out", "Officials announced a delay of 18 months in May.\nAnother 12 have now been added, making 30 in all.", "parts_sum"),
    ("more than a fifth", "The plan would remove 57 posts.\nThe mill employs 262 people, so more than a fifth of its jobs would go.", "share"),
    ("fewer than half", "The line serves 3,700 addresses in Dann, where fewer than half of the 8,400 homes and shops have a meter.", "share"),
    ("a rise beyond a bound", "The bridge comes at a price that has risen by more than a third, the auditor said.\n"
     "It was to cost $80m; the figure now is $110m.", "percent_change"),
    ("hours of days", "The hall opens five days a week for six hours at a time, 30 hours in all.", "product"),
]  # fmt: skip
SILENT = [
    ("a stretch is no part", "Ten weeks is the longest drought on record, she added.\nThey drew 210 from the lake, 150 from tanks and 140 from wells.", "parts_sum"),
    ("decimals make no count", "The quake, of magnitude 7.1, came at dawn.\nThe centre at first put it at 6.9.\nThe office listed 14 dead in Kell.", "parts_sum"),
    ("minutes are no trains", "The new run takes 54 minutes.\nThe old one took 60 minutes.\nOn a first count, 90 percent of buses were on time.", "share"),
    ("half is no change", "The line reached 6,100 houses in Kell and 4,100 in Dann, where fewer than half of the 9,500 families have a contract.", "percent_change"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule"), [case[1:] for case in HOLDS], ids=[case[0] for case in HOLDS])
def test_what_holds_is_found(board, text, rule):
    assert {check.verdict for check in board(text, rule=rule)} == {"consistent"}


@pytest.mark.parametrize(("text", "rule"), [case[1:] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_looks_alike_is_left_alone(board, text, rule):
    assert [check.formula for check in board(text, rule=rule)] == []


def test_a_percentage_that_words_tie_is_of_nothing_else(board):
    text = "The firm cut its 240 clerks to 180, a loss of one in four.\nIn the ballot 1,250 of the 5,000 guards voted."
    assert not any("5,000" in check.formula and "one in four" in check.formula for check in board(text))


def test_a_list_of_several_things_is_no_total_far_off(board):
    text = "The school has 71 pupils.\nIt rained.\nThe bus was late.\nIt has 61 desks, eight lamps and two clocks."
    assert board(text, rule="parts_sum") == []


def test_a_part_as_small_as_the_rounding_makes_no_sum(board):
    text = "Its sales are £2.6 billion.\nIt was £2.5 billion in May.\nThe firm lost £65 million."
    assert board(text, rule="parts_sum") == []
