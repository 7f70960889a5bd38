"""What opened at one time of day and was over at another, with sentences and paragraphs between."""

from __future__ import annotations

import pytest

BETWEEN = "Many spoke. Some wept. Nobody left. The hall was cold. Tea was brought. The lights went out once."


@pytest.mark.parametrize(
    ("last", "verdicts"),
    [
        ("The hearing broke up at 9.40pm, after three hours and 25 minutes, in silence.", ["consistent"]),
        ("The hearing broke up at 9.40pm, after four and a half hours, in silence.", ["inconsistent"]),
        ("The vote came at 9.40pm, by which time they had sat through more than four hours of talk.", ["inconsistent"]),
        ("The vote came at 9.40pm, by which time they had sat through more than three hours of talk.", ["consistent"]),
        ("More than three hours later, at 9.40pm, the vote came.", ["consistent"]),
        ("The rain stopped at 9.40pm, and nine hours of it had filled the cellar.", []),
        ("They slept at 9.40pm, after an average of five hours a day.", []),
    ],
)
def test_the_stretch_ends_at_the_time_beside_it(board, last, verdicts):
    text = f"The hearing opened at 6.15pm. {BETWEEN} {last}"
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


def test_of_two_beginnings_the_thing_that_is_named_again_is_meant(board):
    text = f"The hearing opened at 6.15pm. The bar opened at 8pm. {BETWEEN} The hearing ended at 9.40pm, after three hours and 25 minutes."
    assert [check.verdict for check in board(text, rule="calendar")] == ["consistent"]
    text = f"The march began at 6.15pm. The bar opened at 8pm. {BETWEEN} The talks ended at 9.40pm, after five hours."
    assert board(text, rule="calendar") == []


@pytest.mark.parametrize(
    ("told", "verdicts"),
    [
        ("It took them four hours and 35 minutes to agree.", ["consistent"]),
        ("It took them four hours and 25 minutes to agree.", []),
        ("It took them four and a half hours to agree.", []),
    ],
)
def test_a_stretch_of_one_article_between_two_times_of_another(board, told, verdicts):
    checks = board("The debate began at 6.15pm and closed at 10.50pm.", told, rule="calendar")
    assert [check.verdict for check in checks] == verdicts
