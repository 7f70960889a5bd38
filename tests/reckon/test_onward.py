import pytest

CARRIED = [
    ("The chain has 318 bakeries.\nIt plans to close 47.\nBy June it will be down to 271.", "consistent"),
    ("The chain has 318 bakeries.\nIt plans to close 47.\nBy June it will be down to 281.", "inconsistent"),
    ("The lake held 612 tonnes of fish.\nBoats took 148 tonnes.\nThat left 484 tonnes.", "inconsistent"),
    ("The college has 1,430 teachers.\nIt will take on the 274 at Norby, which makes 1,704.", "consistent"),
    ("The college has 1,430 teachers.\nIt will take on the 274 at Norby, which makes 1,804.", "inconsistent"),
    ("At least 389 barns have burnt.\nThat is 49 more than the 340 lost in 2019.", "consistent"),
    ("In all 389 barns have burnt.\nThat is 59 more than the 340 lost in 2019.", "inconsistent"),
    ("The deal is worth $3.75bn.\nCounting debt of $640m it comes to $4.39bn.", "consistent"),
    ("The fund has £840,000.\nIt needs £1.2m, so it is £460,000 short.", "inconsistent"),
    ("The sale raised £2.47m.\nAfter about £180,000 in fees the heirs should receive £2.29m.", "consistent"),
    ("The party needs 60 per cent.\nIt has 32.7 per cent, and needs another 27.3 per cent.", "consistent"),
    ("The party needs 60 per cent.\nIt has 32.7 per cent, and needs another 29.3 per cent.", "inconsistent"),
    ("The chain has 412 shops and 58 cafes.\nIt will close 40.\nThat leaves 300 staff without work.", None),
    ("The club had 412 members.\nIn May 58 left.\nBy June it was down to 364, after 10 joined.", None),
    ("The school has 640 pupils.\nIt will take on 30 teachers, which makes 82.", None),
    ("The firm will close 58 shops by May.\nIn 2019 it had 500.\nIt will be down to 364.", None),
    ("About 200 came on Monday, 49 more than on Sunday.\nIn March 160 came.", None),
]


@pytest.mark.parametrize(("text", "verdict"), CARRIED)
def test_numbers_carried_on(board, text, verdict):
    assert {check.verdict for check in board(text, rule="parts_sum")} == ({verdict} if verdict else set())


def test_a_part_and_the_other_part_in_two_articles(board):
    here = "The field was 8,431 runners, of whom 4,519 were men."
    there = "In all 8,431 runners came.\nSome 3,912 were women."
    assert [check.verdict for check in board(here, there, rule="parts_sum")] == ["consistent"]
