"""The same measure in several captures, and measures that only look the same.

Comes in: a Desk. Goes out: drafts of checks. Two captures that print different figures for one measure are never called
inconsistent on that ground alone: they may speak of different times. Where their words otherwise agree, that is for the
collation to say.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from .intervals import words
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import CANNOT_TELL, Judgement, combine, judge

FACTOR = 2  # figures further apart than this are taken to speak of different things
MOST = 40  # different figures of one measure that are compared with one another
AIMS = ("target", "promise", "required", "not reached")

Key = tuple[str | None, str | None, str | None, tuple[str, ...], bool]


def across_captures(desk: Desk) -> Iterator[Draft]:
    """One measure, several captures: do their figures leave a common value?

    'approximately 8,000' here and 'more than 8,000' there: 8,000 to 8,400 fits both.
    """
    for group in _groups(desk).values():
        several = list(group.values())[:MOST]
        for one, other in itertools.combinations(several, 2):
            if {q.figure.article_id for q in one} != {q.figure.article_id for q in other} or len(
                {q.figure.article_id for q in one}
            ) > 1:
                yield from _compared(one, other)


def _groups(desk: Desk) -> dict[Key, dict[str, list[Quantity]]]:
    """The observed totals and quotas of each measure, those printed alike together."""
    groups: dict[Key, dict[str, list[Quantity]]] = {}
    for page in desk.pages:
        for one in page.quantities:
            if (
                one.counts
                and one.measure
                and one.role in ("observed", "quota")
                and (one.role == "quota" or not one.time)
            ):
                key = (one.measure, one.unit, one.time, one.per, one.role == "quota")
                groups.setdefault(key, {}).setdefault(one.name, []).append(one)
    return groups


def _compared(one: list[Quantity], other: list[Quantity]) -> Iterator[Draft]:
    first, second = one[0], other[0]
    if first.figure.article_id == second.figure.article_id:
        second = next((q for q in other if q.figure.article_id != first.figure.article_id), second)
    if not _comparable(first, second):
        return
    judgement = judge(first.readings, second.readings, vague=True)
    quota = first.role == "quota"
    if quota:
        judgement = Judgement("cannot tell", None, judgement.reading)
    settles = "whether both are of the same time and the same group" if judgement.verdict == "cannot tell" else None
    yield Draft(
        rule="same_measure",
        quantities=(*one, *other),
        formula=f"{first.label} beside {second.label}",
        result=_common(first, second),
        stated=second.label,
        unit=first.measure,
        judgement=judgement,
        why="Two statements of one measure; nothing says that they were meant to be the same."
        if judgement.verdict == "cannot tell"
        else "The figures leave a common value.",
        settles="one text of the order or the target itself" if quota else settles,
    )


def _common(one: Quantity, other: Quantity) -> str:
    a, b = one.readings.usual, other.readings.usual
    if not a.intersects(b):
        return f"{words(a)} and {words(b)} have no value in common as usually read"
    if a.inside(b) or b.inside(a):
        return f"{words(a if a.inside(b) else b)} lies inside {words(b if a.inside(b) else a)}"
    return f"{words(a)} and {words(b)} overlap as usually read"


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one size; a vague number is comparable with what it may stand for."""
    if one.readings.usual.intersects(other.readings.usual):
        return True
    if one.vague or other.vague:
        return False
    ends = sorted(abs(Fraction(q.readings.usual.hi or q.readings.usual.lo or 0)) for q in (one, other))
    return ends[0] > 0 and ends[1] < FACTOR * ends[0]


def events_and_outcomes(desk: Desk) -> Iterator[Draft]:
    """An amount of outcomes set beside a rate or an amount of events: the factor between them is not printed.

    Only where story.toml labels one measure as the event and the other as the outcome.
    """
    if desk.event is None or desk.outcome is None or desk.event == desk.outcome:
        return
    for page in desk.pages:
        events = [one for one in page.quantities if one.measure == desk.event and one.counts and not one.per]
        outcomes = [one for one in page.quantities if one.measure == desk.outcome and one.counts and not one.per]
        yield from _target_and_rate(desk, page, events, outcomes)
        yield from _two_totals(desk, events, outcomes)


def _target_and_rate(desk: Desk, page: Page, events: list[Quantity], outcomes: list[Quantity]) -> Iterator[Draft]:
    """A daily number of events beside a target of outcomes."""
    rates = [one for one in events if one.time and one.role == "quota"]
    aims = [one for one in outcomes if one.role in AIMS]
    if not (rates and aims):
        return
    rows = [f"[{desk.event} a {one.time}] {one.name}" for one in rates] + [
        f"[{desk.outcome}] {one.name}" for one in aims
    ]
    needed = []
    for aim, rate in itertools.product(aims, rates):
        if aim.time == rate.time and 0 not in rate.readings.literal:
            factor = combine(truediv, aim.readings, rate.readings).literal
            needed.append(f"{aim.name} / {rate.name} = {words(factor, percent=True)}")
    yield Draft(
        rule="dimension",
        quantities=(*rates, *aims),
        formula=" compared with ".join(rows[:1] + rows[len(rates) :]),
        result=f"{desk.outcome} per event needed: {'; '.join(needed)}"
        if needed
        else f"{desk.outcome} per event are not printed",
        unit=f"{desk.outcome} per event",
        judgement=CANNOT_TELL,
        why=f"The units differ: {desk.event} are not {desk.outcome}. The comparison holds only if each outcome needs one of these events.",
        settles=f"how many {desk.outcome} follow from one of the {desk.event}",
    )


def _two_totals(desk: Desk, events: list[Quantity], outcomes: list[Quantity]) -> Iterator[Draft]:
    """A total of events and a total of outcomes: no share follows, the groups may differ."""
    counted = [
        one
        for one in events
        if one.total and one.role == "observed" and not one.vague and 0 not in one.readings.literal
    ]
    event = max(counted, key=lambda one: one.figure.hi or 0, default=None)
    for outcome in outcomes if event else []:
        if outcome.total and outcome.role == "observed" and not event.readings.usual.below(outcome.readings.usual):
            ratio = combine(truediv, outcome.readings, event.readings).usual
            yield Draft(
                rule="dimension",
                quantities=(outcome, event),
                formula=f"{outcome.label} / {event.label} = {words(ratio, percent=True)}",
                result=words(ratio, percent=True),
                unit=f"{desk.outcome} per event",
                judgement=CANNOT_TELL,
                why="The two may count different groups; the quotient is no rate at which one becomes the other.",
                settles=f"a count of {desk.outcome} among these {desk.event}",
            )
