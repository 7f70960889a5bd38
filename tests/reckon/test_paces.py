import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The clinic clears six cases a day.\nAt that rate the 318 people on the list will be waiting for 53 days.", "consistent"),
        ("The clinic clears six cases a day.\nAt this pace the 318 people on the list will be waiting for 73 days.", "inconsistent"),
        ("There are 2,340 lamps left to fit.\nThe utility has 18 working days left.\nIts crews will have to fit 130 on each of them.", "consistent"),
        ("There are 2,340 lamps left to fit.\nThe utility has 18 working days left.\nIts crews will need to fit about 103 a day.", "inconsistent"),
        ("Of the 900 pylons, 540 have yet to be painted.\nThe crews, who have 12 weeks, must paint 45 of them a week.", "consistent"),
        ("Of the 900 pylons, 540 have yet to be painted.\nThe crews, who have 12 weeks, must paint 54 of them a week.", "inconsistent"),
        ("That left 32,000 homes.\nIt has promised that all will be lit by Friday, four days later.\nTo keep its word it will have to reconnect about 5,000 homes a day.", "inconsistent"),
        ("Some 32,000 homes are still without gas.\nThe deadline is 16 days away.\nThat means reconnecting 3,000 homes a day.", "inconsistent"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_in_the_time_that_is_left(board, text, verdict):
    checks = board(text, rule="required_rate") + board(text, rule="rate_times_period")
    assert [check.verdict for check in checks] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The plant makes 60 cars a day.\nAt that rate it was losing money.\nThe 2,400 workers have been idle for 30 days.",
        "The team needs to score 30 a game.\nIt has 12 days off before the 44 matches still to play.",
        "The clinic clears six cases a day.\nThe 318 people on the list were ill for 30 days.",
        "That left 32,000 homes.\nThree days later it rained.\nThe shop has to sell 600 loaves a day.",
    ],
)
def test_figures_that_no_pace_ties(board, text):
    assert board(text, rule="required_rate") == [] and board(text, rule="rate_times_period") == []
