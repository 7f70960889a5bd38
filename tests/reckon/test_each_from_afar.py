"""An amount for each whose total stands far off, under a word that both share."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In 2019 it took 233,000 calls. It rained and snowed in the hills for weeks. The buses stood still. Staff grew from 1,085 to 1,310. Each of them now answers for 178 calls a year.", ("233,000", "1,310", "178")),
    ],
)  # fmt: skip
def test_an_amount_for_each(page_of, text, figures):
    checks = page_of(HEAD, text, rule="product")
    assert any(all(one in check.formula for one in figures) for check in checks), [check.formula for check in checks]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 it took 233,000 calls. It rained and snowed in the hills for weeks. Staff came to 1,310. Each of them now drives 178 miles a year.",
        "In 2019 it took 233,000 calls. It rained and snowed in the hills for weeks. Staff came to 1,310. They drank 178 calls of tea.",
    ],
)
def test_no_amount_for_each(page_of, text):
    assert not [check for check in page_of(HEAD, text, rule="product") if "1,310" in check.formula]
