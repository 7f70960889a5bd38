"""How telling a hit is, in bits: the traits that it has, each weighed as it told true relations from chance ones before.

Comes in: a Hit. Goes out: bits, the logarithm of the odds that an attentive editor would call it meant; at 0 it is one to one. The
weights are those of a logistic regression over stories whose relations were written down before (`benchmarks/weigh.py`).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from importlib.resources import files
from math import log2, prod

from .hits import Hit
from .terms import Kind, Rarity, Term
from .traits import Traits, exactness, information, traits

_WEIGHTS = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
RELATIONS: dict[str, float] = _WEIGHTS["relations"]  # bits of each trait of a relation that holds
SLIPS: dict[str, float] = _WEIGHTS["slips"]  # and of one that misses
TELLING = 3.0  # bits of shared words by which a figure of another capture is about the same
LEAD = 6.0  # the figures of headline and lead are in mind throughout an article
HOPELESS = -1.0  # bits of exactness beyond the combinations tried below which no words make up for it


def hopeful(hit: Hit, ranks: Ranks) -> bool:
    """Whether a hit is exact enough to be weighed at all: a cheap test before the dear one."""
    return information(hit) - log2(max(ranks.tried(hit), 1)) >= HOPELESS


def evidence(hit: Hit, ranks: Ranks, rarity: Rarity, hits: int) -> Traits:
    """The traits of a hit that meets; `hits` is how many of its family meet the same result."""
    return traits(hit, ranks.own, rarity) | exactness(hit, ranks.tried(hit), hits)


def weigh(found: Traits, weights: dict[str, float] = RELATIONS) -> float:
    """The bits of some traits; one that was never seen weighs nothing."""
    return weights["base"] + sum(weights.get(name, 0.0) * size for name, size in found.items())


class Ranks:
    """How many figures of a kind stand as near to the result as an operand does, or nearer: so many were tried before it."""

    def __init__(self, result: Term, own: list[Term], others: list[Term], rarity: Rarity) -> None:
        self.result = result
        self.own = own
        self.others = others  # distinct values of the other captures
        self.rarity = rarity
        self._far: dict[Kind, list[float]] = {}
        self._seen: dict[int, Ranks] = {}  # the ranks as seen from other figures
        self._near: dict[Kind, tuple[list[int], list[int]]] = {}
        self._ranks: dict[int, float] = {}
        self._printed: dict[Kind, int] = {}

    def tried(self, hit: Hit) -> float:
        """The product of the ranks; of a list of neighbours, the rank of the farthest, for its ends alone were chosen."""
        ranks = [self.rank(one) for one in hit.operands]
        if len(ranks) == 2 and len({one.page for one in hit.terms}) == 1:
            return min(prod(ranks), *(self._from(hit, anchor) for anchor in hit.operands))
        if len(ranks) == 2 and hit.operands[0].page is hit.operands[1].page:
            return min(prod(ranks), self._told_together(hit))
        if hit.family == "sum" and len(ranks) > 2:
            return max(ranks) * len(ranks)
        return prod(ranks)

    def _from(self, hit: Hit, anchor: Term) -> float:
        """The tries as seen from an operand: '146 on Wednesday, so that 68 were found in a day' after the 214."""
        ranks = self._seen.get(id(anchor)) or self._seen.setdefault(
            id(anchor), Ranks(anchor, self.own, self.others, self.rarity)
        )
        return prod(ranks.rank(one) for one in hit.terms if one is not anchor)

    def _told_together(self, hit: Hit) -> float:
        """The tries of two that stand side by side in another capture: all results of the kind, for each pair as near."""
        one, other = hit.operands
        between = {
            each.value for each in self.others
            if each.page is one.page and each.kind == other.kind and abs(each.start - one.start) <= abs(other.start - one.start)
        }  # fmt: skip
        return max(len(between), 1) * max(self._values(hit.result.kind), 1)

    def _values(self, kind: Kind) -> int:
        """How many values of a kind the captures print."""
        if kind not in self._printed:
            self._printed[kind] = len({one.value for one in (*self.own, *self.others) if one.kind == kind})
        return self._printed[kind]

    def rank(self, one: Term) -> float:
        """The rank of one operand; that of a figure of the headline or the lead is never great."""
        if id(one) not in self._ranks:
            self._ranks[id(one)] = self._rank(one)
        return self._ranks[id(one)]

    def _rank(self, one: Term) -> float:
        if one.page is not self.result.page:
            return self._elsewhere(one)
        far, count = self._kind(one.kind)
        at = bisect_right(far, abs(one.start - self.result.start))
        rank = max(count[at - 1] if at else 1, 1)
        return min(rank, LEAD) if one.at <= 1 else rank

    def _elsewhere(self, one: Term) -> float:
        """The rank of a figure of another capture: so many there share as rare words with the result; with no word, those here come before it."""
        if one.kind not in self._far:
            alike = [self.rarity.shared(self.result, other) for other in self.others if other.kind == one.kind]
            self._far[one.kind] = sorted(-bits for bits in alike)
        shared = self.rarity.shared(self.result, one)
        first = bisect_right(self._far[one.kind], -shared)
        if shared >= TELLING:
            return max(first, 1)
        _, count = self._kind(one.kind)
        return (count[-1] if count else 1) + first

    def _kind(self, kind: Kind) -> tuple[list[int], list[int]]:
        """Distances of the figures of a kind, and how many values stand as near."""
        if kind not in self._near:
            near = sorted(
                (abs(one.start - self.result.start), one.value)
                for one in self.own
                if one.kind == kind and one is not self.result
            )
            seen: set[float] = set()
            count: list[int] = []
            for _, value in near:
                seen.add(value)
                count.append(len(seen))
            self._near[kind] = [far for far, _ in near], count
        return self._near[kind]
