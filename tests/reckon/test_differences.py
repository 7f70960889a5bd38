import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The airline added 30 planes to its fleet of 220, so there are now 250.", "consistent"),
        ("The airline added 30 planes to its fleet of 220, so there are now 260.", "inconsistent"),
        ("The number of wolves has risen by 30 to 250 since May, when it was 220.", "consistent"),
        ("The number of wolves has risen by 40 to 250 since May, when it was 220.", "inconsistent"),
        ("In 2019 the park counted 49,900 deer.\nBy 2022 the number had come down by 7,400 to 42,500.", "consistent"),
        ("In 2019 the park counted 49,900 deer.\nBy 2022 the number had come down by 8,400 to 42,500.", "inconsistent"),
        ("The bill rose by $30 million to $250 million.\nIn 2019 it had been put at $190 million.", None),
        ("Members fell from 1,200 to 900 in the north and from 800 to 650 in the south, a loss of 450 in all.", None),
        ("The pier costs $84 million.\nIt is long.\nIt is old.\nIt is red.\nA sale brings in $5 million, cutting the net cost to $79 million.",
         "consistent"),
    ],
)  # fmt: skip
def test_what_was_added_and_taken_away(board, text, verdict):
    found = [check.verdict for check in board(text, rule="parts_sum")]
    assert found == ([verdict] if verdict else [])
