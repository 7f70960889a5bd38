import pytest
from compare.stories import FLOOD, REWORDED, witness
from conftest import gold

from helpers.compare import compare


def meets(found, row):
    same = (found.kind, found.article_a + ".txt", found.article_b + ".txt") == (
        row["kind"],
        row["document_a"],
        row["document_b"],
    )
    overlap_a = min(found.end_a, row["end_a"]) - max(found.start_a, row["start_a"])
    overlap_b = min(found.end_b, row["end_b"]) - max(found.start_b, row["start_b"])
    return same and overlap_a > 0 and overlap_b > 0


@pytest.mark.parametrize("number", range(len(gold("drift"))))
def test_gold(gold_witnesses, number):
    row = gold("drift")[number]
    assert any(meets(found, row) for found in compare(gold_witnesses).drift), row["before"]


def test_offsets_are_the_words(gold_witnesses):
    texts = {w.article.article_id: w.text for w in gold_witnesses}
    for row in compare(gold_witnesses).drift:
        assert texts[row.article_a][row.start_a : row.end_a] == row.before
        assert texts[row.article_b][row.start_b : row.end_b] == row.after


def test_a_rewording_tells_number_quoted_word_and_wording():
    rows = compare([witness("a", FLOOD), witness("b", REWORDED)]).drift
    told = {(row.kind, row.before, row.after) for row in rows}
    assert ("number", "flooded 461", "nearly 500") in told
    assert ("quoted word", "will rebuild", "will surely rebuild") in told
    assert ("wording", "ordered", "requested") in told


HEDGES = [
    ("more than 8,000 workers walked out", "about 8,000 workers walked out", "a lower bound became a middle"),
    ("just 90 workers walked out", "only 90 workers walked out", "same value, another judging word"),
    ("nearly 300 workers walked out", "300 workers walked out", "an upper bound became a plain number"),
]


@pytest.mark.parametrize(("before", "after", "effect"), HEDGES)
def test_hedges(before, after, effect):
    tail = " of the paper mill in Lund on Thursday morning, the union said."
    rows = compare([witness("a", f"Then {before}{tail}"), witness("b", f"Then {after}{tail}")]).drift
    assert [(row.kind, row.effect) for row in rows] == [("hedge", effect)]


def test_identical_articles_do_not_drift():
    assert compare([witness("a", FLOOD), witness("b", FLOOD)]).drift == []
