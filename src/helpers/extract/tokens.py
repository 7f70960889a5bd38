"""A stretch of text -> tokens with their places: words, numbers, marks. One pass of one pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

# A number keeps its thousands commas and decimals, also in '80, 000' as some pages print it; letters joined to digits ('25k',
# 'S8') are tokens of their own that touch; 'U.S.' and 'p.m.' are one token, so that their full stops end nothing. Words stand
# first, since most tokens are words; one letter alone waits until 'U.S.' has been tried.
TOKEN = re.compile(
    r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*|\d{1,3}(?:,\d{2,3}){1,6}(?!\d)(?:\.\d+)?|\d{1,3}(?:, 000)+(?!\d)|\d+(?:\.\d+)?|"
    r"(?<![\w.])\.\d+|(?:[^\W\d_]\.){2,}|[^\W\d_](?:['’][^\W\d_]+)*|[^\s]"
)
QUOTES = frozenset("\"“”„«»'‘’")
DASHES = frozenset("-–—‐‑−")
STOPS = frozenset(".;:!?()[]")


PADDING = 64  # how far outside the sentence `at` may be asked; no rule looks further


OUTSIDE = [""] * PADDING


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence; positions are those of the text it was cut from."""

    words: list[str]  # as printed
    low: list[str]  # in lower case, with straight apostrophes
    start: list[int]
    end: list[int]
    size: int
    # The lower-case token at an index, an empty text up to PADDING tokens outside the sentence. The bound method of a padded
    # list: it is called some 150 times a sentence, and a function with a test of its bounds takes twice the time.
    at: Callable[[int], str]
    number: Callable[[int], bool]  # is the token at an index written in digits? The test of a set, for the same reason

    def __len__(self) -> int:
        return self.size

    def touches(self, index: int) -> bool:
        """Does token `index` follow the one before it without a blank?"""
        return 0 < index < self.size and self.end[index - 1] == self.start[index]

    def capital(self, index: int) -> bool:
        """Does token `index` begin with a capital letter?"""
        return 0 <= index < self.size and self.words[index][0].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens.

    >>> tokens = tokenise("About 1,200-1,400 homes lost power at 5 p.m.")
    >>> tokens.words
    ['About', '1,200', '-', '1,400', 'homes', 'lost', 'power', 'at', '5', 'p.m.']
    >>> tokens.at(0), tokens.at(-1), tokens.at(10)
    ('about', '', '')
    """
    end = len(text) if end is None else end
    found = list(TOKEN.finditer(text, start, end))
    words = [match.group() for match in found]
    low = "\n".join(words).lower().replace("’", "'").split("\n") if words else []
    if text.find(", 000", start, end) >= 0:
        low = [word.replace(", ", ",") for word in low]
    at = [*low, *OUTSIDE].__getitem__
    number = {index for index, word in enumerate(low) if word[-1].isdecimal()}.__contains__
    return Tokens(
        words, low, [match.start() for match in found], [match.end() for match in found], len(words), at, number
    )
