"""Whose voice a reporting event is: the name behind its source, the outlet spoken to, the outlet between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .chains import outlet_of, told_to
from .clauses import WORD
from .names import GROUP_PRONOUNS, NAME, PERSON_PRONOUNS, STANDING_IN, Names, kind_of
from .passages import Passage
from .reporting import Event
from .speakers import Span, is_name

RELEASES = frozenset({"release", "statement"})
MOST = 30  # noun phrases of a paragraph searched for it
GENDERS = {"he": "he", "his": "he", "she": "she", "her": "she"}
NEARBY = 1_000  # characters of a paragraph searched for it, where it is no subject
LOOK_BACK = 6  # paragraphs searched for the name behind a pronoun


class Voice(NamedTuple):
    """Who speaks: the name, the mention and the cue beside the words, the outlet spoken to, and the one between."""

    name: str
    mention: tuple[int, int]  # positions in the text
    cue: str
    cue_span: tuple[int, int]
    told_to: str | None
    via: str | None
    event: Event


class Reader:
    """The paragraphs of one article, read for who speaks where."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self.text, self.passages = text, passages
        self.names = Names(text)
        self.known: dict[tuple[int, int, Span], Voice] = {}

    def voice(self, at: int, event: Event) -> Voice | None:
        """An event of paragraph `at` as a voice; None where it has no source."""
        if event.source is None:
            return None
        key = at, event.first, event.source
        if key not in self.known:
            self.known[key] = self._voice(at, event)
        return self.known[key]

    def _voice(self, at: int, event: Event) -> Voice:
        passage = self.passages[at]
        assert event.source is not None
        first, last = event.source
        span = passage.tokens.start[event.first], passage.tokens.end(event.last - 1)
        mention = passage.tokens.start[first], passage.tokens.end(last - 1)
        hearer = told_to(passage, event)
        outlet = hearer or outlet_of(passage, event)
        return Voice(self.name(at, event), mention, passage.words(event.first, event.last), span,
                     passage.words(*hearer) if hearer else None, passage.words(*outlet) if outlet else None, event)  # fmt: skip

    def name(self, at: int, event: Event) -> str:
        """The name that the source of an event stands for; the printed mention where no name is given."""
        assert event.source is not None
        passage = self.passages[at]
        source = passage.referent(event.source)
        mention = passage.words(*source)
        low = mention.lower()
        if event.family == "noun" and low not in STANDING_IN:
            # A possessor may be the person or the office ('the mayor's plan'): it is kept as printed.
            return mention.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
        if low in PERSON_PRONOUNS:
            return self._person_before(at, source[0], GENDERS.get(low)) or mention
        if low in ("it", "its"):
            return self._group_before(at, source[0], paragraphs=2) or mention
        if _is_release(mention):
            return self._group_before(at, source[0], paragraphs=1) or mention
        return self.names.person(mention) or self._named_beside(passage, source) or mention

    def _named_beside(self, passage: Passage, source: Span) -> str | None:
        """'said its director, Ana Ruiz.': the name in apposition to a description."""
        tokens, comma = passage.tokens, source[1]
        if comma + 2 > tokens.size or tokens.text[comma] != "," or not is_name(tokens, comma + 1):
            return None
        if is_name(tokens, comma - 1):
            return None  # 'a baker from Leeds, Yorkshire'
        end = comma + 1
        while end < tokens.size and (is_name(tokens, end) or tokens.text[end] == "."):
            end += 1
        if end < tokens.size and tokens.kind[end] == WORD and tokens.text[end - 1] != ".":
            return None  # 'the mayor, Leeds said'
        while tokens.text[end - 1] == ".":
            end -= 1
        return self.names.person(passage.words(comma + 1, end))

    def _subjects_before(self, at: int, token: int, paragraphs: int) -> Iterator[tuple[int, Span]]:
        """The sources and subjects before a token, nearest first, as (paragraph, span)."""
        for p in range(at, max(-1, at - paragraphs - 1), -1):
            passage = self.passages[p]
            if passage.label not in ("body", self.passages[at].label):
                continue
            spans = passage.subjects
            last = bisect_right(spans, token, key=lambda span: span[1]) if p == at else len(spans)
            for span in reversed(spans[max(0, last - MOST) : last]):
                yield p, span

    def _person_before(self, at: int, token: int, pronoun: str | None) -> str | None:
        """The nearest subject that a pronoun can stand for; where it fits none of them, the nearest person named that it fits."""
        other = False
        for name in self._persons_before(at, token):
            if self.names.fits(name, pronoun):
                return name
            other = True
        return self._named_before(at, token, pronoun) if other else None

    def _named_before(self, at: int, token: int, pronoun: str | None) -> str | None:
        """'Councilwoman Kallas praised Tom Ek. “…,” he said.': the one who was no subject."""
        for p in range(at, max(-1, at - 2), -1):
            passage = self.passages[p]
            end = passage.tokens.start[token] if p == at else passage.end
            for match in reversed(list(NAME.finditer(passage.text, max(passage.start, end - NEARBY), end))):
                name = self.names.person(match[0])
                if name and " " in name and self.names.fits(name, pronoun):
                    return name
        return None

    def _persons_before(self, at: int, token: int) -> Iterator[str]:
        """The persons among the sources and subjects before a token, nearest first."""
        for p, span in self._subjects_before(at, token, LOOK_BACK):
            mention = self.passages[p].words(*span)
            name = self.names.person(mention.removesuffix("’s").removesuffix("'s"))
            if name is None and mention[-1:] == "s" and not mention.islower():  # 'Ana Ruiz remembers', 'Ruiz laughs'
                phrase = mention.rsplit(" ", 1)[0]
                name = self.names.person(phrase)
                name = name if name and " " in phrase else None  # a single word: 'Coal jobs'
            if name:
                yield name

    def _group_before(self, at: int, token: int, paragraphs: int) -> str | None:
        for p, span in self._subjects_before(at, token, paragraphs):
            mention = self.passages[p].words(*span)
            if mention.lower() in GROUP_PRONOUNS or self.names.person(mention):
                continue
            if kind_of(mention, None) in ("organisation", "outlet", "document", "data"):
                return mention
        return None


def _is_release(mention: str) -> bool:
    words = mention.lower().split()
    return words[-1] in RELEASES and len(words) <= 4 and not any(word.endswith(("’s", "'s")) for word in words)
