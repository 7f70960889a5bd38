import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In the poll 52 percent were for it, 31 percent against and 17 percent undecided.", "consistent"),
        ("In the poll 52 percent were for it, 31 percent against and 7 percent undecided.", "inconsistent"),
        ("It put the yes side at 46 percent and the no side at 44 percent, with 10 percent undecided.", "consistent"),
        ("It put the yes side at 46 percent and the no side at 44 percent, with 20 percent undecided.", "inconsistent"),
        ("In the poll 62 percent were for it and 41 percent against.", "inconsistent"),
        ("In the poll 52 percent were for it and 31 percent against.", None),
        ("Some 53 percent back it, 35 percent oppose it and 13 percent have no opinion.", "consistent"),
        ("The north brings in 55 percent of the sales; the south makes up 25 percent and the coast the remaining 20.",
         "consistent"),
        ("The north brings in 55 percent of the sales; the south makes up 25 percent and the coast the remaining 30 "
         "percent.", "inconsistent"),
        ("About 62 percent of men were for it and 45 percent of women against.", None),
        ("A turnout of 60 percent brought 1,140 to the poll, and 70 percent of those were against it.", None),
        ("In Hexley 62 percent were for it and in Ayle 45 percent against.", None),
        ("Some 62 percent support it, up from 48 percent, and 41 percent oppose it.", None),
        ("Some 62 percent support it and 48 percent oppose it.\nThey could give more than one answer.", None),
        ("Of the 31 members, 21, or 68 percent, voted for it.\nOf the 210 letters, 88, or 42 percent, were against it.", None),
    ],
)  # fmt: skip
def test_the_shares_of_one_poll_come_to_a_hundred(board, text, verdict):
    found = [check.verdict for check in board(text, rule="parts_sum")]
    assert found == ([verdict] if verdict else [])
