"""How well a total, a count and an amount for each are tied, and what else may explain them.

Comes in: the three figures. Goes out: points, and whether another figure near by makes them hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import mul

from ..digits import likeness
from ..hedges import Readings, decimal_place, exactly
from ..intervals import exact
from ..kept import kept
from ..meaning.bases import dimension
from ..measures import singular, stem, thing
from ..quantities import Page, Quantity
from ..verdicts import combine
from .factors import of_another_place

REACH = 4  # sentences over which the three may stand
SPENT = re.compile(r"^(?:on|for|towards?) (?:the |its |their |new )?([a-z]{4,})", re.I)
OTHER = re.compile(r"\b(?:another(?! way\b)|elsewhere)\b", re.I)
THAT_YEAR = re.compile(r"\b(last|this|next) (?:year|month|season)\b")
THINGS = re.compile(r"^\W*(?:(?:The|Its|Their|Our|His|Her) )?([A-Za-z]{3,}s)\b")
# Reads 'in equal shares', 'split evenly', 'all are paid alike': one of the figures is for each of them.
EQUALLY = re.compile(
    r"\b(?:equal(?:ly)?|evenly|alike|uniform(?:ly)?|the same as (?:the )?(?:others?|all)|identical)\b", re.I
)
POINTS = re.compile(r"^\W*(?:That|This|These|It|Each|Every one|(?:An|The|Their|Its) average|Average|Apiece)\b")
FORESEEN = re.compile(
    r"\b(?:reckoned on|forecasts?|foreseen|foresaw|planned|budgeted|hoped|had expected|was expected|were expected|would have)\b",
    re.I,
)
YEAR_FIRST = re.compile(
    r"^\W*(?:(?:back )?(?:in|by) (?:19|20)\d\d|last (?:year|month|week|season|summer|winter|spring|autumn))\b", re.I
)
YEAR_AFTER = re.compile(r"^(?:[a-z]+ )?(?:in|of|from) (?:19|20)\d\d\b", re.I)
WORD = re.compile(r"[a-z]{5,}")
LEAST = 3  # a total is of so many at least
CLOSE = Fraction(1, 100)  # what another figure must come to, to explain
AT_ONCE = re.compile(
    r"^(?:-?[a-z]+ ){0,2}?(?:each|apiece)\b(?! (?:other|day|week|month|year|hour|time|side|end|way|of the)\b)", re.I
)
RESULT = re.compile(
    r"\b(?:in all|in total|altogether|all told|totals?|between (?:them|us)|together|comes? to|came to|therefore|thus|so|hence|turnover|takings|proceeds|combined|means|making|makes|added up)\b",
    re.I,
)
APART = re.compile(
    r"\b(?:(?:a|the) (?:year|month|week) (?:ago|before|earlier)|previous(?:ly)?|usual(?:ly)?|elsewhere|another(?! way\b)|instead|compared|rather than|up from|down from|plus|besides|extra|some of|including|among|more than half|fewer|so far)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure is an amount of, and the factor to the base unit of it."""

    name: str
    factor: Fraction


@dataclass(frozen=True, slots=True)
class Three:
    """An amount for each, how many, and what is printed as the total, with what speaks for their being meant together."""

    each: Quantity
    count: Quantity
    whole: Quantity
    factor: Fraction  # from their product to the unit of the total
    tie: float

    @property
    def made(self) -> Readings:
        """The total that the two make, in the unit that is printed."""
        return combine(mul, self.each.readings, self.count.readings, exactly(self.factor))

    @property
    def off(self) -> Fraction:
        """How many times the total that is printed the two make."""
        each, count, whole = (Fraction(repr(one.lo)) for one in (self.each, self.count, self.whole))
        return each * count * self.factor / whole


HELD, SURE, FIRM = 2.0, 2.75, 3.0


@kept
def kind_of(one: Quantity) -> Kind:
    if one.unit:
        return Kind(*dimension(one))
    return Kind("", Fraction(1))


@kept
def noun_of(one: Quantity) -> str:
    return singular((thing(one.measure or "").split() or [""])[-1])


def weight(page: Page, three: Three) -> float:
    """What speaks for three figures that miss being meant together."""
    each, count, whole = three.each, three.count, three.whole
    sentences = [one.sentence for one in (each, count, whole)]
    weight = three.tie - 0.4 * (max(sentences) - min(sentences))
    weight += 0.5 if abs(three.off - 1) < Fraction(1, 4) else 0.0
    weight += min(2.0, _alike(three) / 2)
    told = [page.words(one.sentence) for one in (whole, each)]
    weight += 0.5 if any(RESULT.search(text) for text in told) else 0.0
    weight += 0.5 if any(POINTS.match(text) for text in told) and each.sentence != whole.sentence else 0.0
    alike = any(EQUALLY.search(page.words(number)) for number in range(min(sentences), max(sentences) + 1))
    weight += 1.5 if alike and three.tie < SURE - 0.25 and count.figure.noun else 0.0
    first, last = min(one.start for one in (each, count, whole)), max(one.end for one in (each, count, whole))
    years = [
        YEAR_FIRST.match(page.words(one.sentence)) or YEAR_AFTER.match(page.after(one)) for one in (each, count, whole)
    ]
    weight -= 3.0 if any(years) and not all(years) else 0.0
    weight -= 3.0 if of_another_place(page, each, count) else 0.0
    weight -= 3.0 if _of_its_own(page, three) or _of_another(page, three) else 0.0
    weight -= 1.5 if APART.search(page.text[max(0, first - 30) : last + 30]) else 0.0
    between = [one for one in page.near(each.sentence, REACH) if first < one.start < last]
    weight -= min(1.0, 0.5 * sum(_rival(one, three) for one in between))
    alone = three.tie >= SURE - 0.25 and not any(_rival(one, three) for one in page.near(each.sentence, REACH))
    weight += 0.5 if alone else 0.0
    foreseen = [bool(FORESEEN.search(page.words(one.sentence))) for one in (each, whole)]
    weight -= 4.0 if foreseen[0] != foreseen[1] else 0.0
    weight += 0.7 if _one_matter(page, three) else 0.0
    return weight


def _pairs(three: Three) -> Iterator[tuple[float, float]]:
    """What the other two make of the total, of the amount for each and of the count, beside what is printed."""
    off = three.off
    yield float(off) * three.whole.lo, three.whole.lo
    yield three.each.lo / float(off), three.each.lo
    yield three.count.lo / float(off), three.count.lo


def _alike(three: Three) -> float:
    """How much the digits speak for a slip of the pen: one digit other, or two exchanged, all others as they ought to be."""
    best = 0.0
    for made, told in _pairs(three):
        place = float(decimal_place(exact(told)))
        rounded = round(made / place) * place
        fine = abs(rounded - made) < place / 2 and (abs(rounded - made) < made / 100)
        best = max(best, likeness(rounded, told).bits if fine else 0.0)
    return best


def _one_matter(page: Page, three: Three) -> bool:
    """Whether a word beside the total is told again with the other two, sentences on: '3.6 million for families', 'the family money'."""
    whole = three.whole
    if whole.sentence in (three.each.sentence, three.count.sentence):
        return False
    beside = {stem(word) for word in WORD.findall(f"{page.before(whole, 30)} {page.after(whole, 30)}".lower())}
    told = {
        stem(word)
        for number in {three.each.sentence, three.count.sentence}
        for word in WORD.findall(page.words(number).lower())
    }
    return bool(beside & told)


def _of_its_own(page: Page, three: Three) -> bool:
    """Whether a total has its own purpose or its own count: 'spent $30 million on repairs', 'sold 40,000 books for $600,000'."""
    whole = three.whole
    if whole.sentence == three.each.sentence:
        return False
    spent = SPENT.match(page.after(whole))
    if spent and spent[1].lower() not in page.words(three.each.sentence).lower():
        return True
    if whole.sentence == three.count.sentence:
        return False
    own = [one for one in page.by_sentence[whole.sentence] if one.start < whole.start and one.total and not one.unit]
    return any(one.figure.noun and noun_of(one) not in ("", noun_of(three.count)) and one.lo >= LEAST for one in own)


def _of_another(page: Page, three: Three) -> bool:
    """Whether words set them apart: 'another depot', 'last year' and 'next year', chairs at $80 each and 300 desks."""
    texts = [page.words(one.sentence) for one in (three.each, three.count, three.whole)]
    if any(bool(OTHER.search(text)) != bool(OTHER.search(texts[0])) for text in texts):
        return True
    years = [set(THAT_YEAR.findall(text.lower())) for text in texts]
    if years[0] and years[2] and not years[0] & years[2]:
        return True
    things, noun = THINGS.match(texts[0]), noun_of(three.count)
    if three.count.sentence == three.each.sentence or not things or not noun or three.count.figure.noun is None:
        return False
    return bool(AT_ONCE.match(page.after(three.each))) and singular(things[1].lower()) != noun


def _rival(one: Quantity, three: Three) -> bool:
    """Whether a figure between might as well be the total."""
    return one not in (three.each, three.count, three.whole) and one.total and one.unit == three.whole.unit


def _fits(one: Quantity, three: Three, made: float, scale: float) -> list[float]:
    """The totals that another figure near by would make of the three: as a share, an amount, a sum on top, a count."""
    value, one_each, many = three.whole.lo, three.each.lo, three.count.lo
    if one.percent:
        share = one.lo / 100
        return [
            made * share,
            made * (1 - share),
            made * (1 + share),
            made / (1 + share),
            made / share,
            made / (1 - share or 1),
        ]
    if one.unit and one.unit != three.whole.unit and kind_of(one).name == kind_of(three.each).name:
        return [one.lo * many * scale * float(kind_of(one).factor / kind_of(three.each).factor)]
    if one.unit and one.unit == three.whole.unit:
        return [made + one.lo, made - one.lo, one.lo * many * scale, value * made / one.lo]  # the last: another total
    if one.unit != three.count.unit:
        return []
    fits = [one_each * other * scale for other in (one.lo, many + one.lo, many - one.lo)]
    if not three.each.unit:
        fits += [value * made / one.lo, one.lo * many * scale, made + one.lo, made - one.lo]
    return [*fits, made * one.lo, made / one.lo]


def beside(page: Page, three: Three, near: list[Quantity]) -> bool:
    """Whether one of some figures makes it hold: another amount, count or total, a share that goes off, a sum on top."""
    made = float(three.off) * three.whole.lo
    scale = made / (three.each.lo * three.count.lo)
    return any(
        abs(fit / three.whole.lo - 1) < CLOSE
        for one in near
        if one.lo > 0 and one not in (three.each, three.count, three.whole)
        for fit in _fits(one, three, made, scale)
    )


def explained(page: Page, three: Three, pool: list[Quantity]) -> bool:
    """Whether another figure near by makes it hold: another amount, count or total, a share that goes off, a sum on top."""
    value, made = three.whole.lo, float(three.off) * three.whole.lo
    one_each, many = three.each.lo, three.count.lo
    scale = made / (one_each * many)
    others = [one for one in page.near(three.each.sentence, REACH) if one.lo > 0]
    if beside(page, three, others):
        return True
    totals = [one.lo for one in page.quantities if one.total and one.unit and one.unit == three.whole.unit]
    if any(abs(made / other - 1) < CLOSE for other in totals if other):
        return True  # the total stands elsewhere in the article
    if three.tie < FIRM:
        far = [one.lo for one in page.quantities if one.total and not one.unit]
        if any(abs(one_each * other * scale / value - 1) < CLOSE for other in far):
            return True  # the count stands elsewhere in the article
    fractions = [one.lo for one in page.fractions if abs(one.sentence - three.each.sentence) <= REACH]
    return any(abs(made * fit / value - 1) < CLOSE for share in fractions for fit in (share, 1 - share, 1 + share))
