"""Comparisons with all others over years: what is read, and what must not be."""

from __future__ import annotations

import time

import pytest

from helpers.reckon.order.superlatives import superlative

READ = [
    (
        "The clinic treated more patients per year at its peak than any other in the last decade.",
        True,
        "in the last decade",
        10,
        None,
    ),
    ("Fewer ferries ran than in any other year since 2011.", False, "since 2011", None, 2011),
    ("Rain closed the lock for longer than in any year since 1987.", True, "since 1987", None, 1987),
    ("Turnout was the lowest in 20 years.", False, "in 20 years", 20, None),
    ("The dam held its highest level of the past three decades.", True, "of the past three decades", 30, None),
    ("It was the largest deficit in a decade.", True, "in a decade", 10, None),
    (
        "The county spent less per pupil than all others in the last five years.",
        False,
        "in the last five years",
        5,
        None,
    ),
]
NOT_READ = [
    "It was the largest rescue operation in the city's history.",
    "More than 800 homes were flooded in the last decade.",
    "The strike cost more than any amount of overtime could save.",
    "It is one of the highest tolls in a decade.",
    "The most he could do in years of trying was to slow it.",
    "More trains ran than last year.",
    "",
]


@pytest.mark.parametrize(("sentence", "up", "words", "years", "since"), READ)
def test_a_comparison_with_all_others_is_read(sentence, up, words, years, since):
    found = superlative(sentence)
    assert found is not None
    assert (found.up, found.words, found.years, found.since) == (up, words, years, since)
    assert sentence[found.start : found.end].endswith(words)


@pytest.mark.parametrize("sentence", NOT_READ)
def test_what_is_no_such_comparison_is_left_alone(sentence):
    assert superlative(sentence) is None


def test_line_breaks_inside_the_words_do_not_matter():
    found = superlative("more barges passed than\nin any other\nyear of the last   decade")
    assert found is not None
    assert found.words == "of the last decade"


def test_a_very_long_sentence_takes_linear_time():
    started = time.perf_counter()
    assert superlative("the most more than any other " * 4000) is None
    short = time.perf_counter() - started
    started = time.perf_counter()
    assert superlative("the most more than any other " * 16000) is None
    assert time.perf_counter() - started < 20 * short + 0.5
