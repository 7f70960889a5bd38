import pytest

SHARES = [
    ("On sales of £3.42bn, up from £3.1bn, the firm made £273.6m, a margin of 8 per cent.", "consistent"),
    ("On sales of £3.42bn, up from £3.1bn, the firm made £273.6m, a margin of 9 per cent.", "inconsistent"),
    ("A profit of $84m on sales of $1.2bn gave it a margin of 9 per cent.", "inconsistent"),
    ("The track is 54 percent laid.\nCrews have finished 47 of the 87 miles.", "consistent"),
    ("Three in four of the pupils passed.\nIn all 5,130 of the 6,840 did.", "consistent"),
    ("Some 63 of the staff, about one in seven, nine people, were ill.", "consistent"),
    ("The brewer had sales of £3.42bn.\nCider, at £855m, supplies a quarter of sales.", "consistent"),
    ("Only 37 per cent of the seats are sold.\nThe hall has 920 seats.\nIt has sold 340.", "consistent"),
    ("The park lost 840 birches.\nMore than half of them - 430 - stood in the north.", "consistent"),
    ("The fire is 68 percent contained.\nCrews have saved 30 of the 91 homes in its path.", None),
    ("On revenue of £2.31bn it made £138.6m after tax, a rise of 9 per cent.", None),
    ("The council has 41 seats.\nThe greens won 12 of them.\nTurnout was 46 percent.", None),
    ("The maker has two customers.\nThey are about 15 percent of its orders.\nSome 14 satellites wait.", None),
]


@pytest.mark.parametrize(("text", "verdict"), SHARES)
def test_a_share_and_its_whole_farther_off(board, text, verdict):
    assert [check.verdict for check in board(text, rule="share")] == ([verdict] if verdict else [])


def test_the_whole_in_another_article(board):
    here = "The break fee is £13.4m, 1 per cent of the value of the bid."
    there = "The bid has a value of £1.34bn."
    assert [check.verdict for check in board(here, there, rule="share")] == ["consistent"]
