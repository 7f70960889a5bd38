"""A stretch of text -> tokens with their places: words, numbers, marks. One pass of one pattern."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A number keeps its thousands commas and decimals; letters joined to digits ('25k', 'S8') are tokens of their own that
# touch; 'U.S.' and 'p.m.' are one token, so that their full stops end nothing.
TOKEN = re.compile(
    r"\d{1,3}(?:,\d{2,3}){1,6}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s]"
)
QUOTES = frozenset("\"“”„«»'‘’")
DASHES = frozenset("-–—‐‑−")
STOPS = frozenset(".;:!?()[]")


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence; positions are those of the text it was cut from."""

    words: list[str]  # as printed
    low: list[str]  # in lower case, with straight apostrophes
    start: list[int]
    end: list[int]
    size: int

    def __len__(self) -> int:
        return len(self.words)

    def at(self, index: int) -> str:
        """The lower-case token at `index`; an empty text outside the sentence."""
        return self.low[index] if 0 <= index < self.size else ""

    def touches(self, index: int) -> bool:
        """Does token `index` follow the one before it without a blank?"""
        return 0 < index < self.size and self.end[index - 1] == self.start[index]

    def capital(self, index: int) -> bool:
        """Does token `index` begin with a capital letter?"""
        return 0 <= index < self.size and self.words[index][0].isupper()

    def number(self, index: int) -> bool:
        """Is token `index` written in digits?"""
        return 0 <= index < self.size and self.words[index][-1].isdecimal()


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens.

    >>> tokenise("About 1,200-1,400 homes lost power at 5 p.m.").words
    ['About', '1,200', '-', '1,400', 'homes', 'lost', 'power', 'at', '5', 'p.m.']
    """
    found = list(TOKEN.finditer(text, start, len(text) if end is None else end))
    words = [match.group() for match in found]
    low = [word.lower().replace("’", "'") for word in words]
    return Tokens(words, low, [match.start() for match in found], [match.end() for match in found], len(found))
