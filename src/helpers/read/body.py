"""Which rows of a page are the body: what each row is worth, the stretch worth most, and what goes on below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .boxes import GAPS, is_signature
from .posts import first_post
from .region import best_stretch
from .rows import Row, is_cut

NOT_BODY = -25.0  # what a paragraph of furniture costs; tuned on held-out pages, not on the default story
LONG = 30  # words: a line that is prose even without a sentence's end
LISTED = 5  # rows with a number that make a list at the body's end
BOXED = -8.0  # what a row in a box costs
SHORT = -5.0  # what a short line without a sentence's end costs


def body(rows: Sequence[Row]) -> tuple[int, int]:
    """The rows between which the body stands; on a page without prose, the last that no rule claims.

    >>> from .paragraphs import paragraphs
    >>> from .rows import rows_of
    >>> body(rows_of(paragraphs("Menu\\n\\nThe river rose by two metres in the night.\\n\\nIt fell again at four.\\n\\nShare")))
    (1, 3)
    """
    found = best_stretch([_score(row) for row in rows])
    if found != (0, 0):
        posts = first_post([row.paragraph for row in rows], *found)
        return found[0], posts if posts < found[1] else _with_list(rows, _extended(rows, found[1]))
    free = [index for index, row in enumerate(rows) if row.is_free]
    return (free[-1], free[-1] + 1) if free else (len(rows), len(rows))


def _score(row: Row) -> float:
    paragraph = row.paragraph
    if row.label and row.label != "body":
        return 0.0
    if row.box or is_cut(paragraph):
        return BOXED
    if row.hint is not None:
        inside = row.hint.label in ("caption", "photo credit") or row.hint.rule in GAPS
        return 0.0 if inside else NOT_BODY
    if paragraph.words > LONG or row.is_prose or (paragraph.is_sentence and paragraph.words > 2):
        return float(paragraph.words)
    return 0.0 if row.listed else SHORT


def _extended(rows: Sequence[Row], end: int) -> int:
    """The body's end, moved down over sentences and single headings that follow at once: they matter in a short article."""
    while end < len(rows):
        heading = rows[end].is_title and not rows[end].box
        sentence = end + heading
        if sentence >= len(rows) or not (_goes_on(rows[sentence])):
            break
        end = sentence + 1
    return end


def _goes_on(row: Row) -> bool:
    return row.is_free and not row.box and (row.is_prose or is_signature(row))


def _with_list(rows: Sequence[Row], end: int) -> int:
    """The body's end, moved down over a list that closes it: dates of a tour, results, with the line over them."""
    first = end + 1 if end < len(rows) and rows[end].is_title else end
    last = first
    while last < len(rows) and rows[last].is_free and re.search(r"\d", rows[last].paragraph.plain):
        last += 1
    if last - first < LISTED:
        return end
    for row in rows[end:last]:
        row.box = ""
    return last
