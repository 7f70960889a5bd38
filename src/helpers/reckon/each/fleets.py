"""Three factors, and more of the same: '36 tankers, each carrying 15,000 litres and making four trips a day', 'two more of the same size'.

Comes in: a Page. Goes out: drafts of checks of the rule product. What fails is only told where the words sum it up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from operator import add, mul

from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import amount
from ..meaning.ties import summed_up
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

EACH = re.compile(r"\b(?:each|every one|apiece)\b", re.I)
# Reads 'two more of the same size', 'three others like it', 'another two identical ones'; must not read 'two more of 30 tons'.
SAME_AGAIN = re.compile(
    r"^(?: (?:more|others?|further|additional))? (?:[a-z]+ )?(?:of the same (?:[a-z]+)|of (?:that|this|equal) (?:size|kind|type|value|amount|length)|like it|identical|just like it|of identical size)\b",
    re.I,
)
MORE = re.compile(r"^ (?:more|others?|further|additional)\b", re.I)
ANOTHER = re.compile(r"\banother$", re.I)
ONE_FIRST = re.compile(
    r"\b(?:a|an|one|the|each)\b(?: first)?(?: [a-z]+){1,3} (?:with|of|carrying|holding|for|worth|costing|at|has|holds|cost)\s*$",
    re.I,
)
TO_MAKE = re.compile(r"\b(?:to (?:make|bring|give|reach)|making|bringing|giving|which (?:makes|brings|gives))\b", re.I)
MOST = 8


def three_factors(page: Page, desk: Desk) -> Iterator[Draft]:
    """So many of them, each with so much, so often: the total for that time.

    Reads 'a fleet of 36 tankers, each carrying 15,000 litres and making four trips a day, to bring 2.16 million litres a day'.
    """
    for number, group in page.by_sentence.items():
        told = [one for one in group if amount(one)][:MOST]
        each = EACH.search(page.words(number)) if number >= 0 and len(told) > 3 else None
        if not each:
            continue
        at = page.sentences[number].start + each.start()
        counts = [one for one in told if one.start < at and one.unit is None and one.total and one.measure][-2:]
        after = [one for one in told if one.start > at]
        for count in counts:
            for load, often in combinations(after, 2):
                wholes = [one for one in told if one not in (count, load, often)]
                yield from _of_three(page, count, load, often, wholes)


def _of_three(page: Page, count: Quantity, load: Quantity, often: Quantity, wholes: list[Quantity]) -> Iterator[Draft]:
    made = combine(mul, count.readings, load.readings, often.readings)
    for whole in wholes:
        unit = {load.unit or load.measure, often.unit or often.measure} & {whole.unit or whole.measure}
        time = whole.time in (load.time or often.time, None)
        if not unit or not time or (load.time and often.time) or page.set_aside(whole):
            continue
        judgement = judge(made, whole.readings)
        if judgement.verdict == "consistent" or (summed_up(page, whole) and whole.start > often.end):
            a = f" a {whole.time}" if whole.time else ""
            yield Draft(
                rule="product",
                quantities=(count, load, often, whole),
                formula=f"{count.label} x {load.label} x {often.label} = {words(made.literal)}{a}; printed: {whole.name}",
                result=words(made.literal) + a,
                stated=whole.label,
                unit=whole.unit or whole.measure,
                judgement=judgement,
                why="How many there are, what each takes, and how often.",
                slip=f"three {count.key} {load.key} {often.key} {whole.key}",
            )


def more_of_the_same(page: Page, desk: Desk) -> Iterator[Draft]:
    """'A first ship with 45,000 tonnes, and two more of the same size, to make 135,000 tonnes in all': three times the first."""
    for number, group in page.by_sentence.items():
        told = [one for one in group if amount(one)][:MOST] if number >= 0 else []
        for more in told:
            after = " " + page.after(more)
            again = SAME_AGAIN.match(after) and (
                MORE.match(after) or ANOTHER.search(page.before(more)) or "like it" in after[:30]
            )
            first = [
                one
                for one in told
                if one.start < more.start and one.total and ONE_FIRST.search(page.before(one, 60) + " ")
            ]
            if not again or more.unit or len(first) != 1:
                continue
            for whole in told:
                if whole.start > more.start and whole.unit == first[0].unit and whole is not more:
                    yield from _again(page, first[0], more, whole)


def _again(page: Page, first: Quantity, more: Quantity, whole: Quantity) -> Iterator[Draft]:
    many = combine(add, more.readings, exactly(1))
    made = combine(mul, first.readings, many)
    judgement = judge(made, whole.readings)
    summed = summed_up(page, whole) or TO_MAKE.search(page.before(whole))
    if judgement.verdict == "consistent" or summed:
        yield Draft(
            rule="product",
            quantities=(first, more, whole),
            formula=f"{first.label} x (1 + {more.name}) = {words(made.literal)}; printed: {whole.name}",
            result=words(made.literal),
            stated=whole.label,
            unit=whole.unit or whole.measure,
            judgement=judgement,
            why="The first and those that are said to be like it.",
            slip=f"again {first.key} {more.key} {whole.key}",
        )
