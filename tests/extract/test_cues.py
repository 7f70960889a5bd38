"""Reporting verbs and their forms."""

import pytest

from helpers.extract.cues import CUES, cue

FORMS = [
    ("said", "say", "past"), ("says", "say", "third"), ("say", "say", "base"), ("saying", "say", "ing"),
    ("told", "tell", "past"), ("wrote", "write", "past"), ("written", "write", "past"), ("denies", "deny", "third"),
    ("denied", "deny", "past"), ("admitted", "admit", "past"), ("quipping", "quip", "ing"), ("stresses", "stress", "third"),
    ("argued", "argue", "past"), ("replying", "reply", "ing"), ("swore", "swear", "past"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "lemma", "form"), FORMS)
def test_every_form_has_its_lemma(word, lemma, form):
    assert (cue(word).lemma, cue(word).form) == (lemma, form)


@pytest.mark.parametrize("word", ["walked", "flooded", "river", "", "Said", "sayed", "relating"])
def test_other_words_report_nothing(word):
    assert cue(word) is None


def test_a_form_names_a_family():
    assert {one.family for one in CUES.values()} == {"say", "tell", "write", "call", "ask", "show"}
