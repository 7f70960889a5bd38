"""The event that a quotation hangs on."""

import pytest

from helpers.extract.beside import beside
from helpers.extract.clauses import QUOTED
from helpers.extract.passages import Passage

BESIDE = [
    ("“It fell,” Ruiz said, adding that Chan wept.", "said"),
    ("Ruiz said the “old” wall fell.", "said"),
    ("“Old” and “weak” are the words that Ruiz used, Chan said.", "said"),
    ("“It fell,” he groused.", "groused"),
    ("“It fell,” groans engineer Ana Ruiz.", "groans"),
    ("“Never!” gasped others.", "gasped"),
    ("Ruiz was blunt: “It fell.”", ":"),
    ("When a boy shouted “Fire,” Ruiz said no.", "shouted"),
    ("Ruiz said she thinks it was a “folly of men”.", "said"),
    ("Ruiz said that you cannot call it “safe”.", "said"),
    ("Ruiz said that Chan called it “safe”.", "called"),
    ("Ruiz said no, but she gave a warning: “It will fall in May.”", ":"),
    ("She asked, “Why now?” Her aides said nothing.", "asked"),
    ("Then, “Why now?” Ruiz asked.", "asked"),
    ("Ruiz praised the plan, although she has “grave doubts”.", None),
    ("Ruiz rejected the whole idea as “folly”.", "rejected"),
    ("Ruiz said so, and she called it “safe”.", "called"),
    ("The “old” wall fell.", None),
    ("Ruiz said so. The “old” wall fell.", None),
]


def _quoted(passage):
    return next(k for k, token in enumerate(passage.tokens) if token.kind == QUOTED)


@pytest.mark.parametrize(("line", "cue"), BESIDE)
def test_the_event_beside_a_quotation(line, cue):
    passage = Passage(line, 0, len(line))
    event = beside(passage, _quoted(passage))
    assert (passage.words(event.first, event.last) if event else None) == cue


def test_a_quotation_before_the_event_does_not_close_it():
    line = "On “Harbour Talk,” Ruiz said the plan was “too late”."
    passage = Passage(line, 0, len(line))
    assert [beside(passage, k).lemma for k in passage.tokens.quotations] == ["say", "say"]
    line = "“It fell,” Ruiz said at the “old” dam."
    passage = Passage(line, 0, len(line))
    assert [getattr(beside(passage, k), "lemma", None) for k in passage.tokens.quotations] == ["say", None]


def test_a_noun_of_saying_has_one_quotation():
    line = "Ruiz called Chan’s claim of a “right” to the dam “very odd”."
    passage = Passage(line, 0, len(line))
    assert [beside(passage, k).lemma for k in passage.tokens.quotations] == ["claim", "call"]
