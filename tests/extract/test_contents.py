"""The words that an event attributes: where they begin and end."""

import pytest

from helpers.extract.clauses import QUOTED
from helpers.extract.contents import contents_of, sentence_of
from helpers.extract.passages import Passage

# line, what its first event attributes
LINES = [
    ("Ruiz said that the dam held.", ["that the dam held"]),
    ("Ruiz said the dam held, which surprised the board.", ["the dam held"]),
    ("Ruiz said the dam held, citing two surveys.", ["the dam held"]),
    ("Ruiz said the dam held and promised a new wall.", ["the dam held"]),
    ("Ruiz said the dam held, but Chan said it leaked.", ["the dam held"]),
    ("Ruiz said the dam held — a claim nobody shared.", ["the dam held"]),
    ("Ruiz said the dam — the old one — held.", ["the dam — the old one — held"]),
    ("Ruiz told crews to clear 1,200-1,400 drains.", ["to clear 1,200-1,400 drains"]),
    ("Ruiz said in a letter on Monday that the dam held.", ["that the dam held"]),
    ("Ruiz warned of a dry year.", ["a dry year"]),
    ("The dam held, Ruiz said at a meeting in Leeds.", ["The dam held"]),
    ("The dam, Ruiz said, held for a week.", ["The dam", "held for a week"]),
    ("The dam held, said Ruiz, an engineer.", ["The dam held"]),
    ("Ruiz, who said the dam held, left.", ["the dam held"]),
    ("While Ruiz said the dam held, crews dug.", ["the dam held"]),
    ("Asked whether the dam held, Ruiz nodded.", ["whether the dam held"]),
    ("The dam held, according to Ruiz.", ["The dam held"]),
    ("According to Ruiz, the dam held.", ["the dam held"]),
    ("The dam reportedly held.", ["The dam reportedly held"]),
    ("Ruiz’s promise of a new wall, made in May, was kept.", ["a new wall"]),
    ("''The dam held,'' said Ruiz. ''It was old.''", ["The dam held", "It was old."]),
    ("The fee is less than Ruiz promised.", []),
]
# line, what is attributed where a quotation hangs on the event
QUOTED_LINES = [
    ("“The dam held,” Ruiz said, noting that it rained.", ["The dam held,"]),
    ("“The dam held,” Ruiz said, “and it is old.”", ["The dam held,", "and it is old."]),
    ("Ruiz said on Monday in Leeds: “The dam held.”", ["The dam held."]),
    ("Ruiz said the dam was “very old” and small.", ["the dam was “very old” and small"]),
]


def _read(line, quoted):
    passage = Passage(line, 0, len(line))
    marks = [k for k, token in enumerate(passage.tokens) if token.kind == QUOTED] if quoted else []
    return [passage.words(*span) for span in contents_of(passage, passage.events[0], marks)]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_indirect_speech(line, expected):
    assert _read(line, quoted=False) == expected


@pytest.mark.parametrize(("line", "expected"), QUOTED_LINES)
def test_quotations(line, expected):
    assert _read(line, quoted=True) == expected


def test_a_sentence_leaves_its_full_stop_out():
    line = "It rained. Ruiz left. It dried."
    passage = Passage(line, 0, len(line))
    assert passage.words(*sentence_of(passage.tokens, 4)) == "Ruiz left"
