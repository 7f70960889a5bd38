import pytest
from compare.stories import witness
from conftest import ROOT

from helpers.compare.alignment import align
from helpers.compare.breaks import loss, orphan_tags, tears
from helpers.compare.concordance import Concordance
from helpers.story import read_story

LINES = [
    "The ferry to Sandholm ran aground at dawn on Friday.",
    "All sixty passengers were taken off by two fishing boats.",
    "The captain has been asked to hand in his logbook.",
    "Divers will look at the hull when the tide is out.",
    "Tickets for the weekend can be returned at the harbour office.",
    "A second ferry is to take over from Monday.",
]


def indexes(torn, tags=()):
    return Concordance(witness("a", torn, tags=tags)), Concordance(witness("b", "\n\n".join(LINES)))


def fallen(torn):
    a, b = indexes(torn)
    return loss(a, b, align([a, b])).runs


def test_sentences_that_fall_into_a_tear():
    torn = "\n\n".join(LINES[:2]) + "\n\n\n\n\n\n" + "\n\n".join(LINES[4:])
    assert fallen(torn) == (("b-s2", "b-s3"),)


def test_sentences_missing_without_a_tear_are_not_counted():
    assert fallen("\n\n".join(LINES[:2] + LINES[4:])) == ()


def test_one_sentence_is_not_enough():
    assert fallen("\n\n".join(LINES[:3]) + "\n\n\n\n\n\n" + "\n\n".join(LINES[4:])) == ()


def test_an_even_text_has_no_tear():
    assert tears(Concordance(witness("a", "\n\n".join(LINES)))) == []
    assert tears(Concordance(witness("a", ""))) == []


def test_tags_that_the_body_does_not_mention():
    a, _ = indexes(LINES[0], tags=("Sandholm", "Ines Calder", "Ferries"))
    assert orphan_tags(a) == ["Ines Calder"]


@pytest.mark.parametrize("story", [ROOT / "seeds", ROOT / "tests" / "stories" / "flood"], ids=lambda path: path.name)
def test_the_page_and_the_claims_tell_the_same_damage(story):
    for capture in read_story(story).witnesses:
        index, gaps = Concordance(capture), capture.article.gaps
        ends = [" ".join(left.clean.split()[-3:]) for left, _ in tears(index)]
        missing = [gap for gap in gaps if "missing after" in gap]
        assert missing == [f'text seems to be missing after "...{end}"' for end in ends]
        told = ", ".join(orphan_tags(index))
        assert any("tags name" in gap for gap in gaps) == bool(told)
        assert all(told in gap for gap in gaps if "tags name" in gap)
