import datetime

import pytest

from helpers.settings import Settings


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("To build 300,000 homes in a year the city would need to finish 500 homes a day.", "inconsistent"),
        ("To build 36,500 homes in a year the city would have to finish 100 homes a day.", "consistent"),
        ("To build 300,000 homes in a year the city would need to finish more than 800 homes a day.", "consistent"),
    ],
)
def test_the_rate_that_a_target_requires(board, text, verdict):
    (check,) = board(text, rule="required_rate")
    assert check.verdict == verdict
    assert "working days" in check.why


def test_the_same_arithmetic_from_the_other_side_is_one_finding(board):
    checks = board("To build 36,500 homes in a year the city would have to finish 100 homes a day.")
    assert {check.rule for check in checks} == {"required_rate", "rate_times_period"}
    assert len({check.finding_id for check in checks}) == 1


def test_a_rate_and_a_target_of_other_things_are_not_joined(board):
    assert (
        board("To plant 36,500 trees in a year the city would have to train 100 nurses a day.", rule="required_rate")
        == []
    )


def test_a_target_without_a_date_cannot_tell_and_takes_the_term_from_the_settings(board):
    text = (
        "Crews were told to fit between 1,200 and 1,500 meters a day.\n"
        "Even that would be insufficient to meet the promise to fit millions and millions of meters."
    )
    settings = Settings(facts={"term_start": datetime.date(2024, 1, 1), "term_days": 1000})
    (check,) = board(text, rule="rate_times_period", settings=settings)
    assert (check.verdict, check.settles) == ("cannot tell", "a date by which the target is meant")
    assert "1,200,000 to 1,500,000" in check.formula
    assert "365,000" not in check.formula


def test_money_is_told_in_its_unit(board):
    """A measure is missing where money is counted; no sentence may say 'None a day'."""
    checks = board("The county would have to spend over $3 million every day to reach $1 billion in a year.")
    assert "dollars a day" in {check.unit for check in checks}
    for check in checks:
        assert "None" not in " ".join(filter(None, (check.formula, check.result, check.unit, check.why, check.settles)))
