"""Which number a record is of, and older numbers of the same series that beat it."""

import pytest


def test_a_record_and_what_it_is_ahead_of(board):
    text = "The £18m fine is another matter.\nIt is the largest the court has ever imposed, ahead of the £12.5m Orr paid in 2021."
    assert {check.verdict for check in board(text, rule="ordering")} == {"consistent"}


@pytest.mark.parametrize(
    ("text", "older", "verdicts"),
    [
        (
            "In all 1,846 entries were received for the six races, the highest number since the regatta began in 2004.",
            "In 2004 the regatta had 380 entries. By 2011 it had 1,912, and there was talk of a bigger field.",
            {"inconsistent"},
        ),
        (
            "Shares in Orrin Mills ended Tuesday at €44.16, up 15 per cent from €38.40 and their highest close since March 2022.",
            "Orrin's shares closed at €46.90 on rumours in October 2023.",
            {"inconsistent"},
        ),
        (
            "Last winter cost 74 working days, 13 more than the 61 of the winter before and the most of any winter since digging began in 2019.",
            "The weather log shows 48 working days lost to winter in 2019-20, 79 in 2020-21 and 61 in 2022-23.",
            {"inconsistent"},
        ),
        (
            "By Sunday 32,000 people had come: 6,850 on Friday and 13,730 on Sunday.\n"
            "That final figure was the biggest single-day crowd in the history of the fair, and left just 470 empty seats.",
            "Sunday's attendance bore comparison with the 13,905 people who came to the fair on the final day in 2012.",
            {"inconsistent"},
        ),
        (
            "The lottery's biggest prize ever remains the 31.5 million crowns won in 2019.",
            "Prizes worth 36.1 million crowns went unclaimed in 2023.",
            set(),
        ),
    ],
)
def test_records(board, text, older, verdicts):
    assert {
        check.verdict for check in board(text, older, rule="ordering") if check.verdict == "inconsistent"
    } == verdicts
