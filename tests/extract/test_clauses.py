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


@pytest.mark.parametrize(
    "line",
    [
        "Two  blanks, a\ttab,\n a line; and “stray marks, ” the_end.",
        "  The dam held (so far). ”",
        "It held,she_ said :",
        '"Lost mark: the mayor’s 1,200-page plan -- 3.5% of it ... ',
    ],
)
def test_each_token_stands_where_it_says(line):
    found = tokens(line, 0, len(line))
    assert len(found)
    assert [line[t.start : t.end] for t in found] == [t.text for t in found]
    assert [t.low for t in found] == [t.text.lower() for t in found]
    assert all(a.end <= b.start for a, b in zip(found, list(found)[1:], strict=False))


def test_sentences_clauses_and_reporting_words_are_found_on_the_way():
    line = "The Gazette said so. “It held.” Then rain; Ruiz told us."
    found = tokens(line, 0, len(line), [(22, 30)])
    assert found.opens == [0, 5, 6, 13] and found.edges == [5, 6, 9, 13]
    assert [found[k].text for k in found.reporting] == ["said", "told"]
    assert [found.sentence_at(k) for k in range(len(found))] == [(0, 5)] * 5 + [(5, 6)] + [(6, 13)] * 7
    assert found.quotations == [5] and found.publishes
    assert not tokens(line, 21, len(line), [(22, 30)]).publishes
