"""The age of the oldest or the youngest of some, and the place of a thing in its row, as two captures tell them alike.

    The oldest patient, who is eighty-eight, is still there. ... The oldest, a man born in 1938, is 88.
    She won her sixth hammer title. ... She threw 72 metres for title number six.
    She took the sculls for the third year running. ... She made it three in a row.

Comes in: a Desk. Goes out: drafts of checks of the rule same_measure; only what agrees is told: there may be two groups with an oldest each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ..meaning.spelled import NUMBERS as SMALL
from ..meaning.spelled import ORDINALS, ordinal
from ..meaning.tellings import sentence_stems, stem_of
from ..quantities import Desk, Draft, Page
from ..times.durations import NUMBERS, number
from ..verdicts import Judgement
from .told_times import weights_of

_COUNT = rf"\d{{1,3}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))}"
_CLOSED = r"(?=\s*[,.;:)!?”\"—–]|\s+(?:years? old|and|the)\b|\s*$)"
# Reads 'The oldest patient, who is eighty-eight', 'the youngest was 24, the oldest 81', 'Its oldest runner, Ada Roe, 71'; must not read 'the
# oldest of the 40', 'the oldest, built in 1950'.
END_OF_AGES = re.compile(
    rf"\b(?P<which>oldest|youngest)\b(?! (?:[a-z]+ )?of\b)(?P<who>[^.;:]{{0,80}}?)(?:\b(?:is|was|now|aged|turned|only|just)\s+|,\s+|(?<=oldest)\s+|(?<=youngest)\s+)(?P<age>{_COUNT}){_CLOSED}",
    re.I | re.M,
)
_NTH = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[2:])}"
# Reads 'her sixth hammer title', 'a third day', 'title number six', 'the 12th time'.
NTH = re.compile(
    rf"\b(?P<nth>{_NTH})(?P<noun>(?:\s+(?!of\b|and\b|to\b|in\b|for\b|at\b|on\b|was\b|is\b|the\b|with\b)[a-z-]+){{1,3}})",
    re.I,
)
NUMBERED = re.compile(rf"\b(?P<noun>[a-z]{{4,}})\s+(?:number|no\.?)\s+(?P<count>\d{{1,3}}|{'|'.join(SMALL)})\b", re.I)
IN_A_ROW = re.compile(
    rf"\b(?:(?P<count>\d{{1,2}}|{'|'.join(SMALL)})|(?P<nth>{_NTH}))(?:\s+[a-z]+){{0,2}}?\s+(?P<noun>in a row|running|in succession|on the trot|straight|consecutive|successive)\b",
    re.I,
)
RUN = "in a row"
SHORT = 3  # letters that no noun of a row has
LEAST = 3  # a second time recurs by chance
OLDEST = 115
TOLD, IN_RUN = 3.0, 1.5  # bits of the words that both sentences hold besides
MOST = 30
# Nouns that say nothing of a row: 'the third quarter', 'a third party', dates and shares
NO_ROW = frozenset("quarter quarters party parties century floor grade world january february march april june july august september october november december largest".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A number by which two captures may tell one thing, with its words."""

    page: Page
    value: int
    key: str
    start: int
    end: int
    words: frozenset[str]
    name: str  # of the row, as it is printed

    @property
    def printed(self) -> str:
        return " ".join(self.page.text[self.start : self.end].split())


def the_oldest(desk: Desk) -> Iterator[Draft]:
    """Each age of the oldest or the youngest that two captures tell alike."""
    found = [one for page in desk.pages for one in _ages(page)]
    yield from (_draft(one, other, f"the {one.key}") for one, other in _pairs(found))


def nth_again(desk: Desk) -> Iterator[Draft]:
    """Each place in a row that two captures tell alike, by the noun of the row, in sentences of like words."""
    weights = weights_of(desk)
    for one, other in _pairs([one for page in desk.pages for one in _places(page)][: 8 * MOST]):
        shared = (one.words & other.words) - {one.key, *(stem_of(each.printed.lower()) for each in (one, other))}
        if weights.words(shared) >= (IN_RUN if one.key == RUN else TOLD):
            yield _draft(one, other, f"the place in the row ({one.name})")


def _pairs(found: list[Place]) -> Iterator[tuple[Place, Place]]:
    """The first two of one value and key of each two captures."""
    alike: dict[tuple[str, int], list[Place]] = {}
    for one in found:
        alike.setdefault((one.key, one.value), []).append(one)
    for same in alike.values():
        told: set[tuple[str, str]] = set()
        for one, other in combinations(same[:MOST], 2):
            pages = one.page.article_id, other.page.article_id
            if one.page is not other.page and pages not in told:
                told.add(pages)
                yield one, other


def _ages(page: Page) -> Iterator[Place]:
    for sentence in page.sentences:
        for found in END_OF_AGES.finditer(page.text, sentence.start, sentence.end):
            age = number(found["age"].lower())
            if 0 < age <= OLDEST:
                yield Place(page, age, found["which"].lower(), *found.span("age"), frozenset(), found["which"].lower())


def _places(page: Page) -> Iterator[Place]:
    for sentence in page.sentences:
        words = sentence_stems(sentence.text)
        for pattern in (NTH, NUMBERED, IN_A_ROW):
            for found in pattern.finditer(page.text, sentence.start, sentence.end):
                told = found.groupdict()
                name, noun = "nth" if told.get("nth") else "count", found["noun"].lower()
                value = ordinal(found[name].lower()) if name == "nth" else number(found[name].lower())
                nouns = [RUN] if pattern is IN_A_ROW else [one for one in noun.split() if len(one) > SHORT]
                if value >= LEAST and NO_ROW.isdisjoint(nouns):
                    for one in nouns:
                        key = one if one == RUN else stem_of(one)
                        yield Place(page, value, key, *found.span(name), words, one)


def _draft(one: Place, other: Place, of: str) -> Draft:
    return Draft(
        rule="same_measure",
        quantities=(),
        formula=f"{of}: {one.printed}; elsewhere: {other.printed}",
        result=one.printed,
        stated=other.printed,
        judgement=Judgement("consistent"),
        why="One number of one thing, as two articles tell it.",
        spans=tuple(each.page.span(each.start, each.end) for each in (one, other)),
    )
