"""Changes reckoned on: compounded over years, halved between two, and told again in the headline.

    4.5 percent a year over two years, which compounds to 9.2 percent
    5.75 percent would split the difference between 4.5 and 7
    'Dry summer cuts crop by more than a third' over a body that says 'a fall of 37.5 percent'

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from operator import add, mul, sub, truediv

from ..hedges import Readings, exactly
from ..intervals import words
from ..meaning.apposition import amount
from ..measures import time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .baselines import told

COMPOUNDS = re.compile(
    r"\bcompound(?:s|ed|ing)?(?: [a-z]+)? (?:to|at|into)(?: about| roughly| nearly| some)?\s*$", re.I
)
MIDDLE = re.compile(
    r"\b(?:split(?:s|ting)? the difference|half-?way|midway|the mid-?point|exactly)(?: between)?(?: the)?\s*[$£€]?\s*$",
    re.I,
)
CONTENT = re.compile(r"\b[a-z]{4,}\b")
MOST = 50  # years over which a rate is taken to be compounded
LEAD = 3  # sentences of the body in which the change of the headline is looked for


def compounded(page: Page, desk: Desk) -> Iterator[Draft]:
    """'4.5 percent a year over two years, which compounds to 9.2 percent'; must not read 'which comes to 9 percent', a sum."""
    for number, group in page.by_sentence.items():
        for index, whole in enumerate(group):
            if number < 0 or not whole.percent or not COMPOUNDS.search(page.before(whole)):
                continue
            rate = next((one for one in reversed(group[:index]) if one.percent and one.time), None)
            unit = rate.time if rate else None
            span = next((one for one in group[:index] if one.days and time_unit(one.unit or one.measure) == unit), None)
            count = span.readings.literal.lo if span else None
            if rate and span and count and count.denominator == 1 and count <= MOST:
                yield _compounded(rate, span, whole, int(count))


def _compounded(rate: Quantity, span: Quantity, whole: Quantity, count: int) -> Draft:
    told_rate = rate.readings.literal  # a rate that is offered or agreed is no rounded one
    readings = exactly(told_rate.lo) if told_rate.is_point and told_rate.lo is not None else rate.readings
    factor = combine(add, combine(mul, readings, exactly(Fraction(1, 100))), exactly(1))
    grown = reduce(lambda one, other: combine(mul, one, other), [factor] * count)
    result = combine(mul, combine(sub, grown, exactly(1)), exactly(100))
    return Draft(
        rule="percent_change",
        quantities=(rate, span, whole),
        formula=f"{rate.name}% compounded {count} times: {words(result.literal)}%; printed: {whole.name}%",
        result=f"{words(result.usual)}%",
        stated=f"{whole.name}%",
        unit="percent",
        judgement=judge(result, whole.readings, derived=True),
        why="Each year's rise is taken of the sum that the year before left.",
    )


def midpoint(page: Page, desk: Desk) -> Iterator[Draft]:
    """'5.75 percent would split the difference between 4.5 and 7': the middle of the two."""
    for number, group in page.by_sentence.items():
        usable = [one for one in group if number >= 0 and (amount(one) or one.percent) and not one.vague]
        for index, first in enumerate(usable):
            value = usable[index - 1] if index else None
            if value is None or not _scale(value, first) or not MIDDLE.search(page.before(first, 60) + " "):
                continue
            last = usable[index + 1] if index + 1 < len(usable) else None
            low, high = first.readings.literal.lo, first.readings.literal.hi
            if first.figure.form == "range" and low is not None and high is not None:
                yield _middle(value, (first,), exactly(low), exactly(high))
            elif last and re.fullmatch(r"[^\d.;:,]{0,15}\band\s*[$£€]?", page.between(first, last)):
                yield _middle(value, (first, last), first.readings, last.readings)


def _scale(value: Quantity, end: Quantity) -> bool:
    """Whether the end of a range may be on the scale of a value: 'at 5.75 percent ... between 4.5 and 7'."""
    return end.unit in (value.unit, None)


def _middle(value: Quantity, ends: tuple[Quantity, ...], low: Readings, high: Readings) -> Draft:
    result = combine(truediv, combine(add, low, high), exactly(2))
    return Draft(
        rule="mean_and_maximum",
        quantities=(value, *ends),
        formula=f"({words(low.literal)} + {words(high.literal)}) / 2 = {words(result.literal)}; printed: {value.name}",
        result=words(result.usual),
        stated=value.label,
        unit=value.unit or value.measure,
        judgement=judge(result, value.readings, derived=True),
        why="The middle of two numbers is half their sum.",
    )


def in_headline(page: Page, desk: Desk) -> Iterator[Draft]:
    """A change in the headline against the one in the first sentences that shares a word with it and goes the same way.

    Named where the two fit; where they do not, the headline may speak of another change.
    """
    heads = {number for number, one in enumerate(page.sentences) if one.label == "headline"}
    body = [number for number, one in enumerate(page.sentences) if one.label == "body"][:LEAD]
    changes = [one for number in body for one in page.by_sentence.get(number, []) if one.percent and not one.time]
    for head in [one for one in [*page.quantities, *page.fractions] if one.sentence in heads]:
        how = told(page, head) if head.percent or head.figure.form == "ratio" else None
        for one in changes if how else []:
            body_how = told(page, one)
            shared = set(CONTENT.findall(page.words(head.sentence).lower())) & set(
                CONTENT.findall(page.words(one.sentence).lower())
            )
            if how and body_how and body_how.sign == how.sign != 0 and shared:
                yield from _again(head, one)
                break


def _again(head: Quantity, one: Quantity) -> Iterator[Draft]:
    scaled = head.readings if head.percent else combine(mul, head.readings, exactly(100))
    judgement = judge(one.readings, scaled)
    if judgement.verdict == "consistent":
        yield Draft(
            rule="same_measure",
            quantities=(head, one),
            formula=f"the headline: {head.name}{'%' if head.percent else ''}; the text: {one.name}%",
            result="they fit",
            stated=head.name,
            unit="percent",
            judgement=judgement,
            why="The change in the headline against the one in the text.",
        )
