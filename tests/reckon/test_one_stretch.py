"""A stretch of time that the next words give again in another unit."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The glue sets within two and a half hours. That's 150 minutes, he said.", ["consistent"]),
        ("The glue sets within two and a half hours. That's 130 minutes, he said.", ["inconsistent"]),
        ("The ban runs for 30 months. That is two and a half years.", ["consistent"]),
        ("The tanks must stand for three days. In other words, 72 hours.", ["consistent"]),
        ("The tanks must stand for three days. That makes 62 hours.", ["inconsistent"]),
        ("Some tenants wait beyond 18 weeks, so over four months.", ["consistent"]),
        ("The wait is 16 weeks. It was 60 days, they said, before the flood.", []),
        ("The strike lasted four weeks. It was 20 days.", []),
        ("She mended nets for two weeks. That is 70 hours.", []),
        ("The course lasts six weeks, so 30 days, of classes.", []),
        ("The ban runs for 30 months. That is about two years.", []),
        ("It took five hours. That is 30 minutes longer than planned.", []),
        ("The walk takes three hours. That's 90 minutes for the young.", []),
        ("She taught six classes of three hours. That's 90 minutes less.", []),
        ("The film and the talk take three hours and 20 minutes. That's 40 minutes.", []),
        ("The lesson is 40 minutes. That makes six hours a week.", []),
    ],
)
def test_a_stretch_that_the_next_words_give_again(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="conversion")] == verdicts
