"""Two lists of where money comes from that name nothing alike tell two things, whatever the digits."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from helpers.reckon.retold.misprints import two_lists


def told(text: str, figure: str) -> SimpleNamespace:
    end = text.index(figure) + len(figure)
    return SimpleNamespace(
        one=SimpleNamespace(figure=SimpleNamespace(text=figure), end=end, sentence=0),
        page=SimpleNamespace(text=text, words=lambda number: text),
    )


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("The saving is £4.7 million from lamps and £1.2 million from paper.", True),
        ("The saving is £4.7 million from pay and £1.2 million from paper.", False),
        ("The saving is £4.7 million from lamps.", False),
        ("The saving is £4.7 million, half of it in March.", False),
    ],
)
def test_two_lists(other, apart):
    one = told("Of it £7.4 million comes from pay and £3 million from rents.", "£7.4 million")
    assert two_lists(one, told(other, "£4.7 million")) is apart
