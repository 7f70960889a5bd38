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
        (
            "The hall will cost $84 million.\nSo far $51 million is there, which leaves $43 million to find.",
            "inconsistent",
        ),
        ("The hall holds 180 but only 72 came: a shortfall of 108.", "consistent"),
        ("The hall holds 180 but only 72 came: a shortfall of 118.", "inconsistent"),
        (
            "It needs 460 people.\nIt will hire 52 tutors and 204 cooks; 101 cleaners and 93 guards make up the rest.",
            "inconsistent",
        ),
        ("The school has 620 pupils, of whom 340 are girls and the other 260 boys.", "inconsistent"),
        ("Sixty-one of the 98 wards have reported, with 47 to go.", "inconsistent"),
        ("The zoo had 84 apes; 12 were born and nine died, leaving it with 87.", None),
        ("The crash left 40 people injured and 12 dead.", None),
        ("The gap widened by $5 million to $41 million, from $32 million.", "inconsistent"),
    ],
)
def test_part_and_rest(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("parts_sum",)]
    assert found == ([verdict] if verdict else [])
