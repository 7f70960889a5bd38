"""Two passages word by word: which words both have, and which only one has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

_WORD = re.compile(r"\w+(?:[.,'’]\w+)*|[^\w\s]", re.UNICODE)
LONGEST = 3000  # words; a passage longer than that is shown without its differences


@dataclass(frozen=True)
class Run:
    """Some words of one passage; `only` when the other passage lacks them."""

    text: str
    only: bool


def differences(a: str, b: str) -> tuple[list[Run], list[Run]]:
    """Both passages as runs of shared and unshared words; typographic and straight marks count as one.

    Longest common subsequence of words (Indel distance, bit-parallel, Hyyrö 2004).

    >>> a, b = differences("a quota of 1,200 crates", "a quota of 1,400 crates")
    >>> [run.text for run in b if run.only]
    ['1,400']
    """
    words_a, words_b = _words(a), _words(b)
    if max(len(words_a), len(words_b)) > LONGEST:
        return [Run(a, False)], [Run(b, False)]
    keys_a, keys_b = ([_key(text) for text, _ in words] for words in (words_a, words_b))
    only_a: set[int] = set()
    only_b: set[int] = set()
    for edit in Indel.opcodes(keys_a, keys_b):
        if edit.tag != "equal":
            only_a.update(range(edit.src_start, edit.src_end))
            only_b.update(range(edit.dest_start, edit.dest_end))
    return _runs(a, words_a, only_a), _runs(b, words_b, only_b)


def _key(word: str) -> str:
    return word.casefold().translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})


def _words(text: str) -> list[tuple[str, int]]:
    return [(found.group(), found.start()) for found in _WORD.finditer(text)]


def _runs(text: str, words: list[tuple[str, int]], only: set[int]) -> list[Run]:
    """The text cut where shared words turn to unshared ones; the blanks between go with the shared words."""
    cuts = [0]
    for index in range(1, len(words)):
        if (index in only) != (index - 1 in only):
            word, start = words[index - 1]
            cuts.append(words[index][1] if index in only else start + len(word))
    cuts.append(len(text))
    state = bool(words) and 0 in only
    runs = []
    for left, right in pairwise(cuts):
        runs.append(Run(text[left:right], state))
        state = not state
    return [run for run in runs if run.text]
