"""One person's age as two captures, or two places of one capture, print it.

Comes in: a Desk. Goes out: drafts of checks of the rule same_measure. The person is known by name; an age of another year, of one who
may be dead or of a relative is none of today's. Days before a birthday and after it may lie between two captures.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import combinations

from ..quantities import Desk, Draft
from ..times.people import Fact, by_name, people_of, printed_ages, same_person
from ..times.publication import day_of
from ..verdicts import plainly

YEARS = 1  # by which a birthday between two captures sets ages apart
YEAR = 365  # days
# Two who bear one name
NAMESAKE = re.compile(
    r"\b(?:namesakes?|(?:of|with|by|shar\w+|has|have|bears?) (?:the|a|his|her) same name|no relation|not related|unrelated|another [A-Z])"
)
ADULT = 16  # a parent and a child of one name differ by more


def told_ages(desk: Desk) -> Iterator[Draft]:
    """'Ada Roe, 52' here and 'Mrs Roe is 52' there; '52' and '25' of one person are a slip.

    Must not read the ages of two who bear one name, 'she was 31 in 2004', '52' and '53' of captures days apart.
    """
    peoples = people_of(desk)
    firsts: dict[str, set[str]] = {}
    for people in peoples:
        for surname, first in people.firsts.items():
            firsts.setdefault(surname, set()).update(first)
    ages = by_name(fact for people in peoples for fact in printed_ages(people) if not (fact.year or fact.past))
    for told in ages.values():
        if any(NAMESAKE.search(fact.page.text, *_about(fact)) for fact in told):
            continue
        of_one = [fact for fact in told if same_person(told[0].who, fact.who, firsts)]
        values = {fact.value for fact in of_one}
        if len(of_one) == len(told) > 1 and len(values) == 1:
            yield _draft(told, held=True)
        elif len(of_one) == len(told) and len(values) > 1:
            yield from _apart(desk, told)


def _apart(desk: Desk, told: list[Fact]) -> Iterator[Draft]:
    """The first two ages of one person that no birthday explains, of two captures that name the person in full."""
    for one, other in combinations(told, 2):
        days = [day_of(each.page, desk) for each in (one, other)]
        near = _of_days(one.value, other.value, *days)
        named = one.who == other.who and one.who[1]
        if one.page is not other.page and named and not near and min(one.value, other.value) >= ADULT:
            yield _draft([one, other], held=False)
            return


def _of_days(age: int, other: int, day: datetime.date | None, then: datetime.date | None) -> bool:
    """Whether one may be both ages on two days: as many years are added as lie between, a birthday more or less.

    >>> _of_days(52, 57, datetime.date(2019, 5, 1), datetime.date(2024, 3, 1))
    True
    """
    if day == then and day is not None:
        return age == other
    years = (then - day).days // YEAR if day and then else 0
    return abs(other - age - years) <= YEARS


def _about(fact: Fact) -> tuple[int, int]:
    """The text of a fact's line."""
    text, (start, end) = fact.page.text, fact.place
    close = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if close < 0 else close


def _draft(told: list[Fact], *, held: bool) -> Draft:
    printed = [each.page.text[slice(*each.place)] for each in told]
    name = " ".join(filter(None, reversed(told[0].who)))
    return Draft(
        rule="same_measure",
        quantities=(),
        formula=f"age of {name}: {printed[0]}; elsewhere: {printed[-1]}",
        result=printed[0],
        stated=printed[-1],
        judgement=plainly(held),
        why="The age of one person, told alike." if held else "Two ages of one person.",
        spans=tuple(each.page.span(*each.place) for each in told),
        slip=f"ages-of {name} {printed[0]} {printed[-1]}",
    )
