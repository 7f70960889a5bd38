"""A share of a group by another noun, whose count stands elsewhere."""

from __future__ import annotations

import pytest

COUNTED = "The square held 840 marchers, 560 of them workers and 280 students."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Some came early. On Friday 840 marchers were there, and more than half of them were students, all in red.", ["inconsistent"]),
        ("Some came early. On Friday 840 marchers were there, and more than half of them were workers, all in red.", ["consistent"]),
        ("Some came early. On Friday 840 marchers were there, and more than half of them were nurses, all in red.", []),
        ("Some came early. On Friday 910 marchers were there, and more than half of them were students, all in red.", []),
    ],
)  # fmt: skip
def test_a_share_and_the_count_of_its_noun(story_of, text, verdicts):
    found = story_of(COUNTED, text)
    assert [check.verdict for check in found if "half" in (check.stated or "")] == verdicts


SHARE = "On Friday 840 marchers were there, and more than half of them were students, all in red."


@pytest.mark.parametrize(
    ("counted", "verdicts"),
    [
        ("The square held 840 marchers, 560 workers and 280 students.", ["inconsistent"]),
        ("All 840 marchers came, and 280 students fell ill.", []),
        ("Of the 840 marchers 280 students and 40 nurses were fined.", []),
        ("The 840 marchers were led by 28 students from Kell.", []),
    ],
)
def test_a_count_of_those_who_did_something(story_of, counted, verdicts):
    found = story_of(counted, f"Some came early. {SHARE}")
    assert [check.verdict for check in found if "half" in (check.stated or "")] == verdicts
