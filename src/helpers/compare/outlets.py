"""Articles -> which outlet's copy each one is, and whose reporting each one says that it uses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .collation import keys
from .concordance import Concordance
from .kinship import outlet_key
from .quotations import excerpt

FURNITURE = ("syndication credit", "byline", "dateline", "boilerplate", "standfirst", "section", "photo credit")
_CREDIT = re.compile(
    r"©|\(c\)|\bcopyright\b|\b(?:published|reported|appeared|distributed|provided|written|produced) (?:first )?(?:by|in|on)\b"
    r"|\bcourtesy\b|\bcontent from\b",
    re.IGNORECASE,
)
# '© 2024 Valley Post', 'This article was first published by the Valley Post.'
_OWNER = re.compile(
    r"(?:©|\(c\)|\bcopyright\b|\b(?:published|appeared|produced) (?:first |originally )?(?:by|in|on)\b)[\s©,]*(?:\(c\) )?(?:\d{4},? )?"
    r"(?:(?:by|[Tt]he) )?(?P<name>(?-i:[A-Z][\w'’&-]*(?: (?:of|and|&|[A-Z][\w'’-]*))*[\w]))",
    re.IGNORECASE,
)
_REPORTS = r"(?:reported|reports|said|says|wrote|writes|first reported|has reported|found)\b"
CREDITS = ("syndication credit", "byline", "dateline")  # blocks that say whose copy it is


@dataclass(slots=True)
class Outlet:
    """An outlet named as the place where something was first reported."""

    name: str
    copies: dict[str, str] = field(default_factory=dict)  # article -> the words that credit it
    users: dict[str, str] = field(default_factory=dict)  # article of someone else -> the words that name it
    owns: list[str] = field(default_factory=list)  # the articles here that the outlet published itself


def outlets(indexes: list[Concordance]) -> list[Outlet]:
    """The outlets that the articles credit or quote, each with its copies and its users.

    Comes in: concordances. Goes out: outlets that at least one article uses or is a copy of, in order of first mention.

    >>> outlets([])
    []
    """
    found: dict[str, Outlet] = {}
    named = [name for index in indexes for name in _named(index)]
    publishers = [name for index in indexes if (name := index.witness.article.publisher) and outlet_key(name)]
    for name in (*named, *publishers):
        found.setdefault(outlet_key(name), Outlet(name))
    for index in indexes:
        for key, outlet in found.items():
            credit = _credit(index, key)
            if credit and _is_own(index, key):
                outlet.owns.append(index.article_id)
            elif credit or (credit := _credited(index, outlet.name)):
                outlet.copies[index.article_id] = credit
            elif own := _use(index, key) or _named_in_body(index, outlet.name):
                outlet.users[index.article_id] = own
    return [outlet for outlet in found.values() if outlet.copies or outlet.users or outlet.name in named]


def _named(index: Concordance) -> list[str]:
    article = index.witness.article
    names = [article.credit, *(q.told_to for q in index.witness.quotes), *(a.via for a in index.witness.attributions)]
    names += [match["name"] for line in _lines(index) for match in _OWNER.finditer(line)]
    own = outlet_key(article.publisher or "")
    return [name for name in names if name and outlet_key(name) and (name == article.credit or outlet_key(name) != own)]


def _lines(index: Concordance) -> list[str]:
    """The lines of an article that may say whose text it is."""
    return [" ".join(block.text.split()) for block in index.witness.blocks if block.label in FURNITURE]


def _credit(index: Concordance, key: str) -> str | None:
    """The words by which an article is this outlet's copy: its publisher, its credit, or a credit line in its text."""
    article = index.witness.article
    for name in (article.credit, article.publisher):
        if name and outlet_key(name) == key:
            return name
    lines = (" ".join(block.text.split()) for block in index.witness.blocks if block.label in CREDITS)
    return next((line for line in (*lines, index.dateline.strip(" -–—")) if key in outlet_key(line)), None)


def _credited(index: Concordance, name: str) -> str | None:
    """A line at the foot or head of an article that gives it to an outlet: '(Valley Post)', '© 2024 Valley Post'."""
    wanted = _plain(name)
    found = (line for line in _lines(index) if excerpt(wanted, keys(line)))
    return next((line for line in found if _CREDIT.search(line) or _plain(line) == wanted), None)


def _plain(name: str) -> tuple[str, ...]:
    return tuple(key for key in keys(name) if key != "the")


def _named_in_body(index: Concordance, name: str) -> str | None:
    """An outlet of two words or more that an article names as its source: 'the Valley Post reported', 'told Valley Post'."""
    if len(_plain(name)) < 2:
        return None
    cue = re.compile(
        rf"(?:told|by|to|in|on|from|with) (?:the )?{re.escape(name)}\b|\b{re.escape(name)} {_REPORTS}", re.I
    )
    for sentence in index.by_label.get("body", ()):
        if match := cue.search(sentence.clean):
            return match[0]
    return None


def _is_own(index: Concordance, key: str) -> bool:
    """Whether the outlet published the article itself: it is the publisher, or a byline or a line before the text
    names it and nothing says reprint."""
    publisher = index.witness.article.publisher
    if publisher:
        return outlet_key(publisher) == key
    labels = {block.label for block in index.witness.blocks if key in outlet_key(" ".join(block.text.split()))}
    return ("byline" in labels or key in outlet_key(index.dateline)) and "syndication credit" not in labels


def _use(index: Concordance, key: str) -> str | None:
    for quote in index.witness.quotes:
        if quote.told_to and outlet_key(quote.told_to) == key:
            return f"{quote.cue or 'told'} {quote.told_to}".replace(f"{quote.told_to} {quote.told_to}", quote.told_to)
    for item in index.witness.attributions:
        if item.via and outlet_key(item.via) == key:
            return " ".join(item.text.split())
    return None
