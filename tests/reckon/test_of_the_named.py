"""A share of something that goes by a name, its part beside it or named before, the whole under that name elsewhere."""

from __future__ import annotations

import pytest

from helpers.reckon import measured
from helpers.reckon.fractions.of_the_named import of_the_named
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import tiny

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The dog tax yields $236.4 million and aid $81.2 million, for a total revenue of $431.7 million. It rained. The tax is thus 55 per cent of revenue.", ("236.4", "431.7")),
        ("A plan of £62 million had become a gross cost of £84.2 million. The dyke at Orle, at £31.9 million, swallowed 38 per cent of the gross figure.", ("31.9", "84.2")),
    ],
)  # fmt: skip
def test_a_share_of_what_is_named(page_of, text, figures):
    checks = [check for check in page_of(HEAD, text, rule="share") if all(one in check.formula for one in figures)]
    assert [check.verdict for check in checks] == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "The dyke cost £31.9 million. The mill cost £84.2 million. Prices fell by 38 per cent of their old level.",
        "The dyke cost £31.9 million. The mill had sales of £84.2 million. It rained, and 38 per cent of the geese flew off.",
    ],
)
def test_no_share_of_what_is_not_named(text):
    settings = Settings()
    assert not list(of_the_named(Desk(measured([tiny("capture", text.replace(". ", ".\n"))], settings), settings)))
