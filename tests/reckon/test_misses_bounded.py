"""How many figures a miss is looked for among: a bounded number, the nearest, however long a text is."""

from __future__ import annotations

from types import SimpleNamespace

from helpers.reckon.search.near_bounds import TRIED, _beyond, _equal
from helpers.reckon.search.near_parts import _beside
from helpers.reckon.search.rank_cues import BEFORE, claims

from .conftest import tiny

SIZES = [SimpleNamespace(size=float(size)) for size in (20, 40, 45, 50, 50, 56, 80, 81)]


def test_values_past_a_bound_come_nearest_first_and_none_too_far():
    assert [one.size for one in _beyond(SIZES, 50.0, 1.6, up=True)] == [56, 80]
    assert [one.size for one in _beyond(SIZES, 50.0, 1.6, up=False)] == [45, 40]
    assert [one.size for one in _equal(SIZES, 50.0)] == [50, 50]


def test_many_values_are_cut_to_the_nearest():
    many = [SimpleNamespace(size=100 + one / 10) for one in range(3 * TRIED)]
    assert _beyond(many, 100.0, 1.6, up=True) == many[1 : TRIED + 1]
    assert _beyond(many, 129.9, 1.6, up=False) == many[-2 : -TRIED - 2 : -1]


def test_figures_beside_a_percentage_are_so_many_before_and_after():
    row = [SimpleNamespace(start=10 * one) for one in range(9)]
    assert [one.start for one in _beside(row[4], row, 2)] == [20, 30, 40, 50, 60]
    assert [one.start for one in _beside(row[0], row, 2)] == [0, 10, 20]


def test_words_before_a_rank_are_read_no_farther_back_than_tell_of_it():
    page = tiny("w0", f"Orme, {'by the old mill ' * 40}was not the third-largest with 40 votes.")
    desk_free = SimpleNamespace(sentences=page.sentences, text=page.text)
    (claim,) = claims(desk_free)
    assert claim.denied
    assert len(claim.subject) <= BEFORE
