"""A rate of interest or a levy, what it is laid on, and what it comes to."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In May the loans of £1.874bn were renewed, and the rate fell to 4.6 per cent. Interest now comes to some £86m a year.", ("1.874bn", "86m", "4.6")),
        ("The town wants to cut its levy to 3 per cent of the rent. A shop let at £60,000 would then pay £1,800 a year.", ("60,000", "1,800", "3")),
    ],
)  # fmt: skip
def test_what_a_rate_comes_to(page_of, text, figures):
    checks = [check for check in page_of(HEAD, text) if all(one in check.formula for one in figures)]
    assert checks
    assert {check.verdict for check in checks} == {"consistent"}


@pytest.mark.parametrize(
    "text",
    [
        "In May the loans of £1.874bn were renewed, and the rate fell to 4.6 per cent. Interest now comes to some £96m a year.",
        "In May the firm had loans of £1.874bn, and sales grew by 4.6 per cent. A mill was sold for £86m.",
    ],
)
def test_what_no_rate_comes_to(page_of, text):
    checks = [check for check in page_of(HEAD, text, rule="share") if "4.6" in check.formula]
    assert not checks
