"""What must hold of any text that is read: blocks cover all of it, and every position tells the truth."""

from __future__ import annotations

import html
import itertools

from hypothesis import given
from hypothesis import strategies as st
from invented import PAGES, TEXTS, times

from helpers.errors import CaptureError
from helpers.read import read_article
from helpers.read.files import Capture, captured


def read(text):
    return read_article(Capture("a.txt", "", "txt", text))


def broken(witness):
    """What does not hold of: blocks cover the text without gap or overlap, sentences lie in order, `text` is always the slice."""
    text = witness.text
    ids = [row.block_id for row in witness.blocks] + [row.sentence_id for row in witness.sentences]
    promises = {
        "blocks cover": "".join(block.text for block in witness.blocks) == text,
        "slices": all(row.text == text[row.start : row.end] for row in (*witness.blocks, *witness.sentences)),
        "no gap": all(a.end == b.start for a, b in itertools.pairwise(witness.blocks)),
        "in order": all(a.end <= b.start for a, b in itertools.pairwise(witness.sentences)),
        "ids": len(ids) == len(set(ids)),
    }
    return [promise for promise, kept in promises.items() if not kept]


@given(TEXTS)
@times(80)
def test_blocks_cover_any_text_and_positions_are_true(text):
    assert broken(read(text)) == []


@given(TEXTS)
@times(40)
def test_reading_the_same_text_again_gives_the_same(text):
    assert read(text) == read(text)


@given(
    PAGES.filter(lambda text: any(map(str.isalnum, text))), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"])
)
@times(25)
def test_a_saved_text_is_read_as_it_was_written(text, encoding):
    assert captured(text.encode(encoding), "a.txt").text == text


@given(st.lists(PAGES, min_size=1, max_size=4), st.sampled_from(["<p>", "<div>", "<td>", "<li>", "<blockquote>"]))
@times(15)
def test_positions_in_a_page_are_those_of_its_text_layer(paragraphs, element):
    body = "".join(f"{element}{html.escape(words)}{element.replace('<', '</')}" for words in paragraphs)
    try:
        capture = captured(f"<html><body><article>{body}</article></body></html>".encode(), "a.html")
    except CaptureError:
        return  # a page in which no article is found
    assert broken(read_article(capture)) == []


@given(PAGES, st.sampled_from(["b.txt", "an older name.txt", "..txt", "洪水.txt"]))
@times(20)
def test_another_name_of_the_file_changes_nothing_but_the_ids(text, name):
    one, other = read(text), read_article(Capture(name, "", "txt", text))
    assert [(b.start, b.end, b.label, b.rule) for b in one.blocks] == [
        (b.start, b.end, b.label, b.rule) for b in other.blocks
    ]
    assert [(s.start, s.end, s.clean) for s in one.sentences] == [(s.start, s.end, s.clean) for s in other.sentences]
