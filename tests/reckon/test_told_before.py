"""Multiples, changes, shares and extremes whose other figures stand a sentence or two before, in other words."""

from __future__ import annotations

import pytest

LAMPS = "The kiosk sold 2,940 lamps in ten days.\nIn the whole of May it sold {} of every make.\nThe fair has brought in more than three times as many."
DITCH = "The orchard budget is $52 million.\nIn 2020 the board was told to expect a cost of $40 million.\nThe price has risen {} percent since then."
FERRY = "The boats left an average of 2 hours and {} minutes late.\nThe worst case was the night boat, which left 2 hours and 25 minutes after it should have."
BIDS = "Hale was the lowest of three bidders at $4.6 million.\nOrme bid ${} million and Wick $5.1 million."
POLL = "A paper went to 640 growers and 412 of them replied.\nA majority of those who answered, {}, want a vote."


@pytest.mark.parametrize(
    ("text", "rule", "verdicts"),
    [
        (LAMPS.format("1,120"), "multiple", ["inconsistent"]),
        (LAMPS.format("920"), "multiple", ["consistent"]),
        ("In 2024 the gauge counted 6,100 carts a day.\nLast month it counted 15,250, two and a half times as many.", "multiple", ["consistent"]),
        ("In 2024 the gauge counted 6,100 carts a day.\nLast month it counted 11,250, two and a half times as many.", "multiple", ["inconsistent"]),
        ("Clerks take 17,600 letters a day.\nThat is twice the usual 8,800.", "multiple", ["consistent"]),
        ("The choir has 40 members and 12 tenors.\nThe women are twice as likely to stay.", "multiple", []),
        (DITCH.format(30), "percent_change", ["consistent"]),
        (DITCH.format(41), "percent_change", []),
        ("Thefts are up 38 percent since June.\nWardens handled 24 this summer, against 15 last year.", "percent_change", ["inconsistent"]),
        ("Rents rose 12 percent.\nThe town built 240 homes, against 190 last year.", "percent_change", []),
        ("Bread closed at 322p on Thursday, down 28p from the previous evening's 350p, a fall of 8 per cent.", "percent_change", ["consistent"]),
        ("The zoo drew 2.2 million people last year, about 6,000 a day, and 10 per cent more than the 2 million of the year before.", "percent_change", ["consistent"]),
        ("The tunnel would have cost $90 million, which is $18 million, or 25 percent, more than the $72 million now planned.", "percent_change", ["consistent"]),
        ("In May 88 percent of loaves were sold and in June 77 percent, a decline of 11 percent.", "percent_change", ["inconsistent"]),
        ("In May 88 percent of loaves were sold and in June 77 percent, a decline of 11 points.", "parts_sum", ["consistent"]),
        ("Guests waited 60 minutes, down by a quarter from 80 minutes in May.", "percent_change", ["consistent"]),
        (FERRY.format(40), "mean_and_maximum", ["inconsistent"]),
        (FERRY.format(10), "mean_and_maximum", ["consistent"]),
        ("The average score was 18 percent.\nThe worst, at a school beside the quay, was 12 percent.", "mean_and_maximum", []),
        (BIDS.format("4.5"), "ordering", ["consistent", "inconsistent"]),
        (BIDS.format("4.9"), "ordering", ["consistent", "consistent"]),
        ("July was the wettest of the three months, with 22 millimetres.\nIn the summer of 1976 it was 65 millimetres.", "ordering", []),
        ("The 268 carts lost on Monday were the most the firm has ever cancelled in a single day.\nIn June 2018 it scrapped 291 carts on the first day.", "ordering", ["inconsistent"]),
        ("The 268 carts lost on Monday were the most the firm has ever cancelled in a single day.\nIn June 2018 it repaired 291 ovens on the first day.", "ordering", []),
        (POLL.format(198), "threshold", ["inconsistent"]),
        (POLL.format(228), "threshold", ["consistent"]),
        ("The levy passed with 54 percent: 10,880 votes to 9,280.", "share", ["consistent"]),
        ("The levy passed with 58 percent: 10,880 votes to 9,280.", "share", ["inconsistent"]),
        ("The levy led by 10,880 votes to 9,280 in a town where 58 percent rent.", "share", []),
        ("The count was 11,340 in favour and 9,660 against.\nOf the 37,500 registered voters, 56 percent cast a ballot.", "share", ["consistent"]),
        ("The board can fine up to 10 per cent of annual turnover, which, with sales of £2.6 billion, would mean £260 million.", "share", ["consistent"]),
        ("The hall held 14,200 boxes.\nSome 9,150 went north, or 64 percent of that.\nThe boats, with 1,135 boxes, account for another 8 percent.", "share", ["consistent", "consistent"]),
        ("The stall took $9.1 million in 2024.\nAfter $1.2 million for wages it kept $7.9 million.\nStaff thus swallowed 13 percent of what buyers paid.", "share", ["consistent"]),
        ("The stall took $9.1 million in 2024.\nAfter $1.2 million for wages it kept $7.9 million.\nStaff thus made 31 percent of what buyers ate.", "share", []),
    ],
)  # fmt: skip
def test_told_before(board, text, rule, verdicts):
    assert sorted(check.verdict for check in board(text, rule=rule)) == verdicts
