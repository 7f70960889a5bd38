"""Publisher and credit."""

from __future__ import annotations

import pytest

from helpers.read.layout import layout
from helpers.read.provenance import credit, publisher

BODY = "The river rose by two metres in the night, officials told Delta News on Monday.\n\n"


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("Courier Shop\n\nWorking at The Courier\n\nCourier Jobs\n", "The Courier"),
        ("Follow other Courier readers\n\nCourier Jobs\n\nCourier en Español\n", "Courier"),
        ("Courier Shop\n\nPuzzles\n", None),  # named once only
        ("© 2024 Delta Media LLC. All rights reserved.\n", "Delta Media"),
        ("Sign up\n\nShop\n\nJobs\n", None),
    ],
)
def test_publisher(tail, expected):
    assert publisher(BODY + tail, layout(BODY + tail)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BODY + "This story first appeared on DeltaNews.com. More from Delta News:\n", "Delta News"),
        (BODY + "This article was originally published by The Hill Courier.\n", "The Hill Courier"),
        (BODY + "This story first appeared on rivers.org.\n", "rivers.org"),
        (BODY + "Copyright Delta News\n", "Delta News"),
        ("# The river rises again\n\nBy Ana Lopez | Delta News\n\n" + BODY, "Delta News"),
        ("NEW DELTA, Ohio (AP) — The river rose by two metres in the night, officials said.\n", "AP"),
        (BODY, None),
    ],
)
def test_credit(text, expected):
    assert credit(text, layout(text)) == expected
