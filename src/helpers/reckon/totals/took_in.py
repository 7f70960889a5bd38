"""A list that says what the things counted before were, one sort after the other: 'The sites took in 40 mines, nine quarries and two wells'.

    It shut 60 of the 90 libraries. ... The closures took in 44 town libraries, 12 village ones and three school libraries.

The number before it that its last noun or its subject names, and that is nearest, is the total; what fails is told where none gives
the sum, and where one alone is near it.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

OWN = "took-in"
# Reads 'The closures took in ', 'Those dead were ', 'The fleet is made up of'; the list takes all the rest of the sentence
HEAD = re.compile(
    r"[“\"'‘]?(?:The|Those|These|Its|Their) (?P<what>(?:[a-z-]+ ){0,2}[a-z-]+) "
    r"(?:took in|takes in|comprised?|comprises|consist(?:s|ed)? of|(?:is|are|was|were) made up of|(?:broke|breaks?) down (?:as|into)|covered?|were|are) $"
)
LINK = re.compile(r"(?: [a-z-]+){1,3}(?:,| and|, and) ", re.I)
END = re.compile(r"(?: [a-z-]+){1,3}[.!]?[”\"']?\s*$", re.I)
BACK = 8  # sentences before the list in which the total stands
NEAR = 0.04  # of the sum that a total which was meant may be off
SAFE = 30  # a sum of fewer things is met by chance
FEW = 3


def took_in(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each sentence that is such a list, against the total before it."""
    for number, group in page.by_sentence.items():
        head = HEAD.fullmatch(page.text[page.sentences[number].start : group[0].start]) if number > 0 else None
        if not head or not _whole_list(page, number, group):
            continue
        made = sum(map(value, group))
        # 'special schools' tells of schools, 'closures' of what was shut
        named = stems(head["what"]) | stems(page.text[group[-1].end : page.sentences[number].end])
        wholes = [
            one
            for at in range(max(0, number - BACK), number)
            for one in page.by_sentence.get(at, [])
            if plain(one) and not one.unit and value(one) > max(map(value, group)) and not one.figure.approximator
            and named & stems(page.words(at)) and not page.set_aside(one)
        ]  # fmt: skip
        if not wholes or any(value(one) == made for one in wholes):
            continue
        near = {value(one): one for one in wholes if abs(value(one) - made) <= max(1, NEAR * float(made))}
        if len(near) == 1 and made >= SAFE:
            draft = sum_of(group, next(iter(near.values())))
            yield replace(draft, slip=f"{OWN} {draft.slip}")


def _whole_list(page: Page, number: int, group: list[Quantity]) -> bool:
    """Whether a sentence is a list of three sorts or more to its end, each counted exactly."""
    counts = all(plain(one) and not (one.unit or one.time or one.percent or one.figure.approximator) for one in group)
    links = [page.text[one.end : other.start] for one, other in pairwise(group)]
    ends = END.fullmatch(page.text[group[-1].end : page.sentences[number].end])
    closed = bool(links) and " and " in links[-1]
    return len(group) >= FEW and counts and closed and bool(ends) and all(map(LINK.fullmatch, links))
