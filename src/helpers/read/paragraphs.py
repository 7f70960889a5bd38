"""Text -> paragraphs: the lines of a capture, with broken lines put together and list marks set apart.

A saved page keeps a paragraph on one line, on several of one width (mail, old terminals, PDF), or breaks it anywhere.
What comes out covers the whole text: each paragraph reaches to the start of the next.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .links import words_of_links

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
WORD = re.compile(r"\w+")
MARK = re.compile(r"[ \t\xa0]*(#{1,6}(?=[ \t*_])|[*+•·▪‣◦>o-](?=[ \t\xa0]))?[ \t\xa0]*(?:[*_]{1,3}(?=\w))?")
SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’)\]*_]*$")
CLOSE = 12  # characters: a full stop and the quotation marks and brackets after it
STRAY = re.compile(r"\t[b-zB-HJ-Z]$")  # one letter after a tab, not 'a' or 'I': what is left of a lost column
WIDEST = 130  # characters; a longer line was not broken to fit a page
NARROWEST = 35  # characters; below it, lines are lists or menus
FULL = 0.85  # a line is full when the next word would pass this share of the width: letters differ in width
UNSEEN = re.compile("[\xad\u200b\u200c\u200d\u2060\ufeff]")  # marks without width


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds a word: where it starts and ends in the text (line end left out), and what stands there."""

    start: int
    end: int
    text: str
    blanks: int  # blank lines before it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: `start`..`end` with all that surrounds it, `first`..`last` the words alone."""

    start: int
    end: int
    first: int
    last: int
    plain: str  # the words on one line
    mark: str  # '#', '##', a bullet, '**' or nothing
    blanks: int  # blank lines before it
    words: int
    is_sentence: bool  # does it end as a sentence ends?


def lines(text: str) -> Iterator[Line]:
    """The lines that hold a word, each with the number of blank lines before it."""
    blanks = 0
    for match in LINE.finditer(text):
        line = match.group()
        if WORD.search(line):
            kept = line.rstrip("\r\n")
            yield Line(match.start(), match.start() + len(kept), kept, blanks)
            blanks = 0
        else:
            blanks += 1


def page_width(rows: list[Line]) -> int | None:
    """The width to which the lines of a text were broken, in characters; None when they were not.

    They were when no line is long, and most lines that another follows at once are full.
    """
    pairs = [(a, b) for a, b in itertools.pairwise(rows) if not b.blanks]
    width = max((len(row.text.rstrip()) for row in rows), default=0)
    if not NARROWEST <= width <= WIDEST or len(pairs) < 3:
        return None
    full = sum(_is_full(a, b, width) for a, b in pairs)
    return width if full >= 0.6 * len(pairs) else None


def _is_full(line: Line, following: Line, width: int) -> bool:
    word = following.text.split(maxsplit=1)[0]
    return len(line.text.rstrip()) + 1 + len(word) >= FULL * width


def continues(line: Line, following: Line, width: int | None) -> bool:
    """Does the paragraph of `line` go on in the line that follows it?

    >>> go_on = Line(0, 26, "The council agreed to build", 0), Line(27, 40, "two dikes.", 0)
    >>> continues(*go_on, None)
    True
    >>> a_menu = Line(0, 4, "News", 0), Line(5, 10, "Sport", 0)
    >>> continues(*a_menu, None)
    False
    """
    mark = MARK.match(following.text)
    if following.blanks or (mark and mark.group(1)) or line.text.lstrip().startswith("#"):
        return False
    ended = bool(SENTENCE_END.search(line.text.rstrip()))
    if width:
        return _is_full(line, following, width) and (not ended or len(line.text.rstrip()) >= 0.93 * width)
    begins = following.text.lstrip()[:1]
    return not ended and begins.islower() and len(line.text) >= NARROWEST - 10


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text; together they cover it, unless it holds no word at all.

    >>> [p.plain for p in paragraphs("# Flood\\n\\nThe river rose by two metres in the\\nnight, officials said.\\n")]
    ['Flood', 'The river rose by two metres in the night, officials said.']
    """
    rows = list(lines(text))
    width = page_width(rows)
    groups: list[list[Line]] = []
    for row in rows:
        if groups and continues(groups[-1][-1], row, width):
            groups[-1].append(row)
        else:
            groups.append([row])
    starts = [0, *(group[0].start for group in groups[1:]), len(text)]
    return [_paragraph(text, group, *bounds) for group, *bounds in zip(groups, starts, starts[1:], strict=False)]


def _paragraph(text: str, group: list[Line], start: int, end: int) -> Paragraph:
    opening = MARK.match(group[0].text)
    first = group[0].start + (opening.end() if opening else 0)
    last = group[-1].end
    whole = text[first:last]
    last -= len(whole) - len(whole.rstrip().rstrip("*_ "))
    plain = plain_text(text[first:last])
    mark = (opening.group(1) or "") if opening else ""
    ended = bool(SENTENCE_END.search(plain, max(0, len(plain) - CLOSE)))
    return Paragraph(start, end, first, last, plain, mark, group[0].blanks, len(WORD.findall(plain)), ended)


def plain_text(words: str) -> str:
    """Words on one line: broken lines joined, a word broken by a hyphen made whole, stray marks and double spaces out.

    >>> plain_text("the pace of repairs\\tn\\nslowed in the govern-\\nment's  plan")
    "the pace of repairs slowed in the government's plan"
    >>> plain_text("a slower-than-\\npromised pace")
    'a slower-than-promised pace'
    """
    pieces: list[str] = []
    for row in words_of_links(words).splitlines():
        row = " ".join(UNSEEN.sub("", STRAY.sub("", row.rstrip())).replace("**", "").split())
        if not row:
            continue
        if pieces:
            pieces[-1], between = _joint(pieces[-1], row)
            pieces.append(between)
        pieces.append(row)
    return "".join(pieces)


def _joint(before: str, after: str) -> tuple[str, str]:
    """How a line ends and what comes between it and the next: a space, or nothing inside a word broken by a hyphen."""
    word = before.rsplit(" ", 1)[-1]
    if word.endswith("-") and len(word) > 2 and after[0].islower():
        return (before if "-" in word[:-1] else before[:-1]), ""
    return before, " "
