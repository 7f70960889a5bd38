"""Whose voice a quotation is: the reporting event that it belongs to, and the name behind that event's source.

The order of the rules follows Krestel, Bergler & Witte (2008), *Minding the Source*: a reporting clause right after the
quotation, one before it in its sentence, then the speaker carried on from the sentence or the paragraph before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .clauses import BREAK, QUOTED, WORD, Token
from .names import GROUP_PRONOUNS, PERSON_PRONOUNS, Names, is_outlet, kind_of
from .passages import Passage
from .reporting import Event, main_subject
from .speakers import ADVERBS, AUXILIARIES, PRONOUNS, Span, is_name, subject_after

RELEASES = frozenset({"release", "statement"})
DASHES = frozenset({"—", "–", "-", "--", "―"})
SMALL = frozenset("a an the of and or in on at to for with from by is".split())
WORKS = frozenset(
    """film films movie movies book books novel memoir song songs album show series program programme play episode
    podcast documentary magazine musical sitcom ballad poem painting anthem on of titled entitled named called""".split()
)
MOST = 30  # noun phrases of a paragraph searched for it
LOOK_BACK = 6  # paragraphs searched for the name behind a pronoun


class Voice(NamedTuple):
    """Who speaks: the name, the mention and the cue beside the words, and the outlet spoken to."""

    name: str
    mention: tuple[int, int]  # positions in the text
    cue: str
    cue_span: tuple[int, int]
    told_to: str | None
    event: Event


class Reader:
    """The paragraphs of one article, read for who speaks where."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.names = Names(text)

    def voice(self, at: int, event: Event) -> Voice | None:
        """An event of paragraph `at` as a voice; None where it has no source."""
        if event.source is None:
            return None
        passage = self.passages[at]
        first, last = event.source
        span = passage.tokens[event.first].start, passage.tokens[event.last - 1].end
        mention = passage.tokens[first].start, passage.tokens[last - 1].end
        return Voice(self.name(at, event), mention, passage.words(event.first, event.last), span,
                     told_to(passage, event), event)  # fmt: skip

    def name(self, at: int, event: Event) -> str:
        """The name that the source of an event stands for; the printed mention where no name is given."""
        passage, source = self.passages[at], event.source
        assert source is not None
        mention = passage.words(*source)
        low = mention.lower()
        if event.family == "noun" and low not in PERSON_PRONOUNS | GROUP_PRONOUNS:
            # A possessor may be the person or the office ('the mayor's plan'): it is kept as printed.
            return mention.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
        if low in PERSON_PRONOUNS:
            return self._person_before(at, source[0]) or mention
        if low in ("it", "its"):
            return self._group_before(at, source[0], paragraphs=2) or mention
        if _is_release(mention):
            return self._group_before(at, source[0], paragraphs=1) or mention
        return self.names.person(mention) or mention

    def _subjects_before(self, at: int, token: int, paragraphs: int):
        """The sources and subjects before a token, nearest first, as (paragraph, span)."""
        for p in range(at, max(-1, at - paragraphs - 1), -1):
            passage = self.passages[p]
            if passage.label not in ("body", self.passages[at].label):
                continue
            spans = passage.subjects
            last = bisect_right(spans, token, key=lambda span: span[1]) if p == at else len(spans)
            for span in reversed(spans[max(0, last - MOST) : last]):
                yield p, span

    def _person_before(self, at: int, token: int) -> str | None:
        for p, span in self._subjects_before(at, token, LOOK_BACK):
            mention = self.passages[p].words(*span)
            name = self.names.person(mention.removesuffix("’s").removesuffix("'s"))
            if name:
                return name
        return None

    def _group_before(self, at: int, token: int, paragraphs: int) -> str | None:
        for p, span in self._subjects_before(at, token, paragraphs):
            mention = self.passages[p].words(*span)
            if mention.lower() in GROUP_PRONOUNS or self.names.person(mention):
                continue
            if kind_of(mention, None) in ("organisation", "outlet"):
                return mention
        return None


def _is_release(mention: str) -> bool:
    words = mention.lower().split()
    return words[-1] in RELEASES and len(words) <= 4 and not any(word.endswith(("’s", "'s")) for word in words)


def told_to(passage: Passage, event: Event) -> str | None:
    """The outlet spoken to: 'told the Lakeside Gazette', 'said in an interview with Radio North'."""
    tokens, at = passage.tokens, event.last
    if event.family != "tell":
        at = event.finish
        near = [t.low for t in tokens[at : at + 4]]
        if "interview" not in near or "with" not in [t.low for t in tokens[at : at + 6]]:
            return None
        at = next(k for k in range(at, at + 6) if tokens[k].low == "with") + 1
    span = subject_after(tokens, at)
    if span is None:
        return None
    outlet = passage.words(*span)
    return outlet if is_outlet(outlet) else None


def beside(passage: Passage, quote: int) -> Event | None:
    """The event that the quotation at token `quote` hangs on, within its own sentence; None for a title."""
    if is_title(passage, quote):
        return None
    rules = (_dashed, _after, _framed, _before, _introduced, _later)
    return next((event for rule in rules if (event := rule(passage, quote))), None)


def is_title(passage: Passage, quote: int) -> bool:
    """'the film “High Water”', 'on Sunday’s “Harbour Talk”': the name of a work, which nobody says."""
    words = passage.tokens[quote].text.strip(" ,.").split()
    if quote == 0 or len(words) > 7 or any(w[0].islower() and w.lower() not in SMALL for w in words):
        return False
    k = quote - 2 if passage.tokens[quote - 1].text == "," and quote > 1 else quote - 1
    before = passage.tokens[k]
    if before.sentence != passage.tokens[quote].sentence:
        return False
    return before.low in WORKS or (k == quote - 1 and before.low.endswith(("’s", "'s")) and before.text[0].isupper())


def _dashed(passage: Passage, quote: int) -> Event | None:
    """'“…” — Ana Ruiz': a name after a dash that ends the paragraph or its line."""
    tokens, k = passage.tokens, quote + 1
    if k + 1 >= len(tokens) or tokens[k].text not in DASHES or not is_name(tokens[k + 1]):
        return None
    end = next((j for j in range(k + 1, len(tokens)) if tokens[j].kind in (BREAK, QUOTED)), len(tokens))
    if end - k > 9 or not all(is_name(t) or t.kind != WORD for t in tokens[k + 1 : min(end, k + 3)]):
        return None
    comma = next((j for j in range(k + 1, end) if tokens[j].text == ","), end)
    return Event(k, k + 1, (k + 1, comma), "say", "after", "dash")


def _after(passage: Passage, quote: int) -> Event | None:
    """'“…,” the mayor said', '“…,” said the mayor'."""
    k = quote + 1
    tokens = passage.tokens
    while k < len(tokens) and tokens[k].text in {",", *DASHES}:
        k += 1
    if tokens[quote].text.rstrip()[-1:] == "." or (k < len(tokens) and tokens[k].kind == BREAK):
        return None
    later = k + 1 if k < len(tokens) and tokens[k].low in ("as", "the", "a") else k
    for event in (passage.starting.get(k), passage.starting.get(later)):
        if event and event.source and event.order != "shared" and event.family != "noun":
            return event
    return None


def _framed(passage: Passage, quote: int) -> Event | None:
    """'“Not again,” he groused': right after a quotation that ends in a comma, any verb is one of saying."""
    tokens, k = passage.tokens, quote + 1
    words = tokens[quote].text.strip()
    if words[-1:] not in (",", "?", "!", "…") or not words[:1].isupper() or k + 1 >= len(tokens):
        return None
    end = k
    while end < len(tokens) and end - k < 6 and (is_name(tokens[end]) or tokens[end].text == "."):
        end += 1
    if tokens[k].low in PRONOUNS:
        end = k + 1
    while end > k and end < len(tokens) and tokens[end].low in ADVERBS:
        end += 1
    if end == k or end >= len(tokens) or not tokens[end].low.endswith(("ed", "s", "rote", "oke", "an")):
        return None
    if tokens[end].kind != WORD or tokens[end].text[0].isupper() or tokens[end].low in AUXILIARIES:
        return None
    return Event(end, end + 1, (k, k + 1 if tokens[k].low in PRONOUNS else end), "say", "before", tokens[end].low)


def _introduced(passage: Passage, quote: int) -> Event | None:
    """'The mayor was blunt: “No”', 'She ended with a curt, “Enough.”': a clause that leads up to a quotation."""
    tokens, k = passage.tokens, quote - 1
    if k < 1 or tokens[k].text not in (":", ",") or tokens[k].sentence != tokens[quote].sentence:
        return None
    if tokens[k].text == "," and not (tokens[quote].text[:1].isupper() and len(tokens[quote].text.split()) > 2):
        return None
    source = _label(tokens, k) or main_subject(tokens, k)
    if source is None or not (
        tokens[source[0]].low in PRONOUNS or any(is_name(t) for t in tokens[source[0] : source[1]])
    ):
        return None
    return Event(k, k + 1, source, "say", "shared", "")


def _label(tokens: Sequence[Token], colon: int) -> Span | None:
    """'— Ana Ruiz: “…”': nothing but a name between a dash or a sentence's beginning and the colon."""
    k = colon
    while k > 0 and colon - k < 6 and is_name(tokens[k - 1]):
        k -= 1
    opens = k == 0 or tokens[k - 1].text in DASHES or tokens[k - 1].sentence != tokens[colon].sentence
    return (k, colon) if tokens[colon].text == ":" and k < colon and opens else None


def _before(passage: Passage, quote: int) -> Event | None:
    """'The mayor said “…”': the nearest event before the quotation in its sentence, 'it shows' only for want of another."""
    tokens, thing = passage.tokens, None
    for event in passage.nearest(quote):
        if tokens[event.first].sentence == tokens[quote].sentence:
            if tokens[event.source[0]].low not in ("it", "that", "this", "there"):
                return event
            thing = thing or event
    return thing


def _later(passage: Passage, quote: int) -> Event | None:
    """'“…” is how the mayor described it': an event later in the sentence, for a quotation with none before it."""
    tokens = passage.tokens
    for event in passage.next(quote):
        if event.family in ("ask", "call", "show", "noun"):
            continue
        if event.source and event.begin > quote and tokens[event.first].sentence == tokens[quote].sentence:
            return event
    return None
