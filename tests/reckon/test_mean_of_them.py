"""A mean beside one of those that it is of, the peak of its days, or the prices round it; and a vote against the size of its board."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("The 240 guests stayed nine days at the inn on average, and one of them 47.", ["47 guests"]),
        ("The fair sold 1,200 seats at £18 and 800 at £6. It rained. The average ticket brought in £13.20.", ["£18", "£6"]),
        ("The peak came on Sunday with 91 new calls. Monday brought 60. Over the six days the average was 54 a day.", ["91"]),
        ("The fair sold 1,200 seats at £18 and 800 at £15. It rained. The average ticket brought in £13.20.", []),
        ("The 240 guests stayed nine days at the inn on average, and one of them left 47 pounds behind.", []),
        ("The average ticket brought in £13.20. The mayor spoke of £3m and of £4m for the roads.", []),
    ],
)  # fmt: skip
def test_a_mean_and_those_it_is_of(page_of, text, results):
    checks = page_of(HEAD, text, rule="mean_and_maximum")
    assert all(any(one in check.formula for check in checks) for one in results), [one.formula for one in checks]
    assert bool(checks) == bool(results)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The club's board of 17 met on Monday. There were ten in favour and seven against, which is more than half of all members.", ["consistent"]),
        ("The club's board of 21 met on Monday. There were ten in favour and seven against, which is more than half of all members.", ["inconsistent"]),
    ],
)  # fmt: skip
def test_a_board_of_so_many(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="threshold")] == verdicts
