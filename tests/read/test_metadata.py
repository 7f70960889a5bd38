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
        ("By Ana Lopez, Estuary Wire", ("Ana Lopez",)),
        ("By ANA LOPEZ and JO REID", ("ANA LOPEZ", "JO REID")),
        ("By THE ASSOCIATED PRESS", ()),
        ("By Ana Lopez - The Hill Courier - Monday, March 4, 2024", ("Ana Lopez",)),
        ("Written by Ana Lopez & Jo Reid", ("Ana Lopez", "Jo Reid")),
    ],
)
def test_authors(byline, expected):
    assert read_authors([byline]) == expected


RIVER = "The river rose by two metres in the night, and 300 homes in the lower town were flooded, officials said.\n"
CREDITS = [
    ("Herald, 4 March 2026", "Herald", (), "2026-03-04"),
    ("4 March 2026 | Delta Herald", "Delta Herald", (), "2026-03-04"),
    ("By Ana Lopez, 4 March 2026", None, ("Ana Lopez",), "2026-03-04"),
    ("By Ana Lopez, Delta Herald, 4 March 2026", None, ("Ana Lopez",), "2026-03-04"),
    ("By ANA LOPEZ | March 4, 2026, 5:30 PM ET", None, ("ANA LOPEZ",), "2026-03-04T17:30:00-05:00"),
    ("Ana Lopez • 4 March 2026 • 3 min read", None, ("Ana Lopez",), "2026-03-04"),
    ("The Delta Lantern, Monday 4 May 2026", "The Delta Lantern", (), "2026-05-04"),
    ("The Delta, Monday 4 May 2026", None, (), "2026-05-04"),
    ("Delta, Monday 4 May 2026", None, (), "2026-05-04"),
    ("Radio Delta online | By Ana Lopez | Monday 4 May 2026", "Radio Delta online", ("Ana Lopez",), "2026-05-04"),
    ("By Ana Lopez @analopez", None, ("Ana Lopez",), None),
    ("By ANA LOPEZ Associated Press", None, ("ANA LOPEZ",), None),
    ("2026-03-04T09:30:00+01:00", None, (), "2026-03-04T09:30:00+01:00"),
    ("Published: 10:15 EST, 4 March 2026 | Updated: 11:20 EST, 5 March 2026", None, (), "2026-03-04T10:15:00-05:00"),
    ("Updated 5 March 2026, first published 4 March 2026", None, (), "2026-03-04"),
    ("First published on Wed 4 Mar 2026 07.00 GMT", None, (), "2026-03-04T07:00:00+00:00"),
]


@pytest.mark.parametrize(("line", "publisher", "authors", "published"), CREDITS, ids=[row[0] for row in CREDITS])
def test_a_line_of_credits_is_taken_apart(line, publisher, authors, published):
    text = f"The river rises again\n\n{line}\n\n{RIVER}\n{RIVER}"
    told = metadata(Capture("river.txt", "", "txt", text), layout(text))
    assert (told.title, told.publisher, told.authors, told.published, told.credit in (None, "AP", "Associated Press")) == (
        "The river rises again", publisher, authors, published, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("River rises again\n\nHundreds leave their homes as the dam opens\n\nBy Ana Lopez\n\n4 May 2026", "River rises again"),
        ("News > Local\n\nRiver rises again\n\nBy Ana Lopez\n\n4 May 2026", "River rises again"),
        ("4 May 2026\n\nRiver rises again\n\nAna Lopez", "River rises again"),
        ("River floods the lower town again\n\nRadio Estuary, the news online\n\nBy Ana Lopez", "River floods the lower town again"),
        ("The Estuary Gazette\n\nRiver rises again in the night\n\nBy Ana Lopez", "River rises again in the night"),
        ("River floods the lower town again\n\nHundreds flee; the dam opens today\n\nBy Ana Lopez", "River floods the lower town again"),
        ("Local News\n\nHundreds leave their homes as the dam opens\n\nBy Ana Lopez", "Hundreds leave their homes as the dam opens"),
    ],
)  # fmt: skip
def test_a_short_headline_is_known_by_its_place(head, title):
    text = f"{head}\n\n{RIVER}\n{RIVER}"
    assert metadata(Capture("river.txt", "", "txt", text), layout(text)).title == title


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("DELTA, Tuesday, March 3, 2026 (AP) - ", "2026-03-03"),
        ("NEW DELTA, March 3, 2026 (Delta Press) — ", "2026-03-03"),
        ("DELTA (3 March 2026) – ", "2026-03-03"),
        ("DELTA, March 3 (AP) - ", None),  # of which year it is, nothing tells
        ("DELTA was founded on March 3, 1826 - ", None),
    ],
)
def test_the_dateline_of_the_first_paragraph_tells_the_day_where_no_line_does(opening, published):
    text = f"The river rises again\n\nBy Ana Lopez\n\n{opening}{RIVER}\n{RIVER}"
    assert metadata(Capture("river.txt", "", "txt", text), layout(text)).published == published


def test_a_capture_without_an_article_says_so():
    text = "The river rises again\n"
    assert (
        "no text of an article is found in this capture"
        in metadata(Capture("a.txt", "", "txt", text), layout(text)).gaps
    )
