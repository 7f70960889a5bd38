"""A group split in two at the head of a sentence, and a difference from a number that leaves its unit out."""

from __future__ import annotations

import pytest

from helpers.reckon.totals.split_in_two import split_in_two

from .conftest import drafts

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Thirteen people were hurt by the glass. The eldest is a nun. Nine had been sent home by dusk, and four were to stay.", ("nine + four", "thirteen")),
        ("The yard has 32 cranes. It rained. Twenty-one are in use, while eleven are being mended.", ("twenty-one + eleven", "32")),
        ("Roe's 6.42 metres won the jump. The next best jump, 6.29, was 13 centimetres shorter.", ("6.29", "6.42", "13")),
    ],
)  # fmt: skip
def test_what_holds(page_of, text, figures):
    checks = page_of(HEAD, text, rule="parts_sum")
    assert any(all(one in check.formula for one in figures) for check in checks), [check.formula for check in checks]


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen people were hurt by the glass. The eldest is a nun. Nine more came by dusk, and four were to stay.",
        "Thirteen people were hurt by the glass. The eldest is a nun. Nine had been sent home by dusk, and five were to stay.",
    ],
)
def test_what_is_left_alone(text):
    assert not drafts(split_in_two, text.replace(". ", ".\n"))
