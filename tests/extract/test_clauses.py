"""Tokens of a paragraph and the sentences that they stand in."""

import pytest

from helpers.extract.clauses import QUOTED, tokens

SENTENCES = [
    ("It rained. It stopped.", 2),
    ("Mr. Ito left the U.S. Navy in May.", 1),
    ("Rep. Lee Chan (D., Iowa) left. He drove.", 2),
    ("The U.S. team lost 2.5 points.", 1),
    ("J. K. Abe spoke! Nobody came?", 2),
    ("Acme Inc. cut jobs.", 1),
]


@pytest.mark.parametrize(("line", "count"), SENTENCES)
def test_an_abbreviation_ends_no_sentence(line, count):
    assert len({token.sentence for token in tokens(line, 0, len(line))}) == count


def test_a_quotation_is_one_token_and_its_full_stop_ends_the_sentence():
    line = "He said “It fell. We ran.” Then rain."
    found = tokens(line, 0, len(line), [(9, 25)])
    assert [(t.text, t.sentence) for t in found if t.kind == QUOTED] == [("It fell. We ran.", 0)]
    assert found[-1].sentence == 1


def test_contractions_of_pronouns_are_two_tokens():
    line = "He’s sure it'll hold, the mayor’s aide said."
    assert [t.text for t in tokens(line, 0, len(line))][:6] == ["He", "’s", "sure", "it", "'ll", "hold"]
