from __future__ import annotations

import pytest

from helpers.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,200-1,400 homes", ["1,200", "-", "1,400", "homes"]),
        ("$5.2bn, up", ["$", "5.2", "bn", ",", "up"]),
        ("by 8, 10 and 12", ["by", "8", ",", "10", "and", "12"]),
        ("the mayor’s U.S. trip", ["the", "mayor’s", "U.S.", "trip"]),
        ("hit .312 in May", ["hit", ".312", "in", "May"]),
    ],
)
def test_words_numbers_and_marks_are_cut_apart(text, words):
    assert tokenise(text).words == words


def test_places_are_those_of_the_whole_text():
    text = "x 25km y"
    tokens = tokenise(text, 2, 6)
    assert [(text[s:e]) for s, e in zip(tokens.start, tokens.end, strict=True)] == ["25", "km"]
    assert tokens.touches(1) and not tokens.touches(0) and tokens.at(9) == ""
