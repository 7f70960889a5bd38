"""Two numbers for one thing that a third figure ties: a list and its total, or an amount and its conversion.

Reads a list that misses its total in one capture, and in another the number with which it would come to it: '$4.8 million for
the ferries' in a list that needs $8.4 million, and 'the ferries' contract is worth $8.4 million'; '38 miles (61 km)' here and
'38 miles (68 km)' there. Must not read a number that fills the list's gap but speaks of something else.

Comes in: the Desk. Goes out: drafts of checks of the rule same_measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..each.conversions import BESIDE, FREE
from ..intervals import exact
from ..meaning.apposition import bare_noun, same_thing
from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, pool, value
from ..totals.allotments import allotted
from ..totals.sum_of_parts import member_apart
from ..totals.sums import list_and_total
from ..verdicts import judge

CLAUSE = re.compile(r",|;|\band\b|\.(?:\s|$)")
FAILING = 20  # lists of one capture that are tried


def member_elsewhere(desk: Desk) -> Iterator[Draft]:
    """The member of a list that does not come to its total, where another capture prints the number that it needs."""
    for page in desk.pages:
        failing = [
            draft
            for rule in (allotted, list_and_total)
            for draft in rule(page, desk)
            if draft.judgement.verdict == "inconsistent"
        ][:FAILING]
        for draft in failing:
            *parts, whole = draft.quantities
            for other in desk.pages:
                hit = _needed(page, parts, whole, other) if other is not page else None
                if hit:
                    yield _unlike(*hit, draft.slip)


def _needed(page: Page, parts: list[Quantity], whole: Quantity, other: Page) -> tuple[Quantity, Quantity] | None:
    """A member, and the figure of the other capture that would make the list right and speaks of the same thing."""
    total = sum(map(value, parts))
    for part in parts:
        wanted = value(whole) - (total - value(part))
        named = stems(CLAUSE.split(page.after(part, 60))[0]) - stems(part.measure or "")  # 'seats' name no party
        if wanted <= 0 or not named:
            continue
        for one in pool(other, 0, part.unit):
            told = stems(other.words(one.sentence - 1)[-160:] + " " + other.words(one.sentence))
            if plain(one) and value(one) == wanted and named & told and _one_count(part, one):
                return part, one
    return None


def _one_count(part: Quantity, one: Quantity) -> bool:
    """Whether the two may count one thing, by the noun that a bare member takes from its list."""
    return bool(part.unit) or not part.measure or bare_noun(one) or same_thing(part, one)


def _unlike(one: Quantity, two: Quantity, slip: str) -> Draft:
    """The one member in which two lists differ; it is the slip of the sum told again."""
    formula = f"{one.label} in a list that misses its total by the difference to {two.label}"
    return member_apart(
        one, two, slip, formula, "The list would come to its total with the number that the other capture prints."
    )


def converted_apart(desk: Desk) -> Iterator[Draft]:
    """One amount that two captures convert into numbers farther apart than rounding goes."""
    seen: dict[tuple[Fraction, str | None, str | None], list[tuple[Quantity, Quantity]]] = {}
    for page in desk.pages:
        for first, second in _converted(page):
            key = (value(first), first.unit, second.unit)
            for before, other in seen.get(key, []):
                if before.page is page or not _far(second, other) or not _one_thing(first, before):
                    continue
                yield Draft(
                    rule="same_measure",
                    quantities=(second, other, first),
                    formula=f"{second.label} against {other.label}, both for {first.label}",
                    result=second.label,
                    stated=other.label,
                    unit=second.unit,
                    judgement=judge(second.readings, other.readings),
                    why="The two captures convert one amount into two.",
                )
                break
            seen.setdefault(key, []).append((first, second))


def _converted(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    for number, group in page.by_sentence.items():
        for first, second in pairwise(group):
            measured = first.unit and second.unit and first.unit != second.unit and plain(first) and plain(second)
            start = max(first.end, first.figure.unit_end or 0)
            text = " ".join(page.text[start : second.start].split()).rstrip("-−–") + " "
            if number >= 0 and measured and BESIDE.match(text):
                yield first, second


def _far(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((value(one), value(other)))
    return low < high * (1 - exact(FREE)) and low > high * Fraction(1, 20)


def _one_thing(one: Quantity, other: Quantity) -> bool:
    """Whether the two amounts' sentences have a word in common besides units: the same number is a tie by itself."""
    told = [
        stems(f"{each.page.words(each.sentence - 1)[-160:]} {each.page.words(each.sentence)}")
        for each in (one, other)
        if each.page
    ]
    return len(told) == 2 and bool(told[0] & told[1] - stems(f"{one.unit}s {one.printed} kilometers kilometres miles"))
