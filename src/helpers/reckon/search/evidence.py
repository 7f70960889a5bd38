"""How telling a hit is, in bits: the traits that it has, each weighed as it told true relations from chance ones before.

Comes in: a Hit. Goes out: bits, the logarithm of the odds that an attentive editor would call it meant; at 0 it is one to one. The
weights are those of a logistic regression over stories whose relations were written down before (`benchmarks/weigh.py`).
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from importlib.resources import files
from math import log2, prod

from .hits import Hit
from .terms import Kind, Rarity, Term
from .traits import Traits, exactness, information, traits

_WEIGHTS = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
RELATIONS: dict[str, float] = _WEIGHTS["relations"]  # bits of each trait of a relation that holds
SLIPS: dict[str, float] = _WEIGHTS["slips"]  # and of one that misses
LEAD = 6.0  # the figures of headline and lead are in mind throughout an article
FIRM = 3.0  # bits of words by which one operand of another capture vouches for its neighbour there
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


class Far:
    """The finer figures of the other captures, each value once, with the words that stand round it wherever it is printed."""

    def __init__(self, found: Iterable[Term], most: int, pages: dict[int, list[Term]], rarity: Rarity) -> None:
        first: dict[tuple[float, str | None], Term] = {}
        words: dict[tuple[float, str | None], frozenset[str]] = {}
        for one in found:
            key = one.value, one.unit
            first.setdefault(key, one)
            words[key] = words.get(key, frozenset()) | one.words
        self.terms = list(first.values())[:most]
        self.pages = pages  # the figures of each capture, by the identity of its Page
        self._kinds: dict[Kind, list[Term]] = {}
        for one in self.terms:
            self._kinds.setdefault(one.kind, []).append(one)
        self._words = {id(one): words[key] for key, one in first.items()}
        self._rarity = rarity
        self._bits: dict[tuple[int, Kind], list[float]] = {}

    def rank(self, one: Term, result: Term, here: int) -> int:
        """How many figures of its kind were tried before it: those whose words are tied to the result's as firmly, else all."""
        bits = self.tie(one, result)
        if not bits:
            return here + len(self._kinds.get(one.kind, ()))
        key = id(result), one.kind
        if key not in self._bits:
            self._bits[key] = sorted(self.tie(other, result) for other in self._kinds.get(one.kind, ()))
        told = self._bits[key]
        return max(len(told) - bisect_left(told, bits), 1)

    def tie(self, one: Term, result: Term) -> float:
        """Bits of the words round a figure, wherever it is printed, that the clause of a result holds too."""
        return self._rarity.bits(self._words.get(id(one), one.words) & result.words)


class Ranks:
    """How many figures of a kind stand as near to the result as an operand does, or nearer: so many were tried before it."""

    def __init__(self, result: Term, own: list[Term], others: Far | None) -> None:
        self.result = result
        self.own = own
        self.others = others  # the figures of the other captures
        self._seen: dict[int, Ranks] = {}  # the ranks as seen from other figures
        self._near: dict[Kind, tuple[list[int], list[int]]] = {}

    def tried(self, hit: Hit) -> float:
        """The product of the ranks; of a list of neighbours, the rank of the farthest, for its ends alone were chosen."""
        ranks = [self.rank(one, hit) for one in hit.operands]
        if len(ranks) == 2 and hit.family in ("sum", "each", "multiple") and len({one.page for one in hit.terms}) == 1:
            return min(prod(ranks), *(self._from(hit, anchor) for anchor in hit.operands))
        if hit.family == "sum" and len(ranks) > 2:
            return max(ranks) * len(ranks)
        return prod(ranks)

    def _from(self, hit: Hit, anchor: Term) -> float:
        """The tries as seen from an operand: '146 on Wednesday, so that 68 were found in a day' after the 214."""
        ranks = self._seen.get(id(anchor)) or self._seen.setdefault(id(anchor), Ranks(anchor, self.own, self.others))
        return prod(ranks.rank(one) for one in hit.terms if one is not anchor)

    def rank(self, one: Term, hit: Hit | None = None) -> float:
        """The rank of one operand; that of a figure of the headline or the lead is never great."""
        far, count = self._kind(one.kind)
        if one.page is not self.result.page:
            return self._elsewhere(one, hit, count[-1] if count else 1)
        at = bisect_right(far, abs(one.start - self.result.start))
        rank = max(count[at - 1] if at else 1, 1)
        return min(rank, LEAD) if one.at <= 1 else rank

    def _elsewhere(self, one: Term, hit: Hit | None, here: int) -> float:
        """The rank of a figure of another capture: by its words, or by its place there beside another operand."""
        if self.others is None:
            return here
        rank = float(self.others.rank(one, self.result, here))
        for other in hit.operands if hit else ():
            if other is not one and other.page is one.page:
                own = self.others.pages.get(id(one.page), [])
                ranks = self._seen.get(id(other)) or self._seen.setdefault(id(other), Ranks(other, own, None))
                if self.others.tie(other, self.result) >= FIRM:
                    rank = min(rank, ranks.rank(one))
        return rank

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
