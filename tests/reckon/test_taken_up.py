"""Parts of a group that a later phrase takes up, by its name or by what was told of it, here or in another article."""

from __future__ import annotations

import pytest

from helpers.reckon.fractions.asked_few import asked_few
from helpers.reckon.fractions.fraction_claims import fraction_claims
from helpers.reckon.fractions.portions import portions
from helpers.reckon.fractions.taken_up import taken_up
from helpers.reckon.fractions.vote_claims import vote_claims
from helpers.reckon.quantities import Desk, Page

from .conftest import drafts

PARTS = [
    (["The ward has 48 beds.\nIts roof leaks.\nNurses say that 53 of the beds were in use."], ["inconsistent"]),
    (["The ward has 48 beds.\nNurses say that 31 of the beds were in use."], ["consistent"]),
    (["Of 310 shops, 187 were dark for longer than a day.\nThe mayor says 204 of these have claimed."], ["inconsistent"]),
    (["Of 310 shops, 187 were dark for longer than a day.\nThe mayor says 204 of them have claimed."], []),
    (["The ward has 48 beds and 90 cots.\nNurses say that 53 of the cots were in use."], ["consistent"]),
    (["The ward has 48 beds.\nSince then more were bought; now 53 of the beds are in use."], []),
    (["The club sent a form to its 200 members.\nIt got 46 back.\nOf those who had filled it in, 52 want a new boat."], ["inconsistent"]),
    (
        ["On Tuesday 48 of the town's 70 shops were shut.", "It says that 53 of the shops shut on Tuesday had opened again by noon."],
        ["inconsistent"],
    ),
    (["On Tuesday 48 of the town's 70 shops were shut.", "It says that 53 of the shops sell food."], []),
    (["Just six of the drivers had been properly trained.\nThe rest learnt by doing.\nEight of the properly trained drivers have left."], ["inconsistent"]),
    (["The Aldham crew are 12 men, no more.\nFourteen of the Aldham crew were on the roof."], ["inconsistent"]),
    (["Of the 30 lorries, 16 are owned and 14 are leased.\nThe firm says that 17 of the leases run out in May."], ["inconsistent"]),
    (["The clinic counted 230 new cases in 2023.\nOf the cases registered last year, 254 were found late."], ["inconsistent"]),
    (["The clinic counted 230 new cases in 2019.\nOf the cases registered last year, 254 were found late."], []),
    (["The final tally is 1,270 trees, or 370 more.\nAmong all those felled, 508 had been planted by the town."], ["consistent"]),
    (["They sold 40 boats.\nThree of the nine boats at the quay leaked."], []),
]  # fmt: skip
FEW = [
    ("The club went into the winter with seven hives.\nWe lost 35 per cent of them, she said.", ["inconsistent"]),
    ("The club went into the winter with seven hives.\nWe lost 43 per cent of them, she said.", ["consistent"]),
    ("The club has seven hives and some goats.\nWe lost 35 per cent of the honey, she said.", []),
    ("I put it to seven landlords in the street.\nForty per cent had raised the rent.", ["inconsistent"]),
    ("I put it to five landlords in the street.\nForty per cent had raised the rent.", ["consistent"]),
    (
        "The jury has 14 members, all of whom voted.\nIt was split, with 60 per cent of the members against.",
        ["inconsistent"],
    ),
    ("We spoke to six porters on the night shift.\nOf those, 60 per cent were new.", ["inconsistent"]),
    ("We rang every one.\nAll seven heads picked up, and 40 per cent told us that the roof leaked.", ["inconsistent"]),
    ("We rang every one.\nAll seven heads picked up, and 43 per cent told us that the roof leaked.", ["consistent"]),
    ("We spoke to six porters.\nAcross the country 40 per cent were new.", []),
    ("We spoke to six porters and 250 nurses.\nForty per cent were new.", []),
    ("We spoke to six porters.\nWages rose 40 per cent.", []),
]
VOTES = [
    ("The council agreed by 11 votes to eight.\nAll 21 members were there.\nIt passed by a two-thirds majority of the full council.", ["inconsistent"]),
    ("The council agreed by 16 votes to five.\nIt passed by a two-thirds majority.", ["consistent"]),
    ("The panel has 16 members, and more than two thirds of them came down in favour.\nIn the end it was nine for, six against.", ["inconsistent"]),
    ("The council agreed by 11 votes to eight.\nIt would have needed a two-thirds majority.", []),
    ("The council agreed by 11 votes to eight.\nIn a poll of 900 people two thirds of them backed the plan.", []),
]  # fmt: skip
CLAIMS = [
    ('The guild polled 84 firms.\nOf these, 45 expect to lay staff off, 27 do not and 12 could not say.\n"When two thirds of our members do that, it hurts," he said.', ["inconsistent"]),
    ("They rang 1,500 households.\nEight hundred and forty said they had left.\n\"Two thirds of our households got out,\" she said.", ["inconsistent"]),
    ("They rang 1,500 households.\nOne thousand said they had left.\n\"Two thirds of our households got out,\" she said.", ["consistent"]),
    ("The form drew 2,450 replies.\nOf those 1,568 were against it and 612 in favour.\nMore than two-thirds of the people who answered had said no.", ["inconsistent"]),
    ("The form drew 2,450 replies.\nOf those 1,568 were against it and 612 in favour.\nA quarter of the people who answered had said yes.", ["consistent"]),
    ("The tally is 1,270 poles.\nAmong all those lost, 508 were rotten.\nIn other words a quarter of the poles were past use.", ["inconsistent"]),
    ("It got 4,350 names.\nThe town has 16,300 people, which means that more than a third of the town signed.", ["inconsistent"]),
    ("They rang 1,500 households.\nEight hundred and forty said they had left.\nA third of the hotels are shut.", []),
    ("They rang 1,500 households.\nEight hundred and forty said they had left.\nLast year two thirds of the households stayed.", []),
]  # fmt: skip
BREATH = [
    ("The firm had 364 older patients on the drug.\nSeventy of the 560 patients on the drug, roughly one in five, came off it.", ["inconsistent"]),
    ("Seventy of the 560 patients on the drug, roughly one in eight, came off it.", ["consistent"]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "verdicts"), PARTS)
def test_a_part_against_the_group_that_is_taken_up(texts, verdicts):
    assert [verdict for verdict, *_ in drafts(taken_up, *reversed(texts))] == verdicts


@pytest.mark.parametrize(("text", "verdicts"), FEW)
def test_a_percentage_of_a_few_who_were_asked(text, verdicts):
    assert [verdict for verdict, *_ in drafts(asked_few, text)] == verdicts


@pytest.mark.parametrize(("text", "verdicts"), VOTES)
def test_two_thirds_against_the_votes(text, verdicts):
    assert [verdict for verdict, *_ in drafts(vote_claims, text)] == verdicts


@pytest.mark.parametrize(("text", "verdicts"), CLAIMS)
def test_a_fraction_of_a_group_counted_before(text, verdicts):
    assert [verdict for verdict, *_ in drafts(fraction_claims, text)] == verdicts


@pytest.mark.parametrize(("text", "verdicts"), BREATH)
def test_a_share_in_one_breath_is_explained_by_no_other_sentence(text, verdicts):
    def shares(page: Page, desk: Desk):
        return (one for one in portions(page, desk) if one.rule == "share")

    assert [verdict for verdict, *_ in drafts(shares, text)] == verdicts


def test_they_died_is_no_name_of_the_group(board):
    checks = board("The slide buried a party of nine walkers.\nFive of them died.", rule="part_of_whole")
    assert [check.verdict for check in checks] == ["consistent"]


def test_those_left_after_but(board):
    checks = board(
        "Fourteen households were told to leave.\nSome are back, but 17 are still waiting for word.",
        rule="part_of_whole",
    )
    assert [check.verdict for check in checks] == ["inconsistent"]


APART = [
    (["They asked 1,020 parents.\nThe strike was backed by 492 and opposed by 377.", "In a poll of just over a thousand parents, more than half said they back the strike."], ["inconsistent"]),
    (["They asked 1,020 parents.\nThe strike was backed by 532 and opposed by 377.", "In a poll of just over a thousand parents, more than half said they back the strike."], ["consistent"]),
    (["At the peak 1,860 homes were cut off, or 15 per cent of the 12,400 homes in the valley.", "Of the 12,400 homes in the valley, he said, fewer than one in ten were cut off even at the worst moment."], ["inconsistent"]),
    (["The firm serves 3,100 customers.\nThe gale cut off 1,860 customers.\nTrees fell.\nRoads were shut.\nThe ferry stayed in port.\nSchools will open late.\nAt the worst hour almost three-quarters of the people we serve were in the dark, it says.", "Rain fell."], ["inconsistent"]),
    (["They asked 1,020 parents.\nThe strike was backed by 492 and opposed by 377.", "In a poll of 800 teachers, more than half said they back the strike."], []),
    (["The plan has the backing of a majority of those who answered, he says.\nThe form went out in May.\nIt drew 4,180 replies.\nIn all 1,790 people said they were in favour and 1,880 were against.", "Rain fell."], ["inconsistent"]),
    (["The plan has the backing of a majority of those who answered, he says.\nThe form went out in May.\nIt drew 4,180 replies.\nIn all 2,190 people said they were in favour and 1,880 were against.", "Rain fell."], ["consistent"]),
    (["Street care cost £49m a decade ago and will cost £74m next year.\nIt helps the old.\nThat is no small sum.\nHalls close.\nThe net budget is £186m.\nWith street care swallowing more than half of the total, little is left.", "Rain fell."], ["inconsistent"]),
    (["Street care cost £49m a decade ago and will cost £74m next year.\nIt helps the old.\nThat is no small sum.\nHalls close.\nThe net budget is £186m.\nWith salaries swallowing more than half of the total, little is left.", "Rain fell."], []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "verdicts"), APART)
def test_a_share_with_its_whole_whose_part_is_elsewhere(board, texts, verdicts):
    found = [check for check in board(*texts) if "; said to be '" in check.formula]
    assert [check.verdict for check in found] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Of the seven votes held since May, the guild won 60 per cent.", ["inconsistent"]),
        ("Of the seven votes held since May, the guild won 57 per cent.", ["consistent"]),
        ("Of the seven inns in the valley, the largest had 60 per cent of its beds full.", []),
        ("Of the seven inns in the valley, the largest had 60 per cent occupancy.", []),
        ("Of the seven votes held since May, the last won 60 per cent.", []),
        ("Of the seven parties in the race, the guild won 60 per cent, the Greens 22.", []),
    ],
)
def test_who_has_a_share_of_a_few(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="possible_percentage")] == verdicts
