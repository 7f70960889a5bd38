import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $91 million for schools.",
            "inconsistent",
        ),
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $81 million for schools.",
            "consistent",
        ),
        ("The flood killed seven people.\nFour people died in Sarn, two in Ayle and two in Hexley.", "inconsistent"),
        ("Twelve serious faults were recorded, seven in the north and four in the south.", "inconsistent"),
        ("Twelve serious faults were recorded, including seven in the north and four in the south.", None),
        (
            "The city took $61 million in property tax and $38 million in sales tax, $109 million between them.",
            "inconsistent",
        ),
        ("Police arrested 64 people on Friday and 48 on Saturday, 112 in all.", "consistent"),
        (
            "The grant of $12 million is split between schools ($5 million), parks ($4 million) and roads ($4 million).",
            "inconsistent",
        ),
        ("The shop sold 300 lamps.\nIn May it hired 12 clerks and 9 drivers.", None),
    ],
)
def test_lists_and_totals(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("parts_sum",)]
    assert found == ([verdict] if verdict else [])


def test_a_list_that_says_that_it_is_not_full_is_no_slip(board):
    text = "Some 400 shops closed.\nThese include 120 bakers, 90 grocers and 60 butchers."
    assert [check.verdict for check in board(text, rule="parts_sum")] in ([], ["cannot tell"])
