"""Multiples and comparisons in per cent of the two values just told."""

from __future__ import annotations

import pytest

RULES = {"multiple", "percent_change"}
TEXTS = [
    ("A berth is 30 crowns now. From May the sailors will pay 75. The price has more than doubled.", ["consistent"]),
    ("A berth is 30 crowns now. From May the sailors will pay 50. The price has more than doubled.", ["inconsistent"]),
    ("In 2014 the mill let 240 people go. This week 480 jobs went, twice as many.", ["consistent"]),
    ("In 2014 the mill let 240 people go. This week 480 jobs went, three times as many.", ["inconsistent"]),
    ("The new pump costs 60 euros a month. The old one is 40 euros a month, which makes it 50 per cent dearer.", ["consistent"]),
    ("The new pump costs 60 euros a month. The old one is 40 euros a month, which makes it 33 per cent dearer.", ["inconsistent"]),
    ("The new pump costs 60 euros a month. The old one is 75 euros a month, which makes it 20 per cent cheaper.", ["consistent"]),
    ("A reporter saw 96 vans at the gate on Monday. Today there are 150. The queue has more than doubled.", ["inconsistent"]),
    ("A reporter saw 60 vans at the gate on Monday. Today there are 150. The queue has more than doubled.", ["consistent"]),
    ("The subsidy, 80 million crowns in 2021, is 60 million this year. You cannot take away 33 per cent and smile, she said.", ["inconsistent"]),
    ("The subsidy, 80 million crowns in 2021, is 60 million this year. You cannot take away 25 per cent and smile, she said.", ["consistent"]),
    ("The subsidy was 80 million crowns in 2021 and is 60 million now. Stripping 33 per cent from its budget hurts, she said.", ["inconsistent"]),
    ("The fund had 80 million crowns in 2021 and has 60 million now. The pier lost 45 per cent of its planks.", []),
    # a third value of the kind, a value of its own, what is planned, and one time only
    ("A berth was 30 crowns, a mooring 45. From May they will pay 75. The price has doubled.", []),
    ("A berth is 30 crowns now. The target is 50. The price has doubled.", []),
    ("The yard has 30 boats and 50 canoes. The number has doubled.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), TEXTS)
def test_a_claim_without_values_is_of_the_two_just_told(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text) if check.rule in RULES] == verdicts


def test_what_another_clause_goes_on_with_is_no_value_of_the_claim(page_of):
    text = "The line had 400 calls last autumn. Now it is 600. So the number has doubled, and they have gone from four helpers to six."
    assert [check.formula for check in page_of("A headline for this", text, rule="multiple")] == [
        "600 / 400 = 1.5; printed: 'doubled'"
    ]


def test_a_fall_in_words_keeps_its_order(page_of):
    text = "The crew went from six to four, a third fewer."
    assert [check.verdict for check in page_of("A headline for this", text, rule="percent_change")] == ["consistent"]


def test_a_change_is_of_the_step_that_ends_before_it(page_of):
    text = "It cut the grant from 36 crowns to 27, down 25 per cent, and its boats from six to four, a third fewer."
    verdicts = [check.verdict for check in page_of("A headline for this", text, rule="percent_change")]
    assert verdicts == ["consistent", "consistent"]


def test_what_stands_beside_a_comparison_is_not_what_falls_short(page_of):
    text = (
        "It went for £4.64m. The price is above the guide of £4m, though £360,000 short of the £5m that was hoped for."
    )
    sums = [check.formula for check in page_of("A headline for this", text, rule="parts_sum")]
    assert sums == ["£4.64m + £360,000 = 5,000,000; printed: 5m"]


def test_a_mean_claim_is_of_no_range_of_totals(page_of):
    text = "Its rival offers a range of £290m to £400m. By Friday 33,000 claims had come in, at an average of £5,800."
    assert not page_of("A headline for this", text, rule="mean_and_maximum")
