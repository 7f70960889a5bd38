import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Of the people, 8.7 percent are ill.\nPut differently, that is 87 in every 1,000.", "consistent"),
        ("Of the people, 8.7 percent are ill.\nPut differently, that is 78 in every 1,000.", "inconsistent"),
        ("One in five, or 20 percent, of the homes are empty.", "consistent"),
        ("One in five, or 30 percent, of the homes are empty.", "inconsistent"),
        ("A third of farms have sold cows and 45 percent have borrowed.", None),
        ("Of the people, 8.7 percent are ill.\nIn Ayle it is 78 in every 1,000.", None),
    ],
)
def test_one_share_in_two_forms(board, text, verdict):
    found = [check.verdict for check in board(text, rule="share")]
    assert found == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Turnout among members in the ballot was 76 percent.", True),
        ("Turnout among members in the ballot was 66 percent.", False),
        ("The tax is 76 percent.", False),
    ],
)
def test_a_fraction_and_the_percentage_of_another_capture(board, other, found):
    checks = board("Three in four of the guild's members took part in the ballot.", other, rule="same_measure")
    assert bool(checks) == found
