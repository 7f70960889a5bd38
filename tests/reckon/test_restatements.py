import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Some 6.4 percent of the trees are ill.\nPut differently, that is 64 in every 1,000.", "consistent"),
        ("Of the trees 6.4 percent, or 64 in 1,000, are ill.", "consistent"),
        ("Of the trees 6.4 percent, or 46 in every 1,000, are ill.", "inconsistent"),
        ("Some 6.4 percent of the trees are ill.\nIn Ayle it is 91 in every 1,000.", None),
    ],
)
def test_a_share_told_again(board, text, verdict):
    found = [check.verdict for check in board(text, rule="share") if "told twice" in check.why]
    assert found == ([verdict] if verdict else [])
