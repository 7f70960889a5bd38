"""What stands above by the words, and what therefore does not."""

import pytest

PIER = "The new pier is 412 metres long, the second-longest on the coast.\nOnly the one at Fell, at {} metres, is longer; the Holm pier, at {} metres, drops a place."
ROW = "The Ark (16.4km), the Bell (9.1km) and the Cold (6.2km) are open.\nThe Ark is now the second-longest canal.\nOnly the Dale, at {}km, is longer."
CASES = [
    (PIER.format(498, 380), {"consistent"}),
    (PIER.format(498, 430), {"consistent", "inconsistent"}),
    (PIER.format(398, 380), {"consistent", "inconsistent"}),
    (ROW.format("18.2"), {"consistent"}),
    (ROW.format("12.8"), {"inconsistent"}),
    ("Landings of fish reached 1,248 tonnes.\nThe catch is the largest since 1998, when 1,530 tonnes were landed.", {"consistent"}),
    ("There were 1,248 fires.\nIt is the largest number since 1998, when 1,130 fires were counted.", {"inconsistent"}),
    ("There were 1,248 fires.\nIt is the largest field since 1998, when 1,130 runners started.", set()),
    ("The pier is 412 metres long.\nOnly the deck, at 380 metres, is covered.", set()),
    ("The pier is 412 metres long.\nOnly members, at 380 in all, may park longer.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), CASES)
def test_only_above(board, text, verdicts):
    assert {check.verdict for check in board(text, rule="ordering")} == verdicts
