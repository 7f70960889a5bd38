"""What is no sum, and what a product says of a number that is told twice."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The flood cost 38,400 sheep. That is the second-worst loss on record, behind the 44,100 of 1987 and ahead of the 31,200 of 2011 and the 14,500 of 2016.",
        "Coal is the biggest cost at £412,000. Rent took £180,000, wages £140,000 and everything else £58,000.",
        "Ida Moor took over the farm in 2011, at 27. She saved 5 of her 14 fields. The other nine are lost.",
        "The ferry costs thirty-four pounds for an adult, fifteen for a child. A family of four, two and two, pays less.",
        "The mine lost 410 million crowns in 2009. It then made money for five years running, 450 million in all or 90 million a year on average.",
    ],
)
def test_what_words_set_apart_is_not_added_up(page_of, text):
    assert not [check for check in page_of("A headline for this", text) if check.verdict == "inconsistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The fair took £412,000 on its three days: £180,000 on Friday, £140,000 on Saturday and £92,000 on Sunday.", ["consistent"]),
        ("The fair took £412,000 on its three days: £180,000 on Friday, £140,000 on Saturday and £62,000 on Sunday.", ["inconsistent"]),
    ],
)  # fmt: skip
def test_what_nothing_sets_apart_is(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="parts_sum")] == verdicts


@pytest.mark.parametrize(
    ("tail", "alarms"),
    [
        ("On Monday 22 bakers have agreed to offer 130 places.", False),
        ("On Monday 22 bakers who came will share 130 places.", False),
    ],
)
def test_what_brings_a_number_is_no_part_of_it(page_of, tail, alarms):
    text = f"Of the 81 cooks, 43 were at the old hall. {tail}"
    assert bool([one for one in page_of("A headline for this", text) if one.verdict == "inconsistent"]) == alarms


def test_a_whole_and_its_part_are_no_parts_of_a_third(page_of):
    text = "Of 300 growers asked by the Guild of Hops, 66, or 22 per cent, lacked pickers. They were short of 330 pickers between them."
    assert not [one for one in page_of("A headline for this", text) if one.verdict == "inconsistent"]
