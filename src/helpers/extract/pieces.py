"""A stretch between blanks -> its tokens, kept: a text says the same few words again and again.

No token reaches over a blank, so a stretch is cut once and looked up ever after. That the same word is the same object each
time makes every later look-up of it faster.
"""

from __future__ import annotations

import re
from typing import Any

from ..read.outlets import OUTLET_WORDS, WORDS
from .cues import REPORTING

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S., J.R.R.
    r"|\d[\d,.]*\d|\d"
    r"|(?=[HSITWYhsitwy])(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho|[Tt]hat|[Tt]here|[Ww]hat)(?=[’'](?:s|re|ve|d|ll|m)\b)"
    r"|[’'](?:s|re|ve|d|ll|m)\b"
    r"|[^\W_]+(?:[’'\-‑&/@.][^\W_]+)*(?:[’'](?![\w]))?"
    r"|[.?!…]+|--+|[^\w\s]"
)
WORD, MARK = "word", "mark"
ENDS = frozenset(".?!…")
DIVIDERS = frozenset((";", "—", "–", ":", "--"))  # between clauses
SINGLE = frozenset(",;:.?!…)")  # marks that close most stretches that are more than a word
DROPPED = frozenset('“”"«»„＂')  # a quotation mark that nothing pairs with
# What a token is looked at again for, as bits: a mark that may end a sentence, one that parts clauses, a reporting word, a
# word that outlets are named by.
STOPS, PARTS, REPORTS, PUBLISHES = 1, 2, 4, 8
NOTABLE = {
    word: PARTS * (word in DIVIDERS) + REPORTS * (word in REPORTING) + PUBLISHES * (word in OUTLET_WORDS)
    for word in DIVIDERS | REPORTING | OUTLET_WORDS
}
MOST = 50_000  # stretches kept with their tokens
LONGEST = 30  # characters of a stretch that is kept
FIELDS = (
    5  # of a token: its text, the same in small letters, its kind, how far it is to the next, what it is notable for
)

Pieces = tuple[Any, ...]  # the fields of one token after another: flat, since the fields are taken apart by slices


class _Kept(dict[str, Pieces]):
    """Stretches that have been met. How far it is to the next token holds where one blank follows the stretch."""

    def __missing__(self, stretch: str) -> Pieces:
        pieces = _pieces(stretch)
        if len(self) > MOST:
            self.clear()
        if len(stretch) < LONGEST:
            self[stretch] = pieces
        return pieces


def _pieces(stretch: str) -> Pieces:
    """The tokens of a stretch without blanks, one after another."""
    size = len(stretch)
    if stretch.isalpha():
        low = _lower(stretch)
        return stretch, low, WORD, size + 1, NOTABLE.get(low, 0)
    mark = stretch[-1]
    if mark in SINGLE and (word := stretch[:-1]).isalpha():
        low = _lower(word)
        return (word, low, WORD, size - 1, NOTABLE.get(low, 0),
                mark, mark, MARK, 2, STOPS if mark in ENDS else NOTABLE.get(mark, 0))  # fmt: skip
    found = [(match[0], match.start()) for match in TOKEN.finditer(stretch) if match[0] not in DROPPED]
    starts = [start for _, start in found]
    pieces: list[Any] = []
    for (word, start), following in zip(found, [*starts[1:], size + 1], strict=False):
        low = _lower(word)
        pieces += word, low, WORD if _is_word(word) else MARK, following - start, _notes(low)
    return tuple(pieces)


def _lower(word: str) -> str:
    """The word in small letters; the same object where it is so already: one place in memory to look at, not two."""
    low = word.lower()
    return word if low == word else low


def _is_word(token: str) -> bool:
    return token[0].isalnum() or token[-1].isalnum()


def _notes(low: str) -> int:
    """What a token in small letters is notable for; a compound publishes where a word in it does: 'gazette-run'."""
    if low[0] in ENDS:
        return STOPS
    compound = len(low) > 3 and not low[0].isdecimal() and not OUTLET_WORDS.isdisjoint(WORDS.findall(low))
    return NOTABLE.get(low, 0) | PUBLISHES * compound


PIECES = _Kept()
