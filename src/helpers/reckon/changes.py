"""Changes: from one number to another, and the percentage, the points or the multiple printed with it.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from operator import mul, sub, truediv

from .hedges import Readings, exactly
from .intervals import Interval, between, words
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import combine, judge

FROM = re.compile(r"\bfrom (?:[a-z]+ ){0,2}[$£€]?\s*$", re.I)
TO = re.compile(r"^(?:[a-z%$£€]+ ){0,4}?to (?:[a-z]+ ){0,2}[$£€]?\s*$", re.I)
# Reads 'rose to 50 from 40', 'fell to 50 homes last year from 40'; must not read 'gave to 50 people from 40 towns'.
INTO = re.compile(
    r"\b(?:rose|rise\w*|grew|grow\w*|climb\w*|jump\w*|surg\w*|fell|fall\w*|drop\w*|declin\w*|increas\w*|decreas\w*|percent|cent|%)"
    r",? to (?:[a-z]+ ){0,2}[$£€]?\s*$",
    re.I,
)
BACK = re.compile(r"^[^.;:,]{0,40}\bfrom (?:[a-z]+ ){0,2}[$£€]?\s*$", re.I)
# Reads 'from 40 to 50, a rise of 25 percent', 'from 40 to 50, up 25 percent', 'rose by 25 percent, from 40 to 50';
# must not read 'from 40 to 50, while 25 percent of the drivers ...'.
CHANGED_BY = re.compile(
    r"(?:\b(?:rise|increase|jump|gain|growth|fall|drop|decline|decrease|cut|reduction|change|surge|raise) of|,\s*or|\(|\bby|\bup|\bdown"
    r"|\b(?:rose|rise|grew|grow|climbed|jumped|fell|fall|dropped|declined|increased?|decreased?|cut|surged|raised?))"
    r"\s*(?:an? |about |roughly |nearly |almost |some |more than |over |just |only )*$",
    re.I,
)
OF_A = re.compile(
    r"^(?:%|percent|per cent)?\s*(?:rise|increase|jump|gain|fall|drop|decline|decrease|cut|reduction|surge|raise)\b",
    re.I,
)
MULTIPLES = {
    "halv": Fraction(1, 2), "doubl": Fraction(2), "tripl": Fraction(3), "trebl": Fraction(3), "quadrupl": Fraction(4),
}  # fmt: skip
MULTIPLE = re.compile(
    r"\b(?:(more than|over|nearly|almost)\s+)?((halv|doubl|tripl|trebl|quadrupl)(?:ed|ing))\s+(?:[a-z]+\s+){0,4}?$",
    re.I,
)
LOOSE = Fraction(1, 8)  # 'doubled' is said of anything from 1.75 to 2.25 times; a convention of ours


def steps(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """Each 'from X to Y', read as one figure or as two.

    Reads 'from 40 to 50 homes', 'from 40 homes in 2019 to 50'; must not read 'from 9 to 5', of hours, or 'from the 40 to the door'.
    """
    yield from ((first, last) for first, last in page.changes if not first.days)
    for group in page.by_sentence.values():
        for first, second in pairwise(group):
            alike = first.unit == second.unit and first.time == second.time and not first.days and not first.per
            gap = page.between(first, second) + " "
            if alike and FROM.search(page.before(first) + " ") and TO.match(gap):
                yield first, second
            elif alike and INTO.search(page.before(first) + " ") and BACK.match(gap):
                yield second, first


def percent_change(page: Page, desk: Desk) -> Iterator[Draft]:
    """'from 40 to 50, a rise of 25 percent': the printed change is the difference over the first number.

    Between two percentages the printed change may be the difference in points; both are tried.
    """
    for first, last in steps(page):
        for printed in page.by_sentence.get(first.sentence, []):
            if not (printed.percent or printed.points) or printed.time or printed in (first, last):
                continue
            if CHANGED_BY.search(page.before(printed) + " ") or (
                printed.start > last.end and OF_A.match(page.after(printed))
            ):
                yield from _change(first, last, printed)


def _change(first: Quantity, last: Quantity, printed: Quantity) -> Iterator[Draft]:
    difference = combine(sub, last.readings, first.readings)
    sign = exactly(-1 if (difference.literal.hi or 0) < 0 else 1)  # 'fell 12 percent' prints no minus
    difference = combine(mul, difference, sign)
    if printed.points:
        if first.percent:
            yield _changed("dimension", first, last, printed, difference, "points")
        return
    if 0 in first.readings.literal or 0 in first.readings.usual:
        return
    hundred = combine(mul, _ratio(first, last), exactly(100), sign)
    draft = _changed("percent_change", first, last, printed, hundred, "%")
    if (
        first.percent
        and draft.judgement.verdict == "inconsistent"
        and difference.usual.intersects(printed.readings.usual)
    ):
        grade = "as usually read"
        reading = f"{draft.judgement.reading}; holds as a difference in percentage points"
        draft = replace(
            draft,
            judgement=replace(draft.judgement, grade=grade, reading=reading),
            why="Between two percentages the printed number is the difference in points, not the change in per cent.",
        )
    yield draft


def _ratio(first: Quantity, last: Quantity) -> Readings:
    """The change over the first number: last/first - 1, so that the first number is used once."""
    return combine(sub, combine(truediv, last.readings, first.readings), exactly(1))


def _changed(rule: str, first: Quantity, last: Quantity, printed: Quantity, result: Readings, sign: str) -> Draft:
    unit = "percentage points" if sign == "points" else "percent"
    tail = " points" if sign == "points" else "%"
    return Draft(
        rule=rule,
        quantities=(first, last, printed) if first.figure is not last.figure else (first, printed),
        formula=f"from {first.name} to {last.name}: {words(result.literal)}{tail}; printed: {printed.name}{tail}",
        result=f"{words(result.usual)}{tail}",
        stated=f"{printed.name}{tail}",
        unit=unit,
        judgement=judge(result, printed.readings, derived=True, vague=any(one.vague for one in (first, last, printed))),
        why="The difference over the first number against the printed change."
        if sign == "%"
        else "The difference in points against the printed one.",
    )


def multiple(page: Page, desk: Desk) -> Iterator[Draft]:
    """'doubled from 40 to 81': the second number over the first is about what the word says."""
    for first, last in steps(page):
        if 0 in first.readings.literal or 0 in first.readings.usual:
            continue
        before = page.before(first, 60).rstrip("$£€ ").removesuffix("from").rstrip() + " "
        found = MULTIPLE.search(before)
        if found:
            yield _multiple(first, last, found)


def _multiple(first: Quantity, last: Quantity, found: re.Match[str]) -> Draft:
    factor = MULTIPLES[found[3].lower()]
    hedge = (found[1] or "").lower()
    slack = factor * LOOSE
    usual = between(factor - slack, factor + slack)
    if hedge in ("more than", "over"):
        told = Readings(*(Interval(factor, None, lo_open=True),) * 4)
    elif hedge:
        told = Readings(
            Interval(None, factor, hi_open=True), between(factor - 2 * slack, factor, hi_open=True), usual, usual
        )
    else:
        told = Readings(between(factor, factor), usual, usual, usual)
    result = combine(truediv, last.readings, first.readings)
    word = " ".join(f"{hedge} {found[2]}".split())
    return Draft(
        rule="multiple",
        quantities=(first, last) if first.figure is not last.figure else (first,),
        formula=f"{last.name} / {first.name} = {words(result.literal)}; printed: '{word}'",
        result=f"{words(result.usual)} times",
        stated=word,
        unit="times",
        judgement=judge(result, told, vague=first.vague or last.vague),
        why=f"The second number over the first against '{word}'; a word like this is taken as loose by an eighth either way.",
    )
