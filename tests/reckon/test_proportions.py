import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Half of the 22 bridges, 9 of them, are shut.", "inconsistent"),
        ("Three quarters of the 48 pumps, 36, were working.", "consistent"),
        ("One in four of the 480 drivers, 160, had no licence.", "inconsistent"),
        ("The town employs 2,480 people.\nAbout 310 of them, or 12.5 percent, are teachers.", "consistent"),
        ("Among the 240 drivers asked, 72, or 36 percent, said no.", "inconsistent"),
        ("Out of 1,500 households asked, 450 had no insurance.\nThat is 35 percent.", "inconsistent"),
        ("Of the 52 clerks, 18, 30 percent more than in May, were ill.", None),
        ("More than half of the 90 members, 41, signed the letter.", "inconsistent"),
        ("Fewer than one in 10 drivers, 38 of the 480, were fined.", "consistent"),
        ("A poll of 800 residents found that 520, or 75 percent, back the tunnel.", "inconsistent"),
        ("In one study of 500 drivers, more than 90 percent said no.", None),
    ],
)
def test_shares_in_other_words(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("share",)]
    assert found == ([verdict] if verdict else [])
