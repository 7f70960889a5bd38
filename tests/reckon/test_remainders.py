import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Of the 52 clerks, 18 will move and the other 36 will stay.", "inconsistent"),
        ("Of the 52 clerks, 18 will move and the other 34 will stay.", "consistent"),
        ("Crews reached 51,000 of the 84,000 homes, leaving 43,000 in the dark.", "inconsistent"),
        ("The ship carried 1,800 crates.\nCrews unloaded 1,150, leaving 750 on board.", "inconsistent"),
        ("Some 20 wards voted yes, compared with 14 that voted no.\nThe remaining 16 are open.", None),
        ("The budget comes to $248 million, $10 million more than last year's $238 million.", "consistent"),
        ("The budget comes to $248 million, $15 million more than last year's $238 million.", "inconsistent"),
        ("Of the 1,200 jobs to go, 700 are in Leeds and the remaining 600 in Hull.", "inconsistent"),
        ("The staff will grow by 500 to 2,400, from 1,900 now.", "consistent"),
        ("The gap widened by $5 million to $41 million, from $32 million.", "inconsistent"),
    ],
)
def test_part_and_rest(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("parts_sum",)]
    assert found == ([verdict] if verdict else [])
