"""Articles -> which outlet's copy each one is, and whose reporting each one says that it uses."""

from __future__ import annotations

from dataclasses import dataclass, field

from .concordance import Concordance
from .kinship import outlet_key

CREDITS = ("syndication credit", "byline", "dateline")  # blocks that say whose copy it is


@dataclass(slots=True)
class Outlet:
    """An outlet named as the place where something was first reported."""

    name: str
    copies: dict[str, str] = field(default_factory=dict)  # article -> the words that credit it
    users: dict[str, str] = field(default_factory=dict)  # article of someone else -> the words that name it
    own: str | None = None  # the article here that the outlet published itself


def outlets(indexes: list[Concordance]) -> list[Outlet]:
    """The outlets that the articles credit or quote, each with its copies and its users.

    Comes in: concordances. Goes out: outlets that at least one article uses or is a copy of, in order of first mention.

    >>> outlets([])
    []
    """
    found: dict[str, Outlet] = {}
    for index in indexes:
        for name in _named(index):
            found.setdefault(outlet_key(name), Outlet(name))
    for index in indexes:
        for key, outlet in found.items():
            credit = _credit(index, key)
            if credit and _is_own(index, key):
                outlet.own = outlet.own or index.article_id
            elif credit:
                outlet.copies[index.article_id] = credit
            elif own := _use(index, key):
                outlet.users[index.article_id] = own
    return list(found.values())


def _named(index: Concordance) -> list[str]:
    article = index.witness.article
    names = [article.credit, *(q.told_to for q in index.witness.quotes), *(a.via for a in index.witness.attributions)]
    return [name for name in names if name and outlet_key(name)]


def _credit(index: Concordance, key: str) -> str | None:
    """The words by which an article is this outlet's copy: its publisher, its credit, or a credit line in its text."""
    article = index.witness.article
    for name in (article.credit, article.publisher):
        if name and outlet_key(name) == key:
            return name
    lines = (" ".join(block.text.split()) for block in index.witness.blocks if block.label in CREDITS)
    return next((line for line in lines if key in outlet_key(line)), None)


def _is_own(index: Concordance, key: str) -> bool:
    """Whether the outlet published the article itself: it is the publisher, or a byline names it and nothing says reprint."""
    publisher = index.witness.article.publisher
    if publisher:
        return outlet_key(publisher) == key
    labels = {block.label for block in index.witness.blocks if key in outlet_key(" ".join(block.text.split()))}
    return "byline" in labels and "syndication credit" not in labels


def _use(index: Concordance, key: str) -> str | None:
    for quote in index.witness.quotes:
        if quote.told_to and outlet_key(quote.told_to) == key:
            return f"{quote.cue or 'told'} {quote.told_to}".replace(f"{quote.told_to} {quote.told_to}", quote.told_to)
    for item in index.witness.attributions:
        if item.via and outlet_key(item.via) == key:
            return " ".join(item.text.split())
    return None
