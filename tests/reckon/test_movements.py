"""Changes, multiples and differences whose numbers stand in other sentences."""

from __future__ import annotations

import pytest

from helpers.reckon import quantities
from helpers.reckon.growth import movements

VISITORS = "The zoo drew 84,000 visitors last year.\nFive years ago the figure was 105,000.\n"
PENSION = "Members get 6.3p, where a year ago it was 7.5p.\n"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (VISITORS + "The trustees called the 20 per cent fall disappointing.", "consistent"),
        (VISITORS + "The trustees called the 30 per cent fall disappointing.", "inconsistent"),
        (VISITORS + "The trustees called the 30 per cent fall in donations disappointing.", None),
        (VISITORS + "The trustees welcomed the 20 per cent rise.", None),
        (PENSION + "Those who counted on it will not cheer a cut of 16 per cent.", "consistent"),
        (PENSION + "Those who counted on it will not cheer a cut of 19 per cent.", "inconsistent"),
        (PENSION + "A rival announced a cut of 22 per cent.", None),
        ("Output slipped to 39,500 tonnes in June from 40,000 tonnes in May.\nA fall of 1.25 per cent may not sound like much.", "consistent"),
        ("Rents rose to 980 crowns from 910 in March.\nLandlords defended the 9.7 per cent increase.", "inconsistent"),
        ("The pass rate was 72 per cent, against 60 per cent a year ago.\nTeachers hailed the 12 percentage point rise.", "consistent"),
        ("The pass rate was 72 per cent, against 60 per cent a year ago.\nTeachers hailed the 15 percentage point rise.", "inconsistent"),
        ("The bid is 335 pence, a quarter above the 268 pence at which the shares closed.", "consistent"),
        ("The bid is 335 pence, a third above the 268 pence at which the shares closed.", "inconsistent"),
        ("The chairman was paid £410,000 last year.\nRevenue rose to £2.28bn, up 4 per cent.", None),
        ("He opened with 225p and came back with 240p.\nThe final price, 268p, is 28p better, an improvement of almost 12 per cent.", "consistent"),
        ("Trams carried 3.2m people last year, after 3.0m the year before.\nA rise of 12 per cent in the fare follows in June.", None),
        ("Visits went from 64 in the long dry week before the fire to 109 in the week of August 14, an increase of 41 per cent.", "inconsistent"),
    ],
)  # fmt: skip
def test_changes_told_by_a_noun(board, text, verdict):
    found = {check.verdict for check in board(text) if check.rule == "percent_change" or "points" in check.result}
    assert found == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Farms numbered 900 in 1990.\nThere are 2,750 now.\nThey have more than tripled.", "consistent"),
        ("Farms numbered 900 in 1990.\nThere are 2,250 now.\nThey have more than tripled.", "inconsistent"),
        ("The club has 2,250 members.\nIn 1990 it had 900.\nIts fees have more than tripled.", None),
        ("The fire burned 63 houses.\nIt is nearly three times the toll of the last one, in 2016, when 22 burned.", "consistent"),
        ("The fire burned 43 houses.\nIt is nearly three times the toll of the last one, in 2016, when 22 burned.", "inconsistent"),
        ("Dunmore offered 268p a share.\nAgainst earnings per share of 20.6p it is paying 13 times.", "consistent"),
        ("She was paid £1.21m last year.\nThat is about 50 times the £24,000 that the firm gives as its average wage.", "consistent"),
        ("She was paid £1.21m last year.\nThat is about 40 times the £24,000 that the firm gives as its average wage.", "inconsistent"),
        ("The pump failed three times in May.\nIt cost £20,000 in 2012 and £60,000 now.", None),
    ],
)  # fmt: skip
def test_multiples_apart_from_their_numbers(board, text, verdict):
    found = {check.verdict for check in board(text, rule="multiple")}
    assert found == ({verdict} if verdict else set())


@pytest.mark.parametrize(("base", "verdict"), [("£35m", "inconsistent"), ("£28m", "consistent")])
def test_a_multiple_of_what_another_capture_prints(board, base, verdict):
    (check,) = board(
        "Norway pledged £60m this year, more than twice what it pledged last year.",
        f"Last year the Norwegian pledges came to {base}.",
        rule="multiple",
    )
    assert check.verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Net debt fell by £48m over the year, from £468m.\nIt now stands at £420m.", "consistent"),
        ("Net debt fell by 48 million from 468 million.\nIt now stands at 410 million.", "inconsistent"),
        ("He opened with 225p and came back with 240p.\nThe final price, 268p, is 28p better than the second.", "consistent"),
        ("The firm won 12 of 40 games, 3 more than in 2019.\nIt sold 400 shirts.", None),
        ("Tickets rose by £5 to £35.\nA scarf is £20.", None),
    ],
)  # fmt: skip
def test_differences_told_as_amounts(board, text, verdict):
    found = {check.verdict for check in board(text, rule="parts_sum")}
    assert found == ({verdict} if verdict else set())


def test_a_gap_in_per_cent_of_its_base(board):
    (check,) = board(
        "The shares closed at 258p.\nThat leaves a gap of 10p, or nearly 4 per cent, to the offer.",
        rule="percent_change",
    )
    assert check.verdict == "consistent"


def test_the_pairs_tried_round_a_change_are_bounded(board, monkeypatch):
    tried = []
    monkeypatch.setattr(quantities, "CROWDED", 40)
    monkeypatch.setattr(movements, "may_be_one", lambda page, one, other: tried.append(one))
    board("Profits moved, " + ", ".join(f"with a {5 + i % 9}% fall, {100 + 13 * i} boats" for i in range(20)) + ".")
    assert 0 < len(tried) <= 40 * movements.NEAREST**2
