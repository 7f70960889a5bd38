"""No text makes the figure reader run longer than linear time: the time a kilobyte as hostile texts grow.

Goes out: a row a text, with microseconds per kilobyte at each size and the last over the first; about 1 is linear.

    .venv/bin/python benchmarks/hostile.py
"""

from __future__ import annotations

import time

from helpers.extract.figures import figures_in

SIZES = (2_000, 8_000, 32_000)  # characters
PIECES = {
    "digits": "9", "numbers": "1 ", "commas": "1,", "thousands": "1,111,", "dashes": "1-", "ranges": "1 to ", "words": "one hundred and ",
    "vague": "millions and ", "hedges": "more than ", "dollars": "$", "of the": "of the 3 ", "nouns": "cold, wet, and ",
    "letters": "a", "points": ".", "quotes": '"5" ', "brackets": "(1", "lists": "1) ", "percent": "fell 2% and by 1 ",
    "powers": "3x10^", "suspended": "two-, ", "feet": "5' ", "single": "30 and a single ", "times": "5 on Monday ", "since": "since ",
    "surrogates": "\ud800 1 ", "controls": "\x00\x01 7 ", "arabic digits": "٣ ", "sentences": "It was 5 in May. ",
}  # fmt: skip


def microseconds(text: str) -> float:
    """The best of three readings, per kilobyte."""
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        figures_in(text)
        best = min(best, time.perf_counter() - began)
    return best * 1e9 / len(text)


def main() -> None:
    """Print the table."""
    print(f"{'text':14}" + "".join(f"{size:>12,}" for size in SIZES) + "    last/first")
    for name, piece in PIECES.items():
        taken = [microseconds(piece * (size // len(piece))) for size in SIZES]
        print(f"{name:14}" + "".join(f"{each:12,.0f}" for each in taken) + f"{taken[-1] / taken[0]:14.2f}")


if __name__ == "__main__":
    main()
