"""Near copies and pairs -> stories: groups of articles about one event.

Comes in: for each article the first of its copies, and the pairs. Goes out: stories, each with its articles in the order
of their days. A story is what pairs join, the strongest first; it is never let grow beyond a bound, so that a chain of
weak likenesses cannot make one story of a month.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .candidates import ANCHORS, PAIR
from .sketches import EPOCH, NO_DAY

# Estimated Jaccard from which wording makes two articles tell one event: alone, and with two anchors in common. Two
# reports of one kind (a flood here, a flood there) reach .18 by their phrases, but then share neither names nor numbers.
LIKE = 0.25
BOTH, SOME = 0.08, 2
LARGEST = 500  # articles, copies not counted
COMPARED = 24  # articles of a story that are compared two by two, the earliest: 276 pairs, about a second
COPIES = 20  # copies of one article that are compared with it


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of a story by their numbers: those that are no copies in order, and the copies of each."""

    leaders: tuple[int, ...]
    copies: tuple[tuple[int, ...], ...]

    @property
    def compared(self) -> tuple[int, ...]:
        """Those that are compared with one another."""
        return self.leaders[:COMPARED]

    @property
    def read(self) -> tuple[int, ...]:
        """Those that are read again to be compared."""
        return self.compared + tuple(n for copies in self.copies[:COMPARED] for n in copies[:COPIES])


def stories(leaders: np.ndarray, pairs: Iterable[np.ndarray], days: np.ndarray) -> list[Story]:
    """All stories of two articles or more, in the order of their first articles' numbers.

    `leaders` and `days` have one entry an article, `pairs` are arrays of candidates.PAIR.

    >>> stories(np.array([0, 0, 2]), [], np.zeros(3, np.int32))
    [Story(leaders=(0,), copies=((1,),))]
    """
    group = _joined(len(leaders), _strong(pairs))[leaders]
    sizes = np.bincount(group, minlength=len(leaders))
    told = np.flatnonzero(sizes[group] > 1)
    if not len(told):
        return []
    late = np.where(days == NO_DAY, np.iinfo(np.int32).max, days)
    order = told[np.lexsort((told, late[told], group[told]))]
    edges = np.flatnonzero(np.diff(group[order])) + 1
    return sorted((_story(members, leaders) for members in np.split(order, edges)), key=lambda story: story.leaders[0])


def _story(members: np.ndarray, leaders: np.ndarray) -> Story:
    copies: dict[int, list[int]] = {number: [] for number in members.tolist() if leaders[number] == number}
    for number in members.tolist():
        if leaders[number] != number:
            copies[int(leaders[number])].append(number)
    return Story(tuple(copies), tuple(tuple(held) for held in copies.values()))


def _strong(pairs: Iterable[np.ndarray]) -> list[tuple[int, int]]:
    """The pairs that join, the strongest first."""
    found = np.concatenate([np.zeros(0, PAIR), *pairs])
    likeness, anchors = found["jaccard"], found["anchors"]
    found = found[(likeness >= LIKE) | (anchors >= ANCHORS) | ((likeness >= BOTH) & (anchors >= SOME))]
    order = np.lexsort((found["b"], found["a"], -found["anchors"].astype(int), -found["jaccard"]))
    return list(zip(found["a"][order].tolist(), found["b"][order].tolist(), strict=True))


def _joined(size: int, pairs: list[tuple[int, int]]) -> np.ndarray:
    """The group of each article: union of what pairs join, unless that would be too large."""
    parent, members = list(range(size)), [1] * size

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = number = parent[parent[number]]
        return number

    for a, b in pairs:
        one, other = sorted((root(a), root(b)))
        if one != other and members[one] + members[other] <= LARGEST:
            parent[other] = one
            members[one] += members[other]
    return np.array([root(number) for number in range(size)], dtype=np.int64)


def iso(day: int) -> str | None:
    """A day as ISO 8601; None for none."""
    import datetime

    return None if day == NO_DAY else datetime.date.fromordinal(day + EPOCH).isoformat()
