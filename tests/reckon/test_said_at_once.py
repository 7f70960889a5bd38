"""A majority said right behind the part that it is of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The 14 cups were split Kell five, Dunmere four, Ash three and Roe two. Kell and Dunmere took nine of them, a clear majority.", ["consistent"]),
        ("The 14 cups were split Kell five, Dunmere four, Ash three and Roe two. Kell took six of them, a clear majority.", ["inconsistent"]),
        ("They had 14 cups. Kell took five of them, short of a majority.", []),
        ("We rang 900 readers. Fifty-four per cent back the bridge and 33 per cent are against it. So that's a majority.", ["consistent"]),
        ("We rang 900 readers. Forty-four per cent back the bridge and 33 per cent are against it. So that's a majority.", ["inconsistent"]),
        ("Forty-four per cent want a bridge and 33 per cent a tunnel. So that's more than half.", []),
        ("Forty-four per cent walk. That is more than half of what the council hoped for.", []),
        ("Forty-four per cent walk. That is not a majority.", []),
        ("Forty-four per cent walk. That's more than half, if the old are left out.", []),
        ("Of the 2,140 letters, 1,205 were on dogs, 560 on bins and 375 on the rest, so more than half came from the park.", ["consistent"]),
        ("Of the 640 homes, 120 were flooded and 210 lost power, so more than half had some damage.", []),
    ],
)  # fmt: skip
def test_a_majority_right_behind_its_part(page_of, text, verdicts):
    checks = page_of("A headline for this", text)
    assert [check.verdict for check in checks if check.rule == "threshold"] == verdicts
