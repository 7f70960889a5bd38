"""Pairs -> stories -> rows: what joins, where it ends, and that a comparison is that of a story's folder."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np

from helpers.corpus import stories as told
from helpers.corpus.candidates import PAIR
from helpers.corpus.sample import articles
from helpers.corpus.sketches import NO_DAY
from helpers.corpus.stories import stories
from helpers.corpus.telling import BATCH, batches

from .conftest import ARTICLES, rows


def pairs(*given):
    return [np.array([(a, b, jaccard, anchors, True) for a, b, jaccard, anchors in given], PAIR)]


def groups(size, *given):
    return [story.leaders for story in stories(np.arange(size), pairs(*given), np.zeros(size, np.int32))]


def test_wording_joins_alone_or_with_anchors_and_anchors_join_alone():
    assert groups(2, (0, 1, 0.5, 0)) == groups(2, (0, 1, 0.1, 2)) == groups(2, (0, 1, 0.0, 3)) == [(0, 1)]
    assert groups(2, (0, 1, 0.1, 0)) == groups(2, (0, 1, 0.0, 2)) == []


def test_a_chain_of_weak_likenesses_ends_at_a_bound(monkeypatch):
    monkeypatch.setattr(told, "LARGEST", 4)
    chain = [(n, n + 1, 0.3 + (n != 3) * 0.3, 0) for n in range(7)]
    assert groups(8, *chain) == [(0, 1, 2, 3), (4, 5, 6, 7)]


def test_articles_stand_in_the_order_of_their_days():
    days = np.array([5, NO_DAY, 3, 4], np.int32)
    (story,) = stories(np.arange(4), pairs((0, 1, 0.9, 0), (1, 2, 0.9, 0), (2, 3, 0.9, 0)), days)
    assert story.leaders == (2, 3, 0, 1)


def test_batches_hold_all_stories_and_little_too_much():
    found = [told.Story((n, n + 1000), ((n + 2000,), ())) for n in range(100)]
    some = list(batches(found))
    assert [story for batch in some for story in batch] == found
    assert max(len(batch) * 3 for batch in some) < BATCH + 3


def test_the_stories_of_the_sample_are_its_events(made):
    """On invented text: no story mixes two events, and of each event told by agency, copies and reprints all are in one."""
    by_id = {one["id"]: one for one in articles(ARTICLES, seed=4)} | {
        one["url"]: one for one in articles(ARTICLES, seed=4)
    }
    known = {row["article_id"]: by_id.get(row["record_id"]) for row in rows(made.folder, "sources")}
    members = defaultdict(list)
    for row in rows(made.folder, "stories"):
        members[row["story_id"]].append(known[row["article_id"]])
    assert all(len({one["event"] for one in story}) == 1 for story in members.values())
    near = ("agency", "reprint", "light copy")
    close = Counter(one["event"] for one in known.values() if one and one["made_as"] in near)
    grouped = Counter(one["event"] for story in members.values() for one in story if one["made_as"] in near)
    assert max(close.values()) > 2
    assert all(grouped[event] == count for event, count in close.items() if count > 1)


def test_a_changed_figure_and_a_lost_hedge_are_told_once_and_with_both_articles(made):
    drift = rows(made.folder, "drift")
    assert {"number", "hedge"} <= {row["kind"] for row in drift}
    assert all(row["article_a"] != row["article_b"] for row in drift if row["alignment_id"])


def test_a_check_that_one_article_holds_is_not_told_again_by_its_story(made):
    checks = rows(made.folder, "checks")
    alone = {(row["rule"], row["formula"]) for row in checks if not row["check_id"].startswith("s-")}
    across = [row for row in checks if row["check_id"].startswith("s-")]
    assert not alone & {(row["rule"], row["formula"]) for row in across}
    assert all(row["verdict"] in ("consistent", "inconsistent", "cannot tell") for row in checks)


def test_a_reprint_is_set_beside_the_first_of_its_copies_alone(made):
    compared = {row["article_id"]: row for row in rows(made.folder, "stories")}
    pairs_told = {(row["article_a"], row["article_b"]) for row in rows(made.folder, "alignments")}
    for a, b in pairs_told:
        copies = [one for one in (a, b) if compared[one]["copy_of"]]
        assert not copies or compared[copies[0]]["copy_of"] in (a, b)
