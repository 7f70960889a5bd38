"""How much speaks for two figures being of one thing, in bits: rare numbers, rare words that both sentences hold, figures beside them.

Comes in: the tellings of a story. Goes out: bits of evidence, each the logarithm of how much likelier it is between two
tellings of one thing than between any two figures of the story (Fellegi & Sunter 1969). The words of one sentence hang
together, so that each counts for less than it would alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from math import log2

from ..hedges import decimal_place
from ..intervals import exact
from ..kept import kept
from ..meaning.kinds import kindred, one_sum
from ..meaning.tellings import GENERIC, Telling, sentence_stems, stem_of
from ..quantities import Quantity

LOOSE = Fraction(5, 2)  # percentage points by which 'half' may miss the percentage that another prints
DIGIT = log2(10)
DIGITS = 4  # further digits add nothing: so long a number is one already
SMALL = 20  # smaller numbers recur by chance
ROUND = 2  # digits at which people round: '1,500', '30,000'
THOUSAND = 1000
UNSEEN = 12  # sentences that a short story is taken to have besides its own
MET = log2(3)  # how often a word of one telling stands in another of the same thing: one time in three
RAREST = 5.0  # bits of a word that stands nowhere else
OWN, BEFORE, ROUND_ABOUT = (
    0.6,
    0.25,
    0.08,
)  # what a word of the sentence itself, of the one before, of those round it counts
TO_COME = 2.5  # bits of two numbers that are both forecast, planned or promised
BESIDE = 2.0  # bits of one more figure that both sentences print
SAME_SUM, KINDRED, OTHER_NOUN, ANY_NOUN, SAME_ANY = 2.0, 1.5, -5.0, -1.0, 0.25
FEW, LIKE = 30, 0.3  # figures of one unit that a short story is taken to print besides; the part of them of like size


class Weights:
    """The words and figures of a story, counted once."""

    def __init__(self, found: Iterable[Telling]) -> None:
        found = list(found)
        pages = {id(one.page): one.page for one in found}.values()
        texts = [sentence.text for page in pages for sentence in page.sentences]
        self.seen = Counter(stem for text in texts for stem in sentence_stems(text))
        self.sentences = len(texts) + UNSEEN
        self.units = Counter(one.one.unit for one in found)

    def words(self, stems: Iterable[str]) -> float:
        """Bits of words that two sentences have in common; these two sentences themselves are not counted."""
        return sum(map(self._word, stems))

    def _word(self, stem: str) -> float:
        others = max(self.seen[stem] - 2, 0) + 0.5
        return min(RAREST, max(0.0, log2(self.sentences / others) - MET))

    def told(self, one: Telling, other: Telling) -> float:
        """Bits of all that stands round two figures in common."""
        heads = {stem_of(each.head) for each in (one, other)}
        own = (one.words & other.words) - heads
        wide = (one.wide & other.wide) - own - heads
        around = (one.around & other.around) - own - wide - heads
        words = OWN * self.words(own) + BEFORE * self.words(wide) + ROUND_ABOUT * self.words(around)
        coming = TO_COME * ("to come" in one.kinds & other.kinds)
        return words + coming + BESIDE * len(one.beside_it & other.beside_it)

    def chance(self, one: Quantity) -> float:
        """Bits by which a number may recur by chance: as many as the story prints of its unit."""
        return log2(FEW + LIKE * self.units[one.unit])


@kept
def rarity(one: Quantity) -> float:
    """Bits of a number: its digits that count, less for one that people round to, and for a small count."""
    size = one.figure.hi or 0
    return DIGIT * min(significant(one), DIGITS) + (size >= THOUSAND) - half_round(one) - (size < SMALL)


def narrowness(one: Quantity, other: Quantity) -> float:
    """Bits of two figures that leave a common value: how narrow the wider of the two is beside its size."""
    widths = [_width(each) for each in (one, other)]
    size = abs(one.readings.literal.lo or one.readings.literal.hi or Fraction(0))
    return log2(max(1.0, float(size / max(widths)))) if size and max(widths) else 0.0


def _width(one: Quantity) -> Fraction:
    """How wide a figure is as usually read; for one without a hedge, the place to which it may be rounded."""
    usual = one.readings.usual
    if one.role == "share" and not one.figure.approximator:
        return 2 * LOOSE
    if usual.is_point or usual.lo is None or usual.hi is None:
        value = Fraction(one.readings.literal.lo or one.readings.literal.hi or 0)
        return decimal_place(value) if value else Fraction(0)
    return usual.hi - usual.lo


def nouns(one: Telling, other: Telling) -> float:
    """Bits of the nouns that are counted, or of the sums of which the amounts are."""
    a, b = one.one, other.one
    score = 0.0
    if a.unit and a.subject and b.subject:
        score += SAME_SUM if one_sum(a.subject, b.subject) else -SAME_SUM
    if one.head and other.head:
        score += _one_noun(one.head, other.head)
    return score


def _one_noun(one: str, other: str) -> float:
    if one == other and one in GENERIC:
        return SAME_ANY
    return KINDRED if kindred(one, other) else ANY_NOUN if GENERIC & {one, other} else OTHER_NOUN


@kept
def half_round(one: Quantity) -> bool:
    """'1,500', '2.5 million', '30,000': numbers that people round to."""
    digits = str(abs(int(one.figure.hi / decimal_place(Fraction(one.figure.hi))))) if one.figure.hi else "0"
    return len(digits) < ROUND or (len(digits) == ROUND and digits.endswith("5"))


@kept
def significant(one: Quantity) -> int:
    """How many digits of a number count: 461 has three, 500 one."""
    value = one.readings.literal.lo or one.readings.literal.hi or Fraction(0)
    if one.figure.approximator and one.role != "share" and one.figure.hi:
        value = exact(one.figure.hi)  # 'about 2,500' has two digits that count, whatever the width of 'about'
    return len(str(abs(int(value / decimal_place(value)))))
