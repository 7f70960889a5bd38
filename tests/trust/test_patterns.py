"""The judge of regular expressions tells patterns that try a text in too many ways from those that do not."""

from __future__ import annotations

import pytest
from trust import patterns
from trust.patterns import SQUARE, growth, sample, sre


@pytest.fixture(autouse=True)
def short(monkeypatch):
    monkeypatch.setattr(patterns, "LONG", 0.2)


@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"x(?:[A-Z0-9]\w*|of| )+\)$", r"\s*:?\s*;?\s*$", r"(a|aa)+$"])
def test_a_pattern_that_takes_a_text_in_many_ways_is_told(pattern):
    assert growth((pattern, 0))[0] > SQUARE


@pytest.mark.parametrize(
    "pattern", [r"(?<!a)(?:a++)+b", r"(?<!\w)[A-Z]\w{2,40}+ said", r"\d+(?:,\d{3})*", r"^\W*page \d+"]
)
def test_a_pattern_in_proportion_is_not(pattern):
    assert growth((pattern, 0))[0] <= SQUARE


def test_a_sample_is_taken_by_its_pattern():
    assert sample(sre.parse(r"(?:No|Never) [a-z]{3} \d+[^a]"), 0) == "No aaa 11"
