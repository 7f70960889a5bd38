import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("She sells 150 breakfasts a day at €6.40, which puts €1,260 in the till before lunch.", "inconsistent"),
        ("She sells 150 breakfasts a day at €6.40, which puts €960 in the till before lunch.", "consistent"),
        ("The stall sold 150 pies at €6, taking €960.", "inconsistent"),
    ],
)
def test_what_a_price_leaves_in_the_till(page_of, text, verdict):
    assert {check.verdict for check in page_of("A headline for this", text, rule="product")} == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The ferry carried 45 cars a day over five days, making 245 altogether.", "inconsistent"),
        (
            "Fares brought in 146 million crowns in calendar 2023, or 400,000 a day; more than half of that is gone.",
            "consistent",
        ),
        ("It pumps 300 litres an hour for nine hours, 2,700 in all.", "consistent"),
        ("Fares brought in 146 million crowns in calendar 2023, or 400,000 a day.", "consistent"),
    ],
)
def test_what_it_comes_to_over_the_days(page_of, text, verdict):
    assert {check.verdict for check in page_of("A headline for this", text, rule="rate_times_period")} == {verdict}
