"""Where sentences end, and where they do not."""

from __future__ import annotations

import itertools

import pytest
from conftest import SEEDS, gold
from hypothesis import given
from hypothesis import strategies as st

from helpers.read import load, read_article
from helpers.read.layout import layout
from helpers.read.sentences import LONGEST, run_together, sentence_spans, sentences

SPLIT = [
    "The dam held.|It was full.",
    "Mr. Lee and Dr. Roy met Gov. Ana K. Lopez.|They talked.",
    "The U.S. Army came.|The rest of the U.S. did not.",
    "They left the U.S.|But he stayed.",
    "It rose 3.5 metres.|In 2019 it had been 2.1.",
    "“The dam held.”|Others doubted it.",
    "“Is it safe?” Ms. Roy asked.|No one answered.",
    "“It held!” he said.|“We are glad.”",
    "It cost $2.5 million.|$1 million more was lost.",
    "The gates opened at 4 p.m. Monday.|They closed at 9 a.m.|The town slept.",
    "On Feb. 3 it rained.|It stopped on Jan. 5.",
    "Flood No. 3 was the worst.|Was it?|No.|It was not.",
    "Delta Inc. said so.|Delta Inc.|It was named so in 1990.",
    "He waited ... and then left.|Then it rained…|She stayed.",
    "(The gates were shut.)|They opened later.",
    "1. The dam held.|2. The town slept.",
    "He said it.The town slept.",
    "See deltanews.com for more.|It is free.",
    "Rain fell in St. Mark, Mt. Dee and Ft. Roy.|Snow fell, too.",
    "The vote was 9 to 4.|40 people watched.",
    "A ticket costs £13.60.|Neighbours pay less.|It was 29.8C.|“Nobody knocked.”",
    "Version 2.0.1 Beta is out.|It started at 2.20pm.|Three men left.",
    "J. R. Reid won.|K. Oh lost.",
    "About 75 people, i.e. half of them, left.|Why?|No one knows.",
]


@pytest.mark.parametrize("line", SPLIT)
def test_sentences_end_where_the_bars_stand(line):
    expected = line.replace(".The town", ".|The town").split("|") if ".The" in line else line.split("|")
    text = line.replace("|", " ")
    assert [text[a:b] for a, b in sentence_spans(text, 0, len(text))] == expected


def test_a_sentence_broken_over_lines_is_one():
    text = "The council said that the pace of the repairs\tn\nslowed.\t\n\nNo one was hurt in the night, it said.\n"
    found = sentences("a", text, layout(text))
    assert [s.clean for s in found] == [
        "The council said that the pace of the repairs slowed.", "No one was hurt in the night, it said."
    ]  # fmt: skip
    assert found[0].text == text[found[0].start : found[0].end]
    assert [s.paragraph for s in found] == [0, 1]


def test_labels_say_where_a_sentence_stands():
    text = "# A dam that holds\n\nBy Ana Lopez\n\nThe dam held through the night. It was full, the water board said.\n"
    found = sentences("a", text, layout(text))
    assert [(s.sentence_id, s.label) for s in found] == [("a-s001", "headline"), ("a-s002", "body"), ("a-s003", "body")]


def test_body_sentences_of_the_default_story_are_those_of_the_gold():
    for path in sorted(SEEDS.glob("*.txt")):
        witness = read_article(load(path))
        text, found = witness.text, {(s.start, s.end) for s in witness.sentences}
        wanted = {
            (row[f"start_{side}"], row[f"end_{side}"]) for row in gold("alignment") for side in "ab"
            if row[f"document_{side}"] == path.name and row["tier"] == "core"
        }  # fmt: skip
        unmarked = {(start + 2 * text.startswith("# ", start), end) for start, end in wanted}
        assert unmarked <= found


@given(st.text(alphabet=st.sampled_from("aB1 .?!\n\"”“'(U.S"), max_size=60))
def test_spans_lose_no_word_and_keep_order(text):
    spans = sentence_spans(text, 0, len(text))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_very_many_stops_take_time_in_proportion():
    for text in ("." * 300_000, "a. " * 100_000, '."' * 100_000, "U.S. " * 60_000):
        assert sentence_spans(text, 0, len(text))


@pytest.mark.parametrize(
    "words", ["far ", "A town, 12,500 strong; ", "1,250 homes\n", "a", "1.5", "a\u00a0", "£3,000 at 4pm and "]
)
def test_a_sentence_without_an_end_is_read_in_pieces(words):
    text = words * (20_000 // len(words))
    spans = sentence_spans(text, 0, len(text))
    assert max(end - start for start, end in spans) <= LONGEST
    assert len(spans) <= 2 * len(text) // LONGEST + 1
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


def test_the_pieces_of_a_sentence_are_told_and_those_of_a_long_paragraph_are_none():
    long = f"It has 1,250 homes, {'and then 3.5 more ' * 400}and no more."
    text = f"The dam held. {long} It was full.\n\n{'The dam held. It was full. ' * 200}\n"
    found = list(run_together(text, sentences("a", text, layout(text))))
    assert [(parts[0].start, parts[-1].end) for parts in found] == [(14, 14 + len(long))]


def test_a_long_sentence_is_parted_between_words_and_after_a_comma_where_it_has_one():
    whole = f"It has 1,250 homes, {'and then 3.5 more ' * 400}"
    assert all(whole[end - 1 : end + 1] in ("e ", "n ", "d ", "5 ") for _, end in sentence_spans(whole, 0, len(whole)))
    listed = "1,250 homes in one, 3,400 more in another; " * 100
    assert all(listed[end - 1] in ",;" for _, end in sentence_spans(listed, 0, len(listed)))
    usual = f"It fell, {'and fell, ' * 150}and stopped."
    assert sentence_spans(usual, 0, len(usual)) == [(0, len(usual))]
