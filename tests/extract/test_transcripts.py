"""Conversations printed as a name, a colon and the words, without marks: attributed, but no quotations."""

import pytest

from helpers.extract.speech import speech_in

RUN = "Pia Lund: We will not go back on Monday.\nMayor Hart: Then the trams stay in the depot.\nPia Lund: So be it."
TURNS = [
    (RUN, [("We will not go back on Monday.", "Pia Lund"), ("Then the trams stay in the depot.", "Hart"), ("So be it.", "Pia Lund")]),
    ("LUND: No.\n\nHART: Why?\n\nLUND: We are tired.", [("No.", "LUND"), ("Why?", "HART"), ("We are tired.", "LUND")]),
    # nobody is named, lists, single labels
    ("Q: How many homes are dark?\n\nA: About 300.\n\nQ: For how long?\n\nA: Until noon, we hope.", []),
    ("When: Monday at noon.\nWhere: Quay Street.\nCost: 300 crowns.", []),
    ("Correction: The river rose by two metres.", []),
    ("Pia Lund: a life in trams.\n\nThe strike goes on.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_each_turn_is_attributed_to_its_speaker(text, expected):
    quotes, told = speech_in(text)
    assert [(text[one.content_start : one.content_end], one.source) for one in told if one.cue == ":"] == expected
    assert quotes == []
