"""The same measure in several captures, and measures that only look the same.

Comes in: a Desk. Goes out: drafts of checks. Two captures that print different figures for one measure are not called
inconsistent on that ground alone: they may speak of different times. The words must give one thing, one time, one source.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from operator import truediv

from ..digits import one_digit_printed, swapped
from ..intervals import Interval, words
from ..meaning.kinds import kind_of
from ..meaning.tellings import Telling
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, Judgement, combine, judge
from .affinity import Weights, significant
from .agreements import again_below, agreements
from .all_tellings import tellings
from .misprints import misprints, two_lists
from .near_twins import near_twins
from .retellings import Retellings
from .rivals import WIDEST, rival, ties_between

MOST = 3  # pairs that nothing but the desk can settle, a story; the best tied go first
SIGNIFICANT = 3  # digits of a number that a capture prints twice; fewer recur by chance
AIMS = ("target", "promise", "required", "not reached")
NEIGHBOURS = 30  # numbers of one unit and noun that one is held against

Groups = list[list[Telling]]


def across_captures(desk: Desk) -> Iterator[Draft]:
    """One measure in several captures: one check for all that agree, one for each pair of numbers that do not.

    'approximately 8,000' here and 'more than 8,000' there: 8,000 to 8,400 fits both. A pair is a slip only where the words
    give one thing, one time and one source; where they leave that open, or the user named the measure, it cannot be told.
    """
    told = frozenset(desk.settings.measures)
    found = tellings(desk)
    weights = Weights(found)
    groups, again = agreements(desk), Retellings(found, weights)
    for group in groups:
        if len({one.article for one in group}) > 1 or _headed(group) or _told_twice(group, again):
            yield from _agreed(group)
    yield from _disagreed(groups, told, weights, [*misprints(desk), *near_twins(groups, weights)])


def _headed(group: list[Telling]) -> bool:
    """Whether what a headline prints is told again below it: 'Fire takes nine homes', 'more than a third' and '37 percent'."""
    labels = {one.page.sentences[one.one.sentence].label for one in group}
    return "headline" in labels and len(labels) > 1


def _told_twice(group: list[Telling], again: Retellings) -> bool:
    """Whether one capture prints a number again, sentences on: '212 cows were treated ... the 212 cows'."""
    numbers = {one.one.sentence for one in group}
    return len(numbers) > 1 and all(
        significant(one.one) >= SIGNIFICANT or again_below(group[0], one, again) for one in group[1:]
    )


def _agreed(group: list[Telling]) -> Iterator[Draft]:
    quantities = tuple(one.one for one in group)
    finest = max(quantities, key=lambda one: (significant(one), not one.figure.approximator, not one.vague, -one.start))
    others = [one for one in quantities if one is not finest]
    judgements = [judge(finest.readings, one.readings, vague=True) for one in others]
    if any(each.verdict != "consistent" for each in judgements):
        judgements = [replace(each, verdict="consistent", grade=None) for each in judgements]
    labels = _told(quantities)
    articles = len({one.figure.article_id for one in quantities})
    yield Draft(
        rule="same_measure",
        quantities=quantities,
        slip=f"same {finest.key}",
        formula=" beside ".join(labels)
        if len(labels) > 1
        else f"{labels[0]}, {f'in {articles} captures' if articles > 1 else 'again in one capture'}",
        result="the same in each"
        if len({one.readings.literal for one in quantities}) == 1
        else _common([one.readings.usual for one in quantities]),
        stated=labels[-1],
        unit=finest.unit or finest.measure,
        judgement=judgements[-1],
        why="The same number wherever it is printed."
        if len({one.name.lower() for one in quantities}) == 1
        else "The figures leave a common value.",
    )


def _told(quantities: tuple[Quantity, ...]) -> list[str]:
    """The labels of one number, those left out that say less than another: '480' beside '480 patients'."""
    labels = list(dict.fromkeys(one.label for one in quantities))
    if len({(one.figure.lo, one.figure.hi, one.figure.approximator) for one in quantities}) > 1:
        return labels
    if any(one.unit for one in quantities):
        return [max(labels, key=lambda label: (len(label.split()) > 1 or not label[0].isdigit(), " of " in label))]
    return [one for one in labels if not any(set(one.split()) < set(other.split()) for other in labels)]


def _common(intervals: list[Interval]) -> str:
    """What value all figures leave: the narrowest where it lies inside the others, else what they share."""
    narrow = next((one for one in intervals if all(one.inside(other) for other in intervals)), None)
    if narrow and (wider := [one for one in intervals if one != narrow]):
        return f"{words(narrow)} lies inside {' and '.join(dict.fromkeys(words(one) for one in wider))}"
    lows = [(one.lo, one.lo_open) for one in intervals if one.lo is not None]
    highs = [(one.hi, not one.hi_open) for one in intervals if one.hi is not None]
    (lo, lo_open), (hi, closed) = max(lows), min(highs)
    if lo < hi:
        return f"{words(Interval(lo, hi, lo_open, not closed))} fits all of them as usually read"
    return "one is the other rounded"


def _disagreed(
    groups: Groups, told: frozenset[str], weights: Weights, slips: list[tuple[Telling, Telling]]
) -> Iterator[Draft]:
    """Pairs of groups that print two numbers for one thing: slips first, then the few that the desk may want to settle."""
    open_pairs = []
    pairs = {(id(one), id(other)): (one, other) for one, other in (*_pairs(groups), *_pairs_by_value(groups))}
    home = {id(one): group for group in groups for one in group}
    for slip in slips:
        one, other = sorted((home[id(each)] for each in slip), key=lambda group: _place(group[0]))
        if one is not other and not {each.article for each in one} & {each.article for each in other}:
            pairs.pop((id(one), id(other)), None)
            pairs.pop((id(other), id(one)), None)
            yield rival_draft(one, other, "inconsistent")
    for one, other in pairs.values():
        if any(two_lists(a, b) for a in one for b in other):
            continue
        labelled = one[0].one.measure in told and one[0].one.measure == other[0].one.measure
        verdict = _labelled(one, other) if labelled else _verdict(one, other, weights)
        if verdict == "inconsistent":
            yield rival_draft(one, other, verdict)
        elif verdict:
            open_pairs.append((one, other, labelled))
    best = sorted((pair for pair in open_pairs if not pair[2]), key=lambda pair: -ties_between(pair[0][0], pair[1][0]))
    kept = best[:MOST]
    for pair in open_pairs:
        if pair[2] or pair in kept:
            yield rival_draft(pair[0], pair[1], "cannot tell")


def _pairs(groups: Groups) -> Iterator[tuple[list[Telling], list[Telling]]]:
    """Groups of one unit, rate and noun and of like size, that no capture prints both of."""
    kinds: dict[tuple[str | None, tuple[str, ...], str], Groups] = {}
    for group in groups:
        first = group[0]
        kinds.setdefault((first.one.unit, first.one.per, first.one.unit or kind_of(first.head)), []).append(group)
    for kind, alike in kinds.items():
        if not kind[2]:
            continue
        ordered = sorted(alike, key=lambda group: group[0].one.figure.lo or 0)
        for index, one in enumerate(ordered):
            for other in ordered[index + 1 : index + 1 + NEIGHBOURS]:
                if (other[0].one.figure.lo or 0) >= WIDEST * (one[0].one.figure.hi or 0):
                    break
                if not {each.article for each in one} & {each.article for each in other}:
                    yield (one, other) if _place(one[0]) < _place(other[0]) else (other, one)


def _pairs_by_value(groups: Groups) -> Iterator[tuple[list[Telling], list[Telling]]]:
    """Groups told of one hour of one day, and numbers of the same digits, whatever their nouns: few of each."""
    alike: dict[tuple[object, ...], Groups] = {}
    for group in groups:
        digits = "".join(sorted(re.sub(r"\D", "", group[0].one.figure.text)))
        keys = {(each.moment.days, each.moment.hour) for each in group if each.moment.days and each.moment.hour}
        for key in {*keys, (group[0].one.unit, digits)} if len(digits) > 1 else keys:
            alike.setdefault(key, []).append(group)
    for found in alike.values():
        for one, other in itertools.combinations(found[:NEIGHBOURS], 2):
            if not {each.article for each in one} & {each.article for each in other}:
                yield (one, other) if _place(one[0]) < _place(other[0]) else (other, one)


def _place(one: Telling) -> tuple[str, int]:
    return one.article, one.one.start


def _verdict(one: list[Telling], other: list[Telling], weights: Weights) -> str | None:
    """The firmest verdict on any two figures of two groups; None where some words set all of them apart."""
    captures = max(len({each.article for each in group}) for group in (one, other))
    found = {rival(a, b, weights, captures) for a in one for b in other}
    return "inconsistent" if "inconsistent" in found else "cannot tell" if "cannot tell" in found else None


def _labelled(one: list[Telling], other: list[Telling]) -> str | None:
    """A measure that the user named: two totals or two quotas of like size are worth a question."""
    a, b = one[0].one, other[0].one
    same = (
        (a.unit, a.role) == (b.unit, b.role) and a.role in ("observed", "quota") and (a.role == "quota" or not a.time)
    )
    if not same or a.vague or b.vague or one[0].timed_apart(other[0]):
        return None
    return "cannot tell"


def _likeness(one: Quantity, other: Quantity) -> str:
    """How two numbers look like one another, for the reader who looks for the slip."""
    if swapped(one.figure.text, other.figure.text):
        return ": the same digits, two of them exchanged"
    return ": one digit differs" if one_digit_printed(one.figure.text, other.figure.text) else ""


def _finest(group: list[Telling]) -> Quantity:
    """The first figure of those that print a group's number most exactly: '1,204', not 'some 1,200'."""
    return max((each.one for each in group), key=lambda one: (not one.figure.approximator, significant(one)))


def rival_draft(one: list[Telling], other: list[Telling], verdict: str) -> Draft:
    """The check of two groups of figures that print two numbers for one thing: a slip ('inconsistent'), or open ('cannot tell')."""
    a, b = _finest(one), _finest(other)
    judgement = judge(a.readings, b.readings)
    slip = verdict == "inconsistent"
    judgement = (
        replace(judgement, grade="as usually read") if slip else Judgement("cannot tell", None, judgement.reading)
    )
    quota = a.role == "quota"
    return Draft(
        rule="same_measure",
        quantities=tuple(each.one for each in (*one, *other)),
        slip=f"rivals {a.key} {b.key}",
        formula=f"{a.label} beside {b.label}",
        result=f"{a.name} and {b.name}{_likeness(a, b) if slip else ''}",
        stated=b.label,
        unit=a.unit or a.measure,
        judgement=judgement,
        why="One thing and one time by their words, two figures: one of the two, or the time up to which was counted, must differ."
        if slip
        else "Two statements of one measure; nothing says that they were meant to be the same.",
        settles="one text of the order or the target itself"
        if quota
        else "the source's own figure, and the time up to which it counts"
        if slip
        else "whether both are of the same time and the same group",
    )


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
    if event is None:
        return
    for outcome in outcomes:
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
