"""How well the overlap in letters tells paraphrases from other pairs of sentences, without a network model.

    .venv/bin/python benchmarks/paraphrases.py PAIRS.tsv...

Comes in: files of lines 'label TAB sentence TAB sentence', label 1 for a paraphrase and 0 for none; a line whose label is
another word (a heading) is left out. Goes out: for each file the area under the ROC curve (the share of paraphrases that
score above a pair that is none, ties half) with the interval that 1,000 samples of the pairs give. The
overlap is the score that the comparison gives two aligned sentences; the cosine, by which it finds them, stands beside it,
with the rarity of n-grams counted over all sentences of the file.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from helpers.compare.similarity import Similarity, cosines, overlap

SAMPLES = 1_000


def pairs(path: Path) -> tuple[np.ndarray, list[tuple[str, str]]]:
    """The labels and the pairs of a file."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if len(row) >= 3 and row[0] in ("0", "1")]
    return np.array([row[0] == "1" for row in rows]), [(row[1], row[2]) for row in rows]


def overlaps(found: list[tuple[str, str]]) -> np.ndarray:
    """The overlap of each pair."""
    return np.array([overlap(*pair) for pair in found])


def by_cosine(found: list[tuple[str, str]]) -> np.ndarray:
    """The cosine of each pair."""
    made = Similarity([sentence for pair in found for sentence in pair])
    letters = [made.letters([row]) for row in range(2 * len(found))]
    return np.array([cosines(a, b)[0, 0] for a, b in zip(letters[::2], letters[1::2], strict=True)])


def area(label: np.ndarray, score: np.ndarray) -> float:
    """The area under the ROC curve; not a number where all labels are one.

    >>> area(np.array([True, False, True]), np.array([0.9, 0.5, 0.5]))
    0.75
    """
    true, other = score[label], score[~label]
    if not (true.size and other.size):
        return float("nan")
    above = (true[:, None] > other).mean() + (true[:, None] == other).mean() / 2
    return float(above)


def main(paths: list[str]) -> int:
    """Print one line a file."""
    if not paths:
        print(__doc__)
        return 2
    random = np.random.default_rng(0)
    for path in paths:
        label, found = pairs(Path(path))
        if not found:
            print(f"{path}: no line 'label TAB sentence TAB sentence' with label 0 or 1")
            return 2
        score = overlaps(found)
        draws = (random.integers(0, len(label), len(label)) for _ in range(SAMPLES))
        low, high = np.nanpercentile([area(label[draw], score[draw]) for draw in draws], [2.5, 97.5])
        print(
            f"{path}: AUC {area(label, score):.3f} ({low:.2f} to {high:.2f}) on {len(found)} pairs, {label.sum()} paraphrases; "
            f"by the cosine {area(label, by_cosine(found)):.3f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
