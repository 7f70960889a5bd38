"""Products, quotients and rates off by a power of ten: '1.2 million litres at 2.8p each, a loss of £336,000' (33,600).

Comes in: the scene of a story. Goes out: misses, each a rate, what it is multiplied by and a total, with the digits of what is made and a
place too many or too few. That the digits meet is evidence by itself; how many threes were tried, and how many meet, is held against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import log2, log10

from ..hedges import decimal_place
from ..intervals import exact
from ..meaning.bases import ANY, Base
from .near_rates import Sheet, by_page, draft_of, excused, fits, holds, of_one_size
from .rate_marks import Held, Three, marks, shape, step
from .scene import Miss, Scene
from .terms import Term
from .traits import Traits

PLACES = 3  # noughts that a slip adds or leaves out
FINEST = 12.0  # bits that meeting digits may tell
COARSEST = 3.5  # and those below which nothing is said: two digits that meet tell more
APART = 3  # sentences between a rate per so many and the figures that it is of
LEAST = 1e-6  # what a logarithm may be off
NEAR = 8  # figures that are tried with such a rate
WRITTEN = re.compile(r"\b(?:[mb]illions?|trillions?|thousand|bn|m|k)\b|\d[mk]\b", re.I)


def misses(scene: Scene) -> Iterator[Miss]:
    """The threes of a story that hold but for their noughts."""
    for own in by_page(scene):
        sheet = Sheet(own)
        every = [[*sheet.threes(rate, of_size_or_tens), *of_so_many(sheet, rate)] for rate in own]
        held = Held([three for threes in every for three in threes if of_one_size(three) and holds(three)])
        for threes in every:
            meeting = [three for three in threes if tenfold(three)]
            rivals = Counter(one for three in meeting for one in three.terms)
            for three in meeting:
                if not excused(three) and (draft := draft_of(three)):
                    yield Miss(three.last.quantity.span, draft, traits_of(three, threes, meeting, rivals, held, scene))


def of_size_or_tens(three: Three) -> bool:
    """Whether a three may hold, or holds but for its noughts."""
    return of_one_size(three) or tenfold(three)


def of_so_many(sheet: Sheet, rate: Term) -> Iterator[Three]:
    """A rate per 100,000 or per million, or a percentage, with every part and whole near it."""
    so_many = 100.0 if rate.quantity.percent and not rate.says_change else rate.so_many
    if not so_many:
        return
    base = Base(ANY, Fraction(1), "so many")
    near = [one for one in sheet.near(rate, APART) if one.counts and one.total and not one.quantity.times][:NEAR]
    for part in near:
        for whole in near:
            if part is whole or part.value >= whole.value or not (found := fits(part, whole)):
                continue
            three = Three(
                "percent" if rate.quantity.percent else "per", rate, part, (whole,), 1 / so_many, base, found[0]
            )
            if of_size_or_tens(three):
                yield three


def places(three: Three) -> int:
    """The power of ten that is nearest to what is made over what is printed."""
    return round(log10(three.made / three.whole.value))


def tenfold(three: Three) -> bool:
    """Whether a total has the digits of what is made, some places off; a factor of ten makes like digits of any."""
    factor = log10(three.made / three.rate.value)
    return (
        1 <= abs(places(three)) <= PLACES
        and three.kind != "thrice"
        and abs(factor - round(factor)) > LEAST
        and max(bits(three)) >= COARSEST
    )


def bits(three: Three) -> tuple[float, float]:
    """How telling it is that the digits meet: bits within all roundings together, and to the last digit of one of the three; 0 where not."""
    off = abs(log10(three.made / three.whole.value) - places(three))
    widths = [decades(one) for one in three.terms]
    loose = -log2(min(sum(widths), 1.0)) if off <= sum(widths) / 2 else 0.0
    ends = [
        wide
        for one, wide in zip(three.terms, widths, strict=True)
        if off <= wide * (1 if one.quantity.figure.hedge else 0.5) + LEAST
    ]
    return loose, -log2(max(min(ends), 2**-FINEST)) if ends else 0.0


def decades(one: Term) -> float:
    """How much of a decade the digits of a figure leave open: 2.8 what lies between 2.75 and 2.85."""
    return log10(1 + float(decimal_place(exact(one.value))) / one.value)


def traits_of(
    three: Three, threes: list[Three], meeting: list[Three], rivals: Counter[Term], held: Held, scene: Scene
) -> Traits:
    """The traits of a rate that does not hold, with what the meeting digits tell."""
    found = marks(three, threes, Counter(one.whole for one in meeting), held, scene)
    loose, sharp = bits(three)
    tried = sum(spread(one) <= spread(three) for one in threes) + between(three, threes) ** 2
    found["loose bits"], found["sharp bits"] = loose, sharp
    found["tried as near"] = log2(max(tried, 1))
    found["beyond chance"] = max(loose, sharp) - log2(max(tried, 1))
    found["rivals"] = log2(max(rivals[one] for one in three.terms))
    k = places(three)
    written = any(WRITTEN.search(one.quantity.figure.text) for one in three.terms)
    digits = sorted(one.digits for one in (three.rate, three.whole))
    for name in (
        f"places {abs(k)}", f"{'too few' if k > 0 else 'too many'}", f"sharp {step(sharp, 0, 4, 6, 8)}", f"fewest digits {step(digits[0], 1, 2, 3)}",
        f"{'words of size' if written else 'in full'}", f"{shape(three)}, places {abs(k)}", f"spread {step(spread(three), 60, 150, 300, 600)}",
    ):  # fmt: skip
        found[name] = 1.0
    return found


def spread(three: Three) -> int:
    """How many characters the three stand apart."""
    return max(one.start for one in three.terms) - min(one.start for one in three.terms)


def between(three: Three, threes: list[Three]) -> int:
    """How many figures that were tried stand within the three."""
    first, last = min(one.start for one in three.terms), max(one.start for one in three.terms)
    return len({one for each in threes for one in each.terms if first <= one.start <= last})
