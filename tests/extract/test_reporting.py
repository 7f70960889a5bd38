"""Reporting events: cue, source, order."""

import pytest

from helpers.extract.passages import Passage
from helpers.extract.subjects import main_subject

EVENTS = [
    ("The mayor said the dam held.", [("said", "The mayor")]),
    ("The mayor, he added, was late.", [("added", "he")]),
    ("The dam held, said the mayor.", [("said", "the mayor")]),
    ("The dam held, according to two engineers.", [("according to", "two engineers")]),
    ("The dam has reportedly failed.", [("reportedly", None)]),
    ("The mayor’s promise to rebuild was kept.", [("promise", "The mayor’s")]),
    ("Ruiz rose and said that it held.", [("said", "Ruiz")]),
    ("Ruiz spoke at noon, saying that it held.", [("saying", "Ruiz")]),
    ("The plan was called a folly by the union.", [("was called", "the union")]),
    ("It was loud, with many nurses and porters chanting “Never”.", [("chanting", "many nurses and porters")]),
    ("The dam held, Ruiz said, adding that Chan wept.", [("said", "Ruiz"), ("adding", "Ruiz")]),
    ("When the dam broke, she rose and said that it was old.", [("said", "she")]),
    ("Ruiz cast the whole plan of the board as a “wall”.", [("cast", "Ruiz")]),
    ("He held up a sign saying “Never”.", [("saying", "a sign")]),
    ("Ruiz later Thursday told the board.", [("told", "Ruiz")]),
    ("It fell while Lee Chan, the mayor, proposed a wall.", [("proposed", "Lee Chan")]),
    ("Ruiz liked Chan’s proposed wall.", []),
    ("He left the town that she loved, called it “late” and rang.", [("called", "He")]),
    ("The tax claims of the firm are high.", []),
    ("People accused of theft left the United States.", []),
    ("The town reports were lost in the post.", []),
    ("A choir sang in the square.", []),
    ("Four ferries sank, say police.", [("say", "police")]),
    ("The dam is old, say two engineers.", [("say", "two engineers")]),
    ("They have, say, ten ferries.", []),
    ("Ruiz asked not to be named.", []),
    ("Ruiz asked to be moved.", [("asked", "Ruiz")]),
    ("Data from the harbour office showed 40 ferries were late.", [("showed", "Data from the harbour office")]),
    ("A ferry from the harbour office showed up.", []),
    ("A crew member was quoted by the Harbour Post as saying it sank.", [("as saying", "A crew member")]),
]
SUBJECTS = [
    ("In May, the board met and", "the board"),
    ("LEEDS (AP) – The board met and", "The board"),
    ("Last year, Ruiz ran and", "Ruiz"),
    ("Speaking in Bergen, Norway, Ruiz said and", "Ruiz"),
    ("Then the board met and", "the board"),
    ("Even Ruiz rose and", "Ruiz"),
    ("The board later met and", "The board"),
    ("On May 6, 2015, Ruiz met and", "Ruiz"),
    ("Outside the hall, a hundred nurses met and", "a hundred nurses"),
    ("However, Ruiz met and", "Ruiz"),
    ("On July 6 they met and", "they"),
    ("But back on dry land, he met and", "he"),
    ("Kelly rested and", "Kelly"),
    ("Quickly rested and", None),
    ("Outside the hall, about 200 nurses met and", "200 nurses"),
    ("In May it rained and", None),
    ("There is much talk and", None),
]


@pytest.mark.parametrize(("line", "expected"), EVENTS)
def test_events_of_a_sentence(line, expected):
    passage = Passage(line, 0, len(line))
    found = [(passage.words(e.first, e.last), passage.words(*e.source) if e.source else None) for e in passage.events]
    assert found == expected


@pytest.mark.parametrize(("line", "expected"), SUBJECTS)
def test_the_subject_of_a_sentence(line, expected):
    passage = Passage(line, 0, len(line))
    span = main_subject(passage.tokens, len(passage.tokens) - 1)
    assert (passage.words(*span) if span else None) == expected
