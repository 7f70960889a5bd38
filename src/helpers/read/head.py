"""The head of an article: which row is its headline, and what stands between the headline and the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .boxes import label_of
from .outlets import is_outlet
from .rows import Row

HEAD = 30  # paragraphs above the body among which its headline is sought
SHORTEST = 3  # words: the shortest headline over a standfirst
HOUSE = 5  # words: the longest line that is the name of an outlet
STANDFIRST = 60  # words: the longest standfirst
MARKED = "marked so in the file"


def headline(rows: Sequence[Row], start: int) -> int | None:
    """The row of the headline of a body that starts at row `start`; None for none.

    It is what the file marks so, the first heading '#', or the title nearest above the body.

    >>> from .paragraphs import paragraphs
    >>> from .rows import rows_of
    >>> headline(rows_of(paragraphs("News\\n\\nThe river rises again\\n\\nBy Ana Lopez\\n\\nIt rose by two metres in the night.\\n")), 3)
    1
    """
    for index, row in enumerate(rows):
        if row.label == "headline":
            return index
    above = range(max(0, start - HEAD), min(len(rows), start + 1))
    for index in above:
        if rows[index].paragraph.mark == "#" and rows[index].is_free:
            return index
    titles = [index for index in above if _is_headline(rows[index])]
    credits = [i for i in above if (hint := rows[i].hint) is not None and hint.label in ("byline", "published")]
    over_credit = [index for index in titles if credits and index < credits[0]]
    if over_credit:
        last = _longer_below(rows, over_credit)
        return 0 if last == 1 and _is_short_headline(rows[0]) else last
    if titles:
        return 0 if titles[0] == 1 and _is_short_headline(rows[0]) else titles[0]
    short = [index for index in above if rows[index].is_title and rows[index].paragraph.words > 1]
    if credits and short:  # the title nearest over the byline, else the first under it
        return max((index for index in short if index < credits[0]), default=short[0])
    return 0 if start and 0 in short else None


def _is_headline(row: Row) -> bool:
    paragraph = row.paragraph
    return row.is_free and 3 < paragraph.words <= 35 and not re.search(r"\w\.$", paragraph.plain)


def _is_short_headline(row: Row) -> bool:
    """Three words over a longer line, at the very top: a section's name is shorter."""
    return row.is_title and row.paragraph.words == SHORTEST and not _is_house(row)


def _longer_below(rows: Sequence[Row], titles: list[int]) -> int:
    """The last title, or the one above it when that is no longer, or the first of all: a standfirst stands below; never an outlet's name."""
    last = titles[-1]
    if len(titles) < 2 or titles[-2] != last - 1:
        return last
    one, other = rows[last - 1], rows[last]
    if _is_house(one) != _is_house(other):  # 'Radio Estuary, news online'
        return last if _is_house(one) else last - 1
    return last - 1 if one.paragraph.words <= other.paragraph.words or last == 1 else last


def _is_house(row: Row) -> bool:
    return row.paragraph.words <= HOUSE and is_outlet(row.paragraph.plain)


def label_head(rows: Sequence[Row], title: int | None, start: int, end: int) -> int:
    """Label what stands above the body, rows start..end, whose headline is row `title`; return where the body starts."""
    if title is None:
        for row in rows[:start]:
            row.settle("boilerplate", "above the body")
        return start
    rows[title].set("headline", rows[title].rule or "title above the body")
    credit = _last_credit(rows, title, start, end)
    if title and rows[title - 1].is_free and rows[title - 1].paragraph.words <= 4:
        rows[title - 1].set("section", "short line over the headline")
    for row in rows[:title]:
        row.settle("boilerplate", "above the headline")
    top = max(title, credit) + 1
    start = max(top, min(start, _first_prose(rows, top, start, credit)))
    while start < end and (hint := rows[start].hint) is not None and hint.label != "body":
        start += 1
    seen: set[str] = set()
    for row in rows[title + 1 : start]:
        _label_under_headline(row, seen)
        seen.add(row.label)
    return start


def _first_prose(rows: Sequence[Row], top: int, start: int, credit: int) -> int:
    """The first row of prose between the byline and the stretch found as the body; without a byline it may be a standfirst."""
    if credit < 0 and rows[top - 1].rule != MARKED:
        return start
    found = (index for index in range(top, start) if rows[index].is_prose and not rows[index].box)
    return next((index for index in found if not rows[index].label), start)


def _last_credit(rows: Sequence[Row], title: int, start: int, end: int) -> int:
    """The last byline or date under the headline before much prose is read; -1 for none."""
    found, prose = -1, 0
    for index in range(title + 1, min(end, title + HEAD)):
        row = rows[index]
        if row.hint is not None and row.hint.label in ("byline", "published", "dateline"):
            found = index
        prose += row.is_prose and not row.label
        if prose > 1:
            break
    return found


def _label_under_headline(row: Row, before: set[str]) -> None:
    if row.label or row.hint is not None:
        row.settle("boilerplate", "")
    elif 5 <= row.paragraph.words <= STANDFIRST and not before & {"standfirst", "byline", "published"}:
        row.set("standfirst", "under the headline")
    elif "byline" not in before and _is_names(row.paragraph.plain):
        row.set("byline", "a name under the headline")
    elif row.box and row.is_prose:
        row.set(label_of(row.box), row.box)
    elif row.is_prose:
        row.set("body", "prose under the headline")
    elif row.paragraph.words >= 5:
        row.set("caption", "title between the byline and the body")
    else:
        row.set("boilerplate", "short line above the body")


def _is_names(plain: str) -> bool:
    words = plain.replace(",", " ").split()
    return 2 <= len(words) <= 8 and all(word[0].isupper() or word in ("and", "&", "de", "van", "von") for word in words)
