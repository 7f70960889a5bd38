import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The well gave 9,000 barrels in 30 days, an average of 300 barrels a day.", "consistent"),
        ("The well gave 9,000 barrels over 30 days, or 400 barrels a day.", "inconsistent"),
        ("Rain fell for 36 hours at an average of 4 millimetres an hour, 144 millimetres in all.", "consistent"),
        ("The clinics saw 12 patients a day over three weeks, 200 patients in all.", "inconsistent"),
        ("The plant makes 90,000 pills an hour, or 1.8 million in a 20-hour day.", "consistent"),
        (
            "The wall is rebuilt at a rate of 25 metres a week.\nThe work will take 30 weeks and cover 950 metres.",
            "inconsistent",
        ),
        ("The state spent $84 million over seven years, or $12 million a year.", "consistent"),
        ("The well gave 9,000 barrels in 30 days, but 400 a day before the war.", None),
        ("The subsidy costs $2 million a week, or about $104 million a year.", "consistent"),
        ("The subsidy costs $2 million a week, or $150 million a year.", "inconsistent"),
        ("She earns $20 an hour, or about $41,600 a year.", "consistent"),
        ("A clerk will gross $600 for a 40-hour week, or $31,200 a year.", "consistent"),
        ("Staff are paid $100 a day, or about $26,000 a year.", "consistent"),
        ("The pills cost $12 a day, some $3,400 a year.", "inconsistent"),
    ],
)
def test_a_rate_a_time_and_a_total(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("rate_times_period",)]
    assert found == ([verdict] if verdict else [])


def test_more_than_so_many_an_hour_is_true_of_any_more(board):
    (check,) = board("The crews took 1,260 calls in 12 hours, more than 70 an hour.", rule="rate_times_period")
    assert check.verdict == "consistent"
    assert check.room == "consistent, but almost any figure would be: the words set one bound only"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A tram leaves every 15 minutes, four times an hour.", "consistent"),
        ("A tram leaves every 15 minutes, five times an hour.", "inconsistent"),
        ("Two trams come every 15 minutes, six an hour at night.", None),
        ("His annual pass costs $1,860, or $155 a month.", "consistent"),
        ("His annual pass costs $1,860, or about $195 a month.", "inconsistent"),
        ("The paper costs $9.99 a month or $99 annually.", None),  # two offers
        ("Members pay $14.99 a month, or $119 for 12 months up front.", None),
        ("The annual fair, which drew 900, or 75 a month.", None),
        (
            "The plant uses about 2 tonnes of lime a day.\nThere are 60 tonnes in store, enough for 30 days.",
            "consistent",
        ),
        (
            "The plant uses about 2 tonnes of lime a day.\nThere are 60 tonnes in store, enough for 50 days.",
            "inconsistent",
        ),
    ],
)
def test_how_often_and_how_long(board, text, verdict):
    found = {check.verdict for check in board(text, rule="rate_times_period")}
    assert found == ({verdict} if verdict else set())
