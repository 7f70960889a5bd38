"""Products whose figures stand in two captures."""

import pytest

READ = [
    ("Last week the 46 boats landed 140 crates apiece.", "The fleet landed 6,440 crates."),
    ("The payout of 6.2p to shareholders will cost £31.6m.", "The company has 510 million shares."),
    ("The shares ended at 242p, which puts the firm at £1.23bn.", "It has 510 million shares in issue."),
]
SILENT = [
    ("Last week the 46 boats landed 140 crates apiece.", "The fleet landed 6,480 crates."),
    ("Last week the 46 boats landed 140 crates apiece.", "The town has 6,440 voters."),
    ("The payout of 6.2p to shareholders will cost £31.6m.", "The company has 620 million shares."),
    ("A stamp costs 62p and the press £31.6m.", "It printed 51 million letters."),
]


@pytest.mark.parametrize("texts", READ)
def test_factors_and_result_in_two_captures(board, texts):
    assert [(check.verdict, len(check.article_ids)) for check in board(*texts, rule="product")] == [("consistent", 2)]


@pytest.mark.parametrize("texts", SILENT)
def test_what_words_or_numbers_do_not_tie(board, texts):
    assert board(*texts, rule="product") == []
