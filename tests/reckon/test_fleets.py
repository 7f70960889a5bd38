import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "It runs 24 vans, each carrying 1,200 loaves and making three rounds a day, to bring 86,400 loaves a day.",
            "consistent",
        ),
        (
            "It runs 24 vans, each carrying 1,200 loaves and making three rounds a day, a total of 96,400 loaves a day.",
            "inconsistent",
        ),
        (
            "A first barge with 600 tonnes of sand came, and two more of the same size will, to make 1,800 tonnes.",
            "consistent",
        ),
        (
            "A first barge with 600 tonnes of sand came, and two more of the same size will, to make 2,400 tonnes.",
            "inconsistent",
        ),
        ("The club has 24 teams, each with 11 players and two coaches, and 400 members.", None),
        ("A first barge with 700 tonnes of sand came, and two more of 300 tonnes, to make 1,300 tonnes.", None),
    ],
)
def test_three_factors_and_more_of_the_same(board, text, verdict):
    found = [check.verdict for check in board(text, rule="product")]
    assert found == ([verdict] if verdict else [])
