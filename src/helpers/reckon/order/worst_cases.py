"""Values with hours and minutes made one, and what is the lowest or the highest of so many named ones.

    Orme was the lowest of three bidders at $4.6 million. Hale bid $4.8 million and Wick $5.1 million.

Comes in: a Page. Goes out: values of a sentence; drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ..each.rates import BACKGROUND
from ..growth.baselines import like, size
from ..growth.multiples import NUMBERS
from ..hedges import Readings, exactly
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..times.instants import stretches
from .extremes import LOW, TOP
from .standings import placed_in_row

CHEAP = re.compile(r"earliest|nearest|quickest|emptiest|lightest", re.I)
# Words in -est that are no superlatives, and superlatives that stand on no scale of numbers
NO_SCALE = frozenset(
    "forest interest request protest arrest harvest guest invest contest conquest digest chest crest nest pest rest test west "
    "vest quest zest jest honest modest earnest manifest suggest tempest inquest southwest northwest behest bequest attest detest "
    "infest ingest molest divest priest budapest bucharest everest latest newest closest finest safest fairest easiest simplest "
    "clearest cleanest nicest purest wisest happiest luckiest keenest surest truest best".split()
)
LESS = re.compile(
    r"mildest|calmest|thinnest|narrowest|shallowest|softest|faintest|gentlest|scarcest|rarest|tiniest|meanest|leanest|thriftiest|sparsest",
    re.I,
)
BAD = re.compile(
    r"\b(?:loss(?:es)?|lost|late|delay\w*|behind|wait\w*|damages?|falls?|fell|drops?|declines?|errors?|fines?|debts?|cuts?|bills?|overruns?|queues?|hurt|injur\w*|absen\w*|fail\w*)\b",
    re.I,
)
OF_SEVERAL = re.compile(
    rf"\b(?P<word>[a-z]+est|most [a-z]+|least [a-z]+) (?:bid |offer |tender |quote )?of (?:the |all |its |their )?(?P<n>{'|'.join(list(NUMBERS)[:9])})\b(?P<what>[a-z ]{{0,30}})[^.;:\d]{{0,60}}?(?:\bat|\bwith|\bof|,|\bbid|\boffer(?:ed|ing)?|\basked|\bwas)(?: [a-z]+){{0,2}}\s*[$£€]?$",
    re.I,
)
NAMED = re.compile(
    r"\b(?!(?:For|In|On|At|By|From|Since|But|And|The|An?|It|That|This|They|He|She|We|There|When|While|After|Before|Last|Of|As|With)\b)[A-Z][a-z]+"
)
SHORT = 5  # letters of the shortest words that may be superlatives in -est
APART = 20  # a bid this many times another is of another thing


@dataclass(frozen=True, slots=True)
class Told:
    """A value, with hours and minutes made one: its readings, its words, the figures that print it."""

    readings: Readings
    text: str
    kind: str | None  # the unit; 'minutes' for any stretch of hours and minutes
    figures: tuple[Quantity, ...]

    @property
    def one(self) -> Quantity:
        return self.figures[0]

    @property
    def size(self) -> Fraction:
        ends = self.readings.literal
        return ends.lo if ends.lo is not None else ends.hi or Fraction(0)


def values(page: Page, number: int) -> list[Told]:
    """The amounts, percentages and stretches of a sentence, in text order."""
    group = page.by_sentence.get(number, [])
    found = [
        Told(one.readings, one.label, one.unit, (one,))
        for one in group
        if not one.vague and (amount(one) or one.percent)
    ]
    told = stretches(page, group[0].sentence) if group else []
    for stretch in (one for one in told if one.figures and one.unit in ("hour", "minute")):
        first = stretch.figures[0]
        whole = len(stretch.figures) > 1 or not stretch.approximator
        minutes = exactly(stretch.minutes) if whole else in_minutes(first)
        found.append(
            Told(minutes, " ".join(page.text[stretch.start : stretch.end].split()), "minutes", stretch.figures)
        )
    return sorted(found, key=lambda told: told.one.start)


def in_minutes(one: Quantity) -> Readings:
    """A hedged stretch in minutes: 'about two hours'."""
    scale = 60 if one.unit == "hour" else 1
    return Readings(*(getattr(one.readings, name).scale(scale) for name in ("literal", "usual", "half_up", "cut_off")))


def side_of(word: str) -> str | None:
    """On which side of all others a superlative sets its value: they are at most, or at least, as much; None for no superlative.

    Most superlatives in -est name the greater end of their scale; those of the lesser end are a small class.

    >>> side_of("busiest"), side_of("stiffest"), side_of("least costly"), side_of("forest")
    ('at most', 'at most', 'at least', None)
    """
    low = word.lower()
    if TOP.fullmatch(low) or low.startswith("most "):
        return "at most"
    if LOW.fullmatch(low) or CHEAP.fullmatch(low) or LESS.fullmatch(low) or low.startswith("least "):
        return "at least"
    return "at most" if low.endswith("est") and len(low) > SHORT and low not in NO_SCALE else None


def of_several(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the lowest of four bidders at $46.8 million. Teel bid $45.9 million, ...': the others in its sentence and the next."""
    for number, group in page.by_sentence.items():
        for one in group if number >= 0 else []:
            found = OF_SEVERAL.search(page.before(one, 160)) if amount(one) and not one.vague else None
            relation = found and side_of(found["word"])
            if not found or not relation:
                continue
            rest = [other for other in group if other.start > one.start and _peer(one, other)]
            row = rest or [other for other in page.by_sentence.get(number + 1, []) if _peer(one, other)]
            count = NUMBERS[found["n"].lower()] - 1
            if 0 < len(row) <= count and _each_named(page, row) and not BACKGROUND.search(page.words(row[0].sentence)):
                word = f"{found['word']} of {found['n']}".lower()
                yield from (placed_in_row(*as_printed(one, peer), relation, word) for peer in row)
            break


def as_printed(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two values of like decimals as they stand: rounding brings $4.5 million to $4.6 million, but never past it."""
    places = [len(each.figure.text.partition(".")[2].split(" ")[0]) for each in (one, other)]
    if places[0] != places[1] or one.figure.hedge or other.figure.hedge:
        return one, other
    return replace(one, readings=exactly(size(one))), replace(other, readings=exactly(size(other)))


def _peer(one: Quantity, other: Quantity) -> bool:
    near = size(one) > 0 and size(one) / APART <= size(other) <= size(one) * APART
    return amount(other) and not other.vague and like(one, other) and one.time == other.time and near


def _each_named(page: Page, row: list[Quantity]) -> bool:
    """Whether a name stands before each value of a row: 'Hale bid $4.8 million and Wick $5.1 million'."""
    start = page.sentences[row[0].sentence].start
    for one in row:
        if not NAMED.search(page.text[start : one.start]):
            return False
        start = one.end
    return True
