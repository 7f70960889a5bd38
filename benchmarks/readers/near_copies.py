"""Pairs of near copies by datasketch or rensa, inside an environment of their own.

Comes in: the tool's name and a file with one text a line; MinHash of 128 permutations over word trigrams, LSH at a Jaccard of
.5, as both advise. Goes out: a JSON object with the seconds taken (all from text to pairs), and the pairs.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

PERMUTATIONS, THRESHOLD, BANDS = 128, 0.5, 32


def trigrams(text: str) -> set[str]:
    """The word trigrams of a text."""
    words = text.lower().split()
    return {" ".join(words[at : at + 3]) for at in range(len(words) - 2)}


def by_datasketch(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs by datasketch: each text is looked up among those before it, then put in."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([gram.encode() for gram in trigrams(text)])
        yield from ((other, number) for other in index.query(sketch))
        index.insert(number, sketch)


def by_rensa(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs by rensa, in the same way."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(THRESHOLD, PERMUTATIONS, BANDS)
    for number, text in enumerate(texts):
        sketch = RMinHash(PERMUTATIONS, 1)
        sketch.update(list(trigrams(text)))
        yield from ((other, number) for other in index.query(sketch))
        index.insert(number, sketch)


def main() -> None:
    """Read the file with the tool that the command line names."""
    texts = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
    begun, used = time.perf_counter(), time.process_time()
    pairs = sorted({*{"datasketch": by_datasketch, "rensa": by_rensa}[sys.argv[1]](texts)})
    print(json.dumps({"seconds": time.perf_counter() - begun, "cpu": time.process_time() - used, "pairs": pairs}))


if __name__ == "__main__":
    main()
