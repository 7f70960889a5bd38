"""Parts and shares that a later sentence takes up: a majority by its deed, few by their only count, a ratio by two names."""

from __future__ import annotations

import pytest

from helpers.reckon.fractions.asked_few import asked_few
from helpers.reckon.fractions.majority_back import majority_back
from helpers.reckon.fractions.measured_parts import measured_parts
from helpers.reckon.fractions.named_ratios import named_ratio
from helpers.reckon.fractions.taken_up import taken_up

from .conftest import drafts

CASES = [
    (majority_back, "The county has 34 parishes.\nThe charter was adopted by 15 of the parishes.\nIts adoption by a majority of the county's villages counts.", ["inconsistent"]),
    (majority_back, "The county has 34 parishes.\nThe charter was adopted by 19 of the parishes.\nIts adoption by a majority of the county's villages counts.", ["consistent"]),
    (majority_back, "The county has 34 parishes.\nThe charter was adopted by 15 of the parishes.\nIt would need adoption by a majority of the parishes.", []),
    (majority_back, "The county has 34 parishes.\nThe charter was adopted by 15 of the parishes.\nA majority of the parishes have a shop.", []),
    (majority_back, "The mill has 80 million shares in issue.\nIts founder owns 36.8 million shares.\nRain fell.\nWith her majority of the shares she can block it.", ["inconsistent"]),
    (majority_back, "The mill has 80 million shares in issue.\nIts founder owns 46.8 million shares.\nAs majority shareholder she can block it.", ["consistent"]),
    (majority_back, "The mill has 80 million shares in issue.\nIts founder owns 36.8 million shares.\nShe would have needed a majority of the shares.", []),
    (majority_back, "The chamber has 61 seats.\nThe Reds won 29 seats.\nWith their majority in the chamber they can pass it.", ["inconsistent"]),
    (majority_back, "The chamber has 61 seats.\nThe Reds won 29 seats and the Blues won 20 seats.\nWith their majority in the chamber they can pass it.", []),
    (measured_parts, "Nineteen of the 68 miles are single track.", ["consistent"]),
    (measured_parts, "Some said 79 of the 68 miles are single track.", ["inconsistent"]),
    (measured_parts, "Of the 3,120 flooded hectares 1,872 were insured.", ["consistent"]),
    (measured_parts, "Of the 3,120 flooded hectares, another 4,000 were dry by May.", []),
    (named_ratio, "It ran up a shortfall of £240,000.\nThe fair cost £1.6 million.\nThe gap is equal to about 15 per cent of the costs.", ["consistent"]),
    (named_ratio, "It ran up a shortfall of £240,000.\nThe fair cost £1.6 million.\nThe gap is equal to 22 per cent of the costs.", ["inconsistent"]),
    (named_ratio, "It ran up a shortfall of £240,000.\nThe fair cost £1.6 million and the last one cost £1.1 million.\nThe gap is equal to 22 per cent of the costs.", []),
    (asked_few, "She is one of the twelve wardens.\nIt rained.\nAll sang.\nSome left.\nNone fell.\nOf the wardens, 70 per cent will be back.", ["inconsistent"]),
    (asked_few, "She is one of the twelve wardens.\nIt rained.\nAll sang.\nSome left.\nNone fell.\nOf the wardens, 75 per cent will be back.", ["consistent"]),
    (asked_few, "She is one of the twelve wardens.\nThe county has 300 wardens.\nAll sang.\nSome left.\nNone fell.\nOf the wardens, 70 per cent will be back.", []),
    (taken_up, "The brigade has 43 members.\nIt rained.\nAll sang.\nSome left.\nNone fell.\nThen came a choir.\nBells rang.\nThe mayor said 47 of the brigade's members were there.", ["inconsistent"]),
    (taken_up, "The brigade has 43 members.\nIt rained.\nAll sang.\nSome left.\nNone fell.\nThen came a choir.\nBells rang.\nThe mayor said 47 of the choir's members were there.", []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "verdicts"), CASES)
def test_taken_up_later(rule, text, verdicts):
    assert [verdict for verdict, _, _ in drafts(rule, text)] == verdicts
