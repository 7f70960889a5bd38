"""Quotation marks: which stretches of a paragraph stand between them.

A paragraph is read on its own, so that one lost mark spoils one paragraph and never the rest of the article. Curly,
straight, mixed and angle marks are read; an apostrophe is no mark, and a pair of apostrophes only where two grave accents
open it. Single marks count in headlines, and in texts without double ones. What is nested belongs to the quotation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .cues import cue

OPENING, STRAIGHT = "“„«", '"＂'
MARK = re.compile('[“„«”»"＂]')  # alone, a class of characters is sought many times faster
MARK_OR_PAIR = re.compile("[“„«”»\"＂]|``|''")
SELDOM = ("«", "»", "„", "＂", "``")
SINGLE_START = re.compile(r"(?<![^\s(\[—–:\-“\"])[‘'](?=\w|\$|£|€)")
SINGLE_END = re.compile(r"(?<=[^\s(—–‘'])[’'‘](?![\w’'])")
SPACED = re.compile(r"(?<=[a-z][,:])[\"“”]\s[A-Z]")  # said," It rained."
# 'em, 'til, '90s: letters left out at the beginning of a word, after Quirk et al. (1985), appendix III.
CLIPPED = re.compile(r"['’‘](?:em|til|tis|twas|cause|bout|n|round|\d\ds?)\b", re.I)
# After a lost closing mark: ', she said', '. said Ana Ruiz', ', the mayor of Leeds added'.
TAIL = re.compile(
    r"[,.?!…—](?=\s+(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|we|[Tt]he\s\w+|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*)\s+(?:also\s|later\s)?"
    r"(?P<verb>[a-z]{3,12})\b|(?P<inverted>s[a-z]{2,10}|a[a-z]{2,10}|wrote|told|tweeted|explained|according)\s+(?:[A-Z]|the\b|a\b|he\b|she\b)))"
)
PHRASE_END = re.compile(r"[,.?!;:…](?=\s|$)")
SENTENCE_END = re.compile(r"[.?!…](?=\s)")
PAIR = re.compile(r"(?<![\w'])''\w")  # ''We lost it,'' she said
LONGEST_SINGLE = 400  # characters; a longer stretch between single marks is two apostrophes


class Marked(NamedTuple):
    """A stretch between marks; `closed` is false where the closing mark is missing."""

    start: int
    end: int
    closed: bool


def _role(text: str, match: re.Match[str], start: int, end: int, inside: bool) -> str:
    """Whether a mark opens, closes or does nothing; where it stands outweighs which way it is curled."""
    mark, at, stop = match[0], match.start(), match.end()
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    right = not after.isspace() and after not in ",;.)”"  # a word begins right after the mark
    # A word or its punctuation ends right before it; a sign of writing direction is no word.
    left = not before.isspace() and before not in "([—“" and before.isprintable()
    if mark in ("``", "''"):
        return "open" if mark == "``" else "close" if inside and "``" in text[start:at] else ""
    if before == "=" or text[stop : stop + 1] == ">":
        return ""  # an attribute of markup: href="…">
    if left and not right and not inside and SPACED.match(text, at):
        return "open"
    if right != left:
        # '5" pipe' and 'said”' outside a quotation: nothing to close
        return "open" if right else "close" if inside else ""
    if mark in STRAIGHT:
        # glued on both sides ('said,"Wait'): opens after punctuation; after a digit it is an inch mark
        glued = right and before.isalnum()
        return "close" if inside else "" if glued else "open"
    return "open" if mark in OPENING else "close" if inside else ""


def _double(text: str, start: int, end: int) -> list[Marked]:
    found: list[Marked] = []
    opened: int | None = None
    depth = 0  # quotations inside the one that is open
    paired = text.find("``", start, end) >= 0 or text.find("''", start, end) >= 0
    marks = list((MARK_OR_PAIR if paired else MARK).finditer(text, start, end))
    for k, match in enumerate(marks):
        role = _role(text, match, start, end, opened is not None)
        if role == "close" and depth:
            depth -= 1
        elif role == "close" and opened is not None:
            found.append(Marked(opened, match.start(), True))
            opened = None
        elif role == "open" and opened is not None and _nests(text, marks, k, start, end):
            depth += 1
        elif role == "open":
            if opened is not None:
                found.append(Marked(opened, _lost_end(text, opened, match.start()), False))
            opened, depth = match.end(), 0
    if opened is not None:
        # A quotation that goes on in the next paragraph has a mark there and none here.
        goes_on = text[end : end + 8].lstrip()[:1] in ("“", '"', "„", "«")
        found.append(Marked(opened, end if goes_on else _lost_end(text, opened, end), False))
    return [one for one in found if text[one.start : one.end].strip()]


def _nests(text: str, marks: list[re.Match[str]], k: int, start: int, end: int) -> bool:
    """Whether the curly mark at k opens a quotation within one: both are closed after it, before another opens."""
    if marks[k][0] in STRAIGHT:
        return False
    return [_role(text, match, start, end, True) for match in marks[k + 1 : k + 3]] == ["close", "close"]


def _lost_end(text: str, start: int, end: int) -> int:
    """Where a quotation without a closing mark ends: before 'he said', else at the end of its sentence or phrase."""
    for match in TAIL.finditer(text, start, end):
        if any(cue(word.lower()) for word in (match["verb"], match["inverted"]) if word):
            return match.start() + 1
    if text[start:end].lstrip()[:1].islower():
        stop = PHRASE_END.search(text, start, end)
        return stop.start() + 1 if stop else end
    if text[end - 1 : end] in ("", "\n") or text[end : end + 1] in ("", "\n", "\r"):
        return end
    ends = [m.start() + 1 for m in SENTENCE_END.finditer(text, start, end)]
    return ends[-1] if ends else end


def _single(text: str, start: int, end: int) -> list[Marked]:
    found: list[Marked] = []
    at = start
    while match := SINGLE_START.search(text, at, end):
        at = match.end()
        if CLIPPED.match(text, match.start()):
            continue
        ends = _single_end(text, match.end(), min(end, match.end() + LONGEST_SINGLE))
        if ends is not None:
            found.append(Marked(match.end(), ends, True))
            at = ends + 1
    return found


def _single_end(text: str, start: int, end: int) -> int | None:
    """The closing single mark; a plural's apostrophe ('workers' pay') is passed over when a mark follows."""
    first = None
    for match in SINGLE_END.finditer(text, start, end):
        at = match.start()
        if text[at - 1] != "s" or not text[at + 1 : at + 3].strip()[:1].islower():
            return at if first is None or not SINGLE_START.search(text, first, at) else first
        first = at if first is None else first
    return first


def has_double(text: str) -> bool:
    """Whether a text uses double quotation marks anywhere, pairs of apostrophes among them."""
    if "“" in text or '"' in text or "”" in text:  # by far the most frequent: asked for first, for speed
        return True
    return any(map(text.__contains__, SELDOM)) or ("''" in text and PAIR.search(text) is not None)


def marked(text: str, start: int, end: int, *, single: bool = True) -> list[Marked]:
    """The stretches of text[start:end], one paragraph, that stand between quotation marks.

    `single`: read single marks too. Goes out: the outermost stretches in order, marks left out. One whose closing mark
    is missing ends at the next opening mark or at the paragraph's end.

    >>> line = "“Enough,” she said of the 'temporary' dam, and the town's mayors’ ball"
    >>> [line[m.start : m.end] for m in marked(line, 0, len(line))]
    ['Enough,', 'temporary']
    """
    part = text[start:end]
    outer = _double(text, start, end) if has_double(part) else []
    if not single or ("‘" not in part and "'" not in part):
        return outer
    ends = [start, *(at for one in outer for at in one[:2]), end]
    gaps = zip(ends[::2], ends[1::2], strict=True)
    return sorted(outer + [one for gap in gaps for one in _single(text, *gap)])
