"""Targets: the rate that one requires, and how far the printed rates would reach.

Comes in: Pages. Goes out: drafts of checks. Where events (so many a day) are set against a target of outcomes, the missing
factor is named: one is not the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul, truediv

from ..hedges import Readings, exactly
from ..intervals import between, point, words
from ..likeness import alike, same_measure
from ..measures import DAYS, time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, combine, judge

AIMS = ("target", "promise", "required", "quota")
YEARS = {"calendar days": between(365, 366), "working days": between(250, 260)}  # 250: less holidays; 260: 52 x 5
# Reads 'one million in a year', '300,000 homes within the year'; must not read '300,000 homes this year' or 'a year ago'.
HORIZON = re.compile(
    r"\b(?:in|within|over|inside)\s+(?:a|an|one|the|its|this|any)\s+(?:first\s+|single\s+|full\s+|calendar\s+)?(\w+)\b",
    re.I,
)
FALLS_SHORT = re.compile(
    r"\b(?:in)?sufficient\w*|\b(?:not |n't |never )?(?:be )?enough\b|\bfalls? short\b|\bto (?:meet|reach|fulfil+|keep|deliver)\b|\bat (?:that|this) (?:rate|pace)\b",
    re.I,
)
TO_DO = re.compile(r"\bto [a-z]+$", re.I)
MANY = 20  # rates that one check lists


def horizon(page: Page, target: Quantity) -> tuple[str, Readings, tuple[Quantity, ...]] | None:
    """The time that the words give for a target: its name, its days, and the figure that says so."""
    if target.time and DAYS[target.time] > 1:
        return f"a {target.time}", _days(target.time), ()
    after = page.after(target)
    if (found := HORIZON.search(after)) and (unit := time_unit(found[1])):
        return f"a {unit}", _days(unit), ()
    for period in page.by_sentence.get(target.sentence, []):
        between_them = page.between(target, period)
        if (
            period.days
            and period.start > target.start
            and re.search(r"\b(?:in|within|over)\s*(?:the )?(?:next )?$", between_them)
        ):
            return period.label, combine(mul, period.readings, exactly(period.days)), (period,)
    return None


def _days(unit: str) -> Readings:
    return Readings(*(YEARS["calendar days"],) * 4) if unit == "year" else exactly(DAYS[unit])


def targets(page: Page) -> list[Quantity]:
    """Amounts to be reached: no daily rates, nothing already counted."""
    aims = [
        one
        for one in page.quantities
        if one.counts and not one.per and one.role in ("target", "promise") and (one.measure or one.unit)
    ]
    return [one for one in aims if one.time is None or DAYS[one.time] > 1]


def required_rate(page: Page, desk: Desk) -> Iterator[Draft]:
    """A target over its time is the rate that the same sentence calls for: 'over 2,700 every day to reach one million in a year'."""
    for rate in page.quantities:
        if rate.role != "required" or not rate.time:
            continue
        for target in page.by_sentence.get(rate.sentence, []):
            span = horizon(page, target) if _aimed_at(page, target) else None
            if span and DAYS[rate.time] < (span[1].usual.lo or 0) and alike(rate, target):
                yield from _required(target, span, rate)


def _aimed_at(page: Page, target: Quantity) -> bool:
    """Whether the words make it an amount to be reached: 'a target of 400', 'to build 400 homes in a year'."""
    amount = target.counts and not target.per and (target.time is None or DAYS[target.time] > 1)
    return amount and (target.role in ("target", "promise") or bool(TO_DO.search(page.before(target))))


def _required(target: Quantity, span: tuple[str, Readings, tuple[Quantity, ...]], rate: Quantity) -> Iterator[Draft]:
    name, days, more = span
    units = combine(truediv, days, exactly(DAYS[rate.time or "day"]))
    needed, reached = combine(truediv, target.readings, units), combine(mul, rate.readings, units)
    slip = f"required {target.key} {rate.key}"
    working = combine(truediv, target.readings, exactly(1)).literal / YEARS["working days"]
    other = (
        f" Counted in working days (250 to 260) it is {words(working)} a day."
        if name == "a year" and rate.time == "day"
        else ""
    )
    yield Draft(
        rule="required_rate",
        quantities=(target, *more, rate),
        slip=slip,
        formula=f"{target.label.removesuffix(f' {name}')} in {name} / {words(units.literal)} = {words(needed.literal)} a {rate.time}; "
        f"printed: {rate.name}",
        result=f"{words(needed.literal)} a {rate.time}",
        stated=rate.label,
        unit=f"{target.counted} a {rate.time}",
        judgement=judge(needed, rate.readings, derived=True, vague=target.vague or rate.vague),
        why=f"The target over its time against the rate that is printed for it.{other}",
    )
    alone = rate.readings.literal.lo or rate.readings.literal.hi or Fraction(0)
    yield Draft(
        rule="rate_times_period",
        quantities=(rate, *more, target),
        slip=slip,
        formula=f"{rate.label} x {words(units.literal)} = {words(reached.usual)} as usually read; printed: {target.name}",
        result=f"{words(reached.usual)}; exactly {words(point(alone))} would make {words(point(alone) * units.literal)}",
        stated=target.label,
        unit=target.measure or target.unit,
        judgement=judge(reached, target.readings, vague=target.vague or rate.vague),
        why=f"The words beside the number ('{rate.figure.hedge}') carry the claim."
        if rate.figure.hedge
        else "The rate kept up for the time.",
    )


def required_against_printed(page: Page, desk: Desk) -> Iterator[Draft]:
    """How many times the required rate is of each rate that is printed."""
    for needed in page.quantities:
        if needed.role != "required" or not needed.time or not needed.measure:
            continue
        others = [
            other for other in page.quantities
            if other is not needed and other.time in ("day", "weekend", needed.time) and not other.per and desk.related(needed, other)
            and other.role != "required"
        ][:MANY]  # fmt: skip
        if others:
            yield _times(desk, needed, others)


def _times(desk: Desk, needed: Quantity, others: list[Quantity]) -> Draft:
    parts, same = [], all(same_measure(needed, other) for other in others)
    for other in others:
        daily = combine(truediv, other.readings, exactly(DAYS[other.time or "day"] / DAYS[needed.time or "day"]))
        if 0 not in daily.literal:
            parts.append(f"/ {other.label} = {words(combine(truediv, needed.readings, daily).usual)} times")
    missing = (
        ""
        if same
        else f" Outcome and event differ: how many {needed.counted} one of {others[0].counted} yields is not printed."
    )
    return Draft(
        rule="required_rate",
        quantities=(needed, *others),
        formula=f"{needed.label} " + "; ".join(parts),
        result="; ".join(parts),
        stated=needed.label,
        unit="times",
        judgement=judge(exactly(1), exactly(1)) if same else CANNOT_TELL,
        why=f"The required rate over each printed rate.{missing}",
        settles=None if same else f"{needed.counted} per {others[0].counted}",
    )


def without_horizon(page: Page, desk: Desk) -> Iterator[Draft]:
    """A target without a date, beside a rate or a target with one: the rate that it would require cannot be told."""
    for target in targets(page):
        if horizon(page, target):
            continue
        others = [
            other for other in page.near(target.sentence, 1)
            if other.counts and other.time and not other.per and other.role in AIMS and desk.related(target, other)
            and (other.role != "quota" or _ties(page, target, other))
        ]  # fmt: skip
        required = [other for other in others if other.role == "required"]
        for other in required or others:
            yield _no_horizon(desk, target, other)


def _ties(page: Page, target: Quantity, other: Quantity) -> bool:
    return bool(FALLS_SHORT.search(page.words(target.sentence)) or target.sentence == other.sentence)


def _no_horizon(desk: Desk, target: Quantity, other: Quantity) -> Draft:
    spans = {"a year": Fraction(365)} | (
        {"the term": Fraction(desk.settings.facts["term_days"])} if "term_days" in desk.settings.facts else {}
    )
    daily = DAYS[other.time or "day"]
    rate_first = other.role != "target" or daily == 1
    rows = []
    for name, days in spans.items():
        if rate_first:
            rows.append(
                f"{other.label} x {words(point(days / daily))} ({name}) = {words(combine(mul, other.readings, exactly(days / daily)).literal)}"
            )
        needed = combine(truediv, target.readings, exactly(days)).literal
        rows.append(f"{target.label} / {words(point(days))} ({name}) = {words(needed)} a day")
    same = same_measure(target, other)
    return Draft(
        rule="rate_times_period" if other.role == "quota" else "required_rate",
        quantities=(target, other),
        formula="; ".join(rows),
        result=rows[-1],
        stated=target.label,
        unit=target.measure or target.unit,
        judgement=CANNOT_TELL,
        why="No time is given for the target, so no rate can be said to reach it or to fall short."
        + ("" if same else f" Besides, {other.counted} are not {target.counted}."),
        settles="a date by which the target is meant",
    )


def printed_rates(desk: Desk) -> Iterator[Draft]:
    """What each printed rate would make in the time set for a target, and how long each would take to reach it."""
    rates = [one for page in desk.pages for one in page.quantities if _is_rate(one)]
    for page in desk.pages:
        for target in targets(page)[:MANY]:
            span = horizon(page, target)
            if span is None or target.vague or target.measure is None:
                continue
            for quota in (True, False):
                group = [one for one in rates if (one.role == "quota") is quota and desk.related(target, one)]
                group = [
                    one for one in group if one is not target and DAYS[one.time or "day"] < (span[1].usual.lo or 0)
                ]
                if group:
                    yield _reach(target, span, group[:MANY], quota)


def _is_rate(one: Quantity) -> bool:
    """Whether it is so many a day or a week, observed or ordered."""
    short = one.time is not None and DAYS[one.time] <= DAYS["week"]
    return one.counts and short and not one.per and not one.vague and one.role not in ("required", "not reached")


def _reach(
    target: Quantity, span: tuple[str, Readings, tuple[Quantity, ...]], group: list[Quantity], quota: bool
) -> Draft:
    name, days, more = span
    rows, same = [], all(same_measure(target, one) for one in group)
    seen: set[str] = set()
    for one in group:
        daily = combine(truediv, one.readings, exactly(DAYS[one.time or "day"]))
        if one.label in seen or 0 in daily.literal:
            continue
        seen.add(one.label)
        made = combine(mul, daily, days).literal
        taken = combine(truediv, target.readings, daily).literal
        rows.append(f"{one.label}: {words(made)} in {name}; {words(taken)} days to {target.name}")
    return Draft(
        rule="rate_times_period",
        quantities=(target, *more, *group),
        formula="; ".join(rows),
        result="; ".join(rows),
        stated=target.label,
        unit=target.measure or target.unit,
        judgement=CANNOT_TELL,
        why="Each rate is taken as kept up all the time; the text claims no such thing."
        + ("" if same else f" {group[0].counted.capitalize()} are not {target.counted}: the factor is not printed."),
        settles="how long the rate was kept up" + ("" if same else f", and {target.counted} per {group[0].counted}"),
        slip=f"reach {target.key} {'quota' if quota else 'observed'}",
    )
