"""Times of a race as so many rounds of so many seconds, as a sum of stages, as a way at a speed: '25 laps at 78 seconds, 32:30'.

    She got through 25 laps at an average of 78 seconds to finish in 32:30.
    They won in 3:00.6; the four ran 45.9, 44.8, 45.3 and 44.6 seconds.
    He covered the 42.2 kilometres in 2:11:42, 19.2 kilometres an hour.

A time is read from the text as m:ss, m:ss.hh or h:mm:ss; one of the day is none.

Comes in: a Page. Goes out: drafts of checks of the rules rate_times_period and parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..growth.baselines import size
from ..meaning.bases import dimension
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement

CLOCK = re.compile(
    r"(?<![\d:.,])(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>[0-5]\d)(?P<part>\.\d{1,3})?(?![\d:])(?!\s?(?:[ap]\.?m\b|GMT|hours|o['’]clock))",
    re.I,
)
OF_DAY = re.compile(r"\b(?:at|from|until|till|to|between|by|before|after|since|around|about|and)\s*$", re.I)
RACE = re.compile(
    r"\b(?:in|ran|clocked|timed|time of|finish\w*|record of|was|won|swam|rowed|rode|skated)\b[^.;]{0,30}$", re.I
)
ROUND = re.compile(r"^(?:laps?|lengths?|rounds?|legs?|circuits?|kilomet\w+|miles?|hundreds?|stages?)$", re.I)
EACH = re.compile(r"\b(?:averag\w*|each|apiece|a lap|per lap|a kilometre|a mile|a length)\b", re.I)
CLOSE = Fraction(1, 200)
SLIP = Fraction(1, 3)  # farther off another time is meant
REACH = 1
LEAST = 3
SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Clocked:
    """A time of a race in seconds, and where it stands."""

    seconds: Fraction
    text: str
    span: str
    sentence: int
    start: int


def laps(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each time of a race against the rounds, the stages and the speed that are told beside it.

    Must not read 'The meeting ended at 12:30 after 25 votes at 78 seconds each', a time of the day.
    """
    times = [time for number in range(len(page.sentences)) for time in _times(page, number)]
    rounds: dict[tuple[Quantity, ...], list[tuple[Fraction, Draft]]] = {}
    for time in times:
        near = page.near(time.sentence, REACH)
        for off, draft in _rounds(page, time, near):
            rounds.setdefault(draft.quantities, []).append((off, draft))
        yield from _stages(page, time, near)
        yield from _speed(time, near)
    yield from (min(found, key=lambda each: each[0])[1] for found in rounds.values())


# What sets the laps apart from the whole race: 'the last 4 laps', 'but stopped for repairs'
PARTLY = re.compile(
    r"\b(?:last|final|first|opening|closing|of the|but|after|before|despite|stop\w*|fell|fall\w*|rest\w*|repair\w*|penalt\w+|lost)\b",
    re.I,
)


def _times(page: Page, number: int) -> Iterator[Clocked]:
    sentence = page.sentences[number]
    for found in CLOCK.finditer(page.text, sentence.start, sentence.end):
        lead = page.text[sentence.start : found.start()]
        plain = not found["h"] and not found["part"]
        if OF_DAY.search(lead) or (plain and not RACE.search(lead)):
            continue
        minutes = int(found["h"] or 0) * 60 + int(found["m"])
        seconds = minutes * 60 + Fraction(found["s"] + (found["part"] or ""))
        if seconds:
            yield Clocked(seconds, found[0], page.span(found.start(), found.end()), number, found.start())


def _in_seconds(one: Quantity) -> bool:
    return one.unit == "second" and not one.vague and not one.time and size(one) > 0


def _rounds(page: Page, time: Clocked, near: list[Quantity]) -> Iterator[tuple[Fraction, Draft]]:
    """'25 laps at an average of 78 seconds', and how far they are from the time."""
    counts = [one for one in near if not one.vague and size(one) > 1 and _of_rounds(one)]
    paces = [one for one in near if _in_seconds(one) and EACH.search(f"{page.before(one, 60)} {page.after(one, 30)}")]
    for count in counts:
        for pace in paces:
            off = abs(size(count) * size(pace) / time.seconds - 1)
            alone = len(counts) == len(paces) == 1 and count.sentence == time.sentence and 2 * CLOSE < off < SLIP
            alone = alone and not PARTLY.search(page.words(time.sentence))
            if count.sentence == pace.sentence and (off < CLOSE or alone):
                yield off, _product(time, count, pace, held=off < CLOSE)


def _of_rounds(one: Quantity) -> bool:
    return bool(ROUND.match(one.unit or (one.figure.noun or "").split(" ")[-1] or ""))


def _product(time: Clocked, count: Quantity, pace: Quantity, *, held: bool) -> Draft:
    made = size(count) * size(pace)
    return _draft(time, (count, pace), f"{count.label} x {pace.label}", made, "rate_times_period", held=held)


def _stages(page: Page, time: Clocked, near: list[Quantity]) -> Iterator[Draft]:
    """'3:00.6' and the four times that make it."""
    for number in range(time.sentence - REACH, time.sentence + REACH + 1):
        stages = _row(page, number)
        made = sum(map(size, stages))
        if len(stages) >= LEAST and abs(made - time.seconds) < Fraction(1, 20):
            formula = " + ".join(one.name for one in stages)
            yield _draft(time, tuple(stages), formula, Fraction(made), "parts_sum", held=True)


def _row(page: Page, number: int) -> list[Quantity]:
    """The stretches of a list whose last one alone prints its seconds: '45.9, 44.8, 45.3 and 44.6 seconds'."""
    group = page.by_sentence.get(number, [])
    last = next((place for place, one in enumerate(group) if _in_seconds(one)), None)
    row = group[: last + 1] if last is not None else []
    return [one for one in row if _in_seconds(one) or (one.unit is None and "." in one.figure.text)]


def _speed(time: Clocked, near: list[Quantity]) -> Iterator[Draft]:
    """'42.2 kilometres in 2:11:42, 19.2 kilometres an hour'."""
    for speed in near:
        way, _, unit = (speed.unit or "").partition(" per ")
        for one in near if unit in DAYS and size(speed) > 0 else ():
            if one.unit == way and dimension(one)[0] == "length":
                made = size(one) / time.seconds * SECONDS * DAYS[unit]
                digits = Fraction(1, 2) / 10 ** len(speed.figure.text.partition(".")[2])
                if abs(made - size(speed)) <= max(digits, CLOSE * size(speed)):
                    yield _draft(time, (one, speed), f"{one.label} / {time.text}", made, "rate_times_period", held=True)


def _draft(time: Clocked, ones: tuple[Quantity, ...], formula: str, made: Fraction, rule: str, *, held: bool) -> Draft:
    told = f"{float(made):.6g}"
    return Draft(
        rule=rule,
        quantities=ones,
        formula=f"{formula} = {told}; printed: {time.text}, {float(time.seconds):.6g} seconds",
        result=told,
        stated=time.text,
        unit="second",
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "hard"),
        why="The time of the race against what makes it.",
        spans=(time.span,),
        slip=f"laps {time.text}",
    )
