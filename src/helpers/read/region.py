"""Where the article's body stands among the furniture of its page.

Each paragraph is worth its words when it reads like prose and costs some when it reads like furniture; the body is the
stretch with the greatest sum (Pasternack & Roth 2009, 'Extracting article text from the web with maximum subsequence
segmentation'). One pass, so the time is linear.
"""

from __future__ import annotations

from collections.abc import Sequence


def best_stretch(scores: Sequence[float]) -> tuple[int, int]:
    """The stretch with the greatest sum, as start and end (exclusive); (0, 0) when no score is positive.

    >>> best_stretch([-3, 20, -1, 14, -9, 2])
    (1, 4)
    """
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, found = total, (start, index + 1)
    return found
