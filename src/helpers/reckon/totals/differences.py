"""What was added and taken away: '$10 million more than last year's $238 million', 'rose by 30 to 250, from 220 in May'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import sub

from ..growth.steps import steps
from ..intervals import words
from ..meaning.apposition import HEDGED, amount, gap, like, same_thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .accounts import LOOSE, Account, plain, value
from .sum_of_parts import sum_of

MORE_THAN = re.compile(
    r"^[^.;:\d]{0,30}\b(more|less|fewer|higher|lower|greater|above|below|up|down)(?: than| on| from)\b[^.;:\d]{0,40}$",
    re.I,
)
NEXT_TO = re.compile(r"^[^.;:\d]{0,40},\s*(?:or |about |some |nearly )*[$£€]?\s*$")
BY = re.compile(
    r"\b(?:by|up|down|(?:rise|increase|gain|fall|drop|cut|decline|loss|growth) of|added|adding|\ban? (?:extra|additional))\s*(?:about |some |nearly )?[$£€]?\s*$",
    re.I,
)
# Reads ', or $30 more.', ' - 30 fewer,': a change that its own words close
CLOSED_OFF = re.compile(r"^(?:[a-z]+ )?(?:more|less|fewer|extra|higher|lower|dearer|cheaper)(?=[.,;:)”\"–—]|$)", re.I)
SET_OFF = re.compile(r"^[^.;:\d]{0,20}(?:[,(–—]| -) ?(?:or |that is |which is )?(?:about |some |nearly )?[$£€]?\s*$")
# Reads 'rose by 30 to 250', 'come down by 7,400, to 42,500'; must not read 'cut by 30 to help 250'.
BY_BEFORE = re.compile(rf"\bby\s*{HEDGED}[$£€]?\s*$", re.I)
TO_LEVEL = re.compile(rf"^(?:[a-z]+ ){{0,2}},?\s*(?:,\s*)?(?:and )?(?:now )?to\s*{HEDGED}[$£€]?\s*$", re.I)
DOWN = re.compile(
    r"\b(?:down|fell|falls?|fallen|falling|drop\w*|declin\w*|decreas\w*|cut(?:s|ting)?|reduc\w*|shr[aiu]nk\w*|lower\w*|slump\w*|plung\w*|slipp\w*|shed\w*|less|fewer)\b",
    re.I,
)
WAS = re.compile(
    rf"\b(?:from|when (?:it|they|there|the [a-z]+) (?:was|were|had been|stood at)|against|compared (?:with|to))\s*(?:the |its |a )?{HEDGED}[$£€]?\s*$",
    re.I,
)
THAT_NUMBER = re.compile(
    r"\b(?:it|they|that|this|the (?:number|total|figure|figures|level|count|list|tally|toll|sum|price|cost|bill|budget|backlog))\b",
    re.I,
)
ADDED = re.compile(
    rf"\b(?:add(?:s|ed|ing)?|joined|gain(?:s|ed)?|recruit(?:s|ed)?|hir(?:es|ed)|bought|tak(?:es|en|ing) on|took on)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
TO_ITS = re.compile(
    rf"^[^.;:\d]{{0,30}}\bto (?:(?:its|the|their|an?|our|his|her)(?: [a-z]+){{1,3}} of|(?:its|the|their|an|our)(?: existing| present| current)?)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
SO_NOW = re.compile(r"\b(?:so|now|bringing|making|taking|giving|to|total|which)\b[^.;:\d]{0,40}$", re.I)


# Reads 'cutting the net cost to £79 million', 'which brings the total to 13'; a third number is looked for further back.
LEADS_TO = re.compile(
    rf"\b(cut(?:s|ting)?|reduc(?:es|ing)|lower(?:s|ing)|bring(?:s|ing)?|tak(?:es|ing)|push(?:es|ing)|rais(?:es|ing)|lift(?:s|ing)|increas(?:es|ing)|swell(?:s|ing)|mak(?:es|ing))\b[^.;:\d]{{0,40}}\b(?:to|of|down to|up to)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads 'With the nine in use today, the county will have 13', 'On top of the nine it has, the county gets 13 in all'.
WITH_THE = re.compile(
    rf"\b(?:with|on top of|in addition to|besides|together with|added to|counting|including) (?:the |its |their |those |all )*(?:other |existing |present |first )?{HEDGED}[$£€]?\s*$",
    re.I,
)
WILL_HAVE = re.compile(
    rf"\b(?:have|has|had|be|are|is|makes?|number|total)(?: a total of| in all)?\s*{HEDGED}[$£€]?\s*$", re.I
)


def difference(page: Page, desk: Desk) -> Iterator[Draft]:
    """The printed difference is that of the two numbers.

    Reads '$248 million, $10 million more than last year's $238 million', 'grew by 1,200 to 9,600, from 8,400', 'from 8,400
    to 9,600, a rise of 1,200'; must not read 'more than 12 of the 40'.
    """
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and one.total]
        for new, by, old in zip(amounts, amounts[1:], amounts[2:], strict=False):
            same = like(new, by) and like(new, old) and like(by, old)
            if same and MORE_THAN.match(page.between(by, old) + " ") and NEXT_TO.match(gap(page, new, by)):
                yield difference_of(new, old, by)
        yield from _added(page, amounts)
    yield from _stepped(page)
    yield from _by_and_to(page)


def _stepped(page: Page) -> Iterator[Draft]:
    """'from 8,400 to 9,600, a rise of 1,200': of several steps in one sentence the one that fits was meant, if any."""
    meant: dict[Quantity, list[Draft]] = {}
    for old, new in steps(page):
        for by in page.by_sentence.get(new.sentence, []):
            apart = by not in (old, new) and not (old.start <= by.start <= old.end)
            counted = amount(by) and by.total and by.unit == new.unit and not old.percent
            if apart and counted and _told_as_change(page, old, new, by):
                meant.setdefault(by, []).append(difference_of(new, old, by))
    for drafts in meant.values():
        holds = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
        yield from holds[:1] or (drafts if len(drafts) == 1 else [])


def _told_as_change(page: Page, old: Quantity, new: Quantity, by: Quantity) -> bool:
    """Whether words make a figure a difference: 'a rise of 1,200', 'an extra $30', and right behind the two ', or 30 more'."""
    last = max(old, new, key=lambda one: one.start)
    behind = by.start > last.end and SET_OFF.match(page.between(last, by) + " ")
    return bool(BY.search(page.before(by) + " ") or (behind and CLOSED_OFF.match(page.after(by))))


def _by_and_to(page: Page) -> Iterator[Draft]:
    """'The number came down by 7,400 to 42,500', the old number later in the sentence or in the one before."""
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and one.total]
        for by, new in pairwise(amounts):
            tied = BY_BEFORE.search(page.before(by) + " ") and TO_LEVEL.match(gap(page, by, new))
            if not (tied and like(by, new)):
                continue
            later = next((one for one in amounts if one.start > new.start and like(one, new)), None)
            if later and WAS.search(page.before(later, 60) + " "):
                yield difference_of(new, later, by)
            elif not later and not any(one.start < by.start for one in amounts):
                yield from _from_before(page, new, by)


def _from_before(page: Page, new: Quantity, by: Quantity) -> Iterator[Draft]:
    """The old number in the sentence before, where 'it' or 'the number' takes it up; only one may be meant."""
    before = [one for one in page.by_sentence.get(new.sentence - 1, []) if amount(one) and one.total and like(one, new)]
    down = bool(DOWN.search(page.before(by, 60)))
    if len(before) == 1 and before[0].figure.text != new.figure.text and THAT_NUMBER.search(page.before(by, 80)):
        old = before[0]
        lower = new.readings.usual.below(old.readings.usual)
        if lower == down and _of_one_size(old, new):
            yield difference_of(new, old, by)


def _of_one_size(old: Quantity, new: Quantity) -> bool:
    """Whether one is no more than twice the other, so that they may be one number at two times."""
    ends = sorted(one.readings.literal.hi or one.readings.literal.lo or 0 for one in (old, new))
    return ends[0] > 0 and ends[1] <= 2 * ends[0]


def _added(page: Page, amounts: list[Quantity]) -> Iterator[Draft]:
    """'added 150 bicycles to its fleet of 850, so there are now 1,000'; where the sum comes first the rule is silent."""
    for more, old, new in zip(amounts, amounts[1:], amounts[2:], strict=False):
        tied = ADDED.search(page.before(more) + " ") and TO_ITS.match(gap(page, more, old))
        if tied and like(old, new) and like(more, new) and SO_NOW.search(gap(page, old, new)):
            yield sum_of([more, old], new)


def far_off(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two numbers that words tie to a third that is printed elsewhere in the text; never more than consistent.

    Reads '... costs £84 million. ... The sale brings in £5 million, cutting the net cost to £79 million', 'the four new
    theatres ... With the nine in use today, the county will have 13'.
    """
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and plain(one)]
        for one, other in pairwise(amounts):
            if not like(one, other) or page.sentences[number].start == other.start:
                continue
            before = page.before(other, 70) + " "
            led = LEADS_TO.search(before)
            joined = WITH_THE.search(page.before(one, 60) + " ") and WILL_HAVE.search(before)
            if led and DOWN.search(led[1]):
                yield from _third(page, value(other) + value(one), one, other)
            elif (led or joined) and value(one) < value(other):
                yield from _third(page, value(other) - value(one), one, other)


def _third(page: Page, wanted: Fraction, one: Quantity, other: Quantity) -> Iterator[Draft]:
    """The last number before them, else the first after, that is as much as is wanted and counts the same by its own noun."""
    fitting = [
        third for third in page.quantities if plain(third) and value(third) == wanted and _same(third, one, other)
    ]
    fitting = [third for third in fitting if third not in (one, other)]
    third = next((third for third in reversed(fitting) if third.start < one.start), next(iter(fitting), None))
    if third:
        parts = sorted((one, other, third), key=value)
        account = Account(tuple(sorted(parts[:2], key=lambda part: part.start)), parts[2])
        if account.digits >= LOOSE:
            yield sum_of(list(account.parts), account.whole)


def _same(third: Quantity, one: Quantity, other: Quantity) -> bool:
    if third.unit:
        return third.unit == one.unit
    named = one if one.figure.noun else other
    return bool(third.figure.noun) and third.unit == one.unit and same_thing(third, named)


def _foot(one: Quantity) -> Fraction:
    """The number as printed, whatever bound the words set: 389 of 'at least 389'."""
    literal = one.readings.literal
    return (literal.lo if literal.lo is not None else literal.hi) or Fraction(0)


def difference_of(new: Quantity, old: Quantity, by: Quantity) -> Draft:
    """The printed difference against that of the two; 'at least 389' less 340 is at least 49."""
    down = _foot(new) < _foot(old)
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
