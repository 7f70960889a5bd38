"""How many years one is older than another, against the two ages: 'her husband Gordon, 74, three years her senior'.

    Ada Roe, 71, and her husband Ben, 74, three years her senior, came by bus.
    The youngest is Mina, who is 17. ... The oldest is Roy, 41. That makes him 24 years older than Mina.

Ages are whole years, so that a difference may be off by one and still be meant. What is off by more is doubted only where the two ages stand
right before it; elsewhere only what holds is told. Must not read '24 years older than the bridge', what one was then, nor 'nine years his junior in the service'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import number_words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, judge

SENIOR = re.compile(r"^(?:years? )?(?:her|his|their) (?:senior|junior|elder)\b", re.I)
OLDER = re.compile(r"^(?:years? )?(?:older|younger) than (?:her|his|their|the|him|them|[A-Z])", re.I)
THEN = re.compile(r"\b(?:then|when|at the time|would be|had been|was only|died|dead|late|killed)\b", re.I)
IN_RANK = re.compile(r"^(?:years? )?(?:her|his|their) (?:senior|junior|elder) (?:in|as|at|by|on)\b", re.I)  # not by age
BACK = 4  # sentences before in which the two ages stand
AGED = "year of age"


def years_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each such stretch of years with the two ages."""
    for by in page.quantities:
        if by.sentence < 0 or by.unit != "year" or by.vague or by.time or size(by) <= 0:
            continue
        after = page.after(by, 60)
        if SENIOR.match(after):
            ages = [one for one in page.by_sentence[by.sentence] if _age(one) and one.end <= by.start][-2:]
            if len(ages) == 2:
                apart = THEN.search(page.words(by.sentence)) or IN_RANK.match(after)
                yield from _told(ages[0], ages[1], by, firm=not apart)
        elif OLDER.match(after):
            near = [one for at in range(by.sentence - BACK, by.sentence + 3) for one in page.by_sentence.get(at, [])]
            ages = [one for one in near if _age(one)]
            pairs = sorted(combinations(ages, 2), key=lambda two: abs(two[0].start - by.start) + abs(two[1].start - by.start))  # fmt: skip
            for one, other in pairs:
                drafts = list(_told(one, other, by, firm=False))
                if drafts:
                    yield from drafts
                    break


def _age(one: Quantity) -> bool:
    return one.unit == AGED and not one.vague and one.figure.lo == one.figure.hi and size(one) > 0


def _told(one: Quantity, other: Quantity, by: Quantity, *, firm: bool) -> Iterator[Draft]:
    apart = abs(size(one) - size(other))
    off = abs(apart - size(by))
    if off and not (firm and off > 1):
        return
    young, old = sorted((one, other), key=size)
    yield Draft(
        rule="parts_sum",
        quantities=(old, young, by),
        formula=f"{old.name} - {young.name} = {number_words(apart)} years; printed: {by.name}",
        result=f"{number_words(apart)} years",
        stated=by.label,
        unit="year",
        judgement=judge(exactly(apart), by.readings, derived=True) if off else Judgement("consistent"),
        why="The two ages against the years between them.",
        slip=f"years-apart {old.key} {young.key} {by.key}",
    )
