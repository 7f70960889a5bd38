"""Sentences -> how alike they are in letters: TF-IDF of character 3-, 4- and 5-grams.

Character n-grams see through inflection and small rewordings, need no list of words and no network model (Cavnar &
Trenkle 1994). Written on numpy: scikit-learn's vectoriser gives the same numbers but takes a second to import.
"""

from __future__ import annotations

import numpy as np

SIZES = (3, 4, 5)
_BITS = 12  # bits a character in a 5-gram's 60-bit key; a text with more than 4,095 different characters shares some


class Similarity:
    """The TF-IDF rows of a list of sentences, and their cosines.

    >>> rows = Similarity(["The dam broke at noon.", "At noon the dam broke.", "Budgets rise."])
    >>> cosine = rows.to_all(0)
    >>> bool(cosine[1] > 0.6), bool(cosine[2] < 0.1)
    (True, True)
    """

    def __init__(self, sentences: list[str]) -> None:
        row, column, count = _counted(sentences)
        self.rows = len(sentences)
        documents = np.bincount(column)
        # smoothed as if one more sentence held every n-gram, so that no weight is zero (scikit-learn's smooth_idf)
        weight = count * (np.log((1 + self.rows) / (1 + documents)) + 1)[column]
        norm = np.sqrt(np.bincount(row, weight**2, minlength=self.rows))
        weight /= norm[row]
        self._column, self._weight = column, weight
        self._row_starts = np.searchsorted(row, np.arange(self.rows + 1))
        order = np.argsort(column, kind="stable")
        self._row_of, self._weight_of = row[order], weight[order]
        self._column_starts = np.concatenate([[0], np.cumsum(documents)])

    def to_all(self, sentence: int) -> np.ndarray:
        """The cosine of one sentence with each, 0 to 1: only sentences that share an n-gram are looked at."""
        low, high = self._row_starts[sentence], self._row_starts[sentence + 1]
        columns, weights = self._column[low:high], self._weight[low:high]
        starts, lengths = self._column_starts[columns], np.diff(self._column_starts)[columns]
        total = int(lengths.sum())
        before = np.repeat(np.cumsum(lengths) - lengths, lengths)
        places = np.repeat(starts, lengths) + np.arange(total) - before
        products = self._weight_of[places] * np.repeat(weights, lengths)
        return np.bincount(self._row_of[places], products, minlength=self.rows)


def _counted(sentences: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(sentence, n-gram, times) of all n-grams, sorted by sentence."""
    plain = [f" {' '.join(sentence.lower().replace('’', chr(39)).split())} " for sentence in sentences]
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
