"""Products at a price, what 'that left' leaves, differences in a smaller unit and from a mark that a noun names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The guild sold 4,300 mugs at 15 marks, worth 64,500.", {"consistent"}),
        ("Members took 540 loaves at 4 marks; guests took 3,600 at 7 marks, worth 52,200.", {"inconsistent"}),
        ("They bought 500 sacks at 40p, at a cost of £250.", {"inconsistent"}),
        (
            "The quay has 60 berths let at £90 a year and 20 moorings at £45. Altogether they bring in £6,300.",
            {"consistent"},
        ),
        (
            "The quay has 60 berths let at £90 a year and 20 moorings at £45. Altogether they bring in £6,600.",
            {"inconsistent"},
        ),
        ("The guild put 4,300 mugs at 15 stalls, worth 54,500 marks.", set()),
        ("It sold 40 mugs at £3, and made £140 on beer.", set()),
    ],
)
def test_so_many_at_a_price(board, text, verdicts):
    assert {check.verdict for check in board(text.replace(". ", ".\n"), rule="product")} == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "In 1990 the valley had 634 farms between them. It was proud of that.\n\nSome 12,400 people lived there. The milk trade shrank, "
            "and 218 farms went with it. That left 426 farms when the war began.",
            {"inconsistent"},
        ),
        (
            "In 1990 the valley had 634 farms between them. It was proud of that.\n\nSome 12,400 people lived there. The milk trade shrank, "
            "and 218 farms went with it. That left 416 farms when the war began.",
            {"consistent"},
        ),
        (
            "The clinic gave 11,380 jabs. Some people got two. That leaves 6,120 to go to reach 18,000.",
            {"inconsistent"},
        ),
        ("The clinic gave 11,880 jabs. Some people got two. That leaves 6,120 to go to reach 18,000.", {"consistent"}),
        ("The clinic gave 11,380 jabs to 9,300 people. Ms Orr left 640 leaflets to go to the schools.", set()),
    ],
)
def test_what_is_left(board, text, verdicts):
    assert {check.verdict for check in board(text.replace(". ", ".\n"), rule="parts_sum")} == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The lake stood at 5.84 metres on Friday, 27 centimetres above the old level of 5.57 metres.", {"consistent"}),
        (
            "The lake stood at 5.84 metres on Friday, 72 centimetres above the old level of 5.57 metres.",
            {"inconsistent"},
        ),
        ("A pie costs £3.10, up 35p on last year's £2.75.", {"consistent"}),
        ("The dyke is 5.84 metres high and 9.30 metres wide. It stands 27 centimetres from the road.", set()),
        (
            "The old mark of 61.42 had stood for years. Eva Lind ran 61.07. She took 0.35 of a second off the record.",
            {"consistent"},
        ),
        (
            "The old mark of 61.42 had stood for years. Eva Lind ran 61.07. She took 0.45 of a second off the record.",
            {"inconsistent"},
        ),
        (
            "The old mark of 61.42 had stood for years. Eva Lind ran 61.07. The sea was 0.45 of a mile off the track.",
            set(),
        ),
    ],
)
def test_differences_told_otherwise(board, text, verdicts):
    assert {check.verdict for check in board(text.replace(". ", ".\n"), rule="parts_sum")} == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "An audit asked 900 drivers. Would they pay? A total of 414 said they would. Few were sure. Another 346 said no and 140 did not know.",
            ["consistent"],
        ),
        ("She turned in 31.46 seconds and came back in 33.18 to win in 64.64.", ["consistent"]),
        (
            "Rent cost 420,000 crowns, wages 365,000, paper 90,000 and everything else 125,000: 1m in all.",
            ["consistent"],
        ),
        (
            "In all 484 singers from 12 choirs, 252 women and 242 men, came. That was 36 more than the 448 of last time.",
            ["consistent", "inconsistent"],
        ),
        (
            "The levy, at 560,000 dollars a year, was lost by 1,948 votes, with 11,204 against and 9,706 in favor.",
            ["inconsistent"],
        ),
        ("An audit asked 900 drivers and 346 riders. The road is 140 miles long.", []),
    ],
)
def test_sums_over_sentences(board, text, verdicts):
    assert sorted({check.verdict for check in board(text.replace(". ", ".\n"), rule="parts_sum")}) == verdicts
