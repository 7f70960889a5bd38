"""A total and its rate side by side, of which no word near by tells the period."""

from __future__ import annotations

import pytest

from helpers.reckon.each import period_unsaid

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Drivers lost 21,900 hours in queues at the gate, equal to 60 hours a day.", 1),
        ("The depot took 58,400 bags, about 160 bags a day.", 1),
        ("The depot took 20,800 bags, or 400 bags a week.", 0),
        ("The depot took 58,400 bags, about 190 bags a day.", 0),
        ("The depot took 20,800 bags and sent out 400 bags a week.", 0),
        ("The depot took 1,095 bags, about three a day.", 0),
    ],
)
def test_of_a_year(text, many):
    assert [verdict for verdict, *_ in drafts(period_unsaid.period_unsaid, text)] == ["consistent"] * many
