"""Paragraphs: from sentences, and from plain text."""

import pytest

from helpers.extract.passages import passages, passages_in
from helpers.tables import Sentence

PLAIN = [
    ("One\n\nTwo", ["One", "Two"]),
    ("One stands here.\nTwo stands here.\nThree.", ["One stands here.", "Two stands here.", "Three."]),
    ("Two lines of one short\nparagraph that go on.", ["Two lines of one short\nparagraph that go on."]),
    ("One\r\n \r\nTwo\r\n", ["One", "Two"]),
    (
        "Two lines of one short\r\nparagraph that go on.\r\n\r\nTwo",
        ["Two lines of one short\r\nparagraph that go on.", "Two"],
    ),
    ("", []),
    ("\n \n", []),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_plain_text_is_cut_at_blank_lines_and_at_unwrapped_ones(text, expected):
    assert [p.text[p.start : p.end] for p in passages_in(text)] == expected


def test_sentences_of_one_paragraph_are_joined_and_labels_kept_apart():
    text = "Flood news\nIt rained. “It fell.”\nLater."
    cuts = [(0, 10, 0, "headline"), (11, 21, 1, "body"), (22, 32, 1, "body"), (33, 39, 2, "body")]
    rows = [
        Sentence(sentence_id="", article_id="", start=a, end=b, text=text[a:b], clean="", paragraph=p, label=label)
        for a, b, p, label in cuts
    ]
    found = passages(text, rows)
    assert [(p.label, text[p.start : p.end]) for p in found] == [
        ("headline", "Flood news"), ("body", "It rained. “It fell.”"), ("body", "Later."),
    ]  # fmt: skip
    assert [p.single for p in found] == [True, False, False]
