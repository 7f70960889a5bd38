"""A doubling of what the words name, its two values far back."""

from __future__ import annotations

import pytest

BACK = (
    "Spending on repairs came to £4.2m in 2019 and £{}m in 2024. In those years the crew shrank.",
    "Residents have seen it. Those who are content fell from 71 per cent to 58 per cent. The mayor is not worried. He likes the town. He walks in it.",
)


@pytest.mark.parametrize(
    ("new", "claim", "verdicts"),
    [
        ("6.3", "A town that has doubled its repair budget is not idle, he says.", ["inconsistent"]),
        ("8.4", "A town that has doubled its repair budget is not idle, he says.", ["consistent"]),
        ("6.3", "A town that has doubled its school budget is not idle, he says.", []),
        ("6.3", "A town that has doubled its patience is not idle, he says.", []),
        ("6.3", "Since 2015 the town has doubled its repair budget.", []),
        ("6.3", "The county, by contrast, has doubled its repair budget.", []),
        ("6.3", "In the port of Kell they have doubled their repair budget.", []),
    ],
)
def test_a_doubling_of_what_is_named(page_of, new, claim, verdicts):
    found = page_of("A headline for this", BACK[0].format(new), BACK[1], claim, rule="multiple")
    assert [check.verdict for check in found if "m / " in check.formula] == verdicts
