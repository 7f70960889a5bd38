"""Rules that ask for one form of words: a price for each with its total, a list taken up, and who is left after losses."""

from __future__ import annotations

import pytest

from helpers.reckon.each.in_one_breath import in_one_breath

from .conftest import drafts

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The pier will sell 1,200 passes for its deck at £30 each, which it says will bring in £46,000.", ["inconsistent"]),
        ("The pier will sell 1,200 passes for its deck at £30 each, which it says will bring in £36,000.", ["consistent"]),
        ("The club sold 240 scarves at £15 apiece, raising £3,900.", ["inconsistent"]),
        ("The clerk sent out 215 fines, at 60 crowns a time, collecting, if all pay, 12,900.", ["consistent"]),
        ("The club sold 240 scarves at £15 each, and half of that went on yarn.", []),
    ],
)  # fmt: skip
def test_in_one_breath(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="product")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The storm felled six oaks, four elms and eight limes. Those 19 trees stood in a row.", ["inconsistent"]),
        ("The storm felled six oaks, four elms and eight limes. Those 18 trees stood in a row.", ["consistent"]),
        ("The band won six cups, four plates and eight ribbons. The haul of 19 is its best.", ["inconsistent"]),
        ("The storm felled six oaks, four elms and eight limes. Those 19 minutes were long.", []),
        ("The storm felled six oaks and four elms. Those 11 men were lucky.", []),
        ("The storm felled six oaks, four elms and eight limes, by the mill. Those 19 houses shook.", []),
    ],
)
def test_a_list_taken_up(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="parts_sum")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The regatta had 442 entries. After 23 withdrawals, mostly late, 409 took part.", ["inconsistent"]),
        ("The regatta had 442 entries. After 23 withdrawals, mostly late, 419 took part.", ["consistent"]),
        ("The regatta drew 442 crews. There were 23 late withdrawals, so 409 raced.", ["inconsistent"]),
        ("Of the 442 crews, 23 withdrew and 409 raced.", ["inconsistent"]),
        ("The regatta had 442 entries. After 23 withdrawals and 5 late entries, 424 took part.", []),
        ("The regatta had 442 entries. After 23 withdrawals it rained, and 12 boats sank.", []),
        ("The party had 60 councillors. After five defections and eight deaths, 48 remain.", []),
        ("The fire trapped 80 people. Nineteen people died, and 50 survived with burns.", []),
        ("The league had 24 clubs in 1990. After four withdrawals, 16 remained in 2003.", []),
        ("Some 90 crews came. Of them 12 withdrew, and 60 raced.", []),
        ("The team had 38 matches. After four cancellations, 30 were played at home.", []),
        ("The regatta had 442 entries. Later, after 23 withdrawals, 131 took part in the swim.", []),
    ],
)
def test_who_is_left(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="parts_sum")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "They sold 500 of the 900 tickets at £10 each, which brought in £6,000.",
        "They sold 300 boxes at £5 each, for £1,200 to the shelter.",
    ],
)
def test_a_sum_of_some_of_them_is_not_told_in_one_breath(text):
    assert drafts(in_one_breath, text) == []


def test_what_other_rules_tell_is_asked_once_for_a_page(monkeypatch):
    asked = []
    monkeypatch.setattr("helpers.reckon.each.in_one_breath.FIRST", (lambda page, desk: asked.append(page) or [],))
    found = drafts(in_one_breath, "The club sold 240 scarves at £15 apiece, raising £3,900.\n" * 20)
    assert (len(found), len(asked)) == (20, 1)
