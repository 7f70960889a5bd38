"""A share in words that another article prints as a percentage: 'one in five dropped out', and '96 runners, 20 per cent, dropped out'.

    On the old road one in eight slid off.       Of the cars on the old road 13 per cent left the carriageway.
    That's forty-five in every hundred voters.   It put turnout at 45.0 per cent of the voters.

Told only where the two have one value and rare words in common, in their sentences and those before. Comes in: a Desk whose captures
have told their own shares. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..hedges import Readings
from ..intervals import words
from ..meaning.tellings import sentence_stems
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import Weights
from ..verdicts import Judgement
from .odds import odds
from .portion_values import value
from .proportions import as_share
from .wholes import CHANGED, NO_SHARE

ENOUGH = 5.0  # bits of the words of both at which the two are of one share
ROOM, LOOSE = Fraction(1, 2), Fraction(5, 2)  # points by which a share in words may miss a percentage, and 'about half'
LEAST, MOST = Fraction(2, 100), Fraction(98, 100)


@dataclass(frozen=True, slots=True)
class Told:
    """A share as an article tells it, with the stems of its sentence and of the one before."""

    page: Page
    figures: tuple[Quantity, ...]
    name: str
    share: Fraction
    readings: Readings
    own: frozenset[str]
    wide: frozenset[str]

    @property
    def loose(self) -> bool:
        return any(one.figure.approximator == "~" for one in self.figures)


def shares_apart(desk: Desk) -> Iterator[Draft]:
    """Each share in words with the percentage of another article that tells it, the one with most words in common."""
    weights = Weights(())
    texts = [one.text for page in desk.pages for one in page.sentences]
    weights.seen.update(stem for text in texts for stem in sentence_stems(text))
    weights.sentences += len(texts)
    percentages = [one for page in desk.pages for one in _percentages(page)]
    for page in desk.pages if percentages else ():
        for claim in _in_words(page):
            found = [
                (bits, at, one) for at, one in enumerate(percentages) if (bits := _bits(claim, one, weights)) >= ENOUGH
            ]
            if found:
                yield _draft(claim, max(found, key=lambda each: (each[0], -each[1]))[2])


def _bits(claim: Told, one: Told, weights: Weights) -> float:
    """Bits of the words in common: those of both sentences, and half of those that one of the sentences before holds."""
    room = min(LOOSE, claim.share * 10) if claim.loose else ROOM
    if claim.page is one.page or abs(claim.share - one.share) * 100 > room:
        return 0.0
    own = claim.own & one.own
    cross = ((claim.own & one.wide) | (claim.wide & one.own)) - own
    return weights.words(own) + weights.words(cross) / 2


def _percentages(page: Page) -> Iterator[Told]:
    for one in page.quantities:
        plain = one.percent and one.sentence >= 0 and not one.time and one.figure.form == "scalar" and one.figure.lo
        if plain and not NO_SHARE.match(page.after(one)) and not CHANGED.search(page.before(one)):
            yield _told(page, (one,), f"{one.name}%", value(one), as_share(one))


def _in_words(page: Page) -> Iterator[Told]:
    for one in page.fractions:
        free = one.sentence >= 0 and not one.time and not NO_SHARE.match(page.after(one))
        if free and not CHANGED.search(page.before(one)) and LEAST <= value(one) <= MOST:
            yield _told(page, (one,), one.name, value(one), as_share(one))
    for each in odds(page):
        share = Fraction(repr(each.first.figure.lo or 0.0)) / Fraction(repr(each.base.figure.lo))
        if LEAST <= share <= MOST:
            yield _told(page, (each.first, each.base), each.name, share, each.readings)


def _told(page: Page, figures: tuple[Quantity, ...], name: str, share: Fraction, readings: Readings) -> Told:
    number = figures[0].sentence
    own = sentence_stems(page.words(number))
    wide = own | (sentence_stems(page.words(number - 1)) if number else frozenset())
    return Told(page, figures, name, share, readings, own, wide)


def _draft(claim: Told, one: Told) -> Draft:
    return Draft(
        rule="share",
        quantities=(*claim.figures, *one.figures),
        slip=f"odds {claim.name} {one.figures[0].key}",
        formula=f"{claim.name} = {words(claim.readings.literal, percent=True)}; elsewhere: {one.name}",
        result=words(claim.readings.usual, percent=True),
        stated=one.name,
        unit="percent",
        judgement=Judgement("consistent"),
        why="One share in words and in per cent, in two articles.",
    )
