"""Chains of attribution: the outlet through which the words of a source reached the article.

'Ruiz told the Gazette …', '… Ruiz said, according to the Gazette', 'a memo seen by the Gazette says …', 'the Gazette
reported …, citing two engineers': article -> outlet -> source. The outlet is a link, never the speaker; where it is cited
for itself, it is source and link in one.
"""

from __future__ import annotations

from ..read.outlets import is_outlet
from .clauses import BREAK, QUOTED, WORD, Tokens
from .contents import sentence_of
from .passages import Passage
from .reporting import Event
from .speakers import Span, subject_after

# How a paper comes to an outlet: 'obtained by', 'shared with', 'leaked to'.
HANDED = frozenset(
    """obtained seen reviewed viewed published released shared leaked quoted cited provided given sent posted aired
    broadcast reported disclosed uncovered conducted commissioned translated carried unearthed first""".split()
)
CITING = frozenset({"citing", "quoting", "cited", "quoted", "cites", "quotes"})
PLACES = frozenset("with in on to by for from".split())
WIDE = 14  # tokens after a cue searched for the place of speaking
PASSED_OVER = 4  # tokens between 'seen' and 'by'


def outlet_of(passage: Passage, event: Event) -> Span | None:
    """The outlet that an event came through without being told to it, as a span of tokens; None where none is named.

    >>> line = "The dam leaked for a year, Ruiz said, according to the Lakeside Gazette."
    >>> passage = Passage(line, 0, len(line))
    >>> passage.words(*outlet_of(passage, passage.events[0]))
    'the Lakeside Gazette'
    """
    if not passage.tokens.publishes:
        return None
    start, end = sentence_of(passage.tokens, event.first)
    return (
        _handed(passage, event, end) or _citing_outlet(passage, event, start) or _reporter(passage, event, start, end)
    )


def _outlet_at(passage: Passage, k: int) -> Span | None:
    """The outlet whose name begins at token k, a possessive's mark left on: 'Radio North’s “Harbour Talk”'."""
    span = subject_after(passage.tokens, k)
    if span is None or not is_outlet(passage.words(*span)):
        return None
    return span


def told_to(passage: Passage, event: Event) -> Span | None:
    """The outlet that a source spoke to or wrote in, as a span of tokens.

    Reads 'told the Gazette', 'said in an interview with Radio North', 'wrote in the Gazette'. Not: 'told the council'.
    """
    if not passage.tokens.publishes:
        return None
    tokens = passage.tokens
    _, end = sentence_of(tokens, event.first)
    if event.family == "tell" and (hearer := _outlet_at(passage, event.last)):
        return hearer
    if event.family in ("noun", "hearsay", "according"):
        return None
    for k in range(event.finish, min(event.finish + WIDE, end)):
        if tokens.kind[k] in (BREAK, QUOTED) or tokens.low[k] in ("that", "whether") or tokens.text[k] in (",", ":"):
            return None
        if tokens.low[k] in PLACES and (found := _outlet_at(passage, k + 1)):
            return found
    return None


def _handed(passage: Passage, event: Event, end: int) -> Span | None:
    """'a memo seen by the Gazette says', 'according to letters shared with Radio North'."""
    if event.source is None:
        return None
    tokens = passage.tokens
    last = event.first if event.source[0] < event.first else min(event.source[1] + 6, end)
    for k in range(event.source[0], last):
        if tokens.low[k] in HANDED:
            for j in range(k + 1, min(k + PASSED_OVER, tokens.size - 1)):
                if tokens.low[j] in PLACES and (found := _outlet_at(passage, j + 1)):
                    return found[0], min(found[1], last)  # 'seen by the Gazette | show'
    return None


def _citing_outlet(passage: Passage, event: Event, start: int) -> Span | None:
    """'the Gazette quoted Ruiz as saying', 'the Gazette, citing Ruiz, reported': the outlet that quotes the source."""
    tokens = passage.tokens
    if event.lemma not in ("cite", "quote") and not (event.source and tokens.low[event.source[0] - 1] in CITING):
        return None
    subjects = [e.source for e in passage.nearest(event.first) if e.first >= start]
    for span in [*subjects, _first_phrase(passage, start)]:
        if span and is_outlet(passage.words(*span)) and span != event.source:
            return span
    return None


def _first_phrase(passage: Passage, start: int) -> Span | None:
    return subject_after(passage.tokens, start) if start < passage.tokens.size else None


def _reporter(passage: Passage, event: Event, start: int, end: int) -> Span | None:
    """'Ruiz said, according to the Gazette', '…, the Gazette reported': another event whose source is an outlet."""
    if event.family in ("noun", "hearsay"):
        return None
    for other in passage.nearest(event.first) + passage.next(event.last):
        if other is event or other.source is None or other.source == event.source:
            continue
        if not start <= other.first < end or other.family not in ("according", "show", "say", "write"):
            continue
        if is_outlet(passage.words(*other.source)) and _embraces(passage.tokens, other, event):
            return other.source
    return None


def _embraces(tokens: Tokens, outer: Event, inner: Event) -> bool:
    """Whether what the outer event reports can hold the inner one: it precedes it, or closes the sentence after it."""
    if outer.first > inner.first:
        before = outer.begin - 1
        return tokens.text[before] == "," or tokens.kind[before] == QUOTED or outer.family == "according"
    return outer.order != "shared" and tokens.kind[outer.begin] == WORD


def cited(passage: Passage, event: Event) -> Span | None:
    """The source that an outlet names for its report: 'the Gazette reported …, citing two engineers'.

    >>> line = "The Gazette reported that the dam leaked, citing two engineers."
    >>> passage = Passage(line, 0, len(line))
    >>> passage.words(*cited(passage, passage.events[0]))
    'two engineers'
    """
    tokens = passage.tokens
    if event.source is None or not passage.tokens.publishes or not is_outlet(passage.words(*event.source)):
        return None
    start, end = sentence_of(tokens, event.first)
    for k in range(start, end - 1):
        if tokens.low[k] in CITING and k != event.first:
            found = subject_after(tokens, k + 1) or _bare(tokens, k + 1, end)
            if found and found != event.source and not _as(tokens, found[1]):
                return found
    return None


def _as(tokens: Tokens, k: int) -> bool:
    """'quoted Ruiz as saying' has an event of its own."""
    return k + 1 < tokens.size and tokens.low[k] == "as" and tokens.low[k + 1] == "saying"


def _bare(tokens: Tokens, k: int, end: int) -> Span | None:
    """'citing internal documents': a noun phrase without an article, to the next comma."""
    last = next((j for j in range(k, min(k + 8, end)) if tokens.kind[j] != WORD), min(k + 8, end))
    return (k, last) if last > k else None
