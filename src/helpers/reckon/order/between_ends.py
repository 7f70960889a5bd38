"""A mean that lies where it must: within the list, the range or the two ends that are told beside it, below the greatest, above the least.

    The floods cost 14, nine, six, 11 and eight lives. That makes 48, or 9.6 a year.
    Rents never left the band between 9.8 and 21.7 per cent, and averaged 14.6.
    18,400 came, or roughly 1,230 a week. Her best week, in July, brought 3,150.
    The average wait was four minutes. The longest anybody held on was 26.

A list is one where its mean is the one told. What does not hold is told elsewhere (`mean_past_ends`, `mean_and_extreme`); here nothing
is doubted. Must not read 'The average wait was four minutes. The longest queue had 26 people', of another unit, nor a mean of 14.6
after a band that it lies outside.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..growth.baselines import YEAR, size
from ..hedges import exactly
from ..meaning.apposition import average
from ..meaning.kinds import kindred
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from .extremes import FORMER, ORDINAL, bounded
from .mean_and_extreme import WORD, relation_of

MEAN = re.compile(r"\b(?:averag(?:e|es|ed|ing)|mean|median|typical(?:ly)?|on average)\b[^.;:\d]{0,45}$", re.I)
MEAN_AFTER = re.compile(r"^(?: ?[a-z%]+){0,3},? (?:on average|apiece on average)\b", re.I)
# Reads ', or roughly 1,230 a week', 'That makes 48, or 9.6 a winter'
WORKED_OUT = re.compile(r"(?:\bor|\bis|\bmakes|\bmeans|[—–(,:])(?: (?:or|about|some|roughly|just|over|under|nearly|almost|around))* ?[$£€]?$")  # fmt: skip
EACH = re.compile(r"^(?:[a-z]+ )?(?:an?|per|for each|in each|to each|for every) (?P<base>[a-z]+)\b")
NOT_ONE = re.compile(r"\b(?:above|below|than|beyond|national|usual|normal|long[- ]term|five-year|ten-year) (?:the |its |a )?(?:average|mean)\b", re.I)  # fmt: skip
TOTAL = re.compile(r"\b(?:total|altogether|in all|together|between them|sums?|added?|until|before)\b", re.I)
BAND = re.compile(
    r"\b(?:rang\w+|ran|runs?|var(?:y|ied|ies)|between|band|bracket|aged?|ages|anywhere|anything|from)\b[^.;:\d]{0,30}$",
    re.I,
)
JOINS = re.compile(r"^(?:%|per ?cent|[a-z]+)?(?: years)? ?(?:to|and|through|[-–]) ?[$£€]?$", re.I)
GAP = re.compile(r"^[^.;]{0,60}$")
LISTED = 3
BACK = 2  # sentences from a mean to its list, or to the end that it is held against
PERIODS = frozenset("hour shift day night week month quarter season year decade".split())
SINGLE = re.compile(
    r"\bsingle (?:case|event|incident|occasion|night|day|one)\b", re.I
)  # 'the worst single incident left 19 dead'
NEAR = Fraction(1, 50)
FAR = 300  # a peak this many times the mean is of another thing
CLAUSE = re.compile(r"[;:]|, (?:but|while|whereas|they|it|he|she|we)\b")


def between_ends(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean with the list, the range and the ends near it."""
    for mean in page.quantities:
        if mean.sentence < 0 or mean.vague or size(mean) <= 0 or page.set_aside(mean):
            continue
        called = _called(page, mean)
        if called or _worked_out(page, mean):
            yield from _within(mean, _list(page, mean), "the list")
        if called:
            yield from _within(mean, _range(page, mean), "the range")
            yield from _within_span(page, mean)
        if called or _worked_out(page, mean):
            yield from _beside_end(page, mean)


def _called(page: Page, one: Quantity) -> bool:
    """Whether the words call a figure a mean, no other figure between."""
    before = page.before(one, 90)
    if NOT_ONE.search(page.words(one.sentence)) or re.search(r"\bby ?[$£€]?$", before):
        return False
    return bool(MEAN.search(before) or MEAN_AFTER.match(page.after(one)) or average(page, one))


def _worked_out(page: Page, one: Quantity) -> bool:
    """'48, or 9.6 a winter': a mean by its slot."""
    each = one.time or one.per or EACH.match(page.after(one))
    return bool(each) and bool(WORKED_OUT.search(page.before(one)))


def _within(mean: Quantity, row: list[Quantity], word: str) -> Iterator[Draft]:
    """A mean strictly between the least and the greatest."""
    if not row:
        return
    most, least = max(row, key=size), min(row, key=size)
    if size(least) < size(mean) < size(most):
        yield from _held(bounded(mean, most, exactly(size(most)), "at most", f"the top of {word}"))
        yield from _held(bounded(mean, least, exactly(size(least)), "at least", f"the foot of {word}"))


def _within_span(page: Page, mean: Quantity) -> Iterator[Draft]:
    """A mean inside a band that is read as one figure: 'the band between 9.8 and 21.7 per cent'."""
    for number in (mean.sentence, mean.sentence - 1, mean.sentence + 1):
        for span in page.by_sentence.get(number, []):
            low, high = Fraction(str(span.figure.lo or 0)), Fraction(str(span.figure.hi or 0))
            told = span.figure.form == "range" and span is not mean and _like(span, mean)
            if told and BAND.search(page.before(span, 60)) and low < size(mean) < high:
                yield from _held(bounded(mean, span, exactly(high), "at most", "the top of the band"))
                yield from _held(bounded(mean, span, exactly(low), "at least", "the foot of the band"))
                return


def _list(page: Page, mean: Quantity) -> list[Quantity]:
    """The values told one after another before a mean, where the mean is theirs."""
    for number in range(mean.sentence, mean.sentence - BACK - 1, -1):
        group = [one for one in page.by_sentence.get(number, []) if one.end <= mean.start and _like(one, mean)]
        for first in range(len(group) - LISTED + 1):
            for last in range(len(group), first + LISTED - 1, -1):
                row = group[first:last]
                made = sum(map(size, row), Fraction(0)) / len(row)
                joined = all(GAP.match(page.between(one, other)) for one, other in pairwise(row))
                nouns = {noun for one in row if (noun := one.figure.noun) and noun in page.after(one, 30)}
                kin = all(kindred(one, other) for one, other in pairwise(sorted(nouns)))
                united = not mean.unit or any(one.unit == mean.unit for one in row)
                if joined and kin and united and abs(made - size(mean)) <= NEAR * made:
                    return row
    return []


def _range(page: Page, mean: Quantity) -> list[Quantity]:
    """The two ends of a band in a mean's sentence or the one before or after."""
    for number in (mean.sentence, mean.sentence - 1, mean.sentence + 1):
        group = [one for one in page.by_sentence.get(number, []) if one is not mean]
        for low, high in pairwise(group):
            joined = JOINS.match(page.between(low, high)) and BAND.search(page.before(low, 60))
            if joined and _like(low, mean) and _like(high, mean) and size(low) < size(high):
                return [low, high]
    return []


def _like(one: Quantity, mean: Quantity) -> bool:
    """Whether a value may be one of those that a mean is of: one unit, or a number whose unit is left out in a list."""
    if one.vague or (one.percent != mean.percent and one.unit and mean.unit) or bool(one.days) > bool(mean.days):
        return False
    if one.time and one.time != mean.time:
        return False
    return one.unit == mean.unit or not one.unit or not mean.unit


def _beside_end(page: Page, mean: Quantity) -> Iterator[Draft]:
    """The nearest value that words put first or last of what a mean is of."""
    base = _base(page, mean)
    near = [one for at in range(mean.sentence - BACK, mean.sentence + BACK + 1) for one in page.by_sentence.get(at, [])]
    for own in sorted(near, key=lambda one: abs(one.start - mean.start)):
        told = _end(page, own) if own is not mean and not _called(page, own) and not own.vague else None
        if told is None or not _one_kind(page, mean, own, base, told[1]):
            continue
        word, relation = told[0], relation_of(told[0], page.words(own.sentence))
        up = relation == "at most" or word == "worst"
        low, high = sorted((size(mean), size(own)))
        if relation and low < high <= FAR * low and (size(mean) < size(own)) == up:
            side = "at most" if up else "at least"
            yield from _held(bounded(mean, own, exactly(size(own)), side, word))
            return


def _end(page: Page, one: Quantity) -> tuple[str, str] | None:
    """The superlative that a value's clause gives it, and the word after it: 'the longest anybody held on was', 'her best week, in July, brought'."""
    before = page.text[page.sentences[one.sentence].start : one.start]
    before = CLAUSE.split(" ".join(before.split()))[-1]
    found = [at for at in WORD.finditer(before) if relation_of(at[0], before) or at[0].lower() == "worst"]
    between = before[found[-1].end() :] if found else ""
    if not found or len(between) > 90 or re.search(r"\d", YEAR.sub("", between)) or TOTAL.search(between):
        return None
    if ORDINAL.search(before[: found[-1].start()][-14:]) or FORMER.search(before[: found[-1].start()]):
        return None
    after = re.match(r" (?:single )?([a-z]+)", between)
    return found[-1][0].lower(), after[1] if after else ""


def _base(page: Page, mean: Quantity) -> str:
    each = EACH.match(page.after(mean))
    return singular(each["base"]) if each else mean.time or ""


def _one_kind(page: Page, mean: Quantity, own: Quantity, base: str, noun: str) -> bool:
    """Whether a mean and an end measure one thing: so much a week and the best week; one unit, or one that is left out."""
    if own.time or own.per or own.percent != mean.percent or own.figure.lo != own.figure.hi:
        return False
    told = own.unit == mean.unit or not own.unit
    if base and told and (singular(noun) == base or (noun == "of" and own.sentence == mean.sentence)):
        return True
    if base in PERIODS:
        return False
    nouns = own.figure.noun or "", mean.figure.noun or ""
    clash = all(nouns) and not kindred(*nouns) and not SINGLE.search(page.before(own, 90))
    far = abs(own.sentence - mean.sentence) > 1
    left_out = (not own.unit and _bare(page, own)) or (not mean.unit and _bare(page, mean))
    return not clash and not far and (own.unit == mean.unit or left_out)


def _bare(page: Page, one: Quantity) -> bool:
    """Whether a number prints no noun of its own."""
    return not one.figure.noun or one.figure.noun.split(" ")[0] not in page.after(one, 30)


def _held(draft: Draft) -> Iterator[Draft]:
    if draft.judgement.verdict == "consistent":
        yield draft
