"""How many years one is older than another, against the two ages."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Ada Roe, 61, and her husband Ben, 65, four years her senior, came to the fair by bus.", ["consistent"]),
        ("Ada Roe, 61, and her husband Ben, 65, seven years her senior, came to the fair by bus.", ["inconsistent"]),
        ("Ada Roe, 61, and her husband Ben, 65, five years her senior, came to the fair by bus.", []),
        ("The youngest is Mina Holt, who is 19. It rained. Roy Finch, 43, won the cup. That makes him 24 years older than Mina.", ["consistent"]),
        ("The youngest is Mina Holt, who is 19. It rained. Roy Finch, 43, won the cup. That makes him 31 years older than Mina.", []),
        ("Ada Roe, 61, and her brother Ben, 65, saw the bridge, which is 24 years older than the road.", []),
    ],
)  # fmt: skip
def test_two_ages_and_the_years_between(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="parts_sum")] == verdicts
