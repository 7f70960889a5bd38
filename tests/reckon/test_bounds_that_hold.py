"""Means within their ends, ranks with their neighbours, parts, limits and bounded stretches that hold; and their look-alikes."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The winters brought 14, nine, six, 11 and ten falls.\nThat makes 50, or ten a winter.", True),
        ("Three farms lost 18, 27 and 33 lambs, a mean of 26.", True),
        ("In ten years rents never left the band between 9.8 and 21.7 per cent, and averaged 14.6.", True),
        ("In ten years rents never left the band between 9.8 and 11.7 per cent, and averaged 14.6.", False),
        ("He sold 18,400 pies in 15 weeks, or roughly 1,230 a week.\nHis best week, in July, brought 3,150 in.", True),
        ("He sold 18,400 pies in 15 weeks, or roughly 1,230 a week.\nHis best day brought 3,150 in.", False),
        ("The average wait was four minutes.\nThe longest anybody held on was 26.", True),
        ("The average wait was four minutes.\nThe longest queue had 26 metres.", False),
    ],
)
def test_means(board, text, told):
    found = [check.verdict for check in board(text, rule="mean_and_maximum")]
    assert ("consistent" in found) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The 408 tonnes are the second-largest spill, behind the 472 of 1991 and ahead of the 335 of 2021.", True),
        ("The 508 tonnes are the second-largest spill, behind the 472 of 1991 and ahead of the 335 of 2021.", False),
        ("Ayle paid £13,000 a berth and Brock £15,000.\nCorrin, at £14,000, falls between the two.", True),
        ("Ayle paid £13,000 a berth and Brock £15,000.\nCorrin, at £17,000, falls between the two.", False),
        ("The port was fined £4.2 million.\nThe previous highest penalty, in 2016, was £1.2 million.", True),
        ("Even the longest of the earlier four, that of 2013, was mended in 31 hours.\nThis one took 52.", True),
        ("The price, 66.20, was the highest since the 67.10 of January 2024.", True),
        ("The price, 68.20, was the highest since the 67.10 of January 2024.", False),
        ("The busiest was the hall, where 341 people voted.\nThe quietest, the hut at Low, saw 88.", True),
        ("The busiest day had 341 calls.\nThe shortest took 88 seconds.", False),
        ("Losses ran from 15 per cent in Brack to 35 in Senn.\nTarn lost 26 per cent.", True),
    ],
)
def test_orders(board, text, told):
    found = [check.verdict for check in board(text, rule="ordering")]
    assert ("consistent" in found) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The pension pays up to a ceiling of €145,000.\nAfter 29 years she would get €139,200.", True),
        ("The pension pays up to a ceiling of €145,000.\nAfter 29 years she would get €9,200.", False),
        ("The damage was put at more than 150 million euros.\nIt is insured for up to 200 million.", True),
        ("The ward, certified for 430, had 412 patients.", True),
        ("School policy allows a trip of up to 60 minutes; the average now is 26.", True),
        ("She holds a permit for 60 goats and 30 sheep.", False),
        ("She won the race by under three seconds.\nThe race ended with a margin of 2.7 seconds.", True),
        ("The walk there took under three hours.\nSupper lasted 2.7 hours.", False),
        ("They beat the old best by not quite two seconds.\nThey took 1.7 seconds off the best.", True),
    ],
)
def test_limits(board, text, told):
    found = [check.verdict for check in board(text, rule="threshold")]
    assert ("consistent" in found) is told


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["She has sent two of her five waiters home."], True),
        (["They got into two of our three sheds."], True),
        (["Two of an eventual six are due in June."], True),
        (["The zoo has 64 apes and bears altogether.\nTwenty-seven are apes."], True),
        (["The zoo has 64 apes altogether.\nTwenty-seven more are due."], False),
        (["It came to 92 locals and 54 visitors.\nEleven were treated."], False),
        (["It said 6,200 of its members stopped work.\nThe union had balloted its 9,450 members."], True),
        (["The Marsh's nine depots were shut.", "Of the 32 depots, eight have no garage."], True),
        (["Nine depots were shut.", "There were 32 depots at the fair."], False),
    ],
)
def test_parts(board, texts, told):
    found = [
        check
        for check in board(*texts, rule="part_of_whole")
        if check.verdict == "consistent" and not check.formula.startswith("eight")
    ]
    assert bool(found) is told
