"""Whether two figures count one thing: the same measure, alike but for a verb, or of one kind of things.

Comes in: two quantities, or the name of a measure. Goes out: yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .meaning.kinds import kindred, one_sum
from .measures import singular, thing

if TYPE_CHECKING:
    from .quantities import Quantity


def same_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count the same thing in the same unit; where neither names a thing, money is money."""
    if one.unit != other.unit:
        return False
    return one.measure == other.measure and (one.measure is not None or one.unit is not None)


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one sentence count the same, verbs apart: 'homes built' and 'homes finished'."""
    nouns = [thing(quantity.measure or "") for quantity in (one, other)]
    return same_measure(one, other) or (one.unit == other.unit and (nouns[0] == nouns[1] or "" in nouns))


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may count one kind of thing: 'homes' and 'houses', 'jabs' and 'doses', 'people' and 'pupils'.

    One unit, and nouns of one small class of everyday words; for money, percentages and measures, what they are of. Near in
    meaning is not alike: ask it only where the values agree exactly, or where other words tie the two. Must not read 'homes'
    and 'barns', '£5m of debt' and '£5m of revenue'.
    """
    if one.unit != other.unit:
        return False
    if one.unit is None:
        return kindred(thing(one.measure or ""), thing(other.measure or ""))
    return one_sum(one.subject, other.subject)


def matches(measure: str | None, base: str) -> bool:
    """Whether a measure names the base of a rate: 'field offices' and 'field office'.

    >>> matches("field offices", "office"), matches("prices", "office")
    (True, False)
    """
    if not measure:
        return False
    one, other = ([singular(word) for word in text.split()] for text in (measure, base))
    return bool(one and other) and one[-1] == other[-1]
