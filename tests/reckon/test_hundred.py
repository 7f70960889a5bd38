import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Some 52 percent were in favour, 31 percent against and 17 percent undecided.", "consistent"),
        ("Some 52 percent were in favour, 31 percent against and 27 percent undecided.", "inconsistent"),
        ("Some 46 per cent were in favour, 39 per cent against and 19 per cent can't say.", "inconsistent"),
        ("Some 52 percent were in favour, 31 percent against and 16 percent undecided.", "consistent"),
        ("Ayle brings in 55 percent of it; Orr 25 percent and the coast the remaining 20.", "consistent"),
        ("Ayle brings in 55 percent of it; Orr 25 percent and the coast the remaining 30 percent.", "inconsistent"),
        ("Some 62 percent named rent, 48 percent wages and 30 percent crime; more than one answer was allowed.", None),
        ("Turnout was 62 percent in the north, 48 percent in the south and 30 percent on the isles.", None),
        ("Shares rose 12 percent, 8 percent and 5 percent; the remaining 70 percent of the loss stands.", None),
    ],
)
def test_shares_of_one_whole(board, text, verdict):
    found = [check.verdict for check in board(text, rule="parts_sum")]
    assert found == ([verdict] if verdict else [])
