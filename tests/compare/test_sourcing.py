import pytest
from compare.stories import witness

from helpers.compare.concordance import Concordance
from helpers.compare.sourcing import anonymous, one_source, voices

LINES = [
    ("According to the water board, two wells ran dry.", "the water board"),
    ("Ada Okoye told staff to go home.", "Ada Okoye"),
    ("Staff have reportedly been told to go home.", ""),
]


@pytest.mark.parametrize(("line", "source"), LINES)
def test_reads(line, source):
    index = Concordance(witness("a", line))
    assert [voice.source for voice in voices(index, index.sentences[0])] == [source]


def test_does_not_read_a_verb_without_a_speaker():
    index = Concordance(witness("a", "It could not be told apart from the barn behind it."))
    assert voices(index, index.sentences[0]) == []


SAME = [
    ("Mayor Ada Okoye", "Okoye", True),
    ("Ada Okoye", "Ben Ruiz", False),
    ("a source close to the board", "a source close to the board", True),
    ("a source close to the board", "a person close to the mayor", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), SAME)
def test_one_source(a, b, expected):
    assert one_source(a, b) is expected


def test_anonymous():
    assert anonymous("three people familiar with the talks")
    assert not anonymous("the water board")
