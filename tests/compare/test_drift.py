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


TIMES = [
    ("at least twice", "several times", [("number", "a number of times became a vague one")]),
    ("at least twice", "twice", [("hedge", "same number of times, another hedge")]),
    ("repeatedly", "many times", []),
]


@pytest.mark.parametrize(("before", "after", "told"), TIMES)
def test_how_often(before, after, told):
    lines = [
        f"Keepers of the lighthouse at Lund had {words} asked for a new lamp since the spring."
        for words in (before, after)
    ]
    rows = compare([witness("a", lines[0]), witness("b", lines[1])]).drift
    assert [(row.kind, row.effect) for row in rows if row.kind != "wording"] == told


PROMISES = [
    ("would pay for the hotels", "will pay for the hotels by Friday", ["the promise gained a deadline"]),
    ("will pay for the hotels by May", "will pay for the hotels by June", ["another deadline"]),
    ("will pay for the hotels by Friday", "will pay for the hotels", []),
    ("paid for the hotels", "had paid for the hotels by Friday", []),
    ("will pay on Friday for the hotels", "will pay for the hotels by Friday", []),
]


@pytest.mark.parametrize(("before", "after", "told"), PROMISES)
def test_deadlines(before, after, told):
    lines = [
        f"The owner of the mill in Lund {words} where the families have been staying." for words in (before, after)
    ]
    rows = compare([witness("a", lines[0]), witness("b", lines[1])]).drift
    assert [row.effect for row in rows if row.kind == "number"] == told


def test_a_verb_that_bounds_a_figure_is_a_hedge():
    before = "Repairs of the paper mill in Lund could exceed 900 crowns, and nobody knows who will pay."
    rows = compare([witness("a", before), witness("b", before.replace("could exceed", "come to"))]).drift
    assert [row.effect for row in rows if row.kind == "hedge"] == ["a lower bound became a plain number"]


SAME_BOUND = [("up to 90 workers", "at most 90 workers"), ("90 workers at most", "no more than 90 workers")]


@pytest.mark.parametrize(("before", "after"), SAME_BOUND)
def test_one_bound_in_other_words(before, after):
    lines = [f"The paper mill in Lund keeps {words}, whatever the autumn brings." for words in (before, after)]
    assert [
        row.kind for row in compare([witness("a", lines[0]), witness("b", lines[1])]).drift if row.kind == "hedge"
    ] == []


def test_a_quotation_worded_otherwise_throughout_is_one_row():
    before = "“Every farm will get its money back, whatever the judges say,” said Ines Calder."
    after = "“Each farm gets its cash back, no matter what the judges say,” said Ines Calder."
    (row,) = [row for row in compare([witness("a", before), witness("b", after)]).drift if row.kind == "quoted word"]
    assert row.before.endswith("whatever the") and row.after.endswith("no matter what the")


def test_a_hedge_inside_a_quotation_is_told_once():
    before = "“We had about 90 minutes before the river came over the wall of the mill,” said Ines Calder."
    rows = compare([witness("a", before), witness("b", before.replace("about", "only"))]).drift
    assert [row.kind for row in rows] == ["quoted word"]


def test_identical_articles_do_not_drift():
    assert compare([witness("a", FLOOD), witness("b", FLOOD)]).drift == []
