"""Slips that no rule of words has told: figures built like a relation that does not hold, weighed as slips were told from chance before.

Comes in: the scene of a story, which is its desk, its figures with the relations that hold, and what the checks tell. Goes out: drafts that
are inconsistent. Each family is a room of its own that says what stands near what, and in which words; its weights are learnt by
`benchmarks/weigh_misses.py` and stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files

from ..quantities import Draft
from .evidence import weigh
from .near_ratios import misses as near_ratios
from .scene import Miss, Scene

SURE = 0.0  # bits of a slip that is told: no alarm is raised on less


Family = Callable[[Scene], Iterator[Miss]]
FAMILIES: dict[str, Family] = {"near_ratios": near_ratios}


def weights(family: str) -> dict[str, float]:
    """What each trait of a family tells, in bits."""
    told: dict[str, float] = json.loads(files(__package__).joinpath(f"{family}.json").read_text(encoding="utf-8"))
    return told


def misses(scene: Scene) -> Iterator[Draft]:
    """The misses that are sure enough and of which no check tells yet: the most telling of each result, and of those on the same figures."""
    for name, family in FAMILIES.items():
        told = weights(name)
        best: dict[str, tuple[float, Draft]] = {}
        for miss in family(scene):
            bits = weigh(miss.traits, told)
            if bits >= best.get(miss.result, (SURE,))[0] and not scene.known.doubts(frozenset(miss.draft.quantities)):
                best[miss.result] = (bits, miss.draft)
        kept: list[Draft] = []
        for _, draft in sorted(best.values(), key=lambda each: -each[0]):
            if all(len(set(draft.quantities) & set(other.quantities)) <= 1 for other in kept):
                kept.append(draft)
        yield from kept
