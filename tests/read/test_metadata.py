"""What a capture tells of itself."""

from __future__ import annotations

import pytest

from helpers.read.files import Capture, Told
from helpers.read.layout import layout
from helpers.read.metadata import metadata, read_authors

TEXT = """Region > Floods

# The river rises by two metres

Four hundred people have left their homes in the lower town

By Ana Lopez and Jo Reid | Delta News

Monday 4 March 2024 16:24 GMT

The river rose by two metres in the night, officials told Delta News.

Tags: floods, dams
"""


def told(text: str, **fields):
    return metadata(Capture("a.txt", "", "txt", text, told=Told(**fields)), layout(text))


def test_every_field_is_read_from_the_page():
    found = told(TEXT)
    assert found.title == "The river rises by two metres"
    assert found.standfirst == "Four hundred people have left their homes in the lower town"
    assert found.authors == ("Ana Lopez", "Jo Reid")
    assert found.credit == "Delta News"
    assert found.published == "2024-03-04T16:24:00+00:00"
    assert found.section == "Region > Floods"
    assert found.tags == ("floods", "dams")
    assert found.words == 13
    assert found.publisher is None


def test_fields_of_the_file_go_first_and_a_credit_to_oneself_is_none():
    found = told(TEXT, publisher="Delta News", authors=("Kim Oh",), published="2024-03-05", tags=("rivers",))
    assert (found.publisher, found.credit, found.authors) == ("Delta News", None, ("Kim Oh",))
    assert (found.published, found.tags) == ("2024-03-05", ("rivers",))


def test_nothing_is_guessed():
    found = told("The dam held through the night, officials said. It was full.\n")
    assert (found.title, found.standfirst, found.published, found.section) == (None, None, None, None)
    assert (found.authors, found.tags, found.gaps) == ((), (), ())


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Ana Lopez", ("Ana Lopez",)),
        ("By Ana Lopez, Jo Reid and Kim Oh | Delta News", ("Ana Lopez", "Jo Reid", "Kim Oh")),
        ("By Ana Lopez in New Delta", ("Ana Lopez",)),
        ("By Ana Lopez, Staff Writer", ("Ana Lopez",)),
        ("By ANA LOPEZ and JO REID", ("ANA LOPEZ", "JO REID")),
        ("By THE ASSOCIATED PRESS", ()),
        ("By Ana Lopez - The Hill Courier - Monday, March 4, 2024", ("Ana Lopez",)),
        ("Written by Ana Lopez & Jo Reid", ("Ana Lopez", "Jo Reid")),
    ],
)
def test_authors(byline, expected):
    assert read_authors([byline]) == expected
