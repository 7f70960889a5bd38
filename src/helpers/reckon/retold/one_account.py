"""Whether a word tells two figures apart that stand at one place of two accounts.

Comes in: two Tellings that the figures round them have tied already (`shared_facts`). Goes out: yes or no. Firm words alone count:
other times, places, persons, parts, means, forecasts, and a figure beside that is the difference of the two.
"""

from __future__ import annotations

import re

from ..kept import kept
from ..labels import MONEY
from ..meaning.tellings import Telling
from .rivals import AIMS, OTHER, PART_OF_DAY, of_two_sums, places, two_persons

# What tells two figures of one place apart, whatever stands round them.
SETTING_APART = frozenset({"mean", "median", "gross", "net", "first count", "last count", "part", "more"})
LEFT_UNSAID = frozenset({"last count", "part", "more"})
AIM = re.compile(
    r"\b(?:forecast\w*|expect\w*|predict\w*|project(?:ed|s|ions?)|plan(?:s|ned)|targets?|targeted|hop(?:es|ed|ing)|aims?|aimed|asking|(?:is|are|was|were) to(?= [a-z])|should|could|up to|as many as)\b",
    re.I,
)
PART_OF = re.compile(r"\W*(?:of|among|from) (?:the|those|these|them|all|its|their)\b", re.I)
MOVED = re.compile(  # the end of a movement, which is of its hour
    r"\b(?:rose|risen|rises|climbed|climbs|grew|grown|swelled|swollen|jumped|fell|fallen|falls|dropped|drops|sank|sunk|shrank|shrunk|up|down) to$",
    re.I,
)
GAP = 0.001
# Reads 'more than yesterday', 'fewer than the day before', 'up on Monday', 'more since noon'
SINCE_THEN = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:more|fewer|less|higher|lower|up|down)(?: than| on| from| since)?,? (?:at |in |on )?(?:the )?"
    r"(?:yesterday|noon|midday|midnight|dawn|(?:day|week|month|hour|night|morning|evening) (?:before|earlier)|last|previous|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:a|an|one|two|three) (?:day|week|month|hour)s? (?:ago|before|earlier)|this morning|in the morning)\b",
    re.I,
)


def one_account(one: Telling, other: Telling, *, surely: bool = False) -> bool:
    """Whether no word tells two times, places, kinds or sums, where the figures round both have already tied them.

    Other verbs, nouns and sources tell nothing then, nor does a hedge; nor, where digits have changed places (`surely`), do
    words that a reporter leaves out: 'of the', 'will', 'final'.
    """
    a, b = one.one, other.one
    if a.vague or b.vague or {a.role, b.role} & AIMS or one.page.set_aside(a) or other.page.set_aside(b):
        return False
    rates = all(x == y or not (x and y) for x, y in ((a.time, b.time), (a.per, b.per)))
    occasions = one.occasion == other.occasion or None in (one.occasion, other.occasion)
    parts_of_day = len({each.says(PART_OF_DAY) for each in (one, other)}) > 1
    if not (rates and occasions) or (parts_of_day and not one.moment.same(other.moment)):
        return False
    kinds = (one.kinds ^ other.kinds) & SETTING_APART - (LEFT_UNSAID if surely else set())
    aims = len({each.says(AIM) for each in (one, other)}) > 1
    parts = len({bool(PART_OF.match(each.clause[0])) for each in (one, other)}) > 1
    if kinds or aims or parts or bool(MOVED.search(_lead_in(one))) != bool(MOVED.search(_lead_in(other))):
        return False
    money = bool(a.unit in MONEY and of_two_sums(one, other))
    others = not a.percent and len({each.says(OTHER) for each in (one, other)}) > 1
    two = two_persons(one, other) or places(one, other)
    return not (one.opposed(other) or one.moment.apart(other.moment) or two or money or others)


def difference_printed(one: Telling, other: Telling) -> bool:
    """Whether a figure beside tells by how much the two differ: '155 people aboard', '149 passengers and a crew of six'."""
    gap = abs((one.one.figure.lo or 0) - (other.one.figure.lo or 0))
    return any(abs(value - gap) < GAP * gap for here in (one, other) for value in _beside(here))


@kept
def _beside(one: Telling) -> list[float]:
    """The other numbers of its sentence and of those next to it."""
    near = one.page.near(one.one.sentence)
    return [each.figure.lo for each in near if each.figure.lo and each is not one.one]


def moved_since(one: Telling, other: Telling) -> bool:
    """Whether one of two captures prints, right beside its number, that it has moved by just what sets the two apart.

    Reads '38 ships at noon. That's two more than yesterday' beside 'counted 36 ships at noon on Wednesday'.
    """
    gap = abs((one.one.figure.lo or 0) - (other.one.figure.lo or 0))
    return any(gap in _moves(here) for here in (one, other))


@kept
def _moves(one: Telling) -> set[float | None]:
    """The numbers behind it of which the words tell that they came or went since then."""
    near = [each for at in (0, 1) for each in one.page.by_sentence.get(one.one.sentence + at, [])]
    return {each.figure.lo for each in near if each is not one.one and SINCE_THEN.match(one.page.after(each))}


def _lead_in(one: Telling) -> str:
    return one.page.before(one.one).rstrip("$£€ ")
