"""The same quotation wherever it is printed: words, speaker and listener side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from ..tables import Quote
from .collation import keys, likeness

PHRASE = 3  # words: shorter quotations are one only if all words agree
ALIKE = 0.8  # share of words in common, in order, from which two longer quotations are one
_CUT = re.compile(r"\[[^\[\]]*\]|…|\.\.\.")  # where an editor openly left out or put in words

Keys = tuple[str, ...]


@dataclass(frozen=True)
class Quotation:
    """One quotation as several places print it, in the order of the articles."""

    quotes: tuple[Quote, ...]

    @cached_property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that print it, each once."""
        return tuple(dict.fromkeys(quote.article_id for quote in self.quotes))

    @cached_property
    def fullest(self) -> tuple[Quote, ...]:
        """Of each article the longest printing."""
        best: dict[str, Quote] = {}
        for quote in self.quotes:
            if quote.article_id not in best or len(quote.text) > len(best[quote.article_id].text):
                best[quote.article_id] = quote
        return tuple(best.values())

    @cached_property
    def readings(self) -> dict[Keys, tuple[str, ...]]:
        """Each full wording with the articles that print it, most articles first.

        An excerpt, or a wording with its cuts marked, is no wording of its own: it goes with the one that it fits, and
        with none if it fits several.
        """
        full: list[Keys] = []
        for quote in sorted(self.quotes, key=lambda quote: -len(keys(quote.text))):
            if not any(_fits(quote.text, longer) for longer in full):
                full.append(keys(quote.text))
        held: dict[Keys, dict[str, None]] = {wording: {} for wording in full}
        for quote in self.fullest:
            fitting = [wording for wording in full if _fits(quote.text, wording)]
            if len(fitting) == 1:
                held[fitting[0]][quote.article_id] = None
        articles = {wording: tuple(found) for wording, found in held.items() if found}
        return dict(sorted(articles.items(), key=lambda item: (-len(item[1]), -len(item[0]), item[0])))

    @cached_property
    def reading_of(self) -> dict[str, tuple[Keys, tuple[str, ...]]]:
        """For each article the wording that it prints, with all articles that print it."""
        return {article: (wording, held) for wording, held in self.readings.items() for article in held}


def _fits(text: str, wording: Keys) -> bool:
    return excerpt(keys(text), wording) or _cut_from(text, wording)


def excerpt(part: Keys, whole: Keys) -> bool:
    """Whether the words stand in the whole one after another, or are all of it, in whatever way compounds are written.

    >>> excerpt(("a", "hard", "winter"), ("it", "was", "a", "hard", "winter")), excerpt(("a", "winter"), ("a", "hard", "winter"))
    (True, False)
    >>> excerpt(("to", "cooperate"), ("to", "co", "operate"))
    True
    """
    return f" {' '.join(part)} " in f" {' '.join(whole)} " or "".join(part) == "".join(whole)


def _cut_from(text: str, whole: Keys) -> bool:
    """Whether a quotation with its cuts marked ('...', '[sic]') is made of stretches of the whole."""
    parts = [keys(part) for part in _CUT.split(text)]
    return len(parts) > 1 and all(excerpt(part, whole) for part in parts if part)


def quotations(quotes: list[Quote]) -> list[Quotation]:
    """The quotations of a story, each with all its printings, in the order in which they first come.

    Comes in: the quotes of all articles in file order. Goes out: one Quotation for each, also for those printed once.

    >>> def quote(article, text):
    ...     return Quote(quote_id=article, article_id=article, start=0, end=9, text=text, kind="direct")
    >>> found = quotations([quote("a", "The river is rising fast"), quote("b", "The river is still rising fast")])
    >>> [sorted(q.article_ids) for q in found]
    [['a', 'b']]
    """
    wordings = {keys(quote.text): number for number, quote in reversed(list(enumerate(quotes)))}
    home = {wording: wording for wording in wordings}
    for a, b in _candidates(list(wordings)):
        if excerpt(a, b) or excerpt(b, a) or likeness(a, b) >= ALIKE:
            home[_root(home, a)] = _root(home, b)
    groups: dict[Keys, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if keys(quote.text):
            groups[_root(home, keys(quote.text))].append(quote)
    return [Quotation(tuple(found)) for found in groups.values()]


def _candidates(wordings: list[Keys]) -> set[tuple[Keys, Keys]]:
    """Pairs of wordings that share three words in a row; each is compared with the first that held them."""
    seen: dict[Keys, list[Keys]] = defaultdict(list)
    for wording in wordings:
        for place in range(len(wording) - PHRASE + 1):
            seen[wording[place : place + PHRASE]].append(wording)
    return {(held[0], other) for held in seen.values() for other in held[1:] if other != held[0]}


def _root(home: dict[Keys, Keys], wording: Keys) -> Keys:
    while home[wording] != wording:
        home[wording] = home[home[wording]]
        wording = home[wording]
    return wording
