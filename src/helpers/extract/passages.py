"""Paragraphs as the grammar of reported speech sees them: marks, tokens and reporting events, each made when asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..tables import Sentence
from .clauses import QUOTED, Tokens, tokens
from .closed_classes import RELATIVE
from .marks import Marked, has_double, marked
from .reporting import Event, events
from .speakers import Span, antecedent
from .subjects import main_subject

FEW = 12  # events looked at on either side of a quotation
WIDEST_WRAP = 110  # characters; longer lines are paragraphs of their own
BLANK = re.compile(r"\n[^\S\n]*\n\s*")  # in a text without '\r': a plain first letter is searched for much faster
BLANK_OR_CR = re.compile(r"(?:\r\n|\r(?!\n)|\n)[^\S\n\r]*(?:(?:\r\n|\r(?!\n)|\n)[^\S\n\r]*)+")
LINE = re.compile(r"[^\r\n]+")
LINE_END = re.compile(r"[\r\n]")


class Passage:
    """A paragraph, text[start:end], with the label of its block, read for its quotations, words and reporting events."""

    __slots__ = (
        "_starting", "_subjects", "cue_ends", "end", "events", "label", "marks", "single", "start", "text", "tokens",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, label: str = "body", *, single: bool = True) -> None:
        self.text, self.start, self.end, self.label, self.single = text, start, end, label, single
        self.marks: list[Marked] = marked(text, start, end, single=single)
        self.tokens: Tokens = tokens(text, start, end, self.marks)
        self.events: list[Event] = events(self.tokens)
        self.cue_ends = [event.last for event in self.events]
        self._starting: dict[int, Event] | None = None
        self._subjects: list[Span] | None = None

    @property
    def starting(self) -> dict[int, Event]:
        """Events by the token that they begin with."""
        if self._starting is None:
            self._starting = {event.begin: event for event in reversed(self.events)}
        return self._starting

    def nearest(self, token: int) -> list[Event]:
        """The few events with a source whose cue ends before a token, the nearest first."""
        k = bisect_right(self.cue_ends, token)
        return [event for event in self.events[max(0, k - FEW) : k][::-1] if event.source]

    def previous(self, token: int) -> Event | None:
        """The nearest event with a source whose cue ends before a token."""
        k = bisect_right(self.cue_ends, token)
        return next((event for event in self.events[max(0, k - FEW) : k][::-1] if event.source), None)

    def next(self, token: int) -> list[Event]:
        """The few events with a source whose cue comes after a token."""
        k = bisect_right(self.cue_ends, token)
        return [event for event in self.events[k : k + FEW] if event.source]

    @property
    def subjects(self) -> list[Span]:
        """The sources of events and the subjects of sentences, in order."""
        if self._subjects is None:
            found = {self.referent(event.source) for event in self.events if event.source}
            found.update(span for end in self.tokens.opens[1:] if (span := main_subject(self.tokens, end - 1)))
            self._subjects = sorted(found)
        return self._subjects

    def referent(self, source: Span) -> Span:
        """What a source of one word stands for where it is a relative pronoun; else the source itself."""
        relative = source[1] - source[0] == 1 and self.tokens.low[source[0]] in RELATIVE
        return (antecedent(self.tokens, source[0]) if relative else None) or source

    def words(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, exclusive, broken lines re-joined."""
        tokens = self.tokens
        if last == first + 1 and tokens.kind[first] != QUOTED:
            return tokens.text[first]
        printed = self.text[tokens.start[first] : tokens.start[last - 1] + len(tokens.text[last - 1])]
        return " ".join(printed.split())


def passages(text: str, sentences: Sequence[Sentence]) -> list[Passage]:
    """The paragraphs that the sentences of an article make up; sentences of one line belong together.

    >>> from helpers.tables import Sentence
    >>> text = "One rose. Two fell.\\nThree."
    >>> rows = [Sentence(sentence_id="", article_id="", start=a, end=b, text=text[a:b], clean="", paragraph=p)
    ...         for a, b, p in ((0, 9, 0), (10, 19, 1), (20, 26, 2))]
    >>> [(p.start, p.end) for p in passages(text, rows)]
    [(0, 19), (20, 26)]
    """
    spans: list[tuple[int, int, str]] = []
    paragraph = None
    double = any(has_double(row.text) for row in sentences if row.label == "body")
    for row in sorted(sentences, key=lambda s: s.start):
        start, end, label = spans[-1] if spans else (0, 0, "")
        if label == row.label and (row.paragraph == paragraph or not LINE_END.search(text, end, row.start)):
            spans[-1] = start, max(end, row.end), label
        else:
            spans.append((row.start, row.end, row.label))
        paragraph = row.paragraph
    return [
        Passage(text, start, _past_marks(text, end), label, single=label != "body" or not double)
        for start, end, label in spans
    ]


def _past_marks(text: str, end: int) -> int:
    """Where a paragraph ends, the marks that close its last quotation among it."""
    while end < len(text) and text[end] in "”»\"’'":
        end += 1
    return end


def passages_in(text: str) -> list[Passage]:
    """The paragraphs of a plain text: parted by blank lines, or by line ends where lines are not wrapped.

    >>> [p.text[p.start : p.end] for p in passages_in("One\\n\\nTwo lines of one short\\nparagraph that go on.")]
    ['One', 'Two lines of one short\\nparagraph that go on.']
    """
    single = not has_double(text)
    return [Passage(text, start, end, single=single) for block in _blocks(text) for start, end in _lines(text, *block)]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in (BLANK_OR_CR if "\r" in text else BLANK).finditer(text):
        start = at + len(text[at : match.start()].rstrip())  # blanks at the end of its last line
        if start > at:
            yield at, start
        at = match.end()
    if at < len(text):
        yield at, len(text)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a block, or the whole block where its lines are wrapped ones."""
    if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
        return [(start, end)] if not text[start:end].isspace() else []
    lines = [(m.start(), m.end()) for m in LINE.finditer(text, start, end) if m[0].strip()]
    if len(lines) < 2:
        return lines
    open_ended = sum(text[b - 1].isalnum() or text[b - 1] in ",- " for _, b in lines[:-1])
    wrapped = max(b - a for a, b in lines) <= WIDEST_WRAP and open_ended * 2 >= len(lines) - 1
    return [(lines[0][0], lines[-1][1])] if wrapped else lines
