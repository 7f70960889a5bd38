"""Two counts, and in the same breath how many of the one come to each of the other: '4,536 votes to 1,134, or four to one'.

    The branch chose the tent by 630 votes to 210, a margin of three to one.
    Some 480 wrote in favour and 118 against, or more than four to one.

Comes in: a Page. Goes out: drafts of checks of the rule multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import truediv

from ..hedges import Readings
from ..intervals import Interval, words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import NAMES, combine, judge

NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
TO_ONE = re.compile(
    r"(?:,|—|–|\bor\b|\bthat is\b|\bratio of\b|\bmargin of\b|\bmajority of\b|\()\s*(?:or |by |a (?:ratio|margin|majority) of )?"
    r"(?P<told>(?:(?P<hedge>more than|over|just over|better than|at least|nearly|almost|just under|less than|about|around|roughly|some) )?(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[ -]to[ -](?:one|1)\b)(?![ -]?\d| (?:shots?|outsiders?|favourites?|favorites?|odds|on|against|chances?|underdogs?|bets?|longshots?)\b)",
    re.I,
)
# Between the two counts: ' votes to ', ' to ', ' in favour and ', ' men against '
SIDES = re.compile(
    r"^ ?(?:[a-z]+ ){0,4}(?:to|against|versus|and)\s*(?:just |only |about |some )?$",
    re.I,
)
# From the second count to the claim; must not read ', not a margin of', ', less than the margin of', ', against a margin of', nor a new clause
AFTER = re.compile(
    r"^(?![^.;:]*\b(?:not|never|nor|than|from|short|below|needs?|needed|needing|required|requires|requiring|last|previous|earlier|having|wh[a-z]+|although|though|and|but|with|against an?|despite)\b)[^.;:\d]{0,50}$",
    re.I,
)
# What may follow; must not read 'being needed', 'among the youngest', 'the year before'
CLOSES = re.compile(
    r"^ ?(?:$|[.,;:)–—”\"](?! (?:needed|required))|(?:in favou?r|for|against|majority|margin|ratio|victory|win|defeat|vote|split|and|but|that|which)\b)",
    re.I,
)
UP, DOWN = (
    ("more than", "over", "just over", "better than", "at least"),
    ("nearly", "almost", "just under", "less than"),
)
SLACK = Fraction(1, 2)
SMALL = 3  # of two to one less is meant
WILD = 2  # a ratio so many times off is of others


def so_many_to_one(page: Page, desk: Desk) -> Iterator[Draft]:
    """A ratio in words against the two counts that its sentence sets against each other just before.

    Reads '4,536 votes to 1,134, or four to one'; must not read 'won by 612 to 204 in a town where sheep outnumber them four to one'.
    """
    for number, sentence in enumerate(page.sentences):
        for found in TO_ONE.finditer(sentence.text):
            start = sentence.start + found.start("told")
            pair = _sides(page, number, sentence.start + found.start())
            if pair and CLOSES.match(sentence.text[found.end("told") :]) and (draft := _told(page, pair, found, start)):
                yield draft


def _sides(page: Page, number: int, start: int) -> tuple[Quantity, Quantity] | None:
    """The last two counts before a place, where the words set the one against the other."""
    before = [one for one in page.by_sentence.get(number, []) if one.end <= start]
    for one, other in list(pairwise(before))[-1:]:
        plain = all(
            each.lo > 0 and each.lo == each.figure.hi and each.unit is None and not each.vague for each in (one, other)
        )
        if plain and SIDES.match(page.text[one.end : other.start]) and AFTER.match(page.text[other.end : start]):
            return one, other
    return None


def _allowed(hedge: str, number: int) -> Interval:
    slack = SLACK if number >= SMALL else SLACK / 2
    if hedge in UP:
        return Interval(Fraction(number), None)
    if hedge in DOWN:
        return Interval(number - slack, Fraction(number))
    return Interval(number - slack, number + slack)


def _told(page: Page, pair: tuple[Quantity, Quantity], found: re.Match[str], start: int) -> Draft | None:
    less, more = sorted(pair, key=lambda one: one.lo)
    number = NUMBERS.get(found["n"].lower()) or int(found["n"])
    result = combine(truediv, more.readings, less.readings)
    allowed = _allowed((found["hedge"] or "").lower(), number)
    ratio = Fraction(more.lo) / Fraction(less.lo)
    if number < 2 or not Fraction(1, WILD) < ratio / number < WILD:
        return None
    told = " ".join(found["told"].split())
    return Draft(
        rule="multiple",
        quantities=(more, less),
        spans=(page.span(start, start + len(found["told"])),),
        slip=f"to-one {more.key} {less.key}",
        formula=f"{more.label} / {less.label} = {words(result.literal)}; printed: '{told}'",
        result=words(result.usual),
        stated=told,
        judgement=judge(result, Readings(*(allowed for _ in NAMES))),
        why="The one count over the other, against so many to one.",
    )
