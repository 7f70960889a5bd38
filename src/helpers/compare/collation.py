"""Two stretches of text -> their words, and where the words differ.

To collate is to lay two witnesses of one text side by side and note each *variant*, the places where they part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

# A number with its commas, an abbreviation with its dots, or a word with its apostrophe; hyphens part words.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its key for comparing, and where it stands."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Variant:
    """A place where two collated stretches part; one side may be empty (start equals end)."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int


def words(text: str, offset: int = 0) -> list[Word]:
    """The words of a text with their positions, `offset` added.

    A key is lower case, with plain apostrophes and without the dots of an abbreviation: 'U.S.' and 'US' are one.

    >>> [word.key for word in words("The U.S. dam’s 1,200-metre wall")]
    ['the', 'us', "dam's", '1,200', 'metre', 'wall']
    """
    return [Word(_key(match[0]), offset + match.start(), offset + match.end()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 15)
def keys(text: str) -> tuple[str, ...]:
    """The words of a text as keys only.

    >>> keys("It’s over")
    ("it's", 'over')
    """
    return tuple(_key(found) for found in _WORD.findall(text))


def _key(word: str) -> str:
    word = word.lower().replace("’", "'")
    return word.replace(".", "") if "." in word and not word[0].isdigit() else word


def likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How alike two word lists are: twice their longest common subsequence over the sum of their lengths, 0 to 1.

    >>> likeness(("a", "big", "flood"), ("a", "flood"))
    0.8
    """
    return Indel.normalized_similarity(a, b)


@lru_cache(maxsize=1 << 15)  # reprints bring the same two sentences again and again
def _opcodes(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[tuple[int, int, int, int], ...]:
    """The unequal stretches of two word lists as (a from, a to, b from, b to), neighbours joined.

    How a compound is written is no difference: 'coast guard' and 'coastguard', 'co-operate' and 'cooperate'.
    """
    equal = [(0, 0, 0, 0)]
    equal += [(o.src_start, o.src_end, o.dest_start, o.dest_end) for o in Indel.opcodes(a, b) if o.tag == "equal"]
    equal.append((len(a), len(a), len(b), len(b)))
    gaps = ((left[1], right[0], left[3], right[2]) for left, right in pairwise(equal))
    return tuple(gap for gap in gaps if "".join(a[gap[0] : gap[1]]) != "".join(b[gap[2] : gap[3]]))


def collate(a: list[Word], b: list[Word]) -> list[Variant]:
    """The variants of two word lists, in order.

    >>> a, b = words("Rain flooded 30 homes"), words("Rain swamped 30 homes today")
    >>> [(v.start_a, v.end_a, v.start_b, v.end_b) for v in collate(a, b)]
    [(5, 12, 5, 12), (21, 21, 22, 27)]
    """
    found = []
    for low_a, high_a, low_b, high_b in _opcodes(tuple(w.key for w in a), tuple(w.key for w in b)):
        found.append(Variant(*_reach(a, low_a, high_a), *_reach(b, low_b, high_b)))
    return found


def _reach(found: list[Word], low: int, high: int) -> tuple[int, int]:
    """From the first word of the stretch to its last; an empty stretch lies after the word before it."""
    if low < high:
        return found[low].start, found[high - 1].end
    place = found[low - 1].end if low else found[0].start if found else 0
    return place, place
