"""What is known of the figures of a story while it is searched: the hits of each, and what checks tell of it already.

Comes in: hits and checks. Goes out: whether a figure is explained, and whether some figures are told together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..quantities import Draft, Quantity
from .hits import Hit
from .terms import Term
from .traits import GROUPS, Traits

MADE = ("each", "period", "thrice", "quotient", "required")
RATIOS = ("part", "change", "multiple")
LINE = 64  # characters


@dataclass(slots=True)
class Found:
    """A figure with the hits that are weighed as its explanation."""

    result: Term
    near: list[Term]  # the figures round it in its capture
    hits: list[tuple[float, Hit, Traits]] = field(default_factory=list)  # bits, the most telling first


Place = tuple[str, int, int]  # an article, and from where to where


def places(draft: Draft) -> list[Place]:
    """Where the figures and the words of a check stand."""
    return [place(span) for span in dict.fromkeys([*(one.span for one in draft.quantities), *draft.spans])]


def place(span: str) -> Place:
    """Where a span lies.

    >>> place("1-agency:12-17")
    ('1-agency', 12, 17)
    """
    name, _, ends = span.rpartition(":")
    start, end = map(int, ends.split("-"))
    return name, start, end


def meets(own: list[Place], others: list[Place]) -> bool:
    """Whether two checks are about the same: two of the places of the one, or its only one, are places of the other."""
    return sum(any(overlap(one, other) for other in others) for one in own) >= min(2, len(own))


def same(own: list[Place], others: list[Place]) -> bool:
    """Whether all places of one of two checks are places of the other."""
    return any(
        all(any(overlap(one, other) for other in those) for one in these)
        for these, those in ((own, others), (others, own))
    )


def overlap(one: Place, other: Place) -> bool:
    """Whether two places have a character in common."""
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


class Where:
    """Checks by the articles and lines of their places, so that those about the same are found without reading all."""

    def __init__(self) -> None:
        self._of_line: dict[tuple[str, int], list[int]] = {}
        self._all: list[tuple[list[Place], float]] = []

    def add(self, own: list[Place], bits: float) -> None:
        """A check with its bits."""
        for line in _lines(own):
            self._of_line.setdefault(line, []).append(len(self._all))
        self._all.append((own, bits))

    def beside(self, own: list[Place]) -> list[tuple[list[Place], float]]:
        """Those of which a place may have a character in common with one of these."""
        found = {number for line in _lines(own) for number in self._of_line.get(line, ())}
        return [self._all[number] for number in found]


def _lines(own: list[Place]) -> set[tuple[str, int]]:
    """The stretches of text, each of so many characters, on which places lie."""
    return {(name, line) for name, start, end in own for line in range(start // LINE, end // LINE + 1)}


class Known:
    """What checks tell already, by the figures that they hold."""

    def __init__(self, told: list[Draft]) -> None:
        self.agreed: dict[Quantity, list[frozenset[Quantity]]] = {}  # figures of checks that agree
        self.doubted: dict[Quantity, list[frozenset[Quantity]]] = {}  # of checks that do not
        self.results: set[Quantity] = set()  # figures that are a result
        self.ratios: set[frozenset[Quantity]] = set()  # figures of checks of one amount over another
        self.shares: set[str] = (
            set()
        )  # spans of the percentages, fractions and multiples of which words say what they are of
        self.made: set[frozenset[Quantity]] = set()  # operands that make a printed number
        for draft in told:
            failed = draft.judgement.verdict == "inconsistent"
            if not failed or draft.rule != "multiple":
                self._put(self.doubted if failed else self.agreed, frozenset(draft.quantities))
            if draft.rule in ("share", "multiple", "percent_change"):
                self.ratios.add(frozenset(draft.quantities))
            if not failed and len(draft.quantities) > 2:
                self.results.add(draft.quantities[-1])
                if draft.rule in ("share", "multiple", "percent_change"):
                    self.shares.add(draft.quantities[-1].span)

    def _put(self, index: dict[Quantity, list[frozenset[Quantity]]], figures: frozenset[Quantity]) -> None:
        for one in figures:
            index.setdefault(one, []).append(figures)

    def add(self, hit: Hit) -> None:
        """A check that the search has found."""
        self._put(self.agreed, hit.figures)
        if GROUPS[hit.family] in RATIOS:
            self.ratios.add(hit.figures)

    def tells(self, hit: Hit) -> bool:
        """Whether a check tells of these figures already, or of three of them."""
        operands = frozenset(one.quantity for one in hit.operands)
        agreed = [others for one in hit.figures for others in self.agreed.get(one, [])]
        if any(
            hit.figures <= others
            or len(hit.figures & others) > 2
            or (hit.scaled and operands <= others and others in self.ratios)
            for others in agreed
        ):
            return True
        return self.doubts(hit.figures)

    def makes(self, hit: Hit) -> bool:
        """Whether words tie another pair to the result of a ratio: one percentage is of one thing."""
        return GROUPS[hit.family] in RATIOS and hit.result.quantity.span in self.shares

    def doubts(self, figures: frozenset[Quantity]) -> bool:
        """Whether a check doubts all of these figures already."""
        return any(figures <= others for one in figures for others in self.doubted.get(one, []))

    def holds(self, figures: frozenset[Quantity]) -> bool:
        """Whether a check holds all of these figures."""
        return self.doubts(figures) or any(figures <= others for one in figures for others in self.agreed.get(one, []))

    def explain(self, hit: Hit) -> None:
        """A relation that may have been meant: its result is explained, and its operands have theirs."""
        self.results.add(hit.result.quantity)
        if hit.family in MADE:
            self.made.add(frozenset(one.quantity for one in hit.operands))

    def would_explain(self, hit: Hit) -> bool:
        """Whether a hit explains more than is explained already."""
        return hit.family in MADE or not self.is_result(hit.result.quantity)

    def makes_another(self, hit: Hit) -> bool:
        """Whether the operands of a product, a rate or a quotient make another printed number."""
        return hit.family in MADE and frozenset(one.quantity for one in hit.operands) in self.made

    def is_result(self, one: Quantity) -> bool:
        """Whether a check that agrees has the figure as its result."""
        return one in self.results

    def binds(self, operands: tuple[Term, ...], figures: frozenset[Quantity]) -> bool:
        """Whether a check that agrees holds all operands with another result, and so may have meant that."""
        made = frozenset(one.quantity for one in operands)
        return any(made <= others and not figures <= others for others in self.agreed.get(operands[0].quantity, []))
