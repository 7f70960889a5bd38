"""The event that a quotation hangs on, and titles of works."""

import pytest

from helpers.extract.clauses import QUOTED
from helpers.extract.passages import Passage
from helpers.extract.voices import beside, is_title

BESIDE = [
    ("“It fell,” Ruiz said, adding that Chan wept.", "said"),
    ("Ruiz said the “old” wall fell.", "said"),
    ("“Old” and “weak” are the words that Ruiz used, Chan said.", "said"),
    ("“It fell,” he groused.", "groused"),
    ("Ruiz was blunt: “It fell.”", ":"),
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


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("She saw the film “High Water”.", True),
        ("On Sunday’s “Harbour Talk” she wept.", True),
        ("She said “High Water” twice.", False),
        ("She saw the film “that nobody saw”.", False),
    ],
)
def test_the_name_of_a_work_is_no_speech(line, title):
    passage = Passage(line, 0, len(line))
    assert is_title(passage, _quoted(passage)) is title
