"""A paragraph as tokens: words, punctuation and whole quotations, with the sentence that each stands in.

A quotation is one token here, so that no grammar rule can look inside it or be led astray by its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Any, Generic, NamedTuple, TypeVar

TOKEN = re.compile(
    r"[a-z]+(?=[\s,])"  # most words of a text: tried first, for speed
    r"|(?:[A-Z]\.){2,}"  # U.S., J.R.R.
    r"|\d[\d,.]*\d|\d"
    r"|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho|[Tt]hat|[Tt]here|[Ww]hat)(?=[’'](?:s|re|ve|d|ll|m)\b)"
    r"|[’'](?:s|re|ve|d|ll|m)\b"
    r"|[^\W_]+(?:[’'\-‑&/@.][^\W_]+)*(?:[’'](?![\w]))?"
    r"|[.?!…]+|--+|[^\w\s]"
)
# A full stop after these ends no sentence (after the Chicago Manual of Style, 10.42 and 10.28).
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen sens rep reps gov govs lt col gen capt sgt maj rev hon st jr sr vs no adm cmdr jan feb mar
    apr jun jul aug sep sept oct nov dec inc corp co ltd dept est pres d-n r-n""".split()
)
T = TypeVar("T")
WORD, MARK, QUOTED, BREAK = "word", "mark", "quoted", "break"
ENDS = frozenset(".?!…")
SINGLE = frozenset(",;:.?!…)")  # marks that close most stretches that are more than a word
STOP, DROPPED = "stop", "dropped"  # a mark that may end a sentence; a quotation mark that nothing pairs with
DIVIDERS = frozenset((";", "—", "–", ":", "--"))  # between clauses
MOST_WORDS = 50_000  # stretches kept with their tokens
LONGEST_KEPT = 30  # characters


class lazy(Generic[T]):
    """A value worked out when it is first asked for; `functools.cached_property` without the lock, which took longer."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self.make, self.__doc__ = make, make.__doc__

    def __get__(self, owner: Any, _: type | None = None) -> T:
        if owner is None:
            return self  # type: ignore[return-value]
        value = owner.__dict__[self.make.__name__] = self.make(owner)
        return value


class Token(NamedTuple):
    """A word, a punctuation mark, a sentence's end or a quotation; `low` is its lower-case form."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    sentence: int


class Tokens(Sequence[Token]):
    """The tokens of one paragraph, each field a list of its own.

    The rules ask for one field of one token at a time, so no record is made until one is asked for: most tokens are
    never looked at, and to make a record of each took half the time of all reading.
    """

    def __init__(self) -> None:
        self.kind: list[str] = []
        self.text: list[str] = []
        self.low: list[str] = []
        self.start: list[int] = []
        self.sentence: list[int] = []
        self.bounds: dict[int, tuple[int, int]] = {}

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, k):
        if isinstance(k, slice):
            return [self[j] for j in range(*k.indices(len(self.text)))]
        return Token(self.kind[k], self.text[k], self.low[k], self.start[k], self.end(k), self.sentence[k])

    def __iter__(self) -> Iterator[Token]:
        return (self[k] for k in range(len(self.text)))

    def add(self, kind: str, text: str, low: str, start: int, sentence: int) -> None:
        self.kind.append(kind)
        self.text.append(text)
        self.low.append(low)
        self.start.append(start)
        self.sentence.append(sentence)

    def end(self, k: int) -> int:
        """Where token k ends in the text."""
        return self.start[k] + len(self.text[k])

    @lazy
    def quotations(self) -> list[int]:
        """The tokens that are quotations."""
        return [k for k, kind in enumerate(self.kind) if kind == QUOTED]

    @lazy
    def edges(self) -> list[int]:
        """The tokens that a clause begins with: after a sentence's end, a quotation, a semicolon, a dash."""
        return [
            k + 1
            for k, kind in enumerate(self.kind)
            if kind != WORD and (kind != MARK or self.text[k] in DIVIDERS)
        ]  # fmt: skip

    def sentence_at(self, k: int) -> tuple[int, int]:
        """First and last + 1 token of the sentence that token k stands in, its full stop among them."""
        number = self.sentence[k]
        if number not in self.bounds:
            self.bounds[number] = bisect_left(self.sentence, number, 0, k + 1), bisect_right(self.sentence, number, k)
        return self.bounds[number]


Piece = tuple[str, str, str, int]  # a token, its lower-case form, its kind, how far it is to the start of the next


class _Pieces(dict[str, tuple[Piece, ...]]):
    """The tokens of each stretch between blanks that has been met: a text says the same few words again and again.

    No token reaches over a blank. How far it is to the next token holds where one blank follows the stretch. That the
    same word is the same object each time makes every later look-up of it faster.
    """

    def __missing__(self, stretch: str) -> tuple[Piece, ...]:
        size = len(stretch)
        pieces: tuple[Piece, ...]
        if stretch.isalpha():
            pieces = ((stretch, _lower(stretch), WORD, size + 1),)
        elif stretch[-1] in SINGLE and (word := stretch[:-1]).isalpha():
            mark = stretch[-1]
            pieces = (word, _lower(word), WORD, size - 1), (mark, mark, STOP if mark in ENDS else MARK, 2)
        else:
            found = [(m[0], _kind(m[0]), m.start()) for m in TOKEN.finditer(stretch)]
            found = [piece for piece in found if piece[1] != DROPPED]
            ends = [start for _, _, start in found[1:]] + [size + 1] * bool(found)
            pieces = tuple(
                [(w, _lower(w), kind, end - start) for (w, kind, start), end in zip(found, ends, strict=True)]
            )
        if len(self) > MOST_WORDS:
            self.clear()
        if len(stretch) < LONGEST_KEPT:
            self[stretch] = pieces
        return pieces


def _lower(word: str) -> str:
    """The word in small letters; the same object where it is so already: one place in memory to look at, not two."""
    low = word.lower()
    return word if low == word else low


def _kind(word: str) -> str:
    if word[0].isalnum() or word[-1].isalnum():
        return WORD
    if word[0] in ENDS:
        return STOP
    return DROPPED if word in '“”"«»„＂' else MARK


PIECES = _Pieces()


def _is_break(text: str, mark: str, end: int, limit: int, found: Tokens, before: int) -> bool:
    if end >= limit:
        return True
    after = text[end : end + 3].lstrip(" )\n\r\t\u00a0]*")
    if not text[end].isspace() and text[end] not in ")]*":
        return False
    if mark == "." and before >= 0 and found.kind[before] == WORD:
        low, word = found.low[before], found.text[before]
        if low in ABBREVIATIONS or (len(word) == 1 and word.isupper()):
            return False
        if low[1:2] == "-" and re.fullmatch(r"[dri]-[a-z]+", low):
            return False
    return not after or not after[0].islower()


def tokens(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]] = ()) -> Tokens:
    """The tokens of one paragraph, text[start:end]; `quoted` are the stretches between marks, in order.

    A quotation that ends with a full stop ends its sentence.

    >>> line = "“No,” said Mr. Ito. He left."
    >>> [(t.text, t.sentence) for t in tokens(line, 0, len(line), [(1, 4)])][:5]
    [('No,', 0), ('said', 0), ('Mr', 0), ('.', 0), ('Ito', 0)]
    """
    found = Tokens()
    at, sentence = start, 0
    for first, last in [*quoted, (end, end)]:
        sentence = _gap(text, at, max(at, first), found, sentence, end)
        if first >= end:
            break
        words = text[first:last]
        found.add(QUOTED, words, "", first, sentence)
        at = last
        while at < end and text[at] in "”“»\"’'＂":
            at += 1
        if words.rstrip().endswith((".", ".)")):
            sentence += 1
    return found


def _gap(text: str, at: int, to: int, found: Tokens, sentence: int, limit: int) -> int:
    """Add the tokens of text[at:to], where no quotation stands; goes out: the number of the sentence that goes on."""
    gap = text[at:to]
    pieces = list(chain.from_iterable(map(PIECES.__getitem__, gap.split())))
    if not pieces:
        return sentence
    words, lows, kinds, steps = zip(*pieces, strict=True)
    base = len(found.text)
    found.text += words
    found.low += lows
    found.kind += kinds
    found.start += _starts(text, at, gap, words, steps)
    done = base
    for k in [k for k, kind in enumerate(kinds, base) if kind is STOP]:
        ended = _is_break(text, found.text[k], found.end(k), limit, found, k - 1)
        found.kind[k] = BREAK if ended else MARK
        if ended:
            found.sentence += [sentence] * (k + 1 - done)
            sentence, done = sentence + 1, k + 1
    found.sentence += [sentence] * (len(found.text) - done)
    return sentence


def _starts(text: str, at: int, gap: str, words: Sequence[str], steps: Sequence[int]) -> list[int]:
    """Where each word of a gap that begins at `at` starts: counted up where its blanks are single, else looked for."""
    end = at + len(gap.rstrip()) + 1
    starts = list(accumulate(steps, initial=end - len(gap.strip()) - 1))
    if starts.pop() == end:
        return starts
    starts, find = [], text.find
    for word in words:
        at = find(word, at)
        starts.append(at)
        at += len(word)
    return starts
