"""One measure printed twice in one article: can both be?

Comes in: a Page. Goes out: drafts of checks of the rule same_measure. Two numbers of one noun mostly count different things
(other places, other years, parts), so only what nothing in the words tells apart is set side by side, and only numbers that
look like one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..digits import swapped
from ..each.rates import BACKGROUND
from ..hedges import decimal_place
from ..intervals import between
from ..labels import MONEY
from ..meaning.apposition import amount, same_thing
from ..meaning.kinds import one_sum
from ..meaning.moments import written
from ..meaning.tellings import telling_of
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, judge
from .affinity import Weights
from .rivals import rival

TELLS_APART = re.compile(
    r"\b(?:another|other|others|more|additional|further|new|earlier|previous\w*|last|next|previously|initially|at first|now|later|since|by (?:then|now)|"
    r"up|down|rose|fell|rise|fall|from|compared|than|of (?:the|those|these|them|whom|which|its|their|all)|each|per|every|half|some of|including|among|second|separate|january|"
    r"february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|19\d\d|20\d\d|in all|total)\b",
    re.I,
)
TENS = 5  # a number that ends in a zero may be rounded to the ten: five either way
FEW = 100  # smaller numbers stand for too many different things
MOST = 200  # numbers of one article that are set side by side
REACH = 70  # characters on either side in which words that tell two numbers apart are looked for


def repeated(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two exact numbers of one noun that differ by two digits swapped or one digit changed: '2,480 employees ... 2,840 employees'.

    Must not read '2,480 employees ... a year ago it had 2,510', '480 patients ... 240 of the patients'.
    """
    groups: dict[tuple[str, str | None], list[Quantity]] = {}
    for one in page.quantities[:MOST]:
        if (
            amount(one)
            and one.total
            and ((one.figure.noun and one.measure) or one.unit)
            and one.role in ("observed", "count", "cumulative")
            and _whole(one)
        ):
            groups.setdefault((thing(one.measure or ""), one.unit), []).append(one)
    for group in groups.values():
        values = {one.readings.literal.lo: one for one in reversed(group)}
        firsts = sorted(values.values(), key=lambda one: one.start)
        for index, one in enumerate(firsts):
            for other in firsts[index + 1 :]:
                if one.sentence != other.sentence and _near(one, other) and _may_be_one(one, other):
                    yield _twice(page, one, other)


def headline(page: Page, desk: Desk) -> Iterator[Draft]:
    """A count in the headline against the one of the same noun in the first sentence, where no number of the article agrees.

    Must not read a headline that rounds, one that adds up the parts of the first sentence, or nouns that differ.
    """
    body = [number for number, one in enumerate(page.sentences) if one.label == "body"]
    heads = [one for one in page.quantities if one.sentence >= 0 and page.sentences[one.sentence].label == "headline"]
    lead = [one for one in page.by_sentence.get(body[0], []) if amount(one) and one.total] if body else []
    for head in heads:
        rivals = [
            one
            for one in lead
            if one.unit == head.unit and one.figure.noun and head.figure.noun and same_thing(one, head)
        ]
        if not (amount(head) and head.total and len(rivals) == 1 and head.measure):
            continue
        others = [one for one in page.quantities if one is not head and one.unit == head.unit]
        if any(_agree(head, one) for one in others) or _near(head, rivals[0]) is False:
            continue
        yield _twice(page, head, rivals[0])


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether two digits are swapped, and the two are not told of two sums: an enterprise value, online sales."""
    told = one.unit and one.subject, other.unit and other.subject
    return swapped(one.figure.text, other.figure.text) and not (told[0] and told[1] and not one_sum(*told))


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be one: as usually read, or the headline's as the rounding of the other."""
    a, b = one.readings, other.readings
    slack = decimal_place(a.literal.lo or a.literal.hi or Fraction(0)) / 2
    rounded = between(-slack, slack) if slack >= TENS else between(0, 0)
    return a.usual.intersects(b.usual) or (a.literal + rounded).intersects(b.literal)


def _near(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are of one size: neither is twice the other."""
    ends = sorted(
        abs(quantity.readings.literal.lo or quantity.readings.literal.hi or Fraction(0)) for quantity in (one, other)
    )
    return 0 < ends[1] < 2 * ends[0]


def _whole(one: Quantity) -> bool:
    number = one.readings.literal.lo
    return one.readings.literal.is_point and number is not None and number.denominator == 1 and number >= FEW


def _twice(page: Page, one: Quantity, other: Quantity) -> Draft:
    apart = not _dated_alike(page, one, other) and (
        one.unit in MONEY
        or any(TELLS_APART.search(_round(page, q)) or BACKGROUND.search(_round(page, q)) for q in (one, other))
    )
    judgement = judge(one.readings, other.readings)
    if judgement.verdict == "inconsistent":
        judgement = (
            replace(CANNOT_TELL, reading=judgement.reading) if apart else replace(judgement, grade="as usually read")
        )
    return Draft(
        rule="same_measure",
        quantities=(one, other),
        slip=f"twice {one.measure} {one.key} {other.key}",
        formula=f"{one.label} beside {other.label}, in one article",
        result=f"{one.name} and {other.name}",
        stated=other.label,
        unit=one.unit or one.measure,
        judgement=judgement,
        why="One measure printed with two numbers; they agree only if two different groups or times are meant.",
        settles="whether both are of the same time and the same group",
    )


def _dated_alike(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether the words give both one time and one thing, whatever else stands round them: a box against the text."""
    first, second = (telling_of(page, each, written(page)) for each in (one, other))
    return first.moment.same(second.moment) and rival(first, second, Weights([first, second])) == "inconsistent"


def _round(page: Page, one: Quantity) -> str:
    return f"{page.before(one, REACH)} {page.after(one, REACH)}"
