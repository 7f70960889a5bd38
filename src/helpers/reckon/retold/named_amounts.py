"""An amount of money that two captures call by one name of two words, with two numbers: 'the insured value', 'the yearly premium'.

    By the deed of 9 May, ... . Its asking price in that deed is £2.4 million.     The deed of 9 May puts the asking price at £2.9m.

The name alone is not enough: the sentences print one date or another number alike, and share words besides.

Comes in: the Desk. Goes out: drafts of checks of the rule same_measure that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ...extract.currencies import MONEY
from ..growth.baselines import YEAR, size
from ..meaning.apposition import average
from ..meaning.scenes import naming
from ..meaning.tellings import stems
from ..order.nearby import NOT_TOLD
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .affinity import significant
from .near_twins import ANOTHER, DATE, LONG_SINCE, ROOM

_HEAD = r"(?:value|price|cost|premium|budget|bill|fee|fine|debt|salary|turnover|profit|loss|bid|reserve|rent|deposit|ransom|grant|loan|damage|compensation|prize|excess|dividend|surplus|deficit)"
NAME = re.compile(
    rf"\b(?:the|its|their|his|her|an?) (?:[a-z]+ )?(?P<name>(?!(?:whole|total|full|new|old|same|final|other|first|last|main|only|average|mean|original|exact|combined|overall|current|present|real|true|high|higher|low|lower)\b)[a-z]{{3,}} {_HEAD})\b[^.;:$£€]{{0,60}}$",
    re.I,
)
# Reads ' of the painting', ' for the hall', ' on 9 May for Roe'; a date or 'of £2 million' is none
OBJECT = re.compile(
    r"\s*(?:[a-z]+ \d{1,2} [A-Z][a-z]+ )?(?:of|for|on) (?:the |an? |its |their |his |her )?(?P<of>(?!(?:about|some|more|less|over|nearly|almost|up|at|in|on|the|that|this)\b)[A-Za-z][\w’'-]+(?: (?!(?:at|is|was|were|has|had|to|in|on|by|from|since|and)\b)[A-Za-z][\w’'-]+){0,2})"
)
CLOSE = 1.6  # an amount that is so many times another is of something else
SHARED = 2  # words that two passages have in common besides the name
MANY = 60  # amounts of a capture


@dataclass(frozen=True, slots=True)
class Named:
    """An amount with its name and the words of its sentence and the one before."""

    page: Page
    one: Quantity
    name: str
    text: str


def named_amounts(desk: Desk) -> Iterator[Draft]:
    """The amounts of one name in two captures that cannot be one."""
    told = [each for page in desk.pages for each in _told(page)]
    for name in sorted({each.name for each in told}):
        same = [each for each in told if each.name == name]
        for one, other in combinations(same, 2):
            alone = all(
                len({size(each.one) for each in same if each.page is page}) == 1 for page in (one.page, other.page)
            )
            if one.page is not other.page and alone and _of_one_thing(one, other):
                yield from _draft(one, other)


def _told(page: Page) -> Iterator[Named]:
    for one in [one for one in page.quantities if one.unit in MONEY and one.total and one.sentence >= 0][:MANY]:
        lead = page.before(one, 100)
        found = NAME.search(lead.rstrip("$£€") + " ")
        plain = one.figure.lo == one.figure.hi and not one.figure.approximator and not one.vague
        if found and plain and not page.set_aside(one) and not average(page, one):
            text = f"{page.words(one.sentence - 1)} {page.words(one.sentence)}"
            yield Named(page, one, found["name"].lower(), text)


def _of_one_thing(one: Named, other: Named) -> bool:
    """Whether two passages print a date or another number alike and share words besides; nothing sets them apart."""
    apart = any(
        words.search(each.page.words(each.one.sentence))
        for words in (ANOTHER, LONG_SINCE, ROOM, NOT_TOLD)
        for each in (one, other)
    )
    if apart or set(YEAR.findall(one.text)) != set(YEAR.findall(other.text)) or one.one.unit != other.one.unit:
        return False
    objects = [_object(each) for each in (one, other)]
    if all(objects) and not objects[0] & objects[1]:
        return False
    dates = [{found.lower() for found in DATE.findall(each.text) if re.match(r"\d", found)} for each in (one, other)]
    numbers = [{each.figure.lo for each in told.page.near(told.one.sentence, 1) if each is not told.one and significant(each) > 1} for told in (one, other)]  # fmt: skip
    words = stems(one.text) & stems(other.text) - stems(one.name)
    return bool(dates[0] & dates[1] or numbers[0] & numbers[1]) and len(words) >= SHARED


def _object(told: Named) -> frozenset[str]:
    """What an amount is of or for, where its words tell it: 'the insured value of the painting', 'a fee of £2 million for Roe'."""
    lead = told.page.before(told.one, 100)
    between = lead[lead.lower().rfind(told.name) + len(told.name) :]
    found = OBJECT.match(between) or OBJECT.match(told.page.after(told.one, 60))
    return frozenset(naming(found["of"])) if found else frozenset()


def _draft(one: Named, other: Named) -> Iterator[Draft]:
    first, second = one.one, other.one
    judgement = judge(first.readings, second.readings)
    low, high = sorted((size(first), size(second)))
    if judgement.verdict == "inconsistent" and high <= CLOSE * low:
        yield Draft(
            rule="same_measure",
            quantities=(first, second),
            slip=f"rivals-named {first.key} {second.key}",
            formula=f"{first.label} beside {second.label}: '{one.name}'",
            result=first.name,
            stated=second.label,
            unit=first.unit,
            judgement=judgement,
            why="Two captures give an amount of one name with two numbers.",
        )
