"""What is left and what was added: 'Of the 52, 18 will go and the other 34 stay', '$10 million more than last year's $238 million'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import sub

from .apposition import HEDGED, amount, gap, kin
from .changes import steps
from .intervals import words
from .parts import OF_FIRST, OF_THE
from .proportions import OF_THESE_FIRST
from .quantities import Desk, Draft, Page, Quantity
from .sums import sum_of
from .verdicts import combine, judge

# Reads 'the other 34', 'the remaining 10 million', 'leaving 33,000', 'That left 418'; must not read 'on the other hand, 34'.
THE_OTHER = re.compile(
    rf"(?:\b(?:the|its|their|all) (?:other|remaining|rest,?)|\bleaving(?: just| only)?|\b(?:leaves|left)(?: (?:just|only|behind|them with))?) {HEDGED}[$£€]?\s*$",
    re.I,
)
LEAVING = re.compile(rf"\bleaving (?:just |only )?{HEDGED}[$£€]?\s*$", re.I)
MORE_THAN = re.compile(
    r"^[^.;:\d]{0,30}\b(more|less|fewer|higher|lower|greater|above|below|up|down)(?: than| on| from)\b[^.;:\d]{0,40}$",
    re.I,
)
BY = re.compile(
    r"\b(?:by|up|down|(?:rise|increase|gain|fall|drop|cut|decline|loss|growth) of|added|adding)\s*(?:about |some |nearly )?[$£€]?\s*$",
    re.I,
)
BACK = 1  # sentences before it in which a remainder's whole is looked for


def the_others(page: Page, desk: Desk) -> Iterator[Draft]:
    """Part and rest make the whole.

    Reads 'Of the 52 librarians, 18 will move and the other 34 will stay', '51,000 of the 84,000 homes, leaving 33,000',
    '27 left the one group and 35 the other. That left 418 of the 480'.
    """
    for rest in page.quantities:
        if not (amount(rest) and rest.total and rest.sentence >= 0 and THE_OTHER.search(page.before(rest) + " ")):
            continue
        whole, parts, tied = _before(page, rest)
        if whole and parts and rest.readings.usual.below(whole.readings.usual):
            draft = sum_of([*parts, rest], whole)
            if tied or draft.judgement.verdict == "consistent":
                yield draft


def _before(page: Page, rest: Quantity) -> tuple[Quantity | None, list[Quantity], bool]:
    """The whole, the parts already told, and whether words tie them, from the same sentence and the one before."""
    group = [
        one for number in range(rest.sentence - BACK, rest.sentence + 1) for one in page.by_sentence.get(number, [])
    ]
    group = [one for one in group if amount(one) and one.total and kin(one, rest)]
    here = [one for one in group if one.sentence == rest.sentence]
    after = next((one for one in here if one.start > rest.start), None)
    whole = after if after and OF_THE.match(gap(page, rest, after)) else None
    told = [one for one in group if one.start < rest.start]
    found, tied = (whole, True) if whole else _whole(page, told, rest)
    if found is None:
        return None, [], False
    whole = found
    near = [one for one in told if one is not whole and one.sentence == rest.sentence]
    parts = near or [one for one in told if one is not whole and one.start > (whole.start if whole in told else -1)]
    return whole, [one for one in parts if one.readings.usual.below(whole.readings.usual)], tied


def _whole(page: Page, told: list[Quantity], rest: Quantity) -> tuple[Quantity | None, bool]:
    for one in told:
        following = next((other for other in told if other.start > one.start), None)
        if OF_FIRST.search(page.before(one) + " "):
            return one, True
        if following and one.sentence == following.sentence and OF_THE.match(gap(page, one, following)):
            return following, True
    starts = OF_THESE_FIRST.match(page.words(rest.sentence))
    before = [one for one in told if one.sentence < rest.sentence]
    if starts and before:
        return before[-1], True
    top = max(told, key=lambda one: one.readings.literal.hi or 0, default=None)
    leaving = LEAVING.search(page.before(rest) + " ") and len(told) == 2 and rest.sentence - told[0].sentence <= BACK
    return (top if len(told) > 1 and top is told[0] else None), bool(leaving)


def difference(page: Page, desk: Desk) -> Iterator[Draft]:
    """The printed difference is that of the two numbers.

    Reads '$248 million, $10 million more than last year's $238 million', 'grew by 1,200 to 9,600, from 8,400', 'from 8,400
    to 9,600, a rise of 1,200'; must not read 'more than 12 of the 40'.
    """
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and one.total]
        for new, by, old in zip(amounts, amounts[1:], amounts[2:], strict=False):
            text = page.between(by, old) + " "
            found = MORE_THAN.match(text)
            same = new.unit == by.unit == old.unit and kin(new, old)
            if (
                found
                and same
                and re.match(r"^[^.;:\d]{0,40},\s*(?:or |about |some |nearly )*[$£€]?\s*$", gap(page, new, by))
            ):
                yield _difference(new, old, by)
    for old, new in steps(page):
        for by in page.by_sentence.get(new.sentence, []):
            if (
                (
                    by not in (old, new)
                    and amount(by)
                    and by.total
                    and by.unit == new.unit
                    and not (old.start <= by.start <= old.end)
                )
                and BY.search(page.before(by) + " ")
                and not old.percent
            ):
                yield _difference(new, old, by)


def _difference(new: Quantity, old: Quantity, by: Quantity) -> Draft:
    down = (new.readings.literal.hi or 0) < (old.readings.literal.hi or 0)
    result = combine(sub, *((old.readings, new.readings) if down else (new.readings, old.readings)))
    first, last = (old, new) if down else (new, old)
    return Draft(
        rule="parts_sum",
        quantities=(new, old, by) if new.figure is not old.figure else (new, by),
        slip=f"difference {new.key} {old.key} {by.key}",
        formula=f"{first.name} - {last.name} = {words(result.literal)}; printed: {by.name}",
        result=words(result.literal),
        stated=by.label,
        unit=by.unit or by.measure,
        judgement=judge(result, by.readings, derived=True),
        why="The difference of the two numbers against the printed one.",
    )
