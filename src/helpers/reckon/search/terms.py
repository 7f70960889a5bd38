"""Figures made ready for a search by value: a number with its rounding, its kind, its place, and the words of its clause.

Comes in: a Page. Goes out: its Terms in text order. A number stands for what rounds to it; a hedged one for what it is
usually read as.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from math import log2

from ...extract.wording import FUNCTION
from ..hedges import decimal_place
from ..intervals import exact
from ..meaning.apposition import amount, bare_noun
from ..measures import singular
from ..quantities import Desk, Page, Quantity
from ..retold.affinity import significant

BREAK = re.compile(r"[;,:()—–\"“”]|\s(?:and|but|while|whereas|with)\s")
NAME = re.compile(r"\b[A-Z][^\W\d_]{3,}")
NAMED = 60  # characters before a figure in which a name is taken for whose it is
WORD = re.compile(r"[^\W\d_]{4,}")
NUMBER_WORDS = frozenset(
    "about around nearly almost over under more less than some only just roughly million billion thousand hundred percent cent "
    "dollar euro pound year month week said told says total average number figure hour three four five seven eight nine".split()
)
SO_MANY = {"100,000": 1e5, "10,000": 1e4, "1,000": 1e3, "thousand": 1e3, "1 million": 1e6, "1m": 1e6, "million": 1e6}
ROUND = re.compile("|".join(SO_MANY), re.I)
SAYS_CHANGE = re.compile(
    r"\b(?:rose|risen|rising|fell|fallen|falling|grew|grown|increased?|decreased?|dropped|declined|jumped|climbed|(?<!mak. )(?<!making )(?<!made )up|down|rise|increase|decrease|drop|fall|jump|gain|cut|more than|less than|higher|lower)\b"
    r"[^.;,]{0,25}$",
    re.I,
)
DEGREES = {"celsius": "degree", "fahrenheit": "degree"}  # '44.9C, 1.3 degrees short of the 46.2C'
MORE = re.compile(
    r"(?:more|less|fewer|higher|lower|again|as (?:much|many) again|above|below|up|down|dearer|cheaper)\b", re.I
)
FACTOR = 4  # the rates of one list are of one size
WIDEST = 0.1  # a hedged number is not taken for one farther off than a tenth
RAREST = 3.0  # bits that one shared word can tell
Kind = tuple[str | None, bool]  # a unit, and whether it is one of time


@dataclass(eq=False)
class Term:
    """A figure as a number that others may make, or that may make others."""

    quantity: Quantity
    page: Page
    value: float
    lo: float
    hi: float

    def __post_init__(self) -> None:
        one = self.quantity
        self.at, self.start, self.unit, self.time = (
            one.sentence,
            one.start,
            DEGREES.get(one.unit or "", one.unit),
            one.time,
        )
        self.days = float(one.days) if one.days else 0.0  # of one of its units, for a stretch of time
        self.counts, self.total = one.counts, one.total
        self.kind = self.unit, bool(self.days)

    @cached_property
    def digits(self) -> int:
        """How many of its digits count: 461 has three, 500 one."""
        return significant(self.quantity)

    @cached_property
    def of_change(self) -> bool:
        """Whether it is an end of 'from 21 to 14', and so no part of a sum."""
        return any(self.quantity in pair for pair in self.page.changes)

    @property
    def bound(self) -> bool:
        """Whether it only bounds ('fewer than 1,000'): it may be made of others, but makes none."""
        return self.quantity.figure.approximator in ("<", ">")

    @cached_property
    def free(self) -> bool:
        """Whether it prints neither unit nor noun, so that it may be of any: the 24.7 million after '38 million crowns'."""
        one = self.quantity
        return self.unit is None and one.total and not one.times and one.role != "share" and bare_noun(one)

    @cached_property
    def so_many(self) -> float:
        """The 100,000 of '213 for every 100,000', told of it or of a figure of its size in its sentence; 0 for none."""
        one = self.quantity
        if not one.counts or one.unit or one.time:
            return 0.0
        if own := so_many_of(one.figure.rate):
            return own
        for other in self.page.by_sentence.get(one.sentence, []):
            if (other.figure.lo or 0) / FACTOR < self.value < (other.figure.hi or 0) * FACTOR and (
                told := so_many_of(other.figure.rate)
            ):
                return told
        return 0.0

    @cached_property
    def says_change(self) -> bool:
        """Whether the words before a percentage, or its trend, or 'more' after a fraction, make it a change."""
        told = SAYS_CHANGE.search(self.page.before(self.quantity, 45))
        more = self.quantity.role == "share" and MORE.match(self.page.after(self.quantity, 20))
        return bool(self.quantity.figure.trend or more or (told and not self._anothers(told)))

    def _anothers(self, told: re.Match[str]) -> bool:
        """Whether the word is the hedge of another figure: 'less than four years leave after 40 percent'."""
        words = told[0].lower()
        return any(
            self.start - len(words) <= one.start < self.start and words.startswith((one.figure.hedge or "?").lower())
            for one in self.page.by_sentence.get(self.at, [])
        )

    @property
    def counted(self) -> bool:
        """Whether it was counted to the unit, so that nothing was rounded."""
        return self.hi == self.lo

    @cached_property
    def width(self) -> float:
        """How wide its rounding is, the hedge apart; of a count or a stretch of time to the unit, one."""
        place = float(decimal_place(exact(self.value)))
        if self.quantity.figure.hedge or self.counted or self.quantity.days:
            return min(place, 1.0) if self.counted or self.quantity.days or self.share is not None else place
        return self.hi - self.lo

    @cached_property
    def slack(self) -> float:
        """Its width in parts of its value."""
        return self.width / self.value

    @property
    def share(self) -> float | None:
        """A percentage, points or a fraction as a part of one; None for what is no share."""
        if self.quantity.percent or self.quantity.points or self.unit == "point":
            return self.value / 100
        return self.value if self.quantity.role == "share" else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its clause that name things, in the singular, and those of what it counts."""
        page, one = self.page, self.quantity
        before = BREAK.split(page.before(one, 90))[-1]
        after = BREAK.split(page.after(one, 90).removeprefix(","))[0]
        named = " ".join(NAME.findall(re.split(r"\d", page.before(one, NAMED))[-1]))
        told = f"{named} {before} {after} {one.measure or ''} {one.subject}"
        return frozenset(singular(word) for word in WORD.findall(told.lower())) - NUMBER_WORDS - FUNCTION

    def with_words(self, others: Iterable[Term]) -> Term:
        """The same figure with the words of its other mentions too."""
        both = copy(self)
        both.words = frozenset().union(*(one.words for one in others))
        return both

    @cached_property
    def beside(self) -> str:
        """The words next to it, its hedge included."""
        page, one = self.page, self.quantity
        return f"{page.before(one, 50)} {one.figure.hedge or ''} | {page.after(one, 30)}"


def so_many_of(rate: str | None) -> float:
    """The number of which a rate is told: '100,000 people' is 100,000; 0 for 'day'."""
    found = ROUND.match(rate or "")
    return SO_MANY[found[0].lower()] if found else 0.0


def terms(page: Page, quantities: Iterable[Quantity]) -> list[Term]:
    """The figures of a page that a search may use, in text order."""
    found = []
    for one in quantities:
        if (
            one.sentence < 0
            or one.vague
            or not (amount(one) or one.days or one.percent or one.points or one.times or one.role == "share")
        ):
            continue
        if term := _term(page, one):
            found.append(term)
    return sorted(found, key=lambda term: term.quantity.start)


def _term(page: Page, one: Quantity) -> Term | None:
    figure, literal = one.figure, one.readings.literal
    reading = one.readings.half_up if literal.is_point else one.readings.usual
    if figure.lo is None or figure.lo != figure.hi or figure.lo <= 0:
        return None
    value = figure.lo
    low, high = reading.lo or 0, value * 2 if reading.hi is None else reading.hi
    lo, hi = max(float(low), value * (1 - WIDEST)), min(float(high), value * (1 + WIDEST))
    return Term(one, page, value, lo, hi) if 0 < lo <= hi else None


class Rarity:
    """How much it tells that two clauses share a word: bits by the number of sentences of the story that hold it."""

    def __init__(self, desk: Desk) -> None:
        sentences = [
            frozenset(singular(word) for word in WORD.findall(sentence.text.lower()))
            for page in desk.pages
            for sentence in page.sentences
        ]
        self.count = Counter(word for words in sentences for word in words)
        self.sentences = max(len(sentences), 1)

    def shared(self, one: Term, other: Term) -> float:
        """Bits that the words of two clauses have in common."""
        return self.bits(one.words & other.words)

    def bits(self, words: Iterable[str]) -> float:
        """How much it tells that two clauses share some words."""
        return sum(
            min(log2(self.sentences / self.count[word]) / 2, RAREST) if self.count[word] else 0.0 for word in words
        )
