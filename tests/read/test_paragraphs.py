"""Lines put together to paragraphs."""

from __future__ import annotations

import pytest

from helpers.read.paragraphs import lines as text_lines
from helpers.read.paragraphs import page_width, paragraphs, plain_text

WRAPPED = """The river rose by two metres in the night, and the water board opened
both gates of the upper dam at four. Some 400 people had left their
homes by then, the mayor said.

No one was hurt. The board put the damage at 2.5 million pounds, more
than twice what the flood of 2019 had cost the town, and asked for
help from the state.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.\nAnother line.\n", ["One line.", "Another line."]),
        ("The council agreed to build\ntwo dikes.\n", ["The council agreed to build two dikes."]),
        ("The pace of the repairs in town\tn\nslowed.\t\n", ["The pace of the repairs in town slowed."]),
        ("# Flood\nriver news\n", ["Flood", "river news"]),
        ("- first\n- second\n", ["first", "second"]),
        ("**Read more** \n", ["Read more"]),
        ("*By Ana Lopez*\n\n__Monday__\n", ["By Ana Lopez", "Monday"]),
        ("News\nSport\nweather\n", ["News", "Sport", "weather"]),
        ("Two metres\r\n\r\nThree metres\r\n", ["Two metres", "Three metres"]),
        ("The photo\nKim Oh/Delta\n", ["The photo", "Kim Oh/Delta"]),
        ("", []),
        ("***\n---\n", []),
    ],
)
def test_paragraphs(text, expected):
    assert [p.plain for p in paragraphs(text)] == expected


def test_lines_broken_to_one_width_are_put_together():
    assert page_width(list(text_lines(WRAPPED))) == 69
    found = [p.plain for p in paragraphs(WRAPPED)]
    assert len(found) == 2
    assert found[0].endswith("homes by then, the mayor said.")
    assert "2.5 million pounds, more than twice" in found[1]


def test_positions_are_true():
    text = "\n\n# A flood \n\n  * The **dam** held. \n"
    for paragraph in paragraphs(text):
        assert plain_text(text[paragraph.first : paragraph.last]) == paragraph.plain
    assert [(p.mark, p.blanks) for p in paragraphs(text)] == [("#", 2), ("*", 1)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the govern-\nment", "the government"),
        ("a slower-than-\npromised pace", "a slower-than-promised pace"),
        ("the years 2019-\n2024", "the years 2019- 2024"),
        ("zero\u200bwidth and soft\xadhyphen", "zerowidth and softhyphen"),
        ("grade\ta\nschools", "grade a schools"),
    ],
)
def test_plain_text(words, expected):
    assert plain_text(words) == expected
