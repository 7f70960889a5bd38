"""An amount for each, then how many there were and what that cost."""

from __future__ import annotations

import pytest

from helpers.reckon.each.with_so_many import with_so_many

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The guild gives £40 a day to each baker who stays at home. With 350 out by its own count, Monday cost it £14,000.", ["consistent"]),
        ("The guild gives £40 a day to each baker who stays at home. With 350 out by its own count, Monday cost it £14,600.", ["inconsistent"]),
        ("Tickets were £14 each. With 310 sold, it made £4,430.", ["inconsistent"]),
        ("The hall costs £40 each day. With 350 in it, Monday cost £14,600.", []),
        ("The guild gives £40 to each baker. With 350 out, the three weeks cost it £210,000.", []),
    ],
)  # fmt: skip
def test_so_many_at_so_much(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="product")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The guild gives £40 to each baker.\nWith 350 out, the walkout cost the port £14,600.",
        "Each guest pays £50.\nWith 400 guests, hotels made £18,500.",
        "The levy is £30 for each guest.\nWith 2,000 there, it made £54,000 after costs.",
        "Tickets cost £12 each.\nWith 85 guests and a bar, it made £1,200.",
    ],
)
def test_a_sum_of_another_payer_or_of_more_is_not_held_against_so_many(text):
    assert drafts(with_so_many, text) == []
