"""Where readers' comments or the entries of a live page begin: posts, each with its own time.

An article has one date, at its head; a run of lines that each hold a time of posting is not the article any more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .furniture import DATE, NAMES
from .paragraphs import Paragraph

LONGEST = 14  # words in a line that tells who posted when
WIDEST = 300  # characters of such a line
FEWEST = 3  # such lines that make a run
PROSE = 8  # words: the shortest sentence that belongs to an article
OPENING = 2  # sentences of the article that stand before a run of posts
AGO = re.compile(r"\b(?:\d{1,3}|an?) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago\b", re.IGNORECASE)
STAMP = re.compile(rf"^(?:{NAMES})?\W*(?:{DATE})\W+(?:at )?\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?$")


def is_stamp(paragraph: Paragraph) -> bool:
    """Whether a line tells when a post was made, and little else.

    >>> from .paragraphs import paragraphs
    >>> [is_stamp(p) for p in paragraphs("2 days ago at 08:12 am\\n\\nAna Lopez 2 March 2024 22:17\\n\\nIt fell two days ago.")]
    [True, True, False]
    """
    if paragraph.words > LONGEST or len(paragraph.plain) > WIDEST or (paragraph.is_sentence and paragraph.words > 5):
        return False
    return bool(AGO.search(paragraph.plain) or STAMP.match(paragraph.plain))


def first_post(rows: Sequence[Paragraph], start: int, end: int) -> int:
    """The row of rows[start:end] at which posts take over from the article; `end` where none do.

    >>> from .paragraphs import paragraphs
    >>> prose = "The river rose by two metres in the night, officials said.\\n\\n" * 2
    >>> rows = paragraphs(prose + "Jo 2 days ago\\n\\nSad.\\n\\nMo 1 day ago\\n\\nYes.\\n\\nAl 1 day ago\\n\\nNo.")
    >>> first_post(rows, 0, len(rows))
    2
    """
    stamps = [index for index in range(start, end) if is_stamp(rows[index])]
    prose = 0
    for index in range(start, end):
        if prose >= OPENING and stamps and index >= stamps[0]:
            return index if len(stamps) >= FEWEST else end
        if stamps and index == stamps[0]:
            stamps.pop(0)  # the article's own date
        prose += rows[index].is_sentence and rows[index].words >= PROSE
    return end
