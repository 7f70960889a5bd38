"""Whose a phrase is that no verb of saying introduces."""

import pytest

from helpers.extract.clauses import QUOTED
from helpers.extract.fragments import subject_of
from helpers.extract.passages import Passage

LINES = [
    ("Ruiz shrugged off the “so-called crisis of 2020”.", "Ruiz", "shrugged"),
    ("His distaste for “paper rules” grew.", "His", "distaste"),
    ("The union went after the board as a “rubber stamp for cuts”.", "The union", "went"),
    ("Fans who want “no more rain” sang.", "who", "want"),
    ("When the coach mocked “the men in suits”, fans sang.", "the coach", "mocked"),
    ("Ruiz is best known as “the man of the dam”.", None, None),
    ("The files marked “for the board only” were lost.", None, None),
    ("Fans can expect this evening’s set with “more rain than ever”.", "Fans", "expect"),
    ("She also cited the “old way”, a rule of 1910.", "She", "cited"),
    ("The mayor likes “a good long walk”.", "The mayor", "likes"),
    ("The “smart” meters arrived.", None, None),
    ("Crews reached the last “red zone” on Sunday.", None, None),
    ("There was “no room for doubt” here.", None, None),
]


@pytest.mark.parametrize(("line", "source", "cue"), LINES)
def test_the_subject_of_the_clause(line, source, cue):
    passage = Passage(line, 0, len(line))
    event = subject_of(passage, next(k for k, token in enumerate(passage.tokens) if token.kind == QUOTED))
    found = (passage.words(*event.source), passage.words(event.first, event.last)) if event else (None, None)
    assert found == (source, cue)
