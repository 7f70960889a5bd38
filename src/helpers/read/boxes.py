"""Boxes inside and beside an article: links to others with their teasers, captions, what a page says twice.

What stands in a box is not the article's text, though it may read like prose: its setting tells. Each rule names itself
in `Row.box`; a row in a box costs a little where the body is sought (`body`), and is furniture where it lies within it.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from .rows import PROSE, TEASER, Row, is_spaced

HEADINGS = 3  # rows: the longest run of short lines between two paragraphs of a list article
BLOCK = 40  # words: a longer sentence is prose, however it is set
CAPTION = 60  # words: the longest caption that ends like a sentence
CAPITALS = 9  # words: a longer title in capitals is no heading
GAPS = (
    "row of a table",
    "page number",
    "advertisement",
)  # furniture between two paragraphs as often as outside the article
NEAR = 50  # rows within which a page says a thing twice
LINKS = "box of links within the body"
CAPTIONS = ("line over a photo credit", "line under the picture's number")
NUMBERED = re.compile(r"^(?:image|photo|picture|slide) \d{1,3} ?(?:of|/)", re.IGNORECASE)
JOINED = re.compile(
    r"[^\W\d_]*[a-z]{3}[A-Z][a-z]+|[a-z]+[?!.)][”\"’]?[A-Z][a-z]+"
)  # a title and its teaser, run together
SIGNED = re.compile(r"^[—–-] ?.{2,60}\(@\w{2,20}\) .{0,20}\d{4}$")  # who posted it, and when, under an embedded post


def find_boxes(rows: Sequence[Row]) -> None:
    """Mark the rows that stand in boxes.

    >>> from .paragraphs import paragraphs
    >>> from .rows import rows_of
    >>> rows = rows_of(paragraphs("Read more\\n\\nTen pictures of the flood\\n\\nIt rose.\\n\\nNo one was hurt in the night, she said.\\n"))
    >>> find_boxes(rows)
    >>> [row.box for row in rows]
    ['', 'box of links within the body', '', '']
    """
    _find_posts(rows)
    _find_links(rows)
    if is_spaced(rows):
        _find_blocks(rows)
    _find_captions(rows)
    _find_dated(rows)
    _find_joints(rows)
    _find_repeats(rows)


def label_of(box: str) -> str:
    """The label of a row in a box: a caption or furniture.

    >>> label_of("line over a photo credit"), label_of("said twice on the page")
    ('caption', 'boilerplate')
    """
    return "caption" if box in CAPTIONS else "boilerplate"


def is_signature(row: Row) -> bool:
    """Is it the line under an embedded post that says who posted it and when?"""
    return row.is_title and bool(SIGNED.match(row.paragraph.plain))


def _find_posts(rows: Sequence[Row]) -> None:
    """An embedded post with its signature belongs to the text around it."""
    for before, row in itertools.pairwise(rows):
        if is_signature(row):
            row.listed = True
            before.listed = before.is_free


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
            if row.hint.rule != "advertisement":
                linked = row.hint.rule == "menu, link or request" or (linked and row.hint.label != "caption")
            continue
        before = rows[index - 1] if index else None
        after = rows[index + 1] if index + 1 < len(rows) else None
        if row.paragraph.is_sentence:
            teaser = before is not None and before.box and row.paragraph.words <= TEASER
            row.box = LINKS if teaser and (after is None or not after.is_prose) else ""
            listed = False
        else:
            listed = row.paragraph.plain.endswith(":") or (listed and before is not None and before.is_free)
            row.listed |= listed
            beside = (after is not None and after.is_title) or (before is not None and before.is_title)
            row.box = LINKS if not row.listed and (linked or beside) else ""
            if not row.box and row.paragraph.words >= CAPITALS and row.paragraph.plain.isupper():
                row.box = "long title in capitals"
        linked = linked and bool(row.box)


def _find_blocks(rows: Sequence[Row]) -> None:
    """Where blank lines set paragraphs apart, a sentence that shares a block with another line is a teaser or a caption."""
    for index, row in enumerate(rows):
        paragraph = row.paragraph
        if not row.is_free or not paragraph.is_sentence or paragraph.mark or paragraph.words >= BLOCK or row.listed:
            continue
        after = rows[index + 1].paragraph if index + 1 < len(rows) else None
        if (index and not paragraph.blanks) or (after is not None and not after.blanks and not after.mark):
            row.box = "line in a block with others"


def _find_captions(rows: Sequence[Row]) -> None:
    """The line over a photo credit, and the line under 'Image 2 of 5'."""
    for index, row in enumerate(rows):
        if not row.is_free or row.paragraph.words > CAPTION:
            continue
        if index + 1 < len(rows) and _is_captioned(row, rows[index + 1]):
            row.box = CAPTIONS[0]
        elif index and NUMBERED.match(rows[index - 1].paragraph.plain):
            row.box = CAPTIONS[1]


def _is_captioned(row: Row, following: Row) -> bool:
    """Is the row the caption of the credit that follows? A sentence is, when the credit is in brackets or parted by bars."""
    if following.hint is None or following.hint.label not in ("photo credit", "caption"):
        return False
    bare = following.paragraph.plain
    whole = bare.startswith("(") and bare.find(")") >= len(bare) - 2
    if following.hint.label == "caption":
        return whole
    return not row.paragraph.is_sentence or whole or bare.startswith("(") or " | " in bare


def _find_dated(rows: Sequence[Row]) -> None:
    """A teaser between a title in a box and its date, and that date."""
    for index, row in enumerate(rows):
        if row.hint is None or row.hint.label != "published":
            continue
        start = index
        while (
            start and rows[start - 1].is_free and rows[start - 1].paragraph.words <= TEASER and not rows[start - 1].box
        ):
            start -= 1
        if start and rows[start - 1].box and rows[index - 1].paragraph.is_sentence:
            for each in rows[start : index + 1]:
                each.box = "teaser with its date"


def _find_joints(rows: Sequence[Row]) -> None:
    """Two lines and more, each a title and a teaser that ran together: '... in the valleyThe council said ...'.

    A name that is written so ('DeltaWorks') stands on the page again.
    """
    words = [JOINED.findall(row.paragraph.plain) if _may_join(row) else [] for row in rows]
    often = Counter(word for found in words for word in set(found))
    joint = [any(often[word] == 1 for word in found) for found in words]
    for index, row in enumerate(rows):
        if joint[index] and ((index and joint[index - 1]) or (index + 1 < len(rows) and joint[index + 1])):
            row.box = "titles run together with their teasers"


def _may_join(row: Row) -> bool:
    return row.is_free and row.paragraph.words <= CAPTION and len(row.paragraph.plain) <= 10 * CAPTION


def _find_repeats(rows: Sequence[Row]) -> None:
    """A sentence that the page prints again nearby; a question may be put twice."""
    last: dict[str, int] = {}
    for index, row in enumerate(rows):
        plain = row.paragraph.plain
        if not row.is_free or not row.paragraph.is_sentence or row.paragraph.words < PROSE or plain.endswith("?"):
            continue
        if index - last.get(plain, -NEAR) < NEAR:
            row.box = rows[last[plain]].box = "said twice on the page"
        last[plain] = index


def free_headings(rows: Sequence[Row]) -> None:
    """Take short runs of titles out of their boxes where they stand between paragraphs, and no link leads in to them.

    So they do in an article in the form of a list, where short lines and prose take turns.
    """
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end].box == LINKS:
            end += 1
        if start < end <= start + HEADINGS and _stands_between(rows, start, end):
            for row in rows[start:end]:
                row.box = ""
        start = max(end, start + 1)


def _stands_between(rows: Sequence[Row], start: int, end: int) -> bool:
    """Do rows start..end, no two of them the same long line, stand between two paragraphs? Advertisements do not count."""
    before, after = start - 1, end
    while before >= 0 and _is_gap(rows[before]):
        before -= 1
    while after < len(rows) and _is_gap(rows[after]):
        after += 1
    long = [row.paragraph.plain for row in rows[start:end] if row.paragraph.words >= PROSE]
    if len(set(long)) < len(long) or before < 0 or after >= len(rows):
        return False
    return _is_text(rows[before]) and _is_text(rows[after])


def _is_gap(row: Row) -> bool:
    return row.hint is not None and row.hint.rule in GAPS


def _is_text(row: Row) -> bool:
    return row.is_free and not row.box and (row.paragraph.is_sentence or row.paragraph.words >= BLOCK)
