"""Products, quotients and rates off by a power of ten, or told of another time: '1.2 million litres at 2.8p each, a loss of £336,000' (33,600).

Comes in: the scene of a story. Goes out: misses, each a rate, what it is multiplied by and a total, with the digits of what is made and a
place too many or too few, or that holds by the day and is told by the week. That the digits meet is evidence by itself; how many threes were tried, and how many meet, is held against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import log2, log10

from ..hedges import decimal_place
from ..intervals import exact
from ..kept import kept
from ..meaning.bases import ANY, Base
from ..measures import DAYS
from .near_rates import Sheet, fits
from .rate_checks import draft_of, excused, holds, of_one_size
from .rate_marks import Held, Three, apart, marks, shape, step
from .scene import Miss, Scene
from .terms import Term
from .traits import Traits

PLACES = 3  # noughts that a slip adds or leaves out
FINEST = 12.0  # bits that meeting digits may tell
COARSEST = 3.5  # and those below which nothing is said: two digits that meet tell more
APART = 3  # sentences between a rate per so many and the figures that it is of
TIMED = 5.0  # the same where another unit of time makes them meet: there are several of these
TIMES = ("minute", "hour", "day", "week", "month", "year")
LEAST = 1e-6  # what a logarithm may be off
NEAR = 8  # figures that are tried with such a rate
WRITTEN = re.compile(r"\b(?:[mb]illions?|trillions?|thousand|bn|m|k)\b|\d[mk]\b", re.I)


def misses(scene: Scene) -> Iterator[Miss]:
    """The threes of a story that hold but for their noughts."""
    for own in scene.by_page().values():
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
    return round(log10(three.made / three.aim))


def another_time(three: Three) -> str | None:
    """The unit of time, other than the rate's own, by which it would hold best: 1,675,000 in the year are 4,600 a day, and not a week."""
    if three.kind not in ("again", "worded") or three.base.word not in TIMES:
        return None
    off = {word: abs(log10(three.made / three.aim) + ratio(three, word)) for word in TIMES if word != three.base.word}
    return min(off, key=lambda word: off[word])


def ratio(three: Three, word: str) -> float:
    """How much more a rate makes by another unit of time, as a logarithm."""
    return log10(DAYS[three.base.word] / DAYS[word])


def off_by(three: Three, other: str | None) -> float:
    """How far off what is made is, as a logarithm, but for its noughts or for another unit of time."""
    off = log10(three.made / three.aim)
    return abs(off + ratio(three, other)) if other else abs(off - places(three))


def tenfold(three: Three) -> bool:
    """Whether a total has the digits of what is made, some places off or by another time; a factor of ten makes like digits of any."""
    factor = log10(three.made / three.rate.value)
    if three.kind == "thrice" or abs(factor - round(factor)) <= LEAST:
        return False
    tens = 1 <= abs(places(three)) <= PLACES and max(bits(three)) >= COARSEST
    other = another_time(three)
    return tens or (other is not None and max(bits(three, other)) >= TIMED)


def slip_of(three: Three) -> str | None:
    """The other unit of time of which a rate is told, where that explains it better than its noughts; None for those."""
    other = another_time(three)
    if other is None or max(bits(three, other)) < TIMED:
        return None
    return other if not 1 <= abs(places(three)) <= PLACES or max(bits(three, other)) > max(bits(three)) else None


def bits(three: Three, other: str | None = None) -> tuple[float, float]:
    """How telling it is that the digits meet: bits within all roundings together, and to the last digit of one of the three; 0 where not."""
    off = off_by(three, other)
    widths = [
        0.0 if one is not three.rate and one.counted else decades(one) for one in three.terms
    ]  # a few counted things are no more and no fewer
    wide = min(max(sum(widths), 2**-FINEST), 1.0)
    loose = -log2(wide) if off <= wide / 2 else 0.0
    ends = [
        wide
        for one, wide in zip(three.terms, widths, strict=True)
        if wide and off <= wide * (1 if one.quantity.figure.hedge else 0.5) + LEAST
    ]
    return loose, -log2(max(min(ends), 2**-FINEST)) if ends else 0.0


@kept
def decades(one: Term) -> float:
    """How much of a decade the digits of a figure leave open: 2.8 what lies between 2.75 and 2.85."""
    return log10(1 + float(decimal_place(exact(one.value))) / one.value)


def traits_of(
    three: Three, threes: list[Three], meeting: list[Three], rivals: Counter[Term], held: Held, scene: Scene
) -> Traits:
    """The traits of a rate that does not hold, with what the meeting digits tell."""
    found = marks(three, threes, Counter(one.whole for one in meeting), held, scene)
    other = slip_of(three)
    loose, sharp = bits(three, other)
    tried = sum(apart(one) <= apart(three) for one in threes) + between(three, threes) ** 2
    found["loose bits"], found["sharp bits"] = loose, sharp
    found["tried as near"] = log2(max(tried, 1))
    found["beyond chance"] = max(loose, sharp) - log2(max(tried, 1))
    found["rivals"] = log2(max(rivals[one] for one in three.terms))
    k = places(three)
    written = any(WRITTEN.search(one.quantity.figure.text) for one in three.terms)
    digits = sorted(one.digits for one in (three.rate, three.whole))
    if other:
        found["by another time"] = found[f"{shape(three)}, another time"] = found[f"told by the {three.base.word}"] = (
            1.0
        )
    else:
        found[f"places {abs(k)}"] = found["too few" if k > 0 else "too many"] = found[
            f"{shape(three)}, places {abs(k)}"
        ] = 1.0
    for name in (
        f"sharp {step(sharp, 0, 4, 6, 8)}", f"fewest digits {step(digits[0], 1, 2, 3)}",
        f"{'words of size' if written else 'in full'}", f"spread {step(apart(three), 60, 150, 300, 600)}",
    ):  # fmt: skip
        found[name] = 1.0
    return found


def between(three: Three, threes: list[Three]) -> int:
    """How many figures that were tried stand within the three."""
    first, last = min(one.start for one in three.terms), max(one.start for one in three.terms)
    return len({one for each in threes for one in each.terms if first <= one.start <= last})
