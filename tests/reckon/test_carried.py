"""What was carried and by how many, a share against the fraction that is asked for, and the best before."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "rule", "verdicts"),
    [
        ("The council passed the plan by 28 votes to 19. It rained.", "ordering", ["consistent"]),
        ("The council passed the plan by 19 votes to 28. It rained.", "ordering", ["inconsistent"]),
        ("On Monday the trustees voted eleven to six to sell the mill. It rained.", "ordering", ["consistent"]),
        ("The council rejected the plan by 19 votes to 28. It rained.", "ordering", []),
        ("The rule says a plan would be passed by 19 votes to 28. It rained.", "ordering", []),
        ("In all 142 members voted in the hall. There were 88 for and 54 against, a majority of 34.", "threshold", ["consistent"]),
        ("But 58 per cent was not the two thirds that a change of the rules requires.", "threshold", ["consistent"]),
        ("But 71 per cent was not the two thirds that a change of the rules requires.", "threshold", ["inconsistent"]),
        ("The share of 64 per cent was more than the three fifths that the charter requires.", "threshold", ["consistent"]),
        ("But 58 per cent was not the two thirds that he had seen in a dream.", "threshold", []),
        ("The fair now gives 8,420 visitors. Even so it is a high number since it moved in 2011; the best before was 7,900, in 2018.", "ordering", ["consistent"]),
        ("The fair now gives 8,420 visitors. The best before lunch was 7,900 of them.", "ordering", []),
    ],
)  # fmt: skip
def test_votes_and_fractions(page_of, text, rule, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule=rule)] == verdicts
