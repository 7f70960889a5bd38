"""Texts -> what makes them comparable without reading them again: a sample of word trigrams, MinHash bands, rare anchors.

All texts of a batch are hashed at once, as arrays: a text of 300 words takes some 30 microseconds. Comes in: texts. Goes
out: arrays of 64-bit hashes, each with the number of its text in the batch.

- **Sample.** Of a text's word trigrams those whose hash is below a limit (Broder 1997, 'mod m'): two texts draw the same
  of what they share. The limit is halved with each doubling of the length, so that 24 to 48 are kept.
- **Bands.** MinHash signatures (Broder 1997) of 24 permutations in 6 bands of 4: two texts with nine tenths of their
  trigrams in common agree in two bands or more in 98 of 100 cases, two with three tenths in 1 of 2,000.
- **Anchors.** Numbers of three digits or more that are no years, and two capitalised words in a row.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
KEPT = 24  # trigrams of a text that are sampled, at least, where it has so many
BANDS, ROWS = 6, 4
NO_DAY = np.iinfo(np.int32).min
EPOCH = datetime.date(1970, 1, 1).toordinal()

_RANDOM = np.random.Generator(np.random.PCG64(20_250_208))  # any seed, but always the same one
_LETTER = _RANDOM.integers(1, 1 << 63, 256, dtype=np.uint64)
_BASE = 0x9E3779B97F4A7C15  # odd, so that it can be divided by modulo 2**64
_FACTORS = _RANDOM.integers(1, 1 << 63, BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_A, _B, _C = (np.uint64(number) for number in (0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xFF51AFD7ED558CCD))
_LOWER = np.arange(256, dtype=np.uint8)
_LOWER[ord("A") : ord("Z") + 1] += 32
_WORD = np.zeros(256, dtype=bool)
_WORD[
    [*range(ord("0"), ord("9") + 1), *range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1), *range(128, 256)]
] = True
_DIGIT = np.zeros(256, dtype=bool)
_DIGIT[ord("0") : ord("9") + 1] = True


@dataclass(frozen=True, slots=True)
class Sketches:
    """The hashes of a batch of texts; `x_of` is the number of the text that each of `x` belongs to."""

    shingles: np.ndarray
    shingles_of: np.ndarray
    bands: np.ndarray
    bands_of: np.ndarray
    anchors: np.ndarray
    anchors_of: np.ndarray
    levels: np.ndarray  # of each text: one in 2**level of its trigrams is sampled


def day_number(*dates: str | None) -> int:
    """The first of several dates that can be read, as days since 1970; NO_DAY for none.

    >>> day_number(None, "1970-01-02T10:00:00+00:00"), day_number("soon") == NO_DAY
    (1, True)
    """
    for date in dates:
        try:
            return datetime.date.fromisoformat((date or "")[:10]).toordinal() - EPOCH
        except ValueError:
            continue
    return int(NO_DAY)


def sketch(texts: list[str]) -> Sketches:
    """The sketches of a batch of texts.

    >>> two = sketch(["The dam held through the night and no one was hurt."] * 2)
    >>> two.levels.tolist(), (two.shingles[two.shingles_of == 0] == two.shingles[two.shingles_of == 1]).all()
    ([0, 0], np.True_)
    """
    raw = np.frombuffer(b"".join([text.encode("utf-8", "replace") + b"\n\0" for text in texts]), dtype=np.uint8)
    starts, ends = _words(raw)
    words = _hashed(raw, starts, ends)
    text_of = np.searchsorted(np.flatnonzero(raw == 0), starts).astype(np.uint32)
    counts = np.bincount(text_of, minlength=len(texts))
    trigrams = np.maximum(counts - 2, 0)
    levels = np.maximum(np.log2(np.maximum(trigrams, 1) / KEPT), 0).astype(np.uint8)
    hashes, hashes_of = _trigrams(words, text_of)
    kept = hashes <= (np.uint64(0xFFFFFFFFFFFFFFFF) >> levels.astype(np.uint64))[hashes_of]
    bands, bands_of = _bands(hashes, trigrams)
    same, same_of = _whole(words, text_of, counts)
    anchors, anchors_of = _anchors(raw, starts, ends, words, text_of)
    return Sketches(
        hashes[kept], hashes_of[kept], np.concatenate([bands, same]), np.concatenate([bands_of, same_of]), anchors, anchors_of, levels,
    )  # fmt: skip


def _words(raw: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where each word starts and ends: letters and digits, and commas and points between digits."""
    inside = _WORD[raw]
    wide = np.flatnonzero((raw[:-2] == 0xE2) & (raw[1:-1] == 0x80))  # U+2000 to U+203F: dashes and curly marks
    for step in range(3):
        inside[wide + step] = False
    narrow = np.flatnonzero((raw[:-1] == 0xC2) & (raw[1:] < 0xC0) & (raw[1:] != 0xB5))  # no-break space, « », £ ...
    inside[narrow] = inside[narrow + 1] = False
    marks = np.flatnonzero((raw[1:-1] == ord(",")) | (raw[1:-1] == ord("."))) + 1
    inside[marks[_DIGIT[raw[marks - 1]] & _DIGIT[raw[marks + 1]]]] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if len(inside) and inside[0]:
        edges = np.concatenate([[0], edges])
    return edges[::2], edges[1::2]


def _hashed(raw: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp]) -> Hashes:
    """A hash of each word, capitals made small: a polynomial modulo 2**64 over its letters, cut out of one running sum."""
    up, down = _powers(len(raw))
    total = np.zeros(len(raw) + 1, dtype=np.uint64)
    np.cumsum(_LETTER[_LOWER[raw]] * up[: len(raw)], out=total[1:])
    return _mixed((total[ends] - total[starts]) * down[starts])


_held: tuple[Hashes, Hashes] = (np.ones(1, dtype=np.uint64), np.ones(1, dtype=np.uint64))


def _powers(size: int) -> tuple[Hashes, Hashes]:
    """The powers of the base, and those of its inverse, up to a size that grows as needed."""
    global _held
    if len(_held[0]) < size:
        inverse = pow(_BASE, -1, 1 << 64)
        grown = 1 << (size - 1).bit_length()
        _held = _cumulated(_BASE, grown), _cumulated(inverse, grown)
    return _held


def _cumulated(base: int, size: int) -> Hashes:
    factors = np.full(size, base, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)


def _mixed(hashes: Hashes) -> Hashes:
    """Hashes of which every bit hangs on every bit (the finish of MurmurHash3)."""
    hashes = hashes ^ (hashes >> np.uint64(33))
    hashes *= _C
    return hashes ^ (hashes >> np.uint64(29))


def _trigrams(words: np.ndarray, text_of: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    if len(words) < 3:
        return words[:0], text_of[:0]
    within = text_of[2:] == text_of[:-2]
    return _mixed(words[:-2] * _A + words[1:-1] * _B + words[2:])[within], text_of[:-2][within]


def _bands(hashes: np.ndarray, trigrams: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The band keys of all texts that have a trigram."""
    held = np.flatnonzero(trigrams).astype(np.uint32)
    if not len(held):
        return hashes[:0], held
    starts = (np.cumsum(trigrams) - trigrams)[held]
    keys = []
    for band in range(BANDS):
        key = np.full(len(held), band + 1, dtype=np.uint64)
        for factor in _FACTORS[band * ROWS : (band + 1) * ROWS]:
            key = _mixed(key * _A + np.minimum.reduceat(hashes * factor, starts))
        keys.append(key)
    return np.concatenate(keys), np.tile(held, BANDS)


def _whole(words: np.ndarray, text_of: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Two more keys for each text, of all its words in order: two texts that are the same agree in two."""
    held = np.flatnonzero(counts).astype(np.uint32)
    if not len(held):
        return words[:0], held
    first = np.cumsum(counts) - counts
    place = (np.arange(len(words)) - first[text_of]).astype(np.uint64)
    total = np.add.reduceat(_mixed(words + place * _B), first[held])
    return np.concatenate([_mixed(total), _mixed(total + _A)]), np.tile(held, 2)


def _anchors(raw: np.ndarray, starts: np.ndarray, ends: np.ndarray, words: np.ndarray, text_of: np.ndarray) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Telling numbers, and two capitalised words with one blank between them."""
    if not len(words):
        return words, text_of
    digits = np.concatenate([[0], np.cumsum(_DIGIT[raw], dtype=np.int32)])
    year = (ends - starts == 4) & (((raw[starts] == ord("1")) & (raw[starts + 1] == ord("9"))) | ((raw[starts] == ord("2")) & (raw[starts + 1] == ord("0"))))  # fmt: skip
    number = (digits[ends] - digits[starts] >= 3) & _DIGIT[raw[starts]] & ~year
    capital = (raw[starts] >= ord("A")) & (raw[starts] <= ord("Z")) & (ends - starts > 1)
    pair = capital[:-1] & capital[1:] & (starts[1:] == ends[:-1] + 1) & (raw[ends[:-1]] == ord(" "))
    named = np.flatnonzero(pair)
    names = _mixed(words[named] * _B + words[named + 1])
    return np.concatenate([_mixed(words[number] + _A), names]), np.concatenate([text_of[number], text_of[named]])
