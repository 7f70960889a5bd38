"""Boxes inside and beside an article: links to others with their teasers, captions, what a page says twice.

What stands in a box is not the article's text, though it may read like prose: its setting tells. Each rule names itself
in `Row.box`; a row in a box costs a little where the body is sought (`body`), and is furniture where it lies within it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .rows import TEASER, Row

HEADINGS = 3  # rows: the longest run of short lines between two paragraphs of a list article
TURNS = 4  # such runs in an article that is one
LINKS = "box of links within the body"


def find_boxes(rows: Sequence[Row]) -> None:
    """Mark the rows that stand in boxes.

    >>> from .paragraphs import paragraphs
    >>> from .rows import rows_of
    >>> rows = rows_of(paragraphs("Read more\\n\\nTen pictures of the flood\\n\\nIt rose.\\n\\nNo one was hurt in the night, she said.\\n"))
    >>> find_boxes(rows)
    >>> [row.box for row in rows]
    ['', 'box of links within the body', '', '']
    """
    _find_links(rows)


def _find_links(rows: Sequence[Row]) -> None:
    """Titles after 'Read more', two titles in a row, a title with its one-sentence teaser.

    A single title between two paragraphs is a heading of the article, and what follows a colon is its list.
    """
    listed = linked = False
    for index, row in enumerate(rows):
        if row.label:
            linked = False
            continue
        if row.hint is not None:
            linked = row.hint.rule == "menu, link or request" or (linked and row.hint.label != "caption")
            continue
        before = rows[index - 1] if index else None
        after = rows[index + 1] if index + 1 < len(rows) else None
        if row.paragraph.is_sentence:
            teaser = before is not None and before.box and row.paragraph.words <= TEASER
            row.box = LINKS if teaser and (after is None or not after.is_prose) else ""
            listed = False
        else:
            listed = row.paragraph.plain.endswith(":") or (listed and bool(before) and before.is_free)
            row.listed = listed
            beside = (after is not None and after.is_title) or (before is not None and before.is_title)
            row.box = LINKS if not listed and (linked or beside) else ""
        linked = linked and bool(row.box)


def free_headings(rows: Sequence[Row]) -> None:
    """Take headings out of their boxes where short lines and prose take turns: an article in the form of a list."""
    runs, start = [], 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end].box:
            end += 1
        if start < end <= start + HEADINGS and start > 0 and end < len(rows):
            runs.append((start, end))
        start = max(end, start + 1)
    between = [run for run in runs if rows[run[0] - 1].is_prose and rows[run[1]].is_prose]
    if len(between) >= TURNS:
        for start, end in between:
            for row in rows[start:end]:
                row.box = ""
