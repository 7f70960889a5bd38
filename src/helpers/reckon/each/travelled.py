"""A speed, a time and the way that they make: 'covered the 21 kilometres in an hour and three quarters, an average of 12 kilometres an hour'.

    The ship makes 18 knots. From its berth to the shelf is 60 nautical miles, so it can be there in three hours and 20 minutes.
    It is down by a metre and a half, and has been falling for thirty hours at five centimetres an hour.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period; only what holds is told, and only where the sentence of the speed and
the one beside it tell one speed, one way of its kind and one time: of more than one any may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import words
from ..labels import units
from ..quantities import Desk, Draft, Page, Quantity
from ..times.instants import Stretch
from ..times.times_of_day import hours_of
from ..verdicts import Judgement
from .conversions import FACTORS

NEAR = 1  # sentences from the speed to the way and the time
HOUR = 60
FREE = Fraction(1, 30)  # by which a way, a speed and a time that are all rounded may miss one another
LEAST = 10  # minutes: of less many a way fits
SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def travelled(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each speed with the one way and the one time beside it.

    Must not read 'winds of 90 km/h for two hours over 30 kilometres of coast' (it does not hold), two boats of two speeds.
    """
    for number, group in page.by_sentence.items():
        speeds = [one for one in group if number >= 0 and _speed(one)]
        for window in ((number,), (number - NEAR, number), (number, number + NEAR)) if speeds else ():
            near = [one for at in window if at >= 0 for one in page.by_sentence.get(at, [])]
            every = [one for one in near if _speed(one)]
            times = [one for at in window if 0 <= at < len(page.sentences) for one in hours_of(page, at)]
            times = [one for one in times if one.minutes >= LEAST]
            ways = [one for one in near if _way(one)]
            drafts = [draft for way in ways for time in times for draft in _held(page, speeds[0], way, time)]
            if len(every) == 1 and len(times) == 1 and len({one.unit for one in ways}) == len(ways) and drafts:
                yield drafts[0]
                break


def _speed(one: Quantity) -> Fraction | None:
    """Metres an hour."""
    if not one.figure.lo or one.figure.lo != one.figure.hi:
        return None
    dimension, worths = FACTORS.get(one.unit or "", ("", (Fraction(0),)))
    if dimension == "speed":
        return size(one) * worths[0] * SECONDS["hour"]
    return (
        size(one) * worths[0] * SECONDS["hour"] / SECONDS[one.time]
        if dimension == "length" and one.time in SECONDS
        else None
    )


def _way(one: Quantity) -> bool:
    return FACTORS.get(one.unit or "", ("",))[0] == "length" and not one.time and not one.per and bool(one.figure.lo)


def _held(page: Page, speed: Quantity, way: Quantity, time: Stretch) -> Iterator[Draft]:
    """The check of a way in its own unit, where the speed and the time come as near to it as their rounding lets them."""
    worth, told = FACTORS[way.unit or ""][1][0], size(way)
    made = (_speed(speed) or Fraction(0)) * time.minutes / HOUR / worth
    reading = way.readings.half_up
    if not (reading.intersects(exactly(made).literal) or abs(made - told) <= told * FREE):
        return
    printed = " ".join(page.text[time.start : time.end].split())
    yield Draft(
        rule="rate_times_period",
        quantities=(speed, way),
        formula=f"{speed.label} x {printed} = {words(exactly(made).literal)} {units(way.unit or '')}; printed: {way.name}",
        result=f"{words(exactly(made).literal)} {units(way.unit or '')}",
        stated=way.label,
        unit=way.unit,
        judgement=Judgement("consistent"),
        why="How fast, for how long, and the way that it makes.",
        spans=(speed.span, page.span(time.start, time.end), way.span),
        slip=f"travelled {speed.key} {way.key}",
    )
