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
from .scene import Miss, Scene
from .told_twice import misses as told_twice

SURE = 0.0  # bits of a slip that is told: no alarm is raised on less


Family = Callable[[Scene], Iterator[Miss]]
FAMILIES: dict[str, Family] = {"told_twice": told_twice}


def weights(family: str) -> dict[str, float]:
    """What each trait of a family tells, in bits."""
    told: dict[str, float] = json.loads(files(__package__).joinpath(f"{family}.json").read_text(encoding="utf-8"))
    return told


def misses(scene: Scene) -> Iterator[Draft]:
    """The misses that are sure enough and of which no check tells yet, the most telling of each result."""
    for name, family in FAMILIES.items():
        told = weights(name)
        best: dict[str, tuple[float, Draft]] = {}
        for miss in family(scene):
            bits = weigh(miss.traits, told)
            if bits >= best.get(miss.result, (SURE,))[0] and not scene.known.doubts(frozenset(miss.draft.quantities)):
                best[miss.result] = (bits, miss.draft)
        yield from (draft for _, draft in best.values())
