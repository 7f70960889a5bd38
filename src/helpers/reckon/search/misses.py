"""Slips that no rule of words has told: figures built like a relation that does not hold, weighed as slips were told from chance before.

Comes in: the scene of a story, which is its desk, its figures with the relations that hold, and what the checks tell. Goes out: drafts that
are inconsistent. Each family is a room of its own that says what stands near what, and in which words; its weights are learnt by
`benchmarks/weigh_misses.py` and stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from ..quantities import Desk, Draft
from .evidence import weigh
from .known import Found, Known
from .terms import Rarity
from .traits import Traits

PAIR = 2  # figures that two misses of one slip have in common
SURE = 0.0  # bits of a slip that is told: no alarm is raised on less


@dataclass(frozen=True, slots=True)
class Miss:
    """A relation that the words may assert and the numbers do not bear out."""

    result: str  # the span of the figure or words that it is about: of several misses of one result the most telling is told
    draft: Draft
    traits: Traits


@dataclass(slots=True)
class Scene:
    """A story as the families see it."""

    desk: Desk
    found: list[Found]  # every figure: its neighbours, and the relations of which it may be the result
    rarity: Rarity
    known: Known  # the figures of checks, by whether they agree


Family = Callable[[Scene], Iterator[Miss]]
FAMILIES: dict[str, Family] = {}


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
    told_of: dict[str, list[frozenset[str]]] = {}
    for draft in told:
        if draft.judgement.verdict == "inconsistent":
            _note(told_of, _spans(draft))
    results = set()
    for _, name, miss in sorted(sure, key=lambda one: (-one[0], one[2].result, one[2].draft.formula)):
        spans = _spans(miss.draft)
        again = any(len(spans & others) >= PAIR for span in spans for others in told_of.get(span, ()))
        if not again and (name, miss.result) not in results:
            results.add((name, miss.result))
            _note(told_of, spans)
            yield miss.draft


def _spans(draft: Draft) -> frozenset[str]:
    return frozenset((*(one.span for one in draft.quantities), *draft.spans))


def _note(told_of: dict[str, list[frozenset[str]]], spans: frozenset[str]) -> None:
    for span in spans:
        told_of.setdefault(span, []).append(spans)
