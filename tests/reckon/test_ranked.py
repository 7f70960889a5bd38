"""First and last among printed values: by the name that a claim gives, by days among days."""

import pytest

SPENDS = "The museum spends £4.1m on staff, £2.6m on the building and £1.2m on shows.\n{}"
BEES = "Ayle lost 14 per cent of its bees, Brock 22 per cent and Corrin 9 per cent.\n{}"
SKATERS = "Saturday was the busiest day, with 3,140 skaters, and Monday the quietest, with {} skaters.\nOn Tuesday 870 skaters came and on Friday 2,240."
CASES = [
    (SPENDS.format("The building is the biggest item in its budget."), {"inconsistent", "consistent"}),
    (SPENDS.format("Staff pay is the biggest item in its budget."), {"consistent"}),
    ("Wages like hers are the biggest piece of the £9m.\nStaff will take £3.8m, glass £3.6m, transport and storage £1.1m and printing £500,000.", {"consistent"}),
    (BEES.format("Corrin had the worst rate of the three."), {"inconsistent"}),
    (BEES.format("Brock had the worst rate of the three."), {"consistent"}),
    (BEES.format("Brock saw the biggest loss."), {"consistent"}),
    (SKATERS.format(960), {"inconsistent", "consistent"}),
    (SKATERS.format(760), {"consistent"}),
    ("The vet saw 168 new cows in the week to Sunday, down from 210 the week before.\nThe peak was 240, in the week ending on 2 June.", {"consistent"}),
    ("The vet saw 168 new cows in the week to Sunday, down from 260 the week before.\nThe peak was 240, in the week ending on 2 June.", {"inconsistent", "consistent"}),
    # a village that is big, a list of other things, a weekly peak beside what places had in all, several months' rain
    (BEES.format("Corrin is the largest village of the county."), set()),
    (BEES.format("Corrin had one of the worst rates."), set()),
    ("The peak was 240 new cows, in the week ending on 2 June.\nAyle has had 512 cows, Brock 356 and Corrin 238.", set()),
    ("A helpline had taken 9,300 calls by the end of Tuesday.\nThe busiest day, Friday, brought 2,210 calls.", set()),
    ("The Greens are still the largest party, on 27.\nOf the members, 48 sit for towns and 23 for villages.", set()),
    ("From June to August 72 millimetres fell.\nJuly was the wettest, with 22 millimetres.", set()),
    ("Saturday was the busiest day, with 3,140 skaters.\nIn all 9,240 skaters came from Monday to Sunday.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), CASES)
def test_ranked(board, text, verdicts):
    assert {check.verdict for check in board(text, rule="ordering")} == verdicts
