"""A web page made fit to be parsed in bounded time: too many elements refused, what would take forever taken out.

Parsers of HTML are quadratic in two places: the attributes of one element, and the inline elements of one parent.
"""

from __future__ import annotations

import re

from ..errors import CaptureError

MOST_TAGS = 50_000  # a saved news page has 2,000 to 20,000
MOST_ATTRIBUTES = 1_000  # of one element
MOST_INLINE = 1_000  # tags between two block elements
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
ATTRIBUTE = r"""[\s/]++[^\s=>/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
LADEN = re.compile(rf"(<[a-zA-Z][a-zA-Z0-9]*+)(?:{ATTRIBUTE}){{{MOST_ATTRIBUTES},}}+")
BLOCKS = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "head header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|"
    r"tt|u|var)\b[^<>]*>",
    re.IGNORECASE,
)


def fit(page: str, name: str) -> tuple[str, tuple[str, ...]]:
    """The page, fit to be parsed, and what was taken out of it, as phrases.

    Raises CaptureError for a page of more elements than an article's.

    >>> fit("<p>The river rose.</p>", "river.html")
    ('<p>The river rose.</p>', ())
    >>> fit("<p " + "a=1 " * 2000 + ">The river rose.</p>", "river.html")
    ('<p >The river rose.</p>', ('an element with more than 1,000 attributes was read without them',))
    """
    tags = page.count("<")
    if tags > MOST_TAGS and (tags := sum(1 for _ in TAG.finditer(page))) > MOST_TAGS:
        raise CaptureError(
            f"{name}: the page has {tags:,} tags, and the limit is {MOST_TAGS:,}; save the article alone, or its text as TXT"
        )
    gaps: tuple[str, ...] = ()
    page, laden = LADEN.subn(r"\1", page)
    if laden:
        gaps += (f"an element with more than {MOST_ATTRIBUTES:,} attributes was read without them",)
    thin = _thinned(page)
    if len(thin) < len(page):
        gaps += (f"a paragraph with more than {MOST_INLINE:,} inline tags was read without them",)
    return thin, gaps


def _thinned(page: str) -> str:
    """The page without the inline tags of a paragraph that has far too many."""
    pieces, kept, start, count = [], 0, 0, 0
    for tag in [*TAG.finditer(page), None]:
        if tag is not None and tag[1].lower() not in BLOCKS:
            count += 1
            continue
        end = tag.start() if tag is not None else len(page)
        if count > MOST_INLINE:
            pieces += [page[kept:start], INLINE.sub("", page[start:end])]
            kept = end
        start, count = tag.end() if tag is not None else end, 0
    return "".join([*pieces, page[kept:]])


def cut_off(page: str) -> tuple[str, ...]:
    """The note that a page seems to break off: it opens `<html>` or `<body>` and closes neither.

    >>> cut_off("<html><body><p>The river rose by")
    ('the page seems to be cut off: it does not close its <html>',)
    >>> cut_off("<p>The river rose.</p>")
    ()
    """
    opened = re.search(r"<(html|body)\b", page, re.IGNORECASE)
    if not opened or re.search(r"</(?:html|body)\b", page, re.IGNORECASE):
        return ()
    return (f"the page seems to be cut off: it does not close its <{opened[1].lower()}>",)
