"""What one costs and what all of them do; a bill, its price for each and a count farther back."""

from __future__ import annotations

import pytest

from helpers.reckon.each.by_the_bill import by_the_bill
from helpers.reckon.each.the_lot import the_lot
from helpers.reckon.each.to_the_base import to_the_base

from .conftest import drafts

ATE = "The cadets ate 140 breakfasts from Carver's kitchen.\nIt rained.\n"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The frost split 180 pipes.\nEach costs £35 to mend, all of them together £6,800.", ["inconsistent"]),
        ("In the shed stood 1,250 casks.\nA new one costs €440; replacing the lot would swallow €505,000, he said.", ["inconsistent"]),
        ("In the shed stood 1,250 casks.\nA new one costs €440; replacing the lot would swallow €550,000, he said.", ["consistent"]),
        ("He sold 40 goats.\nOne weighs 31 kilos; altogether he has 900 kilos of hay.", []),
        ("The frost split 180 pipes and 40 taps.\nEach costs £35 to mend, all of them together £6,800.", []),
        ("The frost split 180 pipes.\nEach costs £35 to mend, all of them together £6,800 with the taps.", []),
        ("The pier has 180 lamps.\nA new one costs £640; replacing the lot along with the posts would take £190,000.", []),
        ("The town owns 60 bicycles.\nA new one costs £400, but the whole fleet came to £15,000.", []),
        ("The fire took 24 caravans.\nOne costs £30,000; all of them were insured together for £500,000.", []),
        ("He stole 30 watches.\nOne sold for £2,000; together they were worth £45,000.", []),
        ("They baked 120 cakes.\nEach sold for £4, and altogether the fete raised £700.", []),
        ("The boat landed 40 crates.\nOne weighs 25 kilos; altogether the catch was 1,300 kilos.", []),
        ("The flood took 220 sheep.\nOne is worth £110, and the whole flock £40,000.", []),
    ],
)  # fmt: skip
def test_what_one_costs_and_what_all_do(text, verdicts):
    assert [verdict for verdict, *_ in drafts(the_lot, text)] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (f"{ATE}Then Carver's sent its bill: £918, every breakfast charged at £6.50.", ["inconsistent"]),
        (f"{ATE}Then Carver's sent its bill: £910, every breakfast charged at £6.50.", ["consistent"]),
        (f"{ATE}Then Pell's sent its bill: £918, every breakfast charged at £6.50.", []),
        (f"{ATE}Then Carver's sent its bill: £918, every hour charged at £6.50.", []),
        (f"{ATE}Then Carver's took £918 at the gate, every breakfast charged at £6.50.", []),
        (f"{ATE}Then Carver's sent its bill for 150 plates: £918, every plate charged at £6.50.", []),
    ],
)
def test_a_bill_and_the_count_under_its_name(text, verdicts):
    assert [verdict for verdict, *_ in drafts(by_the_bill, text)] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("She had four trays of rolls in the oven, 12 to the tray.\nIt failed.\nAll 48 went to the pigs.", ["consistent"]),
        ("The frost took 450 hectares of vines.\nGrowers get €5,000 for each frosted hectare, €2.25m in all.", ["consistent"]),
        ("She had four trays of rolls in the oven, 12 to the tray.\nIt failed.\nAll 58 went to the pigs.", []),
        ("She had four trays of rolls in the oven, 12 to the day.\nIt failed.\nAll 48 went to the pigs.", []),
    ],
)  # fmt: skip
def test_so_many_to_the_base(text, verdicts):
    assert [verdict for verdict, *_ in drafts(to_the_base, text)] == verdicts
