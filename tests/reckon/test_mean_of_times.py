"""A mean of years or days against the worst or the best of them, far off."""

from __future__ import annotations

import pytest

BETWEEN = (
    " Nobody was surprised. The talks went on. A bus came. It left. Rain fell. The hall was cold. Tea was served. "
)
LOSS = "The mill has been in the red for four years running, with an average annual loss of €21 million."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (LOSS + BETWEEN + "In its worst year, Mr Orr noted, the mill lost €18 million.", ["inconsistent"]),
        (LOSS + BETWEEN + "In its worst year, Mr Orr noted, the mill lost €28 million.", ["consistent"]),
        (LOSS + BETWEEN + "In its worst year, 1974, Mr Orr noted, the mill lost €18 million.", []),
        (LOSS + BETWEEN + "In its best year, Mr Orr noted, the mill paid €18 million in wages.", []),
        (LOSS + BETWEEN + "In its worst year, the mill lost €18 million on timber and the rest on land.", []),
        (LOSS + " In its worst year, the mill lost €18 million on timber and the rest on land.", []),
        ("The wood has had an average annual loss of 140 trees to gales for years." + BETWEEN + "In its worst year, the wood lost 95 trees to beetles.", []),
        ("The wood has had an average annual loss of 140 trees to gales. In its worst year, the wood lost 95 trees to beetles.", []),
    ],
)  # fmt: skip
def test_a_mean_of_years_and_the_worst_of_them(page_of, text, verdicts):
    found = page_of("A headline for this", text, rule="mean_and_maximum")
    assert [check.verdict for check in found] == verdicts
