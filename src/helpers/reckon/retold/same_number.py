"""Whether one number that two captures print alike is told of one thing: what the words share and what sets them apart, weighed.

Comes in: two Tellings of one value. Goes out: traits, and their sum in bits, the logarithm of the odds. Record linkage (Fellegi & Sunter
1969) with weights learnt by logistic regression: `benchmarks/agree.py` fits them to stories whose truth was written before. It
comes after the rules of `agreements`, and tells what they leave apart: a bare number, a noun of another word, a small count
that neither capture prints of anything else.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import combinations

from ..intervals import exact
from ..meaning.tellings import Telling
from .affinity import Weights, nouns, rarity, significant
from .linkage import Linked, Traits, Words, traits, weighed
from .retellings import Retellings

WEIGHTS: Traits = json.loads(files(__package__).joinpath("same_number.json").read_text(encoding="utf-8"))
SURE = -2.0  # bits at which two are told as one
MANY = 24  # figures of one value that are held against one another: of a number that common, few are one
FEW = 60  # figures: stories have more; of texts of fewer nothing was learnt
SMALL = 20  # smaller numbers recur by chance
LONG = 4  # digits of a number that hardly recurs
Value = tuple[object, object]


class SameNumbers:
    """The figures of a story by their values, with what is counted of them once."""

    def __init__(self, found: Iterable[Telling], weights: Weights, again: Retellings) -> None:
        found = [one for one in found if _printed(one) and one.one.figure.lo]
        self._weights, self._again = weights, again
        self._words = Words({id(one.page): one.page for one in found}.values())
        self._by_value: dict[Value, list[Telling]] = defaultdict(list)
        for one in found:
            self._by_value[value(one)].append(one)
        self._printed = Counter((one.article, value(one)) for one in found)
        self._linked = {id(one): Linked(one) for one in found}

    def pairs(self) -> Iterator[tuple[Telling, Telling]]:
        """Figures of one value in two captures; none of texts too short for what was learnt of whole stories."""
        if len(self._linked) < FEW:
            return
        for alike in self._by_value.values():
            for one, other in combinations(alike[:MANY], 2):
                if one.article != other.article:
                    yield one, other

    def same(self, one: Telling, other: Telling) -> bool:
        """Whether the two are likelier one thing than two."""
        a, b = one.one, other.one
        clash = a.unit != b.unit and all(each.unit or each.figure.noun for each in (a, b))  # 620 families, 620 hectares
        return not clash and weighed(self.traits(one, other), WEIGHTS) >= SURE

    def traits(self, one: Telling, other: Telling) -> Traits:
        """What speaks for one thing and against it, by name; what is absent is left out."""
        a, b = one.one, other.one
        digits = significant(a)
        alone = self._printed[one.article, value(one)] == self._printed[other.article, value(other)] == 1
        small = abs(a.lo) < SMALL
        found: Traits = {
            **traits(self._linked[id(one)], self._linked[id(other)], self._words),
            "as retellings": self._again.bits(one, other),
            "told": self._weights.told(one, other),
            "nouns": nouns(one, other),
            "rarity": min(rarity(a), rarity(b)),
            "other unit": a.unit != b.unit,
            "unit of one": (a.unit is None) != (b.unit is None),
            "one head": one.head == other.head and bool(one.head),
            "percent": a.percent and b.percent,
            "share of one": (a.role == "share") != (b.role == "share"),
            "quota of one": (a.role == "quota") != (b.role == "quota"),
            "vague": a.vague or b.vague,
            "small": small,
            "alone": alone,
            "alone and small": alone and small,
            "one digit": digits == 1,
            "two digits": digits == 2,
            "long": digits >= LONG,
            "other whole": a.per != b.per,
            "other span": a.time != b.time,
        }
        return {name: float(size) for name, size in found.items() if size}


def value(one: Telling) -> Value:
    """The number itself, its hedge left out: 'about 600' and '600', 'up to 34.88' and '34.88'."""
    return _printed(one), one.one.percent


def _printed(one: Telling) -> object:
    """The one number that a figure prints, None for a range, for thousands and for a part in words that has a hedge."""
    figure, literal = one.one.figure, one.one.readings.literal
    if literal.is_point:
        return literal.lo
    plain = figure.lo == figure.hi and figure.form == "scalar" and one.one.role != "share"
    return exact(figure.lo) if plain and figure.lo is not None else None
