"""The hour of a beginning, and the stretch right after the time at which it was over."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The fair opens at ten and the last ride is at half past four, six and a half hours later.", ["consistent"]),
        ("The fair opens at ten and the last ride is at half past four, eight and a half hours later.", ["inconsistent"]),
        ("The hearing began at five, and the ruling came at ten to nine, after nearly six hours of talk.", ["inconsistent"]),
        ("The hearing began at five, and the ruling came at ten to nine, after nearly four hours of talk.", ["consistent"]),
        ("The hearing began at five, and the ruling came at ten to nine, after two hours of talk on trees.", []),
        ("The hearing began at five and ended at ten to nine, after three hours.", ["inconsistent"]),
        ("The hearing began at five. The judge left at ten to nine, two hours later than usual.", []),
        ("The hearing began at five and a man fell ill at half past nine, an hour and a half after supper.", []),
        ("The play starts at seven and is over at half past nine, two and a half hours later.", ["consistent"]),
        ("The shop opens at nine and its rival at half past ten, four hours before the bar.", []),
    ],
)  # fmt: skip
def test_hours_begun(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="calendar") if "2024" not in check.formula] == verdicts
