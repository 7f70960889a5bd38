"""What must hold of any text that is extracted: every position tells the truth, and one article says nothing of another."""

from __future__ import annotations

import itertools

from hypothesis import given
from invented import PAGES, TEXTS, times

from helpers.extract import extract
from helpers.read import read_article
from helpers.read.files import Capture

SPANS = ("hedge", "unit", "rate")


def extracted(text, name="a.txt"):
    return extract(read_article(Capture(name, "", "txt", text)))


def told(witness):
    """All that was extracted, without the ids."""
    rows = [*witness.figures, *witness.quotes, *witness.attributions]
    ids = {"article_id", "figure_id", "quote_id", "attribution_id", "sentence_id"}
    return [{name: getattr(row, name) for name in type(row).__slots__ if name not in ids} for row in rows]


@given(TEXTS)
@times(60)
def test_positions_are_true_and_rows_point_at_rows(text):
    witness = extracted(text)
    sentences = {sentence.sentence_id: sentence for sentence in witness.sentences}
    for row in (*witness.figures, *witness.quotes, *witness.attributions):
        assert 0 <= row.start < row.end <= len(text)
        assert row.text == text[row.start : row.end]
    for figure in witness.figures:
        if figure.sentence_id is not None:
            sentence = sentences[figure.sentence_id]
            assert sentence.start <= figure.start < sentence.end
        for part in SPANS:
            start, end = getattr(figure, f"{part}_start"), getattr(figure, f"{part}_end")
            assert (start is None) == (end is None)
            assert start is None or 0 <= start < end <= len(text)
    for quote in witness.quotes:
        assert quote.speaker_start is None or text[quote.speaker_start : quote.speaker_end].strip()
    for one in witness.attributions:
        assert one.content_start is None or 0 <= one.content_start <= one.content_end <= len(text)
    known = {one.attribution_id for one in witness.attributions}
    assert {figure.attribution_id for figure in witness.figures} <= known | {None}


@given(TEXTS)
@times(40)
def test_figures_stand_in_order_and_none_lies_over_another(text):
    figures = extracted(text).figures
    assert all(a.end <= b.start for a, b in itertools.pairwise(figures))
    assert all(f.lo is None or f.hi is None or f.lo <= f.hi for f in figures)


@given(PAGES)
@times(25)
def test_another_name_of_the_file_changes_nothing_but_the_ids(text):
    assert told(extracted(text)) == told(extracted(text, "z-older.txt"))
