import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The panel voted 11 to 3 for the plan, with all 14 members taking part.", "consistent"),
        ("The panel voted 11 to 3 for the plan, with all 15 members taking part.", "inconsistent"),
        ("The council voted 9 to 4 for the plan; it has 15 members.", None),
        ("The party took 41 percent of the vote, the alliance 37 percent and the greens 28 percent.", "inconsistent"),
        ("The party took 41 percent of the vote, the alliance 37 percent and the greens 20 percent.", "consistent"),
    ],
)
def test_votes_and_members(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("parts_sum",)]
    assert found == ([verdict] if verdict else [])
