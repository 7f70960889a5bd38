"""The reader on 916 news sentences of our own, whose figures were annotated before the rules that read them were written.

No sentence is asserted by itself: an annotation may be a matter of taste. What is asserted is how much of them is read;
the floors lie a little under what was measured, so that a rule that breaks others shows.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from helpers.answers import figures_of_text

SENTENCES = [
    json.loads(line) for line in (Path(__file__).parent / "news.jsonl").read_text(encoding="utf-8").splitlines()
]
FIELDS = {"value": (), "hedge and trend": ("approximator", "trend"), "what is counted": ("unit", "noun", "rate")}
FLOORS = {"value": 0.975, "hedge and trend": 0.96, "what is counted": 0.90}


def plain(value):
    """Words without a plural's s, a capital or a hyphen, so that 'Fans' and 'fan' are one."""
    return " ".join(re.sub(r"s$", "", word) for word in str(value or "").lower().replace("-", " ").split())


def same(found, wanted, fields):
    ends = (found["lo"], found["hi"]) == pytest.approx((wanted["lo"], wanted["hi"]), rel=1e-3)
    return ends and all(plain(found.get(field)) == plain(wanted.get(field)) for field in fields)


def hits(found, wanted, fields):
    left, count = list(found), 0
    for one in wanted:
        match = next((other for other in left if same(other, one, fields)), None)
        if match:
            left.remove(match)
            count += 1
    return count


@pytest.fixture(scope="module")
def read():
    return [figures_of_text(sentence["text"])["quantities"] for sentence in SENTENCES]


@pytest.mark.parametrize("metric", FLOORS)
def test_so_much_is_read(read, metric):
    right = sum(hits(found, one["quantities"], FIELDS[metric]) for found, one in zip(read, SENTENCES, strict=True))
    printed = sum(len(one["quantities"]) for one in SENTENCES)
    assert 2 * right / (printed + sum(map(len, read))) >= FLOORS[metric]


def test_sentences_without_a_figure_stay_empty(read):
    none = [found for found, one in zip(read, SENTENCES, strict=True) if not one["quantities"]]
    assert sum(not found for found in none) / len(none) >= 0.92


def test_every_place_is_that_of_a_numeral(read):
    for found, one in zip(read, SENTENCES, strict=True):
        for figure in found:
            assert one["text"][figure["start"] : figure["end"]].strip(), one["id"]
