"""Men and women of one sentence, and the number of all of them elsewhere."""

from __future__ import annotations

import pytest

SAID = "The trial enrolled 1,640 patients. They came from nine towns, and few gave up. {} It cost a good deal of money."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("There were 912 men and 728 women.", ["consistent"]),
        ("There were 912 men and 782 women.", ["inconsistent"]),
        ("Of them 921 were men and 728 were women.", ["inconsistent"]),
        ("There were 40 men and 30 women at the fair.", []),
        ("There were 912 men and 640 women.", []),
        ("Each year 912 men and 782 women fall ill.", []),
        ("There were about 912 men and 782 women.", []),
    ],
)
def test_the_halves_of_a_body_of_people(page_of, text, verdicts):
    checks = page_of("A headline for this", SAID.format(text), rule="parts_sum")
    assert [check.verdict for check in checks] == verdicts
