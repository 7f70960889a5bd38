"""How dense a story is in arithmetic, and what that takes from all that is found by value alone.

The weights were learnt from stories in which words tie every other figure to others. In a text that hardly reckons at all, numbers
meet by chance as often as there, and are meant far more seldom. So much is taken from the bits of each hit as the odds
before any evidence are less (prior correction: Saerens, Latinne and Decaestecker 2002), estimated by the share of the figures
that the rules of words tie, and held to what is usual where figures are few.

Comes in: the Desk and the checks of the rules of words. Goes out: bits, none or fewer.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log2

from ..quantities import Desk, Draft

USUAL = 0.5  # of the figures of the stories that the weights were learnt from, words tie so many
FEW = 2.0  # tied figures for which the usual share speaks, beside those of the story
PARAGRAPH = 15  # figures of a text too short to tell whether it reckons
NO_ARITHMETIC = frozenset(("same_measure", "calendar", "conversion"))  # these are told of any text


def thinness(desk: Desk, told: Iterable[Draft]) -> float:
    """The bits by which a relation found by value is less likely than in a story that reckons as usual: 0 or less.

    >>> from helpers.settings import Settings
    >>> thinness(Desk([], Settings()), [])
    0.0
    """
    figures = sum(len(page.quantities) for page in desk.pages)
    sound = (draft for draft in told if draft.judgement.verdict == "consistent" and draft.rule not in NO_ARITHMETIC)
    tied = {one.span for draft in sound for one in draft.quantities}
    expected = USUAL * max(0, figures - PARAGRAPH)
    return min(0.0, log2((len(tied) + FEW) / (expected + FEW)))
