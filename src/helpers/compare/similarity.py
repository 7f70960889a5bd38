"""Sentences -> how alike they are in letters: TF-IDF of character 3-, 4- and 5-grams, and how much of one the other holds.

Character n-grams see through inflection and small rewordings, need no list of words and no network model (Cavnar &
Trenkle 1994). Written on numpy: scikit-learn's vectoriser gives the same numbers but takes a second to import.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

SIZES = (3, 4, 5)
BATCH = 1_000_000  # products held at a time: some 40 MB
_BITS = 12  # bits a character in a 5-gram's 60-bit key; a text with more than 4,095 different characters shares some


@dataclass(frozen=True, slots=True)
class Letters:
    """The n-grams of some sentences, each entry a sentence (by its place in the list), an n-gram and a weight.

    Once in the order of the sentences, once (`held_*`) in the order of the n-grams.
    """

    size: int
    place: np.ndarray
    column: np.ndarray
    weight: np.ndarray
    held_by: np.ndarray
    held_column: np.ndarray
    held_weight: np.ndarray


class Similarity:
    """The TF-IDF rows of a list of sentences, from which cosines are made block by block.

    The rows take memory in proportion to the text; a block in proportion to its own cells, and is made when asked for.

    >>> rows = Similarity(["The dam broke at noon.", "At noon the dam broke.", "Budgets rise."])
    >>> block = cosines(rows.letters([0]), rows.letters([1, 2]))
    >>> bool(block[0, 0] > 0.6), bool(block[0, 1] < 0.1)
    (True, True)
    """

    def __init__(self, sentences: list[str]) -> None:
        row, column, count = _counted(sentences)
        documents = np.bincount(column)
        # smoothed as if one more sentence held every n-gram, so that no weight is zero (scikit-learn's smooth_idf)
        weight = count * (np.log((1 + len(sentences)) / (1 + documents)) + 1)[column]
        norm = np.sqrt(np.bincount(row, weight**2, minlength=len(sentences)))
        self._column, self._weight = column, weight / norm[row]
        self._starts = np.searchsorted(row, np.arange(len(sentences) + 1))

    def letters(self, rows: list[int]) -> Letters:
        """The n-grams of some of the sentences, in the order given; a sentence may come twice."""
        starts, lengths = self._starts[rows], np.diff(self._starts)[rows]
        entries = _ranges(starts, lengths)
        place = np.repeat(np.arange(len(rows)), lengths)
        column, weight = self._column[entries], self._weight[entries]
        order = np.argsort(column, kind="stable")
        return Letters(len(rows), place, column, weight, place[order], column[order], weight[order])


def cosines(a: Letters, b: Letters) -> np.ndarray:
    """The cosine, 0 to 1, of each sentence of a (a row) with each of b (a column).

    Only n-grams that both sides hold are multiplied, at most about `BATCH` products (and one sentence's) at a time.
    """
    starts = np.searchsorted(b.held_column, a.column)
    lengths = np.searchsorted(b.held_column, a.column, side="right") - starts
    block = np.zeros((a.size, b.size), dtype=np.float32)
    for low, high in _batches(np.bincount(a.place, lengths, minlength=a.size)):
        some = slice(*np.searchsorted(a.place, [low, high]))
        held = _ranges(starts[some], lengths[some])
        cell = np.repeat(a.place[some] - low, lengths[some]) * b.size + b.held_by[held]
        products = np.repeat(a.weight[some], lengths[some]) * b.held_weight[held]
        block[low:high] = np.bincount(cell, products, minlength=(high - low) * b.size).reshape(high - low, b.size)
    return block


def overlap(a: str, b: str) -> float:
    """How much of the longer of two sentences the other one holds too, 0 to 1: of its runs of three letters, how many.

    The cosine finds the sentence that is most alike; this tells whether the two say the same. What only one of them says counts
    against it, in full: a paraphrase keeps what is said, and adds nothing (Corley & Mihalcea 2005 ask both directions too).

    >>> round(overlap("The dam broke at noon.", "At noon the dam broke."), 2), overlap("The dam broke.", "Budgets rise.") < 0.2
    (0.82, True)
    """
    ours, theirs = (
        Counter(map("".join, zip(told, told[1:], told[2:], strict=False))) for told in (_plain(a), _plain(b))
    )
    longer = max(ours.total(), theirs.total())
    return (ours & theirs).total() / longer if longer else 0.0


def _plain(sentence: str) -> str:
    """A sentence in small letters, with one kind of apostrophe and one blank between words and at either end."""
    return f" {' '.join(sentence.lower().replace('’', chr(39)).split())} "


def _ranges(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The numbers start, start + 1, ... of each range, one range after the other."""
    moved: np.ndarray = np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    moved += np.arange(len(moved))
    return moved


def _batches(products: np.ndarray) -> Iterator[tuple[int, int]]:
    """Runs of sentences, from and up to, that take about `BATCH` products each."""
    number = np.cumsum(products) // BATCH
    edges = [0, *(np.flatnonzero(np.diff(number)) + 1).tolist(), len(products)]
    return pairwise(edges) if len(products) else iter(())


def _counted(sentences: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(sentence, n-gram, times) of all n-grams, sorted by sentence."""
    plain = [_plain(sentence) for sentence in sentences]
    text = "".join(plain)
    _, letters = np.unique(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32), return_inverse=True)
    letters = (letters.ravel() + 1) % (1 << _BITS)
    owner = np.repeat(np.arange(len(plain)), [len(sentence) for sentence in plain])
    grams, owners = [], []
    for size in SIZES:
        reach = max(0, len(text) - size + 1)
        gram = np.zeros(reach, dtype=np.int64)
        for step in range(size):
            gram = (gram << _BITS) | letters[step : step + reach]
        within = owner[:reach] == owner[size - 1 :] if reach else np.zeros(0, dtype=bool)
        grams.append(gram[within])
        owners.append(owner[:reach][within])
    _, column = np.unique(np.concatenate(grams), return_inverse=True)
    wide = int(column.max()) + 1 if column.size else 1
    pair, count = np.unique(np.concatenate(owners) * wide + column.ravel(), return_counts=True)
    return pair // wide, pair % wide, count.astype(float)
