"""Sketches of all articles -> near copies, and the pairs of the others that may tell one event.

Three steps, each over ranges of hashes that any worker can take, joined by files:

1. **Copies.** Articles that agree in two MinHash bands or more are near copies; of each group only the first goes on. In a
   band's bucket each is tied to the next and to the first, never all to all: a thousand copies cost a thousand ties.
2. **Wording.** An index of the sampled trigrams of those that are left. A trigram of few articles pairs all of them; one
   of many ties each to the next two; one of very many is a footer or a phrase, and pairs none.
3. **Anchors.** An index of rare numbers and names; two articles within the time window that share several are a pair.

Either index alone fails: rewordings share no trigram; a story printed 200 times, each time a little changed, hides behind
any limit that keeps a footer out. Time and memory grow with the articles and the pairs told, never with articles squared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .engine import Run
from .shelf import FAN, read_docs, read_range
from .sketches import NO_DAY, Hashes

FEW = 40  # articles: a trigram of no more pairs all of them
MANY = 1_000  # articles: a trigram of more tells nothing of the event. A footer is in more, a report is not printed so often
SHARED = 2  # sampled trigrams that two articles have in common, at least
TIED = 0.3  # share of the shorter article's trigrams that two articles tied by trigrams of many have in common
WINDOW = 7  # days between two articles that share anchors
RARE = 16  # articles within the window: an anchor of more tells nothing
ANCHORS = 3  # that two articles share, at least
AGREE = 2  # bands in which near copies agree, of BANDS; the words as a whole count as two more
LOAD = 1 << 19  # hashes that a worker takes at a time, some 20 MB with what is made of them
SPAN = 1 << 15  # articles whose pairs a worker adds up at a time
PAIR = np.dtype([("a", "u4"), ("b", "u4"), ("jaccard", "f4"), ("anchors", "u2"), ("wording", "?")])


@dataclass(frozen=True, slots=True)
class Archive:
    """The folder of a run, the parts with articles in it in their order, and the number of the first article of each."""

    work: Path
    names: tuple[str, ...]
    bases: np.ndarray  # one more than parts: the last is the number of all articles

    @classmethod
    def of(cls, work: Path, names: list[str]) -> Archive:
        """The archive whose parts have been read."""
        sizes = [len(np.load(work / "_index" / f"docs-{name}.npy", mmap_mode="r")) for name in names]
        return cls(work, tuple(names), np.cumsum([0, *sizes]))

    @property
    def size(self) -> int:
        """Number of articles."""
        return int(self.bases[-1])

    @property
    def index(self) -> Path:
        """Where the shelves stand."""
        return self.work / "_index"

    def docs(self) -> np.ndarray:
        """What is known of each article."""
        return read_docs(self.index, list(self.names))

    def hashes(self, sort: str, low: int, high: int) -> tuple[Hashes, NDArray[np.uint32]]:
        """The hashes of some ranges, in order, and their articles."""
        return read_range(self.index, sort, list(self.names), self.bases, low, high)

    def ranges(self, sort: str) -> list[tuple[int, int]]:
        """Ranges of hashes of about LOAD each, the same whoever takes them."""
        held = sum((self.index / f"{sort}-{name}.owner").stat().st_size // 4 for name in self.names)
        steps = min(FAN, 1 << max(0, int(held // LOAD)).bit_length())
        return [(low, low + FAN // steps) for low in range(0, FAN, FAN // steps)]


def find_copies(archive: Archive, run: Run) -> np.ndarray:
    """For each article the number of the first of its near copies: its own, where it is none.

    First is the earliest by day, then by number; one without a day comes last.
    """
    found = list(run(copy_ties, [(archive, low, high) for low, high in archive.ranges("bands")]))
    ties, times = np.unique(np.concatenate([np.zeros(0, np.uint64), *found]), return_counts=True)
    ties = ties[times >= AGREE]
    groups = joined(archive.size, ties >> np.uint64(32), ties & np.uint64(0xFFFFFFFF))
    day = archive.docs()["day"].astype(np.int64)
    day[day == NO_DAY] = np.iinfo(np.int32).max
    order = np.lexsort((np.arange(archive.size), day, groups))
    first = np.ones(archive.size, dtype=bool)
    first[1:] = groups[order][1:] != groups[order][:-1]
    leaders = np.zeros(archive.size, dtype=np.uint32)
    leaders[order] = order[first][np.cumsum(first) - 1] if archive.size else 0
    return leaders


def copy_ties(archive: Archive, low: int, high: int) -> np.ndarray:
    """The ties (a << 32 | b, a < b) of one range of band keys: each article to the next of its bucket and to the first."""
    keys, owner = archive.hashes("bands", low, high)
    following = np.flatnonzero(keys[1:] == keys[:-1])
    new = np.ones(len(keys), dtype=bool)
    new[1:] = keys[1:] != keys[:-1]
    first = np.flatnonzero(new)[np.cumsum(new) - 1] if len(keys) else following
    later = following + 1
    far = later[first[later] < following]
    return np.concatenate([tied(owner[following], owner[later]), tied(owner[first[far]], owner[far])])


def tied(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Pairs of numbers as one number each."""
    return (a.astype(np.uint64) << np.uint64(32)) | b.astype(np.uint64)


def joined(size: int, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The group of each of `size` things that ties join: the smallest number in it.

    Each round every group takes the smallest number next to it, and follows where that points.

    >>> joined(5, np.array([0, 3]), np.array([3, 4])).tolist()
    [0, 1, 2, 0, 0]
    """
    group = np.arange(size)
    a, b = a.astype(np.int64), b.astype(np.int64)
    while len(a):
        least = np.minimum(group[a], group[b])
        np.minimum.at(group, group[a], least)
        np.minimum.at(group, group[b], least)
        while (group[group] != group).any():
            group = group[group]
        apart = group[a] != group[b]
        a, b = a[apart], b[apart]
    return group


def find_pairs(archive: Archive, run: Run, leaders: np.ndarray) -> Iterator[np.ndarray]:
    """The pairs among the articles that lead their copies, as arrays of PAIR, in the order of the articles' numbers."""
    folder = archive.work / "_pairs"
    folder.mkdir(exist_ok=True)
    np.save(folder / "leaders.npy", leaders)
    docs = archive.docs()
    for column in ("day", "kept", "level"):
        np.save(folder / f"{column}.npy", docs[column])
    asked = [(archive, sort, low, high) for sort in ("shingles", "anchors") for low, high in archive.ranges(sort)]
    common = np.zeros(archive.size, dtype=np.uint32)
    for found in run(index_range, asked):
        common += np.bincount(found, minlength=archive.size).astype(np.uint32) if len(found) else 0
    np.save(folder / "common.npy", common)
    spans = [(archive, low, min(low + SPAN, archive.size)) for low in range(0, archive.size, SPAN)]
    yield from (np.load(folder / name) for name in sorted(run(add_up, spans)))


def index_range(archive: Archive, sort: str, low: int, high: int) -> np.ndarray:
    """Write the pairs of one range of one index; returns, once for each such trigram, the articles that hold one of very many."""
    folder = archive.work / "_pairs"
    leaders: NDArray[np.uint32] = np.load(folder / "leaders.npy", mmap_mode="r")
    keys, owner = archive.hashes(sort, low, high)
    leading: NDArray[np.bool_] = leaders[owner] == owner
    keys, owner = keys[leading], owner[leading]
    if sort == "anchors":
        pairs = np.sort(_anchor_pairs(keys, owner, np.load(folder / "day.npy", mmap_mode="r")))
        _write(archive, folder / f"anchors-{low:04d}", pairs)
        return owner[:0]
    edges = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1], [True]])) if len(keys) else np.zeros(1, int)
    first, size = edges[:-1], np.diff(edges)
    _write(archive, folder / f"shingles-{low:04d}", np.sort(_all_pairs(owner, first, size)))
    held = np.repeat((size > FEW) & (size <= MANY), size)
    _write(archive, folder / f"tied-{low:04d}", np.sort(_next_pairs(keys[held], owner[held])))
    return owner[np.repeat(size > MANY, size)]


def _all_pairs(owner: np.ndarray, first: np.ndarray, size: np.ndarray) -> np.ndarray:
    found = [np.zeros(0, np.uint64)]
    for many in range(2, FEW + 1):
        rows = owner[first[size == many][:, None] + np.arange(many)]
        if len(rows):
            a, b = np.triu_indices(many, 1)
            found.append(tied(rows[:, a], rows[:, b]).ravel())
    return np.concatenate(found)


def _next_pairs(keys: np.ndarray, owner: np.ndarray) -> np.ndarray:
    found = [np.zeros(0, np.uint64)]
    for step in (1, 2):
        same = np.flatnonzero(keys[step:] == keys[:-step])
        found.append(tied(owner[same], owner[same + step]))
    return np.concatenate(found)


def _anchor_pairs(keys: np.ndarray, owner: np.ndarray, day: np.ndarray) -> np.ndarray:
    """Pairs of articles within the window that share an anchor which few articles there have."""
    days = day[owner].astype(np.int64)
    order = np.lexsort((owner, days, keys))
    keys, owner, days = keys[order], owner[order], days[order]
    within: list[np.ndarray] = []
    others = np.zeros(
        len(keys), dtype=np.int32
    )  # within the window before and after, counted up to RARE on either side
    for step in range(1, RARE + 1):
        same = (keys[step:] == keys[:-step]) & (days[step:] - days[:-step] <= WINDOW)
        within.append(np.concatenate([same, np.zeros(min(step, len(keys)), dtype=bool)]))
        others[: len(same)] += same
        others[step:] += same
    rare = others < RARE
    found = [np.zeros(0, np.uint64)]
    for step, near in enumerate(within, 1):
        at = np.flatnonzero(near)
        at = at[rare[at] & rare[at + step]]
        a, b = owner[at], owner[at + step]
        found.append(tied(np.minimum(a, b), np.maximum(a, b)))
    return np.concatenate(found)


def _write(archive: Archive, path: Path, pairs: np.ndarray) -> None:
    """Pairs in order, and where those of each span of articles begin."""
    edges = np.arange(0, archive.size + SPAN, SPAN, dtype=np.uint64) << np.uint64(32)
    np.searchsorted(pairs, edges).astype(np.int64).tofile(f"{path}.places")
    pairs.tofile(f"{path}.pairs")


def _span(folder: Path, sort: str, low: int) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of one span out of all ranges of an index, each once, and how many trigrams or anchors made it."""
    found = [np.zeros(0, np.uint64)]
    for path in sorted(folder.glob(f"{sort}-*.pairs")):
        first, last = np.fromfile(path.with_suffix(".places"), np.int64, 2, offset=8 * (low // SPAN)).tolist()
        found.append(np.fromfile(path, np.uint64, last - first, offset=8 * first))
    return np.unique(np.concatenate(found), return_counts=True)


def add_up(archive: Archive, low: int, high: int) -> str:
    """Write the pairs whose first article lies in a span, from the counts of all ranges; returns the file's name."""
    folder = archive.work / "_pairs"
    measure = _Measure(*(np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("kept", "level", "common")))
    near, near_times = _span(folder, "shingles", low)
    kept = near_times >= SHARED
    near, jaccard = near[kept], measure(near[kept], near_times[kept])[0]
    chain, chain_times = _span(folder, "tied", low)
    chain_jaccard, share = measure(chain, chain_times)
    kept = (share >= TIED) & (chain_times >= SHARED)
    chain, chain_jaccard = chain[kept], chain_jaccard[kept]
    anchored, anchors = _span(folder, "anchors", low)
    keys = np.unique(np.concatenate([near, chain, anchored[anchors >= ANCHORS]]))
    rows = np.zeros(len(keys), dtype=PAIR)
    rows["a"], rows["b"] = keys >> np.uint64(32), keys & np.uint64(0xFFFFFFFF)
    for some, values in ((near, jaccard), (chain, chain_jaccard)):
        at = np.searchsorted(keys, some)
        rows["jaccard"][at], rows["wording"][at] = np.maximum(rows["jaccard"][at], values), True
    _, at, told = np.intersect1d(keys, anchored, assume_unique=True, return_indices=True)
    rows["anchors"][at] = np.minimum(anchors[told], 0xFFFF)
    name = f"found-{low // SPAN:06d}.npy"
    np.save(folder / name, rows)
    return name


@dataclass(frozen=True, slots=True)
class _Measure:
    """From trigrams shared in the sample to shares: of both articles' (Jaccard), and of the shorter one's.

    Both are taken at the sparser of the two samples, and without the trigrams of very many articles.
    """

    kept: np.ndarray
    level: np.ndarray
    common: np.ndarray

    def __call__(self, pairs: np.ndarray, times: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        ends = [(pairs >> np.uint64(32)).astype(np.int64), (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)]
        levels = [self.level[end].astype(np.int64) for end in ends]
        most = np.maximum(*levels)
        sizes = [
            np.maximum((self.kept[end] - self.common[end]) / np.left_shift(1, most - level), times)
            for end, level in zip(ends, levels, strict=True)
        ]
        return (times / (sizes[0] + sizes[1] - times)).astype(np.float32), times / np.minimum(*sizes)
