"""Two captures that print the same two ends of a change, and each a change between them.

Comes in: a Desk. Goes out: drafts of checks of the rule same_measure: the two changes are one measure, whatever the words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ..intervals import exact
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import plainly

MOST = 8  # figures of a sentence beyond which it is a table
CHANGE = re.compile(
    r"\b(?:rise|fall|drop|loss|gain|increase|decrease|decline|growth|jump|cut|difference|gap|climb|slide|slump|dip|change|margin|reduction|"
    r"up|down|by|more|less|fewer|lower|higher)\b",
    re.I,
)
POINT = "percent point"
BESIDE = 30  # characters beside a figure that tell it as a change

Ends = tuple[float, float, str | None]


def same_ends(desk: Desk) -> Iterator[Draft]:
    """One change between two ends in several captures, and two changes of which the ends give one alone.

    Reads 'from 61 to 43 percent, a loss of 18 points' against 'at 43 percent, 61 before: down 28 points'; must not read the 28 of
    another sentence, nor a number that is told as no change.
    """
    by_ends: dict[Ends, list[tuple[Quantity, bool]]] = defaultdict(list)
    for page in desk.pages:
        for told in page.by_sentence.values():
            exactly = [one for one in told if one.figure.lo and not one.vague and not one.figure.approximator]
            if len(exactly) <= MOST:
                for ends, change, holds in _changes(page, exactly):
                    by_ends[ends].append((change, holds))
    for each in by_ends.values():
        right = [change for change, holds in each if holds]
        for one, holds in each:
            first = next((other for other in right if other.figure.article_id != one.figure.article_id), None)
            if first and (not holds or first.key < one.key):
                yield _draft(first, one, held=holds)


def _changes(page: Page, told: list[Quantity]) -> Iterator[tuple[Ends, Quantity, bool]]:
    """Each change of a sentence with the two ends beside it, and whether they give it."""
    for one, other in combinations(told, 2):
        ends = sorted((one.figure.lo or 0, other.figure.lo or 0))
        if one.unit != other.unit or ends[0] == ends[1] or not (one.unit or one.measure == other.measure):
            continue
        gap = exact(ends[1]) - exact(ends[0])
        unit = POINT if one.unit == "percent" else one.unit
        changes = [each for each in told if each not in (one, other) and _a_change(page, each, unit)]
        if len(changes) == 1:
            yield (ends[0], ends[1], one.unit), changes[0], exact(changes[0].figure.lo or 0) == gap


def _a_change(page: Page, one: Quantity, unit: str | None) -> bool:
    beside = f"{page.before(one, BESIDE)} {page.after(one, BESIDE)}"
    return one.unit == unit and (unit == POINT or bool(CHANGE.search(beside)))


def _draft(right: Quantity, one: Quantity, *, held: bool) -> Draft:
    return Draft(
        rule="same_measure",
        quantities=(right, one),
        slip=f"rivals {right.key} {one.key}",
        formula=f"{right.label} beside {one.label}",
        result=right.name,
        stated=one.label,
        unit=right.unit or right.measure,
        judgement=plainly(held),
        why="One change between the same two ends, as the captures tell it alike."
        if held
        else "Two changes between the same two ends, of which the ends give the first.",
    )
