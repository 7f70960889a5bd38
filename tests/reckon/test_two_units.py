import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The wait for a hip went from 31 months to 40, which is to say three years and four months.", ["consistent"]),
        ("The wait for a hip went from 31 months to 40, which is to say three years and six months.", ["inconsistent"]),
        ("He served 31 months, or two years and seven months.", ["consistent"]),
        ("He served 31 months, or two years and eight months.", ["inconsistent"]),
        ("The ferry takes 165 minutes (two hours and 45 minutes).", ["consistent"]),
        ("The ferry takes 165 minutes (two hours and 15 minutes).", ["inconsistent"]),
        ("The debate ran 20 minutes, two hours and five minutes less than planned.", []),
        ("He faces 40 months, or three years and six months if he appeals.", []),
        ("They want about 40 months, or three years and six months.", []),
        ("They asked for 40 months, and got three years and six months.", []),
    ],
)  # fmt: skip
def test_a_stretch_told_in_one_unit_and_in_two(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="conversion")] == verdicts


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("The tunnel opened 18 months after its first deadline.", "A year and a half late, the tunnel opened.", ["consistent"]),
        ("The stadium came in 36 months behind schedule.", "The stadium is three years late.", ["consistent"]),
        ("The stadium came in 36 months behind schedule.", "The stadium opened three years ago.", []),
        ("The stadium came in nine months behind the revised schedule.", "The stadium is three years late.", []),
    ],
)  # fmt: skip
def test_how_late_in_two_articles(board, first, second, verdicts):
    assert [check.verdict for check in board(first, second, rule="conversion")] == verdicts
