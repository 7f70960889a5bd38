"""The oldest beside another whose age is told, and the largest part beside the rest of its sum."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("The oldest rider in the dale was Edna Holt, 93, a nun. With her came her neighbour Wilf Roe, 68, who had a cold.", ["68 years of age against 'oldest'"]),
        ("The youngest rider in the dale was Edna Holt, 19. With her came her neighbour Wilf Roe, 68, who had a cold.", ["68 years of age against 'youngest'"]),
        ("The second oldest rider in the dale was Edna Holt, 83. With her came her neighbour Wilf Roe, 68, who had a cold.", []),
        ("The fair raised £352,000. The largest part, £120,000, came from the walk. It rained. Donors gave £92,000, shops £80,000, firms £40,000 and scrap £20,000.", ["£92,000 against 'largest'"]),
        ("The fair raised £352,000. The largest part, £120,000, came from the walk. It rained. Donors gave £92,000, shops £80,000, firms £40,000 and scrap £25,000.", []),
    ],
)  # fmt: skip
def test_the_first_of_them(page_of, text, formulas):
    found = [check.formula for check in page_of(HEAD, text, rule="ordering")]
    assert all(any(one in each for each in found) for one in formulas), found
    assert bool(found) == bool(formulas)


def test_the_largest_part_and_the_rest_make_the_sum(page_of):
    text = "The fair raised £352,000. The largest part, £120,000, came from the walk. It rained. Donors gave £92,000, shops £80,000, firms £40,000 and scrap £20,000."
    assert [check.verdict for check in page_of(HEAD, text, rule="parts_sum")] == ["consistent"]
