"""The noun phrase before and after a reporting word."""

import pytest

from helpers.extract.clauses import tokens
from helpers.extract.speakers import subject_after, subject_before

BEFORE = [
    ("The mayor said", "The mayor"),
    ("On Monday the mayor of Leeds said", "the mayor of Leeds"),
    ("Fire Chief Ana Ruiz said", "Fire Chief Ana Ruiz"),
    ("Ana Ruiz, the mayor, said", "Ana Ruiz"),
    ("The mayor, Ana Ruiz, said", "The mayor, Ana Ruiz"),
    ("Ana Ruiz, who won in May, said", "Ana Ruiz"),
    ("Ana Ruiz and Lee Chan said", "Ana Ruiz and Lee Chan"),
    ("Nurses, including Tom Abe, said", "Nurses, including Tom Abe"),
    ("a source familiar with the budget said", "a source familiar with the budget"),
    ("people who took part said", "people who took part"),
    ("The wall fell because the board said", "the board"),
    ("It fell, but she said", "she"),
    ("Sen. Lee Chan (D., Iowa) said", "Sen. Lee Chan"),
    ("Ruiz thanked engineer Lee Chan, who said", "who"),
    ("a memo seen by the board said", "a memo"),
    ("a nurse speaking to reporters said", "a nurse"),
    ("the board two weeks ago said", "the board"),
    ("a letter from the mayor Friday morning said", "a letter from the mayor"),
    ("The port radio Sport Today said", "The port radio Sport Today"),
    ("Keeper Ana Fell said", "Keeper Ana Fell"),
    ("On Friday said", None),
    ("The wall fell. said", None),
    ("said", None),
]
AFTER = [
    ("said the mayor of Leeds on Monday", "the mayor of Leeds"),
    ("said Ana Ruiz, the mayor", "Ana Ruiz"),
    ("said he", "he"),
    ("said the person familiar with the plan", "the person familiar with the plan"),
    ("said Ana Ruiz and Lee Chan", "Ana Ruiz and Lee Chan"),
    ("told Radio Fell that", "Radio Fell"),
    ("told Sport Today he", "Sport Today"),
    ("told Ana Ruiz she", "Ana Ruiz"),
    ("said Tom Abe found it", "Tom Abe"),
    ("said in a statement", None),
    ("said on Monday", None),
    ("said quietly", None),
]


def _words(line, row, span):
    return line[row[span[0]].start : row[span[1] - 1].end] if span else None


@pytest.mark.parametrize(("line", "expected"), BEFORE)
def test_the_subject_before(line, expected):
    row = tokens(line, 0, len(line))
    assert _words(line, row, subject_before(row, len(row) - 1)) == expected


@pytest.mark.parametrize(("line", "expected"), AFTER)
def test_the_subject_after(line, expected):
    row = tokens(line, 0, len(line))
    assert _words(line, row, subject_after(row, 1)) == expected
