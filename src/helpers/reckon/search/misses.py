"""Slips that no rule of words has told: figures built like a relation that does not hold, weighed as slips were told from chance before.

Comes in: the scene of a story, which is its desk, its figures with the relations that hold, and what the checks tell. Goes out: drafts that
are inconsistent. Each family is a room of its own that says what stands near what, and in which words; its weights are learnt by
`benchmarks/weigh_misses.py` and stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

from ..quantities import Draft
from . import near_ends, near_rates, near_ratios, near_sums, near_times, near_units, told_twice
from .evidence import weigh
from .known import meets, places
from .scene import Family, Miss, Scene

__all__ = ["FAMILIES", "Miss", "Scene", "misses", "weights"]

SURE = 0.0  # bits of a slip that is told: no alarm is raised on less


FAMILIES: dict[str, Family] = {
    "near_ends": near_ends.misses,
    "near_rates": near_rates.misses,
    "near_ratios": near_ratios.misses,
    "near_sums": near_sums.misses,
    "near_times": near_times.misses,
    "near_units": near_units.misses,
    "told_twice": told_twice.misses,
}


def weights(family: str) -> dict[str, float]:
    """What each trait of a family tells, in bits."""
    told: dict[str, float] = json.loads(files(__package__).joinpath(f"{family}.json").read_text(encoding="utf-8"))
    return told


def misses(scene: Scene, told: list[Draft]) -> Iterator[Draft]:
    """The misses that are sure enough, the most telling first; none that shares two figures or words with one before, or with a doubt told."""
    sure = [
        (bits, name, miss)
        for name, family in FAMILIES.items()
        for bit in [weights(name)]
        for miss in family(scene)
        if (bits := weigh(miss.traits, bit)) >= SURE
    ]
    doubts = [places(draft) for draft in told if draft.judgement.verdict == "inconsistent"]
    results = set()
    for _, name, miss in sorted(sure, key=lambda one: (-one[0], one[2].result, one[2].draft.formula)):
        own = places(miss.draft)
        if (name, miss.result) not in results and not any(meets(own, others) for others in doubts):
            results.add((name, miss.result))
            doubts.append(own)
            yield miss.draft
