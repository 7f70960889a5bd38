"""A paragraph as tokens: words, punctuation and whole quotations, with the sentence that each stands in.

A quotation is one token here, so that no grammar rule can look inside it or be led astray by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, compress, pairwise
from typing import NamedTuple, overload

from .pieces import DROPPED, FIELDS, MARK, PARTS, PIECES, PUBLISHES, REPORTS, STOPS, WORD

# A full stop after these ends no sentence (after the Chicago Manual of Style, 10.42 and 10.28).
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen sens rep reps gov govs lt col gen capt sgt maj rev hon st jr sr vs no adm cmdr jan feb mar
    apr jun jul aug sep sept oct nov dec inc corp co ltd dept est pres d-n r-n""".split()
)
PARTY = re.compile(r"[dri]-[a-z]+")  # 'D-Ohio' before a full stop: 'Ito (D-Ohio.) left'
QUOTED, BREAK = "quoted", "break"
__all__ = ["BREAK", "MARK", "QUOTED", "WORD", "Token", "Tokens", "tokens"]


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

    __slots__ = (
        "edges", "kind", "low", "opens", "publishes", "quotations", "reporting", "sentence", "size", "start", "text",
    )  # fmt: skip

    def __init__(self) -> None:
        self.kind: list[str] = []
        self.text: list[str] = []
        self.low: list[str] = []
        self.start: list[int] = []
        self.sentence: list[int] = []
        self.size = 0
        self.opens = [0]  # the token that each sentence begins with; at last the number of tokens
        self.edges: list[int] = []  # those that a clause begins with: after a sentence's end, a quotation, a dash
        self.quotations: list[int] = []
        self.reporting: list[int] = []  # the words that may report speech
        self.publishes = False  # whether a word that outlets are named by is among them, outside quotations

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, k: int) -> Token: ...
    @overload
    def __getitem__(self, k: slice) -> list[Token]: ...
    def __getitem__(self, k: int | slice) -> Token | list[Token]:
        if isinstance(k, slice):
            return [self[j] for j in range(*k.indices(self.size))]
        return Token(self.kind[k], self.text[k], self.low[k], self.start[k], self.end(k), self.sentence[k])

    def __iter__(self) -> Iterator[Token]:
        return (self[k] for k in range(self.size))

    def end(self, k: int) -> int:
        """Where token k ends in the text."""
        return self.start[k] + len(self.text[k])

    def sentence_at(self, k: int) -> tuple[int, int]:
        """First and last + 1 token of the sentence that token k stands in, its full stop among them."""
        number = self.sentence[k]
        return self.opens[number], self.opens[number + 1]


def tokens(text: str, start: int, end: int, quoted: Sequence[tuple[int, ...]] = ()) -> Tokens:
    """The tokens of one paragraph, text[start:end]; `quoted` are the stretches between marks as (start, end, ...), in order.

    A quotation that ends with a full stop ends its sentence.

    >>> line = "“No,” said Mr. Ito. He left."
    >>> [(t.text, t.sentence) for t in tokens(line, 0, len(line), [(1, 4)])][:5]
    [('No,', 0), ('said', 0), ('Mr', 0), ('.', 0), ('Ito', 0)]
    """
    found = Tokens()
    at = start
    for first, last, *_ in quoted:
        _add_gap(text, at, first - (first > at and text[first - 1] in DROPPED), found, end)
        _add_quotation(text[first:last], first, found)
        at = last
        while at < end and text[at] in "”“»\"’'＂":
            at += 1
    _add_gap(text, at, end, found, end)
    found.size = len(found.text)
    if found.opens[-1] < found.size:
        found.opens.append(found.size)
    for number, (first, last) in enumerate(pairwise(found.opens)):
        found.sentence += [number] * (last - first)
    return found


def _add_quotation(words: str, start: int, found: Tokens) -> None:
    k = len(found.text)
    found.text.append(words)
    found.low.append("")
    found.kind.append(QUOTED)
    found.start.append(start)
    found.quotations.append(k)
    found.edges.append(k + 1)
    if words.rstrip().endswith((".", ".)")):
        found.opens.append(k + 1)


def _add_gap(text: str, at: int, to: int, found: Tokens, limit: int) -> None:
    """Add the tokens of text[at:to], where no quotation stands, and end sentences at their stops."""
    gap = text[at:to]
    fields = list(chain.from_iterable(map(PIECES.__getitem__, gap.split())))
    if not fields:
        return
    base, words, notes = len(found.text), fields[::FIELDS], fields[4::FIELDS]
    found.text += words
    found.low += fields[1::FIELDS]
    found.kind += fields[2::FIELDS]
    found.start += _starts(text, at, gap, words, fields[3::FIELDS])
    for j in compress(range(len(notes)), notes):
        k, note = base + j, notes[j]
        if note == STOPS:
            if _is_break(text, found, k, limit):
                found.kind[k] = BREAK
                found.edges.append(k + 1)
                found.opens.append(k + 1)
        elif note == PARTS:
            found.edges.append(k + 1)
        elif note & REPORTS:
            found.reporting.append(k)
        if note & PUBLISHES:
            found.publishes = True


def _is_break(text: str, found: Tokens, k: int, limit: int) -> bool:
    """Whether the stop at token k ends its sentence: what follows begins one, and it belongs to no abbreviation."""
    end = found.end(k)
    if end >= limit:
        return True
    if not text[end].isspace() and text[end] not in ")]*":
        return False
    if k and found.text[k] == "." and found.kind[k - 1] == WORD:
        low, word = found.low[k - 1], found.text[k - 1]
        if low in ABBREVIATIONS or (len(word) == 1 and word.isupper()):
            return False
        if low[1:2] == "-" and PARTY.fullmatch(low):
            return False
    after = text[end : end + 3].lstrip(" )\n\r\t\u00a0]*")
    return not after or not after[0].islower()


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
