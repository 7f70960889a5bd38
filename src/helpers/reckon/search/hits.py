"""A hit: figures that make another one by value, and how exactly.

Comes in: terms. Goes out: the record that families, evidence and checks hand on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..quantities import Quantity
from .terms import Term

ROOM = 1e-9  # what a product of binary fractions may be off
FINEST = 0.003  # no fraction or multiple in words is taken for finer
LOOSE = 0.05  # how far a multiple ('three times', 'half') may be off
CLOSE = 2  # sentences over which a unit may be left out


@dataclass(frozen=True, slots=True)
class Hit:
    """Operands that make a printed result by value.

    `slack` is the width within which the result would have been called a hit, in parts of its size.
    """

    family: str
    result: Term
    operands: tuple[Term, ...]
    slack: float
    scale: float = 1.0

    @property
    def terms(self) -> tuple[Term, ...]:
        return (*self.operands, self.result)

    @property
    def scaled(self) -> bool:
        """Whether the result only says how the operands stand to each other: 'three times', 'half'."""
        return self.family == "multiple" or self.result.quantity.role == "share"

    @property
    def figures(self) -> frozenset[Quantity]:
        return frozenset(term.quantity for term in self.terms)


def finest(slacks: Iterable[float], off: float) -> float:
    """The narrowest rounding that alone explains how far a relation is off; all of them together where none does."""
    return min((one for one in slacks if off <= one / 2 + ROOM), default=sum(slacks))


def near(one: Term, other: Term) -> bool:
    """Whether two figures stand so close that one may leave out the unit of the other."""
    return one.page is other.page and abs(one.at - other.at) <= CLOSE


def beyond(result: Term, off: float) -> bool:
    """Whether what is made lies on the side of a bound that the words say; it does where there is no bound."""
    return not result.bound or off * (1 if result.quantity.figure.approximator == ">" else -1) > -ROOM
