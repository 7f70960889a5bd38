"""Paragraphs -> labelled stretches of text that together cover all of it.

A paragraph is what its own words say it is (`furniture`), or else what its place makes it: the body is the stretch that
reads like prose (`region`), the headline the title above it, the standfirst what stands between headline and byline.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from .body import body
from .boxes import find_boxes, free_headings, label_of
from .frontmatter import front_matter
from .head import MARKED, headline, label_head
from .paragraphs import WORD, paragraphs
from .rows import Row, rows_of


@dataclass(frozen=True, slots=True)
class Stretch:
    """A labelled stretch: `start`..`end` with what surrounds it, `first`..`last` the words alone."""

    start: int
    end: int
    first: int
    last: int
    label: str
    rule: str


def layout(text: str, known: Mapping[str, str] | None = None) -> list[Stretch]:
    """What each part of a capture's text is.

    `known` maps words that stand in a paragraph of their own to the label that the file's format gives them (the title
    of a web page). Out come stretches in order, from 0 to the end of the text, each with a label and the rule behind it.

    >>> text = "# River rises\\n\\nBy Ana Lopez\\n\\nThe river rose by two metres in the night, officials said.\\n\\nRead more\\n"
    >>> [s.label for s in layout(text)]
    ['headline', 'byline', 'body', 'boilerplate']
    """
    fields = front_matter(text)
    if fields is None:
        return _stretches(text, known or {})
    front = fields.end
    below = _stretches(text[front:], known or {})
    moved = [Stretch(s.start + front, s.end + front, s.first + front, s.last + front, s.label, s.rule) for s in below]
    return [Stretch(0, front, 0, len(text[:front].rstrip()), "boilerplate", "fields over the article"), *moved]


def _stretches(text: str, known: Mapping[str, str]) -> list[Stretch]:
    rows = rows_of(paragraphs(text))
    if not rows:
        return [Stretch(0, len(text), 0, 0, "boilerplate", "no words")] if text else []
    _label_known(rows, known)
    find_boxes(rows)
    start, end = body(rows)
    start = label_head(rows, headline(rows, start), start, end)
    _label_body(rows[start:end], {row.paragraph.plain for row in rows if row.label == "headline"})
    _label_tail(rows[end:])
    return [stretch for row in rows for stretch in _cut(text, row)]


def layout_labels(text: str) -> list[str]:
    """One label for each line of `text.split("\\n")` that holds a word; a line with two goes by its longer part.

    >>> layout_labels("Dam holds\\n\\nThe dam held through the night, the water board said on Monday.\\n")
    ['headline', 'body']
    """
    stretches = layout(text)
    labels, position, index = [], 0, 0
    for line in text.split("\n"):
        end = position + len(line)
        while index < len(stretches) and stretches[index].end <= position:
            index += 1
        if WORD.search(line):
            labels.append(_longest(stretches, index, position, end))
        position = end + 1
    return labels


def _longest(stretches: list[Stretch], index: int, start: int, end: int) -> str:
    lengths: dict[str, int] = {}
    while index < len(stretches) and stretches[index].start < end:
        part = stretches[index]
        lengths[part.label] = lengths.get(part.label, 0) + max(0, min(end, part.last) - max(start, part.first))
        index += 1
    return max(lengths, key=lengths.__getitem__)


def _label_known(rows: list[Row], known: Mapping[str, str]) -> None:
    for row in rows:
        label = known.get(row.paragraph.plain)
        if label:
            row.set(label, MARKED)
            row.hint = None


def _label_body(rows: list[Row], headlines: Container[str]) -> None:
    free_headings(rows)
    for row in rows:
        if row.paragraph.plain in headlines:
            row.box = "headline again"
        if row.box:
            row.settle(label_of(row.box), row.box)
        row.settle("body", "within the body")


def _label_tail(rows: list[Row]) -> None:
    for index, row in enumerate(rows):
        if row.is_free and index and rows[index - 1].rule == "lead-in to the tags":
            row.set("tags", "after the lead-in to the tags")
        row.settle("boilerplate", "below the body")


CREDIT = re.compile(r"\s\((?=[^()]{2,60}\)\W*$)")


def _cut(text: str, row: Row) -> list[Stretch]:
    """The stretch of a row, or two where a line holds a caption and its credit, or a credit and a lead-in."""
    paragraph = row.paragraph
    words = text[paragraph.first : paragraph.last]
    match = None
    if row.label == "caption":
        match, after = CREDIT.search(words), ("photo credit", "in brackets after the caption")
    elif row.label == "syndication credit":
        match, after = re.search(r"[.!]\s+(?=more from\b)", words, re.IGNORECASE), ("boilerplate", "lead-in to links")
    whole = Stretch(paragraph.start, paragraph.end, paragraph.first, paragraph.last, row.label, row.rule)
    if not match:
        return [whole]
    cut = paragraph.first + match.end() - (row.label == "caption")
    last = cut - (len(text[paragraph.first : cut]) - len(text[paragraph.first : cut].rstrip()))
    return [
        Stretch(paragraph.start, cut, paragraph.first, last, row.label, row.rule),
        Stretch(cut, paragraph.end, cut, paragraph.last, *after),
    ]
