"""The grammar of figures on sentences of our own, and how it treats odd input."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

from helpers.extract.figures import figures, figures_in, quantity
from helpers.tables import Sentence

CASES = [
    json.loads(line) for line in Path(__file__).with_name("figures.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"][:40])
def test_every_figure_of_a_sentence_is_read_and_nothing_else(case):
    found = figures_in(case["sentence"])
    assert [figure.text for figure in found] == [wanted["text"] for wanted in case["figures"]]
    for figure, wanted in zip(found, case["figures"], strict=True):
        assert (figure.lo, figure.hi) == pytest.approx((wanted["lo"], wanted.get("hi", wanted["lo"])), rel=1e-4)
        for name in ("form", "approximator", "hedge", "unit", "noun", "rate", "trend", "role"):
            assert getattr(figure, name) == wanted.get(name), (name, figure.text)


def sentence(text, start, end, number):
    return Sentence(
        sentence_id=f"a-s{number:03}", article_id="a", start=start, end=end, text=text[start:end], clean="", paragraph=0
    )


def test_positions_are_those_of_the_article_and_ids_count_on():
    text = "Menu 12\nThe ferry sank with 40 aboard. Some 30 swam ashore."
    parts = [sentence(text, 8, 38, 0), sentence(text, 39, len(text), 1)]
    found = figures(text, parts, article_id="a")
    assert [(f.figure_id, f.sentence_id, f.text, text[f.start : f.end]) for f in found] == [
        ("a-f01", "a-s000", "40", "40"),
        ("a-f02", "a-s001", "30", "30"),
    ]
    assert text[found[1].hedge_start : found[1].hedge_end] == "Some"


def test_what_is_counted_carries_over_to_a_bare_number():
    found = figures_in("Inspectors were told to visit 60 farms a week, with 12 in each of the five districts.")
    assert [(f.noun, f.rate, f.role) for f in found] == [
        ("farms", "week", "quota"),
        ("farms", "week, district", "quota"),
        ("districts", None, "count"),
    ]


def test_a_total_counts_what_the_sentence_before_counts():
    found = figures_in("The clinic vaccinates 90 children a day. The highest single-day total was just 140.")
    assert (found[1].noun, found[1].rate, found[1].role, found[1].hedge) == (
        "children",
        "day",
        "maximum observed",
        "just",
    )


def test_a_record_for_the_command_line_prints_the_noun_as_it_stands():
    line = "Crews rescued about 40 people on Monday."
    assert quantity(figures_in(line)[0], line) == {
        "lo": 40.0, "hi": 40.0, "approximator": "~", "trend": None, "unit": None, "noun": "people", "rate": None,
        "start": 20, "end": 22,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "No number here.",
        "²³ ① Ⅷ ٣",
        "$",
        "-",
        "1/0",
        "12/0 of them",
        "½",
        "million " * 300,
        "9" * 400,
        "." * 5000,
        "a" * 5000,
    ],
)
def test_odd_input_is_read_without_an_error(text):
    found = figures_in(text)
    assert all(text[f.start : f.end] == f.text and math.isfinite(f.hi) for f in found)


OURS = str(Path(__file__).resolve().parents[2] / "src")
PIECES = ["1-", "1,", "1,11", "1 to ", "one hundred ", "more than ", "$", "a, and ", "of the 3 ", "millions and ", "30 and a single ",
          "it was 5 ", "5 on Monday ", "9", ". ", "\n \n"]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_the_steps_grow_with_the_text_and_not_faster(piece):
    def taken(times):
        steps = 0

        def count(frame, event, called):
            nonlocal steps  # of our own code, not of what watches it
            ours = frame.f_code.co_filename.startswith(OURS) and getattr(called, "__module__", "") != "slipcover.probe"
            steps += event.endswith("call") and ours

        sys.setprofile(count)
        try:
            figures_in(piece * times)
        finally:
            sys.setprofile(None)
        return steps

    # eight times the text; a quadratic step would take sixty-four times as many calls
    assert taken(1600) < 10 * (taken(200) + 100)
