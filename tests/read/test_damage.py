"""Damage that a capture shows."""

from __future__ import annotations

import pytest

from helpers.read.damage import damage
from helpers.read.layout import layout

ROWS = [f"The river rose by {n} metres at the old bridge, officials said." for n in range(2, 8)]


def joined(*between: str) -> str:
    return "".join(row + gap for row, gap in zip(ROWS, [*between, "\n"], strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (joined("\n\n", "\n\n", "\n\n", "\n\n"), ()),
        (
            joined("\n\n", "\n\n\n\n \n", "\n\n", "\n\n"),
            ('text seems to be missing after "...bridge, officials said."',),
        ),
        (
            joined("\n\n", "\n\n3\n\n\n\n", "\n\n", "\n\n"),
            ('text seems to be missing after "...bridge, officials said."',),
        ),
        (joined("\n\n\n\n", "\n\n\n\n", "\n\n\n\n", "\n\n\n\n"), ()),
        (
            joined("\r\n\r\n", "\r\n\r\n\r\n\r\n\r\n", "\r\n\r\n", "\r\n"),
            ('text seems to be missing after "...bridge, officials said."',),
        ),
    ],
)
def test_holes(text, expected):
    assert damage(text, layout(text)) == expected


def test_a_stray_letter_is_named():
    text = "The council said that the pace of the repairs\tn\nslowed.\n"
    assert damage(text, layout(text)) == ("stray 'n' left out after \"...of the repairs\"",)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (
            ("Old Bridge", "UNEP", "Grand Canal"),
            ("the tags name UNEP, Grand Canal, which the body of this capture never mentions",),
        ),
        (("Old Bridge", "floods"), ()),  # a subject in small letters is no name
        (("UNEP",), ()),  # a page whose tags all miss is tagged freely
    ],
)
def test_names_among_the_tags_that_the_body_never_mentions(tags, expected):
    text = joined("\n\n", "\n\n")
    assert damage(text, layout(text), tags) == expected


def test_no_phrase_holds_the_mark_that_parts_phrases():
    rows = [*ROWS[:2], "The dam; the gates; all held."]
    text = "\n\n".join(rows[:2]) + "\n\n" + rows[2] + "\n\n\n\n\n" + "\n\n".join(ROWS[3:])
    assert damage(text, layout(text)) == ('text seems to be missing after "...gates, all held."',)
