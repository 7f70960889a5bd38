"""Differences told as amounts: '28p better than the second', 'fell by 48 million from 468 million', 'That is 49 more than the 340'.

    He opened with 225p and came back with 240p. The final price, 268p, is 28p better than the second.
    Net debt fell by £48m over the year, from £468m. ... It stands at £420m.
    At least 389 homes are lost. That is 49 more than the 340 counted by Friday.
    The gap to the offer is 10p, or nearly 4 per cent.

What holds to the last digit is named wherever the third number stands near; what fails only where pronouns or the same noun
tie it: 'That is', 'It now stands at'.

Comes in: a Page. Goes out: drafts of checks of the rules parts_sum and percent_change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import sub, truediv

from ..hedges import exactly
from ..intervals import point, words
from ..meaning.apposition import HEDGED, amount, bare_noun
from ..meaning.matters import MONEY, may_be_one, subject
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .baselines import DOWN_NOUNS, DOWN_VERBS, UP_NOUNS, UP_VERBS, like, size, told

AGAIN = re.compile(
    rf"(?:,|\bor\b|\() ?(?:an? (?:[a-z]+ )?(?:{UP_NOUNS}|{DOWN_NOUNS}) of |or )?(?:about |nearly |almost |roughly |some )*$",
    re.I,
)
# Reads '28p better than the second', '49 more than the 340', '10,200 fewer than the year before'
THAN = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:(?P<up>more|better|higher|above|greater|larger|dearer|up|longer|heavier)|(?P<down>less|fewer|lower|below|cheaper|smaller|down|shorter|short|worse)) (?:than|on|from|of)? ?(?P<base>[^.;:]{0,60})",
    re.I,
)
BY = re.compile(rf"\b(?:(?P<up>{UP_VERBS})|(?P<down>{DOWN_VERBS}))(?: by)? {HEDGED}[$£€]?\s*$", re.I)
NOUN_OF = re.compile(
    rf"\b(?:an?|the|this|that) (?:[a-z-]+ )?(?:(?P<up>{UP_NOUNS})|(?P<down>{DOWN_NOUNS})) of {HEDGED}[$£€]?\s*$", re.I
)
FROM = re.compile(rf"\b(?:from|than|on|above|below)(?: the| its| a)?(?: [a-z]+ of)? {HEDGED}[$£€]?\s*$", re.I)
THAT_IS = re.compile(r"^(?:That|This|It|They) (?:is|was|are|were|would be|makes|made|means)\b", re.I)
NOW = re.compile(
    rf"^(?:It|They|The (?:total|figure|number|level|sum|debt|price|count))\b[^.;,\d]{{0,40}}\b(?:is|are|was|were|stands?|stood|comes? to|came to|totals?|numbers?) (?:now )?(?:at )?{HEDGED}[$£€]?\s*$",
    re.I,
)
GAP = re.compile(
    r"\b(?:gap|difference|distance|margin|spread|lead|deficit|discount|premium) (?:is |was |of |stands at |stood at )\s*(?:just |only |about )?[$£€]?\s*$",
    re.I,
)
OR_PERCENT = re.compile(
    rf"^(?:[a-z]+ ?){{0,2}},? ?(?:or|\(|an? (?:[a-z]+ )?(?:{UP_NOUNS}|{DOWN_NOUNS}) of),? (?:about |nearly |almost |roughly |some |just over |just under |over )*$",
    re.I,
)
SHORT_OF = re.compile(r"\b(?:shortfall|short|saving|loss)\b", re.I)
BACK = 3  # sentences round a difference in which its two numbers are looked for
FIRM = 2  # digits from which a hit is no chance
MOST = 10
MILLIONS = re.compile(r"million|billion|trillion|\d(?:m|bn|tn)\b", re.I)


def margin(page: Page, desk: Desk) -> Iterator[Draft]:
    """A difference told as an amount, with the two numbers between which it lies."""
    for by in page.quantities:
        if by.sentence < 0 or not amount(by) or by.time or by.figure.form != "scalar":
            continue
        sign, base = _told(page, by)
        if sign is None:
            continue
        near = _near(page, by)
        bases = [base] if base else near
        yield from _between(page, by, sign, bases, near, firm=base)


def _told(page: Page, by: Quantity) -> tuple[int | None, Quantity | None]:
    """The way that a difference goes (0: either), and the base that its own sentence names; None where it is no difference."""
    before, after = page.before(by, 90) + " ", page.after(by, 90)
    group = [one for one in page.by_sentence.get(by.sentence, []) if one is not by and amount(one) and _scale(one, by)]
    found = THAN.match(after) or NOUN_OF.search(before) or BY.search(before)
    if found and SHORT_OF.search(found[0]):
        return None, None  # what is missing is the rest of a whole, another rule's
    if found is None:
        return (0, None) if GAP.search(before) else (None, None)
    base = next((one for one in group if one.start > by.start and FROM.search(page.before(one) + " ")), None)
    if (
        base is None
        and not found.re.pattern.startswith("^")
        and not re.search(r"\b(?:by|of)\s*(?:[a-z]+ ){0,2}[$£€]?\s*$", before)
    ):
        return None, None  # 'rose 40' may be to a level
    return (1 if found["up"] else -1), base


def _near(page: Page, by: Quantity) -> list[Quantity]:
    numbers = range(by.sentence - BACK, by.sentence + BACK + 1)
    found = [one for number in numbers for one in page.by_sentence.get(number, [])]
    found = [
        one
        for one in found
        if one is not by
        and one.figure is not by.figure
        and amount(one)
        and not one.time
        and like(one, by)
        and size(one) > size(by) * Fraction(1, 20)
    ]
    return sorted(found, key=lambda one: (one.start > by.start, abs(one.start - by.start)))[:MOST]


def _between(
    page: Page, by: Quantity, sign: int, bases: list[Quantity], near: list[Quantity], firm: Quantity | None
) -> Iterator[Draft]:
    """The pair whose difference is the printed one; else the one that the words tie."""
    wanted = size(by)
    if firm and not any(abs(size(one) - size(firm)) == wanted for one in near if one is not firm):
        far = [
            one
            for one in page.quantities
            if amount(one)
            and one.unit == by.unit
            and one is not firm
            and one is not by
            and _of_one(page, one, firm, by)
        ]
        near = [*near, *far]
    for old in bases:
        for new in near:
            moved = size(new) - size(old)
            if new is old or abs(moved) != wanted or not wanted or (sign and moved * sign < 0):
                continue
            if sign == 0 and new.start > old.start:
                continue
            if _digits(new, old, by) and _alike(old, new) and (firm or may_be_one(page, old, new)):
                yield difference_draft(new, old, by)
                return
    if firm:
        yield from _fails(page, by, sign, firm, near)


def _scale(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be on one scale: like ones, or 'from 468 million' beside '48 million pounds'."""
    bare = [
        each
        for each in (one, other)
        if each.unit is None and not each.figure.noun and MILLIONS.search(each.figure.text)
    ]
    return like(one, other) or (
        len(bare) == 1 and all(each.unit is None or MONEY & set(each.unit.split()) for each in (one, other))
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may count one thing: 'the 340 counted by Friday' prints no noun of its own."""
    return _scale(one, other) or (one.unit == other.unit and (bare_noun(one) or bare_noun(other)))


def _of_one(page: Page, one: Quantity, base: Quantity, by: Quantity) -> bool:
    """Whether a number far off is of what has changed: a word of the subject shared, or the noun printed."""
    own = subject(page, by) | subject(page, base)
    return bool(own & subject(page, one)) and abs(size(one) - size(base)) == size(by)


def _fails(page: Page, by: Quantity, sign: int, base: Quantity, near: list[Quantity]) -> Iterator[Draft]:
    """'That is 49 more than the 340' after one like number; 'It now stands at 410' after 'fell by 48 from 468'."""
    before = [one for one in near if one.sentence == by.sentence - 1 and one.start < by.start]
    after = [one for one in near if one.sentence == by.sentence + 1 and NOW.match(page.before(one, 200) + " ")]
    tied = before if THAT_IS.match(page.words(by.sentence)) and len(before) == 1 else after if len(after) == 1 else []
    same = [one for one in tied if _alike(one, base) and not one.vague and (size(one) - size(base)) * sign > 0]
    others = [one for one in near if one not in (base, *tied) and one.sentence == by.sentence]
    if (
        same
        and not others
        and size(same[0]) * 3 > size(base) > size(same[0]) / 3
        and abs(size(same[0]) - size(base)) < 5 * size(by)
    ):
        yield difference_draft(same[0], base, by)


def _digits(*ones: Quantity) -> bool:
    """Whether each of the numbers, or two of three, has digits enough for a hit to be no chance."""
    counts = [len(re.sub(r"\D", "", one.figure.text).strip("0")) for one in ones]
    return sum(count >= FIRM for count in counts) >= 2 and max(counts) + min(counts) + sum(counts) >= 6


def difference_draft(new: Quantity, old: Quantity, by: Quantity) -> Draft:
    """The draft of a check of a difference."""
    high, low = sorted((new, old), key=size, reverse=True)
    result = combine(sub, high.readings, low.readings)
    return Draft(
        rule="parts_sum",
        quantities=(new, old, by),
        slip=f"difference {new.key} {old.key} {by.key}",
        formula=f"{high.name} - {low.name} = {words(result.literal)}; printed: {by.name}",
        result=words(result.usual),
        stated=by.label,
        unit=by.unit or by.measure,
        judgement=judge(result, by.readings, derived=True),
        why="The difference of the two numbers against the printed one.",
    )


def margin_in_percent(page: Page, desk: Desk) -> Iterator[Draft]:
    """'28p better than the second, an improvement of almost 12 per cent', 'a gap of 10p, or nearly 4 per cent': over the base.

    The base is a like number near it that gives the printed per cent; none is picked where none does.
    """
    for number, group in page.by_sentence.items():
        for by, share in pairwise(group):
            if (
                number < 0
                or not share.percent
                or share.time
                or not amount(by)
                or not _linked(page.between(by, share) + " ")
            ):
                continue
            sign, base = _told(page, by)
            near = _near(page, by)
            for old in [base] if base else near if sign is not None else []:
                pair = any(abs(size(one) - size(old)) == size(by) for one in near)  # then the change is told of the two
                if size(old) and _gives(size(by) / size(old) * 100, share) and not (pair and told(page, share)):
                    yield _in_percent(by, old, share)
                    break


def _linked(gap: str) -> bool:
    """Whether the words between an amount and a percentage say one thing again: ', or nearly', ' better than the second, an improvement of'."""
    than = THAN.match(gap)
    return bool(OR_PERCENT.match(gap) or (than and AGAIN.search(gap)))


def _gives(value: Fraction, share: Quantity) -> bool:
    if share.figure.approximator in ("<", ">"):
        return point(value).intersects(share.readings.usual)
    return point(value).intersects(share.readings.half_up) or point(value).intersects(share.readings.cut_off)


def _in_percent(by: Quantity, old: Quantity, share: Quantity) -> Draft:
    result = combine(truediv, combine(lambda one, hundred: one * hundred, by.readings, exactly(100)), old.readings)
    return Draft(
        rule="percent_change",
        quantities=(by, old, share),
        formula=f"{by.name} of {old.name} = {words(result.literal)}%; printed: {share.name}%",
        result=f"{words(result.usual)}%",
        stated=f"{share.name}%",
        unit="percent",
        judgement=judge(result, share.readings, derived=True),
        why="The difference over the number that it is taken from, against the printed per cent.",
    )
