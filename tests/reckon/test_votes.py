import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The panel voted 11 to 3 for the plan, with all 14 members taking part.", "consistent"),
        ("The panel voted 11 to 3 for the plan, with all 15 members taking part.", "inconsistent"),
        ("The council voted 9 to 4 for the plan; it has 15 members.", None),
        ("The party took 41 percent of the vote, the alliance 37 percent and the greens 28 percent.", "inconsistent"),
        ("The party took 41 percent of the vote, the alliance 37 percent and the greens 20 percent.", "consistent"),
        ("The vote came late, by 21 to 14, with two members abstaining.\nThe board has 37 seats.", "consistent"),
        ("The vote came late, by 21 to 14, with two members abstaining.\nThe board has 36 seats.", "inconsistent"),
        ("The vote came late, by 21 to 14, with two members abstaining.\nThe board has 47 seats.", None),
        ("Ten members were in favour and 14 against; four abstained.\nAll 28 seats were filled.", "consistent"),
        ("Ten members were in favour and 14 against; four abstained.\nAll 31 seats were filled.", "inconsistent"),
        ("Of the holders 1,410 voted.\n846 were for the fee of 12 crowns and 564 were against.", "consistent"),
        ("Of the holders 1,410 voted.\n846 were for the fee of 12 crowns and 664 were against.", "inconsistent"),
        ("Of the holders 1,410 voted.\n846 were for the fee and 464 were against.", None),
        ("The bill passed by 60 votes to 30.\nAll 100 seats were up for election in May.", None),
        ("The temperature came down from 21 to 14.\nThe board has 35 seats.", None),
    ],
)
def test_votes_and_members(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("parts_sum",)]
    assert found == ([verdict] if verdict else [])
