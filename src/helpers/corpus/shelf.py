"""What the later steps need of a part's articles, as arrays in files: places, sketches sorted by hash, packed captures.

Comes in: articles one by one. Goes out: files `*-NAME.*` in one folder. A sorted file of hashes has a table of FAN + 1
places beside it, so that a worker can read all hashes of one range from every part without searching.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .sketches import Hashes, Sketches, sketch

FAN = 4_096  # ranges of hashes; a worker takes one or more at a time
BATCH = 1 << 20  # characters that are sketched at once: arrays of 8 MB
DOCS = np.dtype([("id", "u8"), ("at", "i8"), ("size", "i4"), ("day", "i4"), ("kept", "u4"), ("level", "u1")])
SORTS = ("shingles", "bands", "anchors")


class Shelf:
    """The shelf of one part; articles are added in their order and known by their number in the part."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._name = folder, name
        self._captures = (folder / f"captures-{name}.bin").open("wb")
        self._texts: list[str] = []
        self._length = 0
        self._docs: list[tuple[int, int, int, int]] = []
        self._sketched: list[Sketches] = []

    def add(self, article_id: str, day: int, words: str, capture: bytes = b"") -> None:
        """One more article: its id (16 hexadecimal digits), day, wording and packed capture."""
        self._docs.append((int(article_id, 16), self._captures.tell(), len(capture), day))
        self._captures.write(capture)
        self._texts.append(words)
        self._length += len(words)
        if self._length >= BATCH:
            self._sketch()

    def _sketch(self) -> None:
        if self._texts:
            self._sketched.append(sketch(self._texts))
        self._texts, self._length = [], 0

    def close(self) -> None:
        """Write all files of the shelf."""
        self._sketch()
        self._captures.close()
        sizes = [len(found.levels) for found in self._sketched]
        bases = np.cumsum([0, *sizes])
        docs = np.zeros(len(self._docs), dtype=DOCS)
        for column, values in zip(("id", "at", "size", "day"), zip(*self._docs, strict=True), strict=False):
            docs[column] = values
        for base, found in zip(bases, self._sketched, strict=False):
            docs["level"][base : base + len(found.levels)] = found.levels
        for sort in SORTS:
            hashes = [getattr(found, sort) for found in self._sketched]
            owners = [
                getattr(found, f"{sort}_of") + np.uint32(base)
                for base, found in zip(bases, self._sketched, strict=False)
            ]
            owner = _write(self._folder, f"{sort}-{self._name}", hashes, owners)
            if sort == "shingles":
                docs["kept"] = np.bincount(owner, minlength=len(docs))
        np.save(self._folder / f"docs-{self._name}.npy", docs)


def _write(folder: Path, name: str, hashes: list[np.ndarray], owners: list[np.ndarray]) -> np.ndarray:
    """Write hashes in order, each with its owner, every pair once, and where each of the FAN ranges begins; goes out: the owners."""
    hash_of = np.concatenate([*hashes, np.zeros(0, np.uint64)])
    owner = np.concatenate([*owners, np.zeros(0, np.uint32)]).astype(np.uint32)
    order = np.argsort(hash_of, kind="stable")  # owners come in rising order, and stay so
    hash_of, owner = hash_of[order], owner[order]
    new = np.ones(len(owner), dtype=bool)
    new[1:] = (hash_of[1:] != hash_of[:-1]) | (owner[1:] != owner[:-1])
    hash_of, owner = hash_of[new], owner[new]
    edges = np.arange(FAN, dtype=np.uint64) << np.uint64(64 - FAN.bit_length() + 1)
    places = np.append(np.searchsorted(hash_of, edges), len(hash_of))
    for ending, array in (("hash", hash_of), ("owner", owner), ("places", places.astype(np.int64))):
        array.tofile(folder / f"{name}.{ending}")
    return owner


def read_range(folder: Path, sort: str, names: list[str], bases: np.ndarray, low: int, high: int) -> tuple[Hashes, NDArray[np.uint32]]:  # fmt: skip
    """All hashes of the ranges from `low` up to `high` of every part, in order, each with its article's number in the archive."""
    hashes, owners = [np.zeros(0, np.uint64)], [np.zeros(0, np.uint32)]
    for name, base in zip(names, bases, strict=False):
        stem = folder / f"{sort}-{name}"
        first, last = np.fromfile(f"{stem}.places", np.int64, FAN + 1)[[low, high]].tolist()
        hashes.append(np.fromfile(f"{stem}.hash", np.uint64, last - first, offset=8 * first))
        owners.append(np.fromfile(f"{stem}.owner", np.uint32, last - first, offset=4 * first) + np.uint32(base))
    found, owner = np.concatenate(hashes), np.concatenate(owners)
    order = np.argsort(found, kind="stable")
    return found[order], owner[order]


def read_docs(folder: Path, names: list[str]) -> np.ndarray:
    """What is known of all articles, in the order of their numbers."""
    return np.concatenate([np.zeros(0, DOCS), *(np.load(folder / f"docs-{name}.npy") for name in names)])


@dataclass(frozen=True, slots=True)
class Place:
    """Where the packed capture of an article stands, and the article's id."""

    article_id: str
    file: str
    at: int
    size: int

    def read(self, folder: Path) -> bytes:
        """The packed capture."""
        with (folder / self.file).open("rb") as file:
            file.seek(self.at)
            return file.read(self.size)


def places(names: Sequence[str], bases: np.ndarray, docs: np.ndarray, wanted: Iterable[int]) -> dict[int, Place]:
    """The places of some articles by their numbers."""
    numbers = np.unique(np.fromiter(wanted, dtype=np.int64))
    parts = np.searchsorted(bases, numbers, side="right") - 1
    return {
        number: Place(f"{row['id']:016x}", f"captures-{names[part]}.bin", int(row["at"]), int(row["size"]))
        for number, part, row in zip(numbers.tolist(), parts.tolist(), docs[numbers], strict=True)
    }
