"""Means and extremes: a mean lies between the least and the greatest, and nothing in a list is above 'the busiest'.

Comes in: a Page. Goes out: drafts of checks of the rules mean_and_maximum and ordering.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .apposition import amount, average, kin
from .hedges import Readings, exactly
from .quantities import Desk, Draft, Page, Quantity
from .rates import BACKGROUND
from .sums import lists
from .verdicts import judge

_TOPS = r"(?:highest|largest|biggest|busiest|longest|heaviest|tallest|oldest|fastest|hottest|deepest|strongest|costliest|greatest|maximum|top(?! \d)|peak|record|hardest[- ]hit|worst[- ]hit|worst|deadliest|wettest|warmest|richest|most (?:expensive|costly|popular|crowded|deadly|powerful))"
_LOWS = r"(?:lowest|smallest|shortest|fewest|least|minimum|youngest|quietest|lightest|slowest|coldest|cheapest|weakest|driest|poorest|least (?:expensive|costly|popular|crowded))"
TOP = re.compile(rf"\b(?<!at )(?:{_TOPS})\b", re.I)
LOW = re.compile(rf"\b(?<!at )(?:{_LOWS})\b", re.I)
NONE_ABOVE = re.compile(
    r"\b(?:no|none|nobody|never|not one|neither)\b[^.;]{0,60}\b(?:more|higher|greater|longer|older|larger|above|over|exceed\w*|heavier|faster)(?: than)?\s*[$£€]?\s*$",
    re.I,
)
NONE_BELOW = re.compile(
    r"\b(?:no|none|nobody|never|not one|neither)\b[^.;]{0,60}\b(?:less|lower|fewer|shorter|younger|smaller|below|under)(?: than)?\s*[$£€]?\s*$",
    re.I,
)
FORMER = re.compile(r"\b(?:old|previous|former|existing|earlier)\s*$", re.I)  # 'the old record was 500'
RANGES = re.compile(r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying))\b[^.;,\d]{0,30}$", re.I)
OLD_RECORD = re.compile(r"\b(?:old|previous|former|existing|earlier) (?:record|high|low|peak|best)\b", re.I)
AGED = re.compile(r"\b(?:aged|ages?|ranged|ranging|rang(?:es?)|varied|between)\b[^.;]{0,20}$", re.I)
TOTALS = re.compile(
    r"\b(?:in all|in total|total|altogether|so far|combined|overall|cumulative\w*|all told|over (?:the )?\w+ (?:days|weeks|months|years))\b",
    re.I,
)
ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|one of the|among the|nation['’]s|world['’]s|country['’]s|since|ever|in (?:19|20)\d\d)\b",
    re.I,
)
AGE = re.compile(r"\bage\b", re.I)
CLOSE = 1  # sentences within which a mean and an extreme, or a superlative and a peer, speak of one matter
CLASS = re.compile(r"[a-z]{4,}")
PLAIN_WORDS = frozenset(
    "with that this from have were been their they than when where which most more only also over into about after before said city".split()
)
NAMED_TIME = (
    re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I),
    re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"),
)


def mean_within_limits(page: Page, desk: Desk) -> Iterator[Draft]:
    """A printed mean against what none is above or below, near it, and against a range.

    Reads 'The average dose was 250 mg. No patient took more than 200 mg', 'aged 18 to 41, with a mean age of 43'.
    """
    for mean in page.quantities:
        if mean.sentence < 0 or mean.vague or mean.percent or not average(page, mean):
            continue
        for other in page.near(mean.sentence, CLOSE):
            if other is not mean and _comparable(page, mean, other):
                yield from _limit(page, mean, other)
        yield from _aged(page, mean)


def _comparable(page: Page, mean: Quantity, other: Quantity) -> bool:
    times = mean.time == other.time or (other.time is None and mean.time is not None) or mean.time is None
    one_kind = mean.unit == other.unit and (kin(mean, other) or mean.unit == "year of age")
    return (
        one_kind
        and times
        and not other.vague
        and not other.percent
        and not average(page, other)
        and not BACKGROUND.search(page.words(other.sentence))
    )


def _limit(page: Page, mean: Quantity, other: Quantity) -> Iterator[Draft]:
    before = f"{page.before(other, 120)} {other.figure.hedge or ''} "
    if other.time is None and mean.time and mean.time not in page.words(other.sentence).lower():
        return
    if NONE_ABOVE.search(before):
        yield bounded(mean, other, _bare(other), "at most", "none above")
    elif NONE_BELOW.search(before):
        yield bounded(mean, other, _bare(other), "at least", "none below")


def _bare(one: Quantity) -> Readings:
    """The number itself: in 'no more than 200' the hedge says which side."""
    literal = one.readings.literal
    return exactly(literal.lo if literal.lo is not None else literal.hi or 0)


def bounded(mean: Quantity, other: Quantity, bound: Readings, relation: str, word: str) -> Draft:
    side = "above the greatest" if relation == "at most" else "below the least"
    return Draft(
        rule="mean_and_maximum",
        quantities=(mean, other),
        slip=f"mean {mean.key} {other.key}",
        formula=f"mean {mean.label} against {word}: {other.label}",
        result=f"a mean cannot lie {side} value",
        stated=other.label,
        unit=mean.unit or mean.measure,
        judgement=judge(mean.readings, bound, relation, vague=other.vague),
        why="A mean lies between the least and the greatest value.",
    )


def _aged(page: Page, mean: Quantity) -> Iterator[Draft]:
    """'aged 18 to 41, with a mean age of 43': the mean lies within the range."""
    group = [one for one in page.near(mean.sentence, CLOSE) if one is not mean]
    for first, last in page.changes:  # 'ranges from $20 to $90, with an average of $95'
        if first.sentence == mean.sentence and first.unit == mean.unit and RANGES.search(page.before(first) + " "):
            yield bounded(mean, last, last.readings, "at most", "the range")
            yield bounded(mean, first, first.readings, "at least", "the range")
    for first, second in itertools.pairwise(group):
        span = re.fullmatch(r"(?:years )?(?:to|and|through|[-–])", page.between(first, second), re.I)
        if span and AGED.search(page.before(first)) and mean.unit in (first.unit, second.unit):
            yield bounded(mean, second, second.readings, "at most", "the range")
            yield bounded(mean, first, first.readings, "at least", "the range")
    for one in group:
        aged = one.unit == "year of age" and AGE.search(page.before(mean))
        ranged = re.search(r"rang|var(?:y|ied)", page.before(one), re.I) and one.unit == mean.unit
        if one.figure.form == "range" and (aged or ranged or one.unit == mean.unit == "year of age"):
            low, high = one.readings.literal.lo, one.readings.literal.hi
            yield bounded(mean, one, exactly(high or 0), "at most", "the top of the range")
            yield bounded(mean, one, exactly(low or 0), "at least", "the foot of the range")


def superlative(page: Page, desk: Desk) -> Iterator[Draft]:
    """What the words call the busiest or the smallest, against its peers: the members of a list near it, or the same thing of another.

    Reads '180 on Tuesday, 150 on Wednesday ... The busiest day was Wednesday, when 150 were rescued', 'The clerk's office,
    with 14 employees, is the smallest. The archive office has 11 employees'. Must not read a total as a peer.
    """
    runs = list(lists(page))
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one)]
        if (
            len(amounts) != 1
            or ORDINAL.search(page.words(number))
            or BACKGROUND.search(page.words(number))
            or average(page, amounts[0])
        ):
            continue
        for pattern, relation in ((TOP, "at most"), (LOW, "at least")):
            found = pattern.search(page.words(number))
            if found and not FORMER.search(page.words(number)[: found.start()]):
                for peer in _peers(page, amounts[0], runs):
                    yield _ranked(peer, amounts[0], relation, found[0].lower())


def _peers(page: Page, one: Quantity, runs: list[list[Quantity]]) -> Iterator[Quantity]:
    """Numbers of the same thing: members of a list within two sentences, and the lone number of a neighbouring sentence of like words."""
    for run in runs:
        if (
            abs(run[0].sentence - one.sentence) <= CLOSE
            and run[0].unit == one.unit
            and kin(run[0], one)
            and one not in run
        ):
            yield from run
            return
    for number in (one.sentence - 1, one.sentence + 1):
        amounts = [other for other in page.by_sentence.get(number, []) if amount(other)]
        if len(amounts) == 1 and _peer(page, one, amounts[0]):
            yield amounts[0]


def _peer(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether a lone number is of a peer: the same noun, printed, and another word of the class shared; no total, no mean, no other year."""
    text = page.words(other.sentence)
    named = (
        one.figure.noun
        and other.figure.noun
        and one.measure == other.measure
        and one.time == other.time
        and not other.per
    )
    if (
        not named
        or OLD_RECORD.search(text)
        or TOTALS.search(text)
        or BACKGROUND.search(text)
        or average(page, other)
        or page.set_aside(other)
    ):
        return False
    nouns = set(CLASS.findall((one.measure or "").lower()))
    classes = [set(CLASS.findall(page.words(q.sentence).lower())) - nouns - PLAIN_WORDS for q in (one, other)]
    return bool(classes[0] & classes[1]) or any(
        all(name.search(page.words(q.sentence)) for q in (one, other)) for name in NAMED_TIME
    )


def _ranked(peer: Quantity, top: Quantity, relation: str, word: str) -> Draft:
    judgement = judge(peer.readings, top.readings, relation, vague=peer.vague or top.vague)
    side = "above" if relation == "at most" else "below"
    return Draft(
        rule="ordering",
        quantities=(top, peer),
        slip=f"rank {top.key} {word}",
        formula=f"{peer.label} against '{word}': {top.label}",
        result=f"{peer.name} is {'' if judgement.verdict == 'inconsistent' else 'not '}{side} {top.name}",
        stated=f"'{word}': {top.name}",
        unit=top.unit or top.measure,
        judgement=judgement,
        why=f"Nothing of its kind lies {side} what is called '{word}'.",
    )
