"""Claims of how two amounts stand to each other, and the pairs of figures near by of which they may be told.

Comes in: the terms of a page. Goes out: claims (a percentage, a fraction, a multiple, points, a majority in words) and for each its
ratios, which are pairs of figures read in one of the ways that the claim may be meant, with what they make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from ..fractions import bulk
from ..fractions.majorities import draft_of as against_half
from ..growth.changes import change_drafts, in_percent
from ..growth.multiples import FORECAST, VERB
from ..hedges import exactly
from ..intervals import exact
from ..meaning.apposition import restated
from ..measures import singular
from ..quantities import Draft, Page, Quantity
from .families import OF_THINGS
from .hits import Hit
from .relations import draft_of
from .terms import NUMBER_WORDS, WORD, Rarity, Term
from .traits import CHANGED, GROUPS, MOVED_AFTER

REACH = 4  # sentences between a claim and its figures
BACK = 10  # and between a majority and those who were asked
MOST = 10  # figures round a claim that are tried with it
PERCENT = 100.0
HALF = 0.5
LOOSE = 0.1  # a fraction or a multiple in words is told as loosely as this
FARTHEST, TIED, RARE = (
    40,
    2,
    2.0,
)  # figures farther back that are looked at, and tried where they share so many bits of words
LEAST = 0.38  # a part as small as this was called no majority
WIDE = {
    "part": 1.5,
    "change": 1.7,
    "points": 1.7,
    "multiple": 1.7,
}  # so many times may what is made differ from what is told
FAR = 0.2  # and a share or a fall by so much
FEW = 4  # no ratio is told of two numbers that are both smaller
ASKED = re.compile(
    r"\b(?:asked?|polled|survey\w*|questioned|interviewed|put the question|sample|questionnaire)\b", re.I
)

FORESEEN = re.compile(
    r"\b(?:had (?:put|expected|forecast|hoped|predicted|planned|thought)|pencilled|forecasts?|predict(?:ed|s)|budgeted|analysts?)\b",
    re.I,
)
OF_NAMED = re.compile(r" (?:of )?(?:the|its|their|his|her|our|all) [a-z]", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """What the words say of two amounts: `size` is a share, a change or points as parts of one, or a multiple."""

    page: Page
    at: int
    start: int
    end: int
    size: float
    term: Term | None  # its figure; a majority in words has none
    told: str = ""
    more: bool = True  # of a majority: whether it is more than half

    @property
    def span(self) -> str:
        return self.page.span(self.start, self.end)

    @property
    def moved(self) -> bool:
        """Whether the words make it a change; '14 per cent of the engines' is none, whatever fell before."""
        one = self.term
        if one is None or one.says_change:
            return one is not None
        after = one.page.after(one.quantity, 30)
        return bool(MOVED_AFTER.match(after) or (CHANGED.search(one.beside) and not OF_THINGS.match(after)))


@dataclass(frozen=True, slots=True, eq=False)
class Ratio:
    """A pair of figures read as a claim may mean them: the part, the new or the greater one, then the whole or the old one."""

    claim: Claim
    way: str  # share, rise, fall, points, multiple, half
    ones: tuple[Term, ...]  # one alone where a percentage is held against a half
    made: float  # what they make, as the size of a claim

    @property
    def group(self) -> str:
        return GROUPS.get(self.way, self.way)

    @property
    def off(self) -> float:
        """How many times what is told is what is made, less one."""
        return self.claim.size / self.made - 1

    @property
    def holds(self) -> bool:
        """Whether they make what is told, within its rounding or as loosely as words are."""
        if self.way == "half":
            return (self.made > HALF) == self.claim.more
        one = self.claim.term
        if one is None:
            return False
        loose = one.quantity.role == "share" or self.way == "multiple"
        room = self.claim.size * LOOSE if loose else one.width / PERCENT
        if one.bound:
            over = (self.made - self.claim.size) * (1 if one.quantity.figure.approximator == ">" else -1)
            return 0 <= over <= max(0.25 * self.claim.size, room)
        return abs(self.made - self.claim.size) <= room * 1.01

    def implied(self) -> Iterator[tuple[Term, float, float]]:
        """Each figure with the least and the most that the claim and the other one would make it."""
        one = self.claim.term
        if one is None or len(self.ones) < 2:
            return
        (new, old), room = self.ones, one.width / (2.0 if self.way == "multiple" else 2 * PERCENT)
        ends = [self.claim.size - room, self.claim.size + room]
        if self.way == "points":
            made = ([old.value + each * PERCENT for each in ends], [new.value - each * PERCENT for each in ends])
        else:
            times = [{"rise": 1 + each, "fall": 1 - each}.get(self.way, each) for each in ends]
            if min(times) <= 0:
                return
            made = ([old.value * each for each in times], [new.value / each for each in times])
        for term, values in zip(self.ones, made, strict=True):
            yield term, min(values), max(values)

    @property
    def mistaken(self) -> str:
        """The mistake that makes exactly what is told: the new value as base, points as per cent or the reverse, the rest; or ''."""
        size, one = self.claim.size, self.claim.term
        if one is None or len(self.ones) < 2 or self.way == "multiple":
            return ""
        new, old = (each.value for each in self.ones)
        room = one.width / PERCENT * 0.501 + 1e-9
        if abs(self.made - size) <= room:
            return ""
        first = min(self.ones, key=lambda each: each.start).value
        made = {
            "points as per cent": abs(new - old) / PERCENT
            if self.group == "change" and self.ones[0].quantity.percent
            else 0.0,
            "on the new base": abs(new - old) / new if self.group == "change" else 0.0,
            "per cent as points": abs(new - old) / first if self.way == "points" else 0.0,
            "the rest": 1 - new / old if self.way == "share" else 0.0,
            "part over rest": new / (old - new) if self.way == "share" else 0.0,
        }
        return next((name for name, told in made.items() if told and abs(told - size) <= room), "")

    def draft(self) -> Draft | None:
        """The check of the pair."""
        claim = self.claim
        if claim.term is not None and self.group == "change":
            new, old = (one.quantity for one in self.ones)
            printed = claim.term.quantity
            return next(reversed([*change_drafts(old, new, printed if printed.percent else in_percent(printed))]), None)
        if claim.term is not None:
            return draft_of(Hit(self.way, claim.term, self.ones, 0.0, PERCENT))
        ones = [one.quantity for one in self.ones]
        whole = _to_the_unit(ones[1]) if len(ones) > 1 else None
        part = ones[0] if whole is None else _to_the_unit(ones[0])
        draft = against_half(claim.page, part, whole, (claim.start, claim.end), claim.more, told=claim.told)
        return replace(draft, quantities=tuple(ones))


def _to_the_unit(one: Quantity) -> Quantity:
    """A count as it is printed: 600 of the 1,250 who were asked are no round number."""
    return one if one.figure.hedge or one.unit else replace(one, readings=exactly(exact(one.lo)))


def claims(page: Page, own: list[Term]) -> list[Claim]:
    """The claims of a page, in text order."""
    found = [
        each
        for each in _majorities(page)
        if not any(one.start < each.end and each.start < one.quantity.end for one in own)
    ]
    for one in own:
        before = one.page.before(one.quantity, 60)
        if not before.endswith("from") and not (VERB.match(one.quantity.figure.text) and FORECAST.search(before)):
            size = one.share if one.share is not None else one.value if one.quantity.times else 0.0
            if size:
                found.append(Claim(page, one.at, one.start, one.quantity.end, size, one))
    return sorted(found, key=lambda each: each.start)


def _majorities(page: Page) -> Iterator[Claim]:
    for number, sentence in enumerate(page.sentences):
        for pattern, more in ((bulk.MORE, True), (bulk.LESS, False)):
            for found in pattern.finditer(sentence.text):
                start, told = sentence.start + found.start(), " ".join(found[0].lower().split())
                yield Claim(page, number, start, start + len(found[0]), HALF, None, told, more)


def near(claim: Claim, own: list[Term]) -> list[Term]:
    """The figures nearest to a claim that may be amounts of it, in text order."""
    figures = [one for one in own if one is not claim.term and _operand(one)]
    window = [one for one in figures if abs(one.at - claim.at) <= REACH]
    window = sorted(window, key=lambda one: abs(one.start - claim.start))[:MOST]
    asked = [
        one for one in figures if 0 <= claim.at - one.at <= BACK and one.total and ASKED.search(one.page.words(one.at))
    ]
    window += [one for one in asked[-2:] if claim.term is None and one not in window]
    return sorted(window, key=lambda one: one.start)


def tied(claim: Claim, own: list[Term], window: list[Term], rarity: Rarity) -> Iterator[Term]:
    """The figures farther back that share rare words with the sentence of a change: 'the roof, 62 million' ... 'The roof has doubled to 106 million'."""
    if claim.term is None or not (claim.moved or claim.term.quantity.times):
        return
    here = [one for one in window if one.at == claim.at and one.counts and not one.days]
    back = [
        one
        for one in own
        if one.at < claim.at and one not in window and _operand(one) and any(one.kind == each.kind for each in here)
    ][-FARTHEST:]
    ties = ties_of(claim, back, rarity)
    told = sorted(back, key=lambda one: (ties[one], one.start))
    yield from (one for one in told[-TIED:] if ties[one] >= RARE)


def ties_of(claim: Claim, figures: list[Term], rarity: Rarity) -> dict[Term, float]:
    """The bits of the rare words that the clause of each figure shares with the sentence of a claim."""
    said = frozenset(singular(word) for word in WORD.findall(claim.page.words(claim.at).lower())) - NUMBER_WORDS
    return {one: rarity.bits(said & one.words) for one in figures}


def _operand(one: Term) -> bool:
    return one.quantity.role != "share" and (one.counts or one.quantity.percent or bool(one.days))


def ratios(claim: Claim, window: list[Term]) -> Iterator[Ratio]:
    """Every pair of a window as the claim may mean it."""
    one, part = claim.term, _restated(claim, window)
    if one is None:
        yield from _halves(claim, window)
    for low, high in _pairs(window):
        rates = low.quantity.percent
        quotient = low.value / high.value
        if one is None:
            if not rates:
                yield Ratio(claim, "half", (low, high), quotient)
        elif one.quantity.times:
            over, under = (high, low) if one.value > 1 else (low, high)
            yield Ratio(claim, "multiple", (over, under), over.value / under.value)
        elif one.quantity.points or one.unit == "point":
            if rates:
                yield Ratio(claim, "points", (high, low), (high.value - low.value) / PERCENT)
        else:
            if not rates and (part is None or part is low):
                yield Ratio(claim, "share", (low, high), quotient)
            if claim.moved and (not rates or _says_so(one)):
                yield Ratio(claim, "rise", (high, low), 1 / quotient - 1)
                yield Ratio(claim, "fall", (low, high), 1 - quotient)


def _restated(claim: Claim, window: list[Term]) -> Term | None:
    """The figure of which a fraction of something named is told, right behind it: '105, exactly half the school'."""
    if claim.term is None or claim.term.quantity.role != "share" or not OF_NAMED.match(claim.page.text, claim.end):
        return None
    before = [one for one in window if one.at == claim.at and one.start < claim.start and not one.quantity.percent]
    return before[-1] if before and restated(claim.page, before[-1].quantity, claim.start) else None


def _says_so(one: Term) -> bool:
    """Whether the words right beside a percentage make it a change: a poll lists many that are none."""
    return one.says_change or bool(MOVED_AFTER.match(one.page.after(one.quantity, 30)))


def _halves(claim: Claim, window: list[Term]) -> Iterator[Ratio]:
    for one in window:
        if one.quantity.percent and one.value < PERCENT:
            yield Ratio(claim, "half", (one,), one.value / PERCENT)


def _pairs(window: list[Term]) -> Iterator[tuple[Term, Term]]:
    """Two of a kind, the smaller first; a figure without a unit goes with any other."""
    for one, other in combinations(window, 2):
        fits = one.kind == other.kind or (
            (one.at == other.at or not (one.days or other.days))
            and None in (one.unit, other.unit)
            and not (one.quantity.percent or other.quantity.percent)
        )
        if fits and one.value != other.value and max(one.value, other.value) > FEW:
            yield (one, other) if one.value < other.value else (other, one)


def may_be_meant(ratio: Ratio) -> bool:
    """Whether what is made and what is told are of one size."""
    if ratio.way == "half":
        low, high = (LEAST, HALF) if ratio.claim.more else (HALF, 1 - LEAST)
        return low < ratio.made <= high and not ratio.holds
    wide = WIDE[ratio.group]
    close = ratio.way in ("multiple", "rise") or abs(ratio.claim.size - ratio.made) <= FAR
    return ratio.made > 0 and ((close and 1 / wide < ratio.claim.size / ratio.made < wide) or bool(ratio.mistaken))


def outdone(ratio: Ratio, tried: list[Ratio]) -> bool:
    """Whether a multiple holds of the same new figure and another old one: from 2.1 to 1.7, and from that 'tripled' to 5.2.

    One that stands farther off than both, holds by chance as well as not.
    """
    new, start, at = ratio.ones[0], ratio.claim.start, ratio.claim.at
    reach = max(abs(one.at - at) for one in ratio.ones)
    return ratio.way == "multiple" and any(
        other.holds
        and other.ones[0] is new
        and abs(other.ones[1].at - at) <= reach
        and (other.ones[1].start < start or ratio.ones[-1].start > start)
        for other in tried
    )


def foreseen(claim: Claim) -> bool:
    """Whether the words before a claim say that it was thought or planned, so that what came of it does not bear on it."""
    sentence = claim.page.sentences[claim.at]
    return bool(FORESEEN.search(sentence.text[: claim.start - sentence.start]))
