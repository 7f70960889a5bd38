"""So many a day or a month, and the total of the year that it makes."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The line took 233,600 calls in the year to March. Most came at night. The daily average was 640.", ("640", "233,600")),
        ("Spending came to £4.98m in the year to March. The rest is saved. At £415,000 a month the reserves last.", ("415,000", "4.98m")),
        ("It cost the port $1,612,000 last year. It has nine cranes. Each week $31,000 a week goes on fuel and oil for the port.", ("31,000", "1,612,000")),
    ],
)  # fmt: skip
def test_a_rate_and_the_total_of_its_year(page_of, text, figures):
    checks = page_of(HEAD, text, rule="rate_times_period")
    assert any(all(one in check.formula for one in figures) for check in checks), [check.formula for check in checks]


@pytest.mark.parametrize(
    "text",
    [
        "The line took 233,600 calls in the four months to March. Most came at night. The daily average was 640.",
        "The line took 233,600 calls in the year to March. It should take 640 a day.",
        "The ferry took 1,200 cars a day. It cost £438,000 in the year to March. It was old.",
        "The line took 233,600 calls in the year to March. The fair drew about 600 visitors a day.",
    ],
)
def test_what_is_no_rate_of_that_year(page_of, text):
    assert not [check for check in page_of(HEAD, text, rule="rate_times_period") if "(a year)" in check.formula]
