import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A gift of €900,000 went to schools.\nOf a further €500,000, €140,000 is spent, leaving €360,000.", "consistent"),
        ("A gift of €900,000 went to schools.\nOf a further €500,000, €140,000 is spent, leaving €380,000.", "inconsistent"),
        ("The motion passed by 41 votes to 27, with three abstentions; all 71 seats were filled.", "consistent"),
        ("The fund has $94 million.\nIt paid $51 million for roads, $19 million for rail and $6 million for ferries.\n"
         "The remaining $8 million was kept.", "inconsistent"),
        ("The fund has $84 million.\nIt paid $51 million for roads, $19 million for rail and $6 million for ferries.\n"
         "The remaining $8 million was kept.", "consistent"),
        ("Beds went up from 500 to 640, and nurses from 300 to 420, a rise of 120.", "consistent"),
        ("The hotel has 120 rooms and 40 suites.\nIn May 90 rooms were let, leaving 30 empty.", "consistent"),
    ],
)  # fmt: skip
def test_one_account_is_told_once_and_the_one_that_was_meant(board, text, verdict):
    assert [check.verdict for check in board(text, rule="parts_sum")] == [verdict]


def test_a_list_with_a_number_that_was_not_read_is_not_doubted(board):
    text = "The seats went to the Greens (26), the 41st Street list 12X and the Reds (31), for a total of 92 seats."
    assert all(check.verdict != "inconsistent" for check in board(text, rule="parts_sum"))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The mill sold 1,150 of its 1,840 looms.", "Brack sold 1,150 looms and kept 690.", 1),
        ("Some 2,100 of the 3,000 looms ran late.", "It ran 900 looms on time, 30 percent of the 3,000.", 1),
        ("The mill sold 1,150 looms and 1,840 rugs.", "Brack sold 1,150 looms and kept 690.", 0),
        ("The mill sold 1,150 of its 1,840 looms.", "Brack sold 1,150 looms and kept 590.", 0),
    ],
)
def test_two_captures_tell_one_account(board, one, other, found):
    checks = board(one, other, rule="parts_sum")
    assert [check.verdict for check in checks] == ["consistent"] * found
