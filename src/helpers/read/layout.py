"""Paragraphs -> labelled stretches of text that together cover all of it.

A paragraph is what its own words say it is (`furniture`), or else what its place makes it: the body is the stretch that
reads like prose (`region`), the headline the title above it, the standfirst what stands between headline and byline.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .furniture import Pattern, own_words
from .paragraphs import WORD, Paragraph, paragraphs
from .posts import first_post
from .region import best_stretch

PROSE = 8  # words: the shortest line that reads like prose by itself
CAPTION = 60  # words: the longest caption that ends like a sentence
HEAD = 30  # paragraphs above the body among which its headline is sought
NOT_BODY = -25.0  # what a paragraph of furniture costs; tuned on held-out pages, not on the default story
LONG = 40  # words: a line that is prose even without a sentence's end
TEASER = 35  # words: the longest teaser of a link
HEADINGS = 3  # rows: the longest run of short lines between two paragraphs of a list article
TURNS = 4  # such runs in an article that is one
LISTED = 5  # rows with a number that make a list at the body's end
SHORT = -8.0  # what a short line without a sentence's end costs


@dataclass(frozen=True, slots=True)
class Stretch:
    """A labelled stretch: `start`..`end` with what surrounds it, `first`..`last` the words alone."""

    start: int
    end: int
    first: int
    last: int
    label: str
    rule: str


@dataclass(slots=True)
class _Row:
    paragraph: Paragraph
    hint: Pattern | None
    label: str = ""
    rule: str = ""
    listed: bool = False  # in a list that a colon begins
    boxed: bool = False  # in a box of links inside or beside the article

    def set(self, label: str, rule: str) -> None:
        self.label, self.rule = label, rule

    @property
    def is_free(self) -> bool:
        return not self.label and self.hint is None


def layout(text: str, known: Mapping[str, str] | None = None) -> list[Stretch]:
    """What each part of a capture's text is.

    `known` maps words that stand in a paragraph of their own to the label that the file's format gives them (the title
    of a web page). Out come stretches in order, from 0 to the end of the text, each with a label and the rule behind it.

    >>> text = "# River rises\\n\\nBy Ana Lopez\\n\\nThe river rose by two metres in the night, officials said.\\n\\nRead more\\n"
    >>> [s.label for s in layout(text)]
    ['headline', 'byline', 'body', 'boilerplate']
    """
    rows = [_Row(paragraph, own_words(paragraph)) for paragraph in paragraphs(text)]
    if not rows:
        return [Stretch(0, len(text), 0, 0, "boilerplate", "no words")] if text else []
    _label_known(rows, known or {})
    _find_boxes(rows)
    start, end = _body(rows)
    headline = _headline(rows, start)
    start = _label_head(rows, headline, start, end)
    _label_body(rows[start:end])
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


def _label_known(rows: list[_Row], known: Mapping[str, str]) -> None:
    for row in rows:
        label = known.get(row.paragraph.plain)
        if label:
            row.set(label, "marked so in the file")
            row.hint = None


def _find_boxes(rows: list[_Row]) -> None:
    """Mark the boxes of links: titles after 'Read more', two titles in a row, a title with its one-sentence teaser.

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
            teaser = before is not None and before.boxed and row.paragraph.words <= TEASER
            row.boxed = teaser and (after is None or not _is_prose(after))
            listed = False
        else:
            listed = row.paragraph.plain.endswith(":") or (listed and bool(before) and before.is_free)
            title_next = after is not None and after.is_free and not after.paragraph.is_sentence
            title_before = before is not None and before.is_free and not before.paragraph.is_sentence
            row.listed = listed
            row.boxed = not listed and (linked or title_before or title_next)
        linked = linked and row.boxed


def _is_prose(row: _Row) -> bool:
    whole = row.paragraph.is_sentence and not _is_cut(row.paragraph)
    return row.hint is None and whole and row.paragraph.words >= PROSE


def _is_cut(paragraph: Paragraph) -> bool:
    """A title or teaser that was cut short: 'Council votes on the new wall and the...'."""
    return paragraph.words <= TEASER and paragraph.plain.endswith(("...", "…"))


def _score(row: _Row) -> float:
    paragraph = row.paragraph
    if row.label and row.label != "body":
        return 0.0
    if row.boxed or _is_cut(paragraph):
        return SHORT
    if row.hint is not None:
        inside = row.hint.label in ("caption", "photo credit") or row.hint.rule == "page number"
        return 0.0 if inside else NOT_BODY
    if paragraph.words > LONG or (paragraph.is_sentence and paragraph.words > 2):
        return float(paragraph.words)
    return 0.0 if row.listed else SHORT


def _body(rows: list[_Row]) -> tuple[int, int]:
    """The rows between which the body stands; for a page without prose, all of them that no rule claims."""
    found = best_stretch([_score(row) for row in rows])
    if found != (0, 0):
        posts = first_post([row.paragraph for row in rows], *found)
        return found[0], posts if posts < found[1] else _with_list(rows, _extended(rows, found[1]))
    free = [index for index, row in enumerate(rows) if row.is_free]
    return (free[-1], free[-1] + 1) if free else (len(rows), len(rows))


def _extended(rows: list[_Row], end: int) -> int:
    """The body's end, moved down over sentences and single headings that follow at once: they matter in a short article."""
    while end < len(rows):
        heading = rows[end].is_free and not rows[end].boxed and not rows[end].paragraph.is_sentence
        sentence = end + heading
        if sentence >= len(rows) or not (
            rows[sentence].is_free and _is_prose(rows[sentence]) and not rows[sentence].boxed
        ):
            break
        end = sentence + 1
    return end


def _with_list(rows: list[_Row], end: int) -> int:
    """The body's end, moved down over a list that closes it: dates of a tour, results, with the line over them."""
    first = end + 1 if end < len(rows) and rows[end].is_free and not rows[end].paragraph.is_sentence else end
    last = first
    while last < len(rows) and rows[last].is_free and re.search(r"\d", rows[last].paragraph.plain):
        last += 1
    if last - first < LISTED:
        return end
    for row in rows[end:last]:
        row.boxed = False
    return last


def _is_title(row: _Row) -> bool:
    paragraph = row.paragraph
    return row.is_free and 3 < paragraph.words <= 35 and not re.search(r"\w\.$", paragraph.plain)


def _headline(rows: list[_Row], start: int) -> int | None:
    """The row of the headline: what the file marks so, the first heading '#', or the title nearest above the body."""
    for index, row in enumerate(rows):
        if row.label == "headline":
            return index
    above = range(max(0, start - HEAD), min(len(rows), start + 1))
    for index in above:
        if rows[index].paragraph.mark == "#" and rows[index].is_free:
            return index
    titles = [index for index in above if _is_title(rows[index])]
    credits = [i for i in above if rows[i].hint is not None and rows[i].hint.label in ("byline", "published")]
    over_credit = [index for index in titles if credits and index < credits[0]]
    if over_credit:
        return _longer_below(rows, over_credit)
    if titles:
        return titles[0]
    first = rows[0]
    return 0 if start and first.is_free and first.paragraph.words > 1 and not first.paragraph.is_sentence else None


def _longer_below(rows: list[_Row], titles: list[int]) -> int:
    """The last title, or the one above it when that is the shorter: a standfirst is longer than its headline."""
    last = titles[-1]
    above = len(titles) > 1 and titles[-2] == last - 1
    return last - 1 if above and rows[last - 1].paragraph.words < rows[last].paragraph.words else last


def _label_head(rows: list[_Row], headline: int | None, start: int, end: int) -> int:
    """Label what stands above the body; return where the body starts."""
    if headline is None:
        for row in rows[:start]:
            _from_hint(row, "boilerplate", "above the body")
        return start
    rows[headline].set("headline", rows[headline].rule or "title above the body")
    credit = _last_credit(rows, headline, start, end)
    if headline and rows[headline - 1].is_free and rows[headline - 1].paragraph.words <= 4:
        rows[headline - 1].set("section", "short line over the headline")
    for row in rows[:headline]:
        _from_hint(row, "boilerplate", "above the headline")
    top = max(headline, credit) + 1
    start = max(top, min(start, _first_prose(rows, top, start, credit)))
    while start < end and rows[start].hint is not None and rows[start].hint.label != "body":
        start += 1
    seen: set[str] = set()
    for row in rows[headline + 1 : start]:
        _label_under_headline(row, seen)
        seen.add(row.label)
    return start


def _first_prose(rows: list[_Row], top: int, start: int, credit: int) -> int:
    """The first row of prose between the byline and the stretch found as the body; without a byline it may be a standfirst."""
    if credit < 0 and rows[top - 1].rule != "marked so in the file":
        return start
    return next(
        (
            index
            for index in range(top, start)
            if _is_prose(rows[index]) and not rows[index].boxed and not rows[index].label
        ),
        start,
    )


def _last_credit(rows: list[_Row], headline: int, start: int, end: int) -> int:
    """The last byline or date under the headline before much prose is read; -1 for none."""
    found, prose = -1, 0
    for index in range(headline + 1, min(end, headline + HEAD)):
        row = rows[index]
        if row.hint is not None and row.hint.label in ("byline", "published", "dateline"):
            found = index
        prose += row.is_free and row.paragraph.is_sentence and row.paragraph.words >= PROSE
        if prose > 1:
            break
    return found


def _label_under_headline(row: _Row, before: set[str]) -> None:
    if row.label or row.hint is not None:
        _from_hint(row, "boilerplate", "")
    elif row.paragraph.words >= 5 and "standfirst" not in before and not before & {"byline", "published"}:
        row.set("standfirst", "under the headline")
    elif "byline" not in before and _is_names(row.paragraph.plain):
        row.set("byline", "a name under the headline")
    elif _is_prose(row):
        row.set("body", "prose under the headline")
    elif row.paragraph.words >= 5:
        row.set("caption", "title between the byline and the body")
    else:
        row.set("boilerplate", "short line above the body")


def _is_names(plain: str) -> bool:
    words = plain.replace(",", " ").split()
    return 2 <= len(words) <= 8 and all(word[0].isupper() or word in ("and", "&", "de", "van", "von") for word in words)


def _from_hint(row: _Row, label: str, rule: str) -> None:
    if row.label:
        return
    if row.hint is not None:
        row.set(row.hint.label, row.hint.rule)
    else:
        row.set(label, rule)


def _free_headings(rows: list[_Row]) -> None:
    """Take headings out of their boxes where short lines and prose take turns: an article in the form of a list."""
    runs, start = [], 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end].boxed:
            end += 1
        if start < end <= start + HEADINGS and start > 0 and end < len(rows):
            runs.append((start, end))
        start = max(end, start + 1)
    between = [run for run in runs if _is_prose(rows[run[0] - 1]) and _is_prose(rows[run[1]])]
    if len(between) >= TURNS:
        for start, end in between:
            for row in rows[start:end]:
                row.boxed = False


def _label_body(rows: list[_Row]) -> None:
    _free_headings(rows)
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if row.is_free and following is not None and _is_captioned(row, following):
            row.set("caption", "line over a photo credit")
        if row.boxed:
            _from_hint(row, "boilerplate", "box of links within the body")
        _from_hint(row, "body", "within the body")


def _is_captioned(row: _Row, following: _Row) -> bool:
    """Is the row the caption of the photo credit that follows? A sentence is, when the credit is in brackets or parted by bars."""
    if following.hint is None or following.hint.label != "photo credit":
        return False
    bare = following.paragraph.plain
    return not row.paragraph.is_sentence or (row.paragraph.words <= CAPTION and (bare.startswith("(") or " | " in bare))


def _label_tail(rows: list[_Row]) -> None:
    for index, row in enumerate(rows):
        if row.is_free and index and rows[index - 1].rule == "lead-in to the tags":
            row.set("tags", "after the lead-in to the tags")
        _from_hint(row, "boilerplate", "below the body")


CREDIT = re.compile(r"\s\((?=[^()]{2,60}\)\W*$)")


def _cut(text: str, row: _Row) -> list[Stretch]:
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
