import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The valley had 30 millimetres in March, 40 in April and 50 in May, 120 in all, or 40 a month.", "consistent"),
        (
            "The valley had 30 millimetres in March, 40 in April and 50 in May, 120 in all, or 60 a month.",
            "inconsistent",
        ),
        (
            "He caught 12 eels on Monday, 18 on Tuesday and 21 on Wednesday, 51 in all, an average of 19.",
            "inconsistent",
        ),
        (
            "In the five years from 2019 to 2023 it sold 12, 15, 11, 19 and 16 barges. That is 73 altogether, an average of 21 a year.",
            "inconsistent",
        ),
        ("Ann gave 12 euros and Bea 18, 30 in all, or 15 each.", "consistent"),
    ],
)
def test_the_mean_of_a_list(page_of, text, verdict):
    assert [check.verdict for check in page_of("A headline for this", text, rule="product")] == [verdict]


def test_a_mean_over_days_that_the_list_does_not_name(page_of):
    text = "The club sold tickets to 12 men and 18 women, 30 in all, or 10 a day."
    assert page_of("A headline for this", text, rule="product") == []


def test_a_month_that_is_none_of_the_list(page_of):
    text = "In June 20 millimetres fell, after 30 in March, 40 in April and 50 in May, 120 in all, or 60 a month."
    assert [one.verdict for one in page_of("A headline for this", text, rule="product")] == ["inconsistent"]


@pytest.mark.parametrize("mean", ["15 a year fewer than Kell", "or 13 a year since the yard opened"])
def test_a_figure_that_is_no_mean_of_the_list(page_of, mean):
    text = f"It sold 12 barges in 2021, 15 in 2022 and 11 in 2023. Together they make 38 in all, {mean}."
    assert page_of("A headline for this", text, rule="product") == []
