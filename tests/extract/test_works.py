"""Titles and nicknames in quotation marks."""

import pytest

from helpers.extract.passages import Passage
from helpers.extract.works import in_title_case, titles_of

LINES = [
    ("She saw the film “High Water”.", True),
    ("On Sunday’s “Harbour Talk” she wept.", True),
    ("He appeared on “The Long Night” in May.", True),
    ("“High Water” star Ana Ruiz wept.", True),
    ("The “Off Peak” podcast ended.", True),
    ("A book called “The Tide” sold well.", True),
    ("Tom “Skip” Abe won.", True),
    ("The “Save Our Dam” rally ended.", True),
    ("The star of the cult classic “High Water” wept.", True),
    ("The cast of the “High Water” wept.", True),
    ("The “Save Our Dam” she sang.", False),
    ("She said “High Water” twice.", False),
    ("She saw the film “that nobody saw”.", False),
    ("Chants of “Pay Us Now” rang out.", False),
    ("The mayor was called “A Real Fighter”.", False),
]


@pytest.mark.parametrize(("line", "title"), LINES)
def test_the_name_of_a_work_is_no_speech(line, title):
    passage = Passage(line, 0, len(line))
    assert bool(titles_of(passage)) is title


def test_a_list_of_titles_is_titles():
    line = "He appeared on “The Long Night” and “High Water”."
    passage = Passage(line, 0, len(line))
    assert [passage.tokens[k].text for k in sorted(titles_of(passage))] == ["The Long Night", "High Water"]


@pytest.mark.parametrize(
    ("text", "capitals"), [("The Road to Bergen", True), ("The road", False), ("", False), ("A b c d e f g h i", False)]
)
def test_the_capitals_of_a_title(text, capitals):
    assert in_title_case(text) is capitals


def test_a_list_of_titles_may_be_long():
    line = "She owns the book " + ", ".join(["“High Water”"] * 3_000) + "."
    assert len(titles_of(Passage(line, 0, len(line)))) == 3_000
