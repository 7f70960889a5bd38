"""One amount that two captures print in units of one system: '5.3 terawatt-hours' and '5.3 million megawatt-hours', '7,200 metres' and '7.2km'.

Comes in: a Desk. Goes out: drafts of checks of the rule same_measure; only what is equal to the last digit is told, of numbers with two digits or more
whose sentences have a word in common. Must not read a rate beside an amount, nor round numbers ('1 km', '1,000 metres').
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..intervals import exact
from ..meaning.tellings import Telling
from ..quantities import Desk, Draft, once
from ..verdicts import Judgement
from .affinity import Weights, significant
from .all_tellings import tellings

_POWERS = {"": 0, "kilo": 3, "mega": 6, "giga": 9, "tera": 12}
SIZES: dict[str, tuple[str, Fraction]] = {  # what it measures, and how many of the smallest unit
    **{f"{name}watt": ("power", Fraction(10**power)) for name, power in _POWERS.items()},
    **{f"{name}watt hour": ("energy", Fraction(10**power)) for name, power in _POWERS.items()},
    "millimeter": ("length", Fraction(1)), "centimeter": ("length", Fraction(10)), "meter": ("length", Fraction(1000)),
    "kilometer": ("length", Fraction(10**6)),
    "square meter": ("area", Fraction(1)), "hectare": ("area", Fraction(10**4)), "square kilometer": ("area", Fraction(10**6)),
    "milliliter": ("volume", Fraction(1)), "centiliter": ("volume", Fraction(10)), "liter": ("volume", Fraction(1000)),
    "hectoliter": ("volume", Fraction(10**5)), "cubic meter": ("volume", Fraction(10**6)), "megaliter": ("volume", Fraction(10**9)),
    "milligram": ("mass", Fraction(1)), "gram": ("mass", Fraction(1000)), "kilogram": ("mass", Fraction(10**6)),
    "metric ton": ("mass", Fraction(10**9)), "ton": ("mass", Fraction(10**9)),
}  # fmt: skip
FEWEST = 2  # digits that count
TOLD = 0.3  # bits of the words that both sentences hold
MOST = 12  # figures of one size that are held against one another


@once
def _by_size(desk: Desk) -> dict[tuple[str, Fraction], list[Telling]]:
    found: dict[tuple[str, Fraction], list[Telling]] = {}
    for one in tellings(desk):
        unit, figure = one.one.unit or "", one.one.figure
        if unit in SIZES and figure.lo == figure.hi and figure.lo and significant(one.one) >= FEWEST:
            kind, size = SIZES[unit]
            found.setdefault((kind, exact(figure.lo) * size), []).append(one)
    return found


def prefixes(desk: Desk) -> Iterator[Draft]:
    """Each amount that two captures print in two units, told once for each two units."""
    weights = Weights(tellings(desk))
    for alike in _by_size(desk).values():
        held: set[frozenset[str | None]] = set()
        for one, other in combinations(alike[:MOST], 2):
            units = frozenset((one.one.unit, other.one.unit))
            if len(units) == 2 and units not in held and _one_thing(one, other, weights):
                held.add(units)
                yield _draft(one, other)


def _one_thing(one: Telling, other: Telling, weights: Weights) -> bool:
    """Whether two captures tell the amounts in like words, of no two times."""
    a, b = one.one, other.one
    rates = (a.time, a.per) == (b.time, b.per)
    apart = one.article == other.article or one.opposed(other) or one.moment.apart(other.moment)
    return rates and not apart and weights.told(one, other) >= TOLD


def _draft(one: Telling, other: Telling) -> Draft:
    a, b = one.one, other.one
    return Draft(
        rule="same_measure",
        quantities=(a, b),
        formula=f"{a.label} beside {b.label}",
        result=a.label,
        stated=b.label,
        judgement=Judgement("consistent"),
        why="One amount in two units of one system.",
        slip=f"prefixes {a.key} {b.key}",
    )
