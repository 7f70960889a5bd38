"""Power over a stretch of time, and the energy that it makes: 'an average of 300 megawatts. Over 30 days that makes 216 gigawatt-hours'.

    The kiln draws 40 kilowatts. It ran for 12 hours, which took 480 kilowatt-hours.
    The dam is rated at 200 megawatts. In an average year it makes 876 gigawatt-hours, half of what it would at full load.

A power stands in the sentence of the energy or in the three before it, farther off for a share of full load; the stretch of time stands with the energy, or it is told of a year;
a share of full load stands right beside. Only what holds is told: what does not may be of another machine.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..intervals import Interval, point, words
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..verdicts import Judgement
from .conversions import FACTORS

YEAR = re.compile(
    r"\b(?:(?:a|each|every|in an? (?:average|normal|good)|over (?:a|the)|per) year|yearly|annual(?:ly)?)\b", re.I
)
FULL = re.compile(r"\b(?:full (?:load|power|capacity|tilt)|round the clock|around the clock|all (?:the time|year)|load factor|capacity factor|of that|of its|of what)\b", re.I)  # fmt: skip
BACK, FAR = 3, 8  # sentences before an energy in which its power stands, and before one that is a share of full load
YEAR_HOURS = 8760
DAY_HOURS = 24
DIGITS = 4  # that a power and an energy print together, so that they meet by no chance


def by_the_hours(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each energy with the nearest power that makes it in the time told."""
    for energy in page.quantities:
        if energy.sentence < 0 or energy.vague or _kind(energy) != "energy" or energy.per:
            continue
        back = FAR if FULL.search(page.words(energy.sentence)) else BACK
        near = [one for number in range(energy.sentence, energy.sentence - back - 1, -1) for one in reversed(page.by_sentence.get(number, []))]  # fmt: skip
        powers = [
            one
            for one in near
            if (one.start < energy.end or one.sentence == energy.sentence) and _kind(one) == "power" and not one.vague
        ]
        for power in powers:
            told = (
                next(_told(page, power, energy), None) if significant(power) + significant(energy) >= DIGITS else None
            )
            if told:
                yield told
                break


def _kind(one: Quantity) -> str:
    return FACTORS.get(one.unit or "", ("", ()))[0]


def _told(page: Page, power: Quantity, energy: Quantity) -> Iterator[Draft]:
    scale = FACTORS[power.unit or ""][1][0] / FACTORS[energy.unit or ""][1][0]
    text = page.words(energy.sentence)
    here = page.by_sentence[energy.sentence]
    for span in here:
        if span.days and span.lo and not span.vague and span is not energy:
            hours = point(Fraction(span.lo) * span.days * DAY_HOURS)
            yield from _held((power, span, energy), hours, scale, span.label)
    if YEAR.search(text) or energy.time == "year":
        yield from _held((power, energy), point(YEAR_HOURS), scale, "the hours of a year")
        for share in here if FULL.search(text) or FULL.search(page.words(power.sentence)) else ():
            if share.percent and not share.vague:
                hours = share.readings.half_up.scale(Fraction(YEAR_HOURS, 100))
                yield from _held((power, share, energy), hours, scale, f"{share.label} of the hours of a year")
        for part in page.fractions:
            if part.sentence == energy.sentence and FULL.search(text) and part.lo:
                near = part.readings.half_up.scale(YEAR_HOURS)
                yield from _held((power, part, energy), near, scale, f"{part.name} of the hours of a year")


def _held(given: tuple[Quantity, ...], hours: Interval, scale: Fraction, told: str) -> Iterator[Draft]:
    power, energy = given[0], given[-1]
    made = (power.readings.half_up * hours).scale(scale)
    if made.intersects(energy.readings.half_up):
        yield Draft(
            rule="rate_times_period",
            quantities=given,
            formula=f"{power.label} x {told} = {words(made)} {energy.unit}s; printed: {energy.name}",
            result=f"{words(made)} {energy.unit}s",
            stated=energy.label,
            unit=energy.unit,
            judgement=Judgement("consistent"),
            why="A power over the hours that it is given for.",
            slip=f"by the hours {power.key} {energy.key}",
        )
