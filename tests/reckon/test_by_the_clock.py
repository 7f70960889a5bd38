"""A rate by the hour from one time of day to another, and what it came to."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The kitchen opened at noon. It served 90 meals an hour until six. In all 540 meals went out.", ["consistent"]),
        ("The kitchen opened at noon. It served 90 meals an hour until six. In all 640 meals went out.", ["inconsistent"]),
        ("The pool is open from 6 a.m. to 9 p.m. It takes 60 swimmers an hour. Last year 640 swimmers joined.", []),
        ("The kitchen opened at noon. It served up to 90 meals an hour until six. In all 400 meals went out.", []),
    ],
)  # fmt: skip
def test_what_the_hours_came_to(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="rate_times_period")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The kitchen opened at noon. It served 90 meals an hour until six. Two kitchens together served in all 840 meals.",
        "The kitchen opened at noon. It served 90 meals an hour until six, with a break of an hour. In all 450 meals went out.",
        "The kitchen opened at noon. It served 90 meals an hour until six. With the breakfasts, in all 690 meals went out.",
        "The clinic opened at nine and gave 60 jabs an hour until four. Over the weekend 700 jabs were given in all.",
        "The clinic opened at nine and gave 60 jabs an hour until noon, then slowed. By the end of the day 260 jabs had been given.",
        "The clinic opened at nine and gave 60 jabs an hour until noon. In the afternoon 150 jabs were given.",
        "The ferry ran from 6am to 10pm and carried 120 passengers an hour at weekends. The whole day brought 1,500 passengers on Monday.",
    ],
)  # fmt: skip
def test_other_hours_and_other_hands(page_of, text):
    told = page_of("A headline for this", text, rule="rate_times_period")
    assert "inconsistent" not in {check.verdict for check in told}
