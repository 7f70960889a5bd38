"""Which nouns may name one kind of thing, and which sums of money one sum."""

import pytest

from helpers.reckon.meaning.kinds import kindred, one_sum

ONE_KIND = [
    ("homes", "houses"), ("burnt homes", "addresses"), ("shops", "stores"), ("jabs", "doses"), ("runners", "starters"),
    ("people", "passengers"), ("workers", "staff"), ("planes", "aircraft"), ("jobs", "posts"), ("geese", "geese"),
]  # fmt: skip
OTHER_KINDS = [
    ("homes", "barns"),
    ("jobs", "planes"),
    ("people", "houses"),
    ("runners", "doses"),
    ("", "homes"),
    ("", ""),
]
SUMS = [
    ("turnover", "revenue"),
    ("net debt", "borrowings"),
    ("interim dividend", "payout"),
    ("rebuilding aid", "relief"),
]
OTHER_SUMS = [("revenue", "pay"), ("debt", "profit"), ("fine", "grant"), ("", "")]


@pytest.mark.parametrize(("one", "other"), ONE_KIND)
def test_nouns_of_one_kind(one, other):
    assert kindred(one, other)
    assert kindred(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER_KINDS)
def test_nouns_of_other_kinds(one, other):
    assert not kindred(one, other)


@pytest.mark.parametrize(("one", "other"), SUMS)
def test_words_for_one_sum(one, other):
    assert one_sum(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER_SUMS)
def test_words_for_two_sums(one, other):
    assert not one_sum(one, other)
