"""Seven articles of our own about one event, some made from others: floors for what comparing finds."""

import json
import re
from pathlib import Path

import pytest

from helpers import read_story

FAMILY = Path(__file__).parent / "family"
F1, FALSE, FOUND, PRECISE = 0.92, 0.03, 0.9, 0.9


def tail(text):
    """The end of a sentence: where it begins after a place and an agency is not decided here."""
    return text[-60:]


def rows(name):
    return [json.loads(line) for line in (FAMILY / name).read_text(encoding="utf-8").splitlines()]


def descent():
    return json.loads((FAMILY / "descent.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def story():
    return read_story(FAMILY)


@pytest.fixture(scope="module")
def sentences(story):
    return {s.sentence_id: s for w in story.witnesses for s in w.sentences if s.label == "body"}


def key(article_a, text_a, article_b, text_b):
    text_a, text_b = tail(text_a), tail(text_b)
    return (article_a, text_a, article_b, text_b) if article_a < article_b else (article_b, text_b, article_a, text_a)


def links(story, sentences):
    both = [(sentences.get(x.sentence_a), sentences.get(x.sentence_b)) for x in story.comparison.alignments]
    return {key(a.article_id, a.clean, b.article_id, b.clean) for a, b in both if a and b}


def truth(core):
    wanted = (True,) if core else (True, False)
    return {
        key(r["article_a"], r["text_a"], r["article_b"], r["text_b"])
        for r in rows("alignments.jsonl")
        if r["core"] in wanted
    }


def test_sentences_that_tell_the_same(story, sentences):
    found = links(story, sentences)
    hit, false = len(found & truth(core=True)), len(found - truth(core=False))
    assert 2 * hit / (hit + false + len(truth(core=True))) >= F1


def test_independent_reports_are_not_linked(story, sentences):
    apart = {frozenset(pair) for pair in descent()["independent"]}
    false = {link for link in links(story, sentences) - truth(core=False) if frozenset((link[0], link[2])) in apart}
    assert len(false) <= FALSE * len(sentences)


def words(text):
    return set(re.findall(r"\w+", text.lower().replace("’", "'")))


def meets(found, row, sentences):
    """Whether a row of drift lies in the two sentences of a row of truth and touches its words."""
    ends = {found.article_a: (found.start_a, found.before), found.article_b: (found.start_b, found.after)}
    if set(ends) != {row["article_a"], row["article_b"]} or found.kind not in alike(row["kind"]):
        return False
    touched = False
    for side in "ab":
        article, text = row[f"article_{side}"], row[f"text_{side}"]
        start, printed = ends[article]
        held = next((s for s in sentences.values() if s.article_id == article and s.start <= start < s.end), None)
        if found.kind != "name" and (held is None or tail(held.clean) != tail(text)):
            return False
        touched = touched or bool(words(printed) & words(row[f"words_{side}"]))
    return touched or found.kind == "attribution"


def alike(kind):
    return {"number": ("number", "hedge"), "hedge": ("hedge", "number")}.get(kind, (kind,))


def test_what_changed_on_the_way(story, sentences):
    told = [d for d in story.comparison.drift if d.kind != "wording"]
    told = [
        d for d in told if any(s.article_id == d.article_a and s.start <= d.start_a < s.end for s in sentences.values())
    ]
    wanted = rows("drift.jsonl")
    needed = [row for row in wanted if row["required"]]
    found = [row for row in needed if any(meets(d, row, sentences) for d in told)]
    right = [d for d in told if any(meets(d, row, sentences) for row in wanted)]
    assert len(found) / len(needed) >= FOUND
    assert len(right) / len(told) >= PRECISE


def test_newer_figures_of_the_same_outlet_are_no_drift(story):
    newer = {"16", "45", "five"}
    assert not [d for d in story.comparison.drift if d.kind != "wording" and words(d.before + " " + d.after) & newer]


def test_who_comes_from_whom(story):
    drawn = {(c.article_b, c.article_a) for c in story.comparison.lineage if c.direction == "a from b"}
    assert drawn == {tuple(edge) for edge in descent()["edges"]}


def test_independent_reports_are_told(story):
    apart = {frozenset((c.article_a, c.article_b)) for c in story.comparison.lineage if c.relation == "independent of"}
    assert apart == {frozenset(pair) for pair in descent()["independent"]}


def without(tmp_path, *gone):
    for path in FAMILY.glob("?.txt"):
        if path.stem not in gone:
            (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    toml = (FAMILY / "story.toml").read_text(encoding="utf-8").split("[[articles]]")
    kept = [part for part in toml if not any(f'"{name}.txt"' in part for name in gone)]
    (tmp_path / "story.toml").write_text("[[articles]]".join(kept), encoding="utf-8")
    return read_story(tmp_path).comparison.lineage


def test_a_lost_original_is_named(tmp_path):
    found = without(tmp_path, "a", "e")
    assert ("d", "[original at Northern Press Bureau]") in {(c.article_a, c.article_b) for c in found}
    assert {(c.article_b, c.article_a) for c in found if c.direction == "a from b"} >= {
        ("b", "c"),
        ("c", "h"),
        ("f", "h"),
    }


def test_short_evidence_is_undecided(tmp_path):
    found = without(tmp_path, "a", "b", "d", "e", "h")
    assert {c.direction for c in found} == {"undecided"}
