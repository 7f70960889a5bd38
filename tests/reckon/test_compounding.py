"""Changes compounded, halved, and told again in the headline."""

import pytest


@pytest.mark.parametrize(
    ("text", "rule", "verdict"),
    [
        ("Pay would rise by 4 percent a year over two years, which compounds to 8.2 percent.", "percent_change", "consistent"),
        ("Pay would rise by 4 percent a year over three years, which compounds to 11 percent.", "percent_change", "inconsistent"),
        ("Pay would rise by 4 percent a year over two years, which comes to 8 percent.", "percent_change", None),
        ("A deal at 5.5 percent would split the difference between 4 and 7.", "mean_and_maximum", "consistent"),
        ("A deal at 6.5 percent would split the difference between 4 and 7.", "mean_and_maximum", "inconsistent"),
        ("A deal at 6.5 percent lies between 4 and 7.", "mean_and_maximum", None),
    ],
)  # fmt: skip
def test_reckoned_on(board, text, rule, verdict):
    assert [check.verdict for check in board(text, rule=rule)] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Flood cuts apple harvest by more than a third", ["consistent"]),
        ("Flood cuts apple harvest by a half", []),
        ("Flood lifts apple prices by more than a third", []),
    ],
)
def test_the_change_in_the_headline(page_of, headline, found):
    body = (
        "Growers brought in 250 tonnes of apples, against 400 tonnes last year, a fall of 37.5 percent in the harvest."
    )
    checks = page_of(headline, body, rule="same_measure")
    assert [check.verdict for check in checks if "headline" in check.formula] == found
