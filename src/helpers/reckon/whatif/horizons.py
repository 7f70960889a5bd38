"""The story's own figures in the model: every printed rate against every printed target.

Comes in: witnesses and settings. Goes out: rates a day and targets, each with its readings as exact intervals, and
what one reaches of the other. Units are carried: a rate meets a target only where both count the same, or where the
story's labels call one the event and the other the outcome. A day is not a year: the length of a month or a year is
an interval of days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from ...extract.values import WORDS
from ...settings import Settings
from ...tables import Figure, Witness
from ..hedges import Readings, readings
from ..intervals import Interval, between, point
from .scenarios import Parameters, outcomes_per_event, weighed_days

LENGTHS: dict[str, Interval] = {
    "second": point(Fraction(1, 86400)), "minute": point(Fraction(1, 1440)), "hour": point(Fraction(1, 24)),
    "day": point(1), "weekend": point(2), "week": point(7), "fortnight": point(14),
    "month": between(28, 31), "quarter": between(90, 92), "year": between(365, 366),
}  # fmt: skip
AIMS = re.compile(r"target|promise|pledge|goal|requirement|threshold(?! not reached)", re.I)
SHORT = re.compile(r"second|minute|hour|day")  # a rate this short is a speed, no number to reach
YARDSTICKS = re.compile(r"threshold", re.I)  # a rate that was, or was not, passed: no speed at which things went
_WITHIN = re.compile(
    rf"[^.;:]{{0,40}}?\b(?:in|within|over)\s+(?:the\s+next\s+)?(?P<n>an?|\d{{1,3}}|{'|'.join(WORDS)})\s+"
    rf"(?P<unit>{'|'.join(LENGTHS)})s?\b",
    re.I,
)  # reads 'to clear 900 million litres in 10 days'; not '900 million litres. In 10 days ...'
_PERIOD = re.compile(rf"\b(?P<n>\d{{1,3}}|{'|'.join(WORDS)})\s+(?P<unit>{'|'.join(LENGTHS)})s?\b", re.I)


@dataclass(frozen=True)
class Rate:
    """A printed rate, or one that two printed figures make, as so many a day."""

    words: str  # as printed, or the two figures and what joins them
    measure: str
    role: str | None
    figures: tuple[Figure, ...]
    article_ids: tuple[str, ...]
    a_day: Readings
    derived: str | None = None  # how it was made, when no article prints it as a rate


@dataclass(frozen=True)
class Target:
    """A printed number to be reached; `days` is the time that its own words give it."""

    words: str
    measure: str
    role: str | None
    figures: tuple[Figure, ...]
    article_ids: tuple[str, ...]
    count: Readings
    days: Interval | None = None


@dataclass(frozen=True)
class Reach:
    """A rate set against a target: days needed as usually read and as entailed; `each` is outcomes per event."""

    rate: Rate
    target: Target
    each: Fraction
    usual: Interval
    literal: Interval


def printed(figure: Figure) -> str:
    """The figure as printed with its hedge and noun: 'about 300 claims'.

    >>> printed(Figure(figure_id="f", article_id="a", start=0, end=2, text="40", hedge="over", noun="trains", rate="day"))
    'over 40 trains a day'
    """
    hedge = figure.hedge if figure.hedge and figure.hedge not in figure.text else None
    noun = figure.noun or figure.unit
    first, *others = [part.strip() for part in (figure.rate or "").split(",")]
    per = " ".join([f"a {first}" if first else "", *(f"per {part}" for part in others)])
    return " ".join(" ".join(filter(None, (hedge, figure.text, noun, per))).split())


def times(given: Readings, factor: Interval) -> Readings:
    """All readings times one interval."""
    return Readings(*(one * factor for one in (given.literal, given.usual, given.half_up, given.cut_off)))


def rates(witnesses: Iterable[Witness], wide: Fraction = Fraction(1)) -> list[Rate]:
    """Every rate over time that the articles print, or that two of their figures make, as so many a day.

    Printed: '1,200 a day', '300 a weekend'. Made: so many each x so many places; a total over its stated period.
    Restatements in several articles are one rate. Left out: thresholds, which name no speed. `wide` is the reach of the
    hedges against our convention.
    """
    found: list[Rate] = []
    for witness in witnesses:
        for figure in witness.figures:
            reading = readings(figure, wide)
            if reading is None or not _measure(figure) or figure.unit == "percent":
                continue
            each = _each(figure, reading, witness.figures, wide)
            rate = _printed_rate(figure, reading) or each or _mean(figure, reading)
            if rate is not None:
                found.append(rate)
    return _merged(found)


def _printed_rate(figure: Figure, reading: Readings) -> Rate | None:
    length = LENGTHS.get((figure.rate or "").strip().lower())
    if length is None or YARDSTICKS.search(figure.role or "") or AIMS.search(figure.role or ""):
        return None
    return _rate(printed(figure), (figure,), times(reading, length.reciprocal()))


def _each(figure: Figure, reading: Readings, others: list[Figure], wide: Fraction) -> Rate | None:
    """So many a day in each place, times the number of places: '75 a day at each of the 25 offices'."""
    parts = [part.strip().lower() for part in (figure.rate or "").split(",")]
    times_of = [part for part in parts if part in LENGTHS]
    places = [part for part in parts if part not in LENGTHS]
    if len(times_of) != 1 or len(places) != 1:
        return None
    counts = [other for other in others if other is not figure and not other.rate and _same_head(other.noun, places[0])]
    near = min(counts, key=lambda other: abs(other.start - figure.start), default=None)
    count = readings(near, wide) if near else None
    if near is None or count is None:
        return None
    a_day = Readings(*(a * b / LENGTHS[times_of[0]] for a, b in zip(_all(reading), _all(count), strict=True)))
    return _rate(
        f"{figure.text} {figure.noun} a {times_of[0]} each x {near.text} {near.noun}", (figure, near), a_day, "product"
    )


def _mean(figure: Figure, reading: Readings) -> Rate | None:
    """The mean of a total over the period that its own time words give: '8,000 in the first two weeks'."""
    period = _PERIOD.search(figure.when or "")
    if figure.rate or period is None or AIMS.search(figure.role or "") or (figure.unit or figure.noun) in LENGTHS:
        return None
    length = _length(period)
    if length is None:
        return None
    return _rate(f"{printed(figure)}, {figure.when}", (figure,), times(reading, length.reciprocal()), "mean")


def _length(period: re.Match[str]) -> Interval | None:
    """The days of 'two weeks'; None for no days at all."""
    word = period["n"].lower()
    count = int(word) if word.isdigit() else WORDS.get(word, 1)
    return LENGTHS[period["unit"].lower()].scale(count) if count else None


def _all(reading: Readings) -> tuple[Interval, ...]:
    return reading.literal, reading.usual, reading.half_up, reading.cut_off


def _rate(words: str, figures: tuple[Figure, ...], a_day: Readings, derived: str | None = None) -> Rate:
    first = figures[0]
    return Rate(" ".join(words.split()), _measure(first), first.role, figures, (first.article_id,), a_day, derived)


def _measure(figure: Figure) -> str:
    return (figure.measure or figure.noun or figure.unit or "").strip().lower()


def _same_head(noun: str | None, place: str) -> bool:
    """Whether a noun and the words of a rate name the same place: 'field offices' and 'office', not 'officers'."""
    heads = [words.lower().split()[-1].removesuffix("s") for words in (noun or "", place) if words.split()]
    return len(heads) == 2 and heads[0] == heads[1]


def targets(witnesses: Iterable[Witness]) -> list[Target]:
    """Every number that the articles print as something to reach, with the time that its own words give it.

    Read: a promise of thousands of homes; 'one million in a year'. Left out: a threshold for a single day.
    """
    found: list[Target] = []
    for witness in witnesses:
        for figure in witness.figures:
            reading, rate = readings(figure), (figure.rate or "").strip().lower()
            if reading is None or not AIMS.search(figure.role or "") or SHORT.fullmatch(rate):
                continue
            within = _WITHIN.match(witness.text, figure.end)
            days = LENGTHS.get(rate) if rate else _length(within) if within else None
            if rate and days is None:
                continue
            article = (figure.article_id,)
            found.append(Target(printed(figure), _measure(figure), figure.role, (figure,), article, reading, days))
    return _merged(found)


Told = TypeVar("Told", Rate, Target)


def _merged(found: list[Told]) -> list[Told]:
    """Restatements made one: same readings of the same measure in the same role; every article is named."""
    kept: dict[tuple[object, ...], Told] = {}
    for item in found:
        reading = item.a_day if isinstance(item, Rate) else item.count
        key = (item.measure, item.role, reading, getattr(item, "derived", None), getattr(item, "days", None))
        seen = kept.get(key)
        if seen is None:
            kept[key] = item
        else:
            articles = tuple(dict.fromkeys(seen.article_ids + item.article_ids))
            kept[key] = replace(seen, article_ids=articles, figures=seen.figures + item.figures)
    return list(kept.values())


def outcomes_each(rate: Rate, target: Target, settings: Settings, given: Parameters) -> Fraction | None:
    """What one of the rate's things counts for the target: 1 where both count the same; None where they cannot meet.

    Where the story's labels name the rate's measure as the event and the target's as the outcome, it is what the
    scenario says of one event.
    """
    event, outcome = (settings.labels.get(name, "").lower() for name in ("event", "outcome"))
    if rate.measure == target.measure:
        return Fraction(1)
    if event and outcome and rate.measure == event and target.measure == outcome:
        return outcomes_per_event(given)
    return None


def reaches(witnesses: Iterable[Witness], settings: Settings, given: Parameters) -> list[Reach]:
    """Every printed rate against every printed target that it can meet: days to the target, exact bounds.

    `given` says what one event comes to. Rates at which nothing is ever reached are left out.
    """
    witnesses = list(witnesses)
    found, every = [], rates(witnesses)
    for target in targets(witnesses):
        for rate in every:
            each = outcomes_each(rate, target, settings, given)
            if each:
                usual = _days(target.count.usual, rate.a_day.usual.scale(each))
                literal = _days(target.count.literal, rate.a_day.literal.scale(each))
                if usual is not None and literal is not None:
                    found.append(Reach(rate, target, each, usual, literal))
    return found


def _days(count: Interval, speed: Interval) -> Interval | None:
    return None if speed.is_point and speed.lo == 0 else count / speed


def event_rates(witnesses: Iterable[Witness], settings: Settings, wide: Fraction = Fraction(1)) -> list[Rate]:
    """The printed rates that count the story's event; without a label for it, those that share the commonest measure."""
    every = rates(witnesses, wide)
    event = settings.labels.get("event", "").lower()
    if not event and every:
        names = [rate.measure for rate in every]
        event = max(names, key=names.count)
    return [rate for rate in every if rate.measure == event]


@dataclass(frozen=True)
class Choice:
    """One choice and what the scenario's total becomes by it: `kind` says what sort of choice it is."""

    kind: str
    label: str
    total: Interval


def choices(witnesses: Iterable[Witness], settings: Settings, given: Parameters) -> list[Choice]:
    """What each choice changes, one at a time, all else as the scenario has it: outcomes within the horizon.

    Kinds: the scenario as set; the definitions (which printed rate counts, which days); the conventions (how a hedge is
    read, how far it reaches); rounding.
    """
    witnesses = list(witnesses)
    each = outcomes_per_event(given)
    factor = weighed_days(given) * each
    found = [Choice("as set", "as set", point(given.rate_per_day * factor))]
    every = event_rates(witnesses, settings)
    found += [Choice("which printed figure is the rate", rate.words, rate.a_day.usual.scale(factor)) for rate in every]
    found += [
        Choice("the same, read to the letter", rate.words, rate.a_day.literal.scale(factor))
        for rate in every
        if rate.a_day.literal != rate.a_day.usual
    ]
    for words, wide in (("half as wide", Fraction(1, 2)), ("twice as wide", Fraction(2))):
        others = {rate.words: rate.a_day.usual for rate in event_rates(witnesses, settings, wide)}
        found += [
            Choice(f"if hedges reach {words}", rate.words, others[rate.words].scale(factor))
            for rate in every
            if rate.words in others and others[rate.words] != rate.a_day.usual
        ]
    for name in ("half_up", "cut_off"):
        kind = "if it was rounded half up" if name == "half_up" else "if it was cut off"
        for rate in every:
            other = getattr(rate.a_day, name)
            if not rate.derived and rate.a_day.literal.is_point and other != rate.a_day.literal:
                found.append(Choice(kind, rate.words, other.scale(factor)))
    for words, share in (
        ("working days only (260 of 365)", Fraction(260, 365)),
        ("leap years (366 for 365)", Fraction(366, 365)),
    ):
        found.append(Choice("which days count", words, point(given.rate_per_day * factor * share)))
    return found
