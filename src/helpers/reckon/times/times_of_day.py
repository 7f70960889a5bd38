"""Times of day as printed, 'noon', '6.15 in the morning', '9.40pm on Tuesday', the stretches of hours, and the draft of two times and a stretch.

Comes in: a Page and the number of a sentence. Goes out: Clocks, Stretches and drafts of the rule calendar, for the rules on times of day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ..intervals import number_words
from ..kept import kept_on_page
from ..quantities import Draft, Page
from ..verdicts import plainly
from .dates import WEEKDAYS
from .instants import Stretch, stretches

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Reads '6.15 in the morning', 'six o'clock on Tuesday evening', '6.30pm', '9.15 a.m.', '2 p.m.', '17:40', 'noon', 'midnight', '17.40 hours', 'at 04.12'; must not read '17.40 euros' or 'a 7.5 share'.
CLOCK = re.compile(
    r"(?<![\d.,:$£€])(?:(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|(?P<hour0>0\d)\.(?P<minute0>[0-5]\d)(?![\d%]|\.\d)"
    rf"|(?P<hour24>[01]?\d|2[0-4])(?::(?P<minute24>[0-5]\d)(?!\d|:)|\.(?P<dotted>[0-5]\d)(?:\s?h(?:ours|rs)?\b|(?P<on_day>(?=,?\s+(?:on\s+)?{_WEEKDAY}\b))))"
    r"|\b(?P<word>noon|midday|midnight)\b"
    rf"|(?P<hour_of>1[0-2]|[1-9]|{_HOURS})(?:[.:](?P<minute_of>[0-5]\d)|\s+(?P<clock>o['’]clock))?\s+(?:in the|this|that|yesterday|tomorrow|(?:on\s+)?(?P<day_of>{_WEEKDAY}))\s+"
    r"(?P<part>morning|afternoon|evening)\b)"
    rf"(?:,?\s+(?:(?:on\s+)?(?:(?:the|that|last|this|next)\s+)?(?:(?:previous|following|next|same|very)\s+)?)?(?P<day>{_WEEKDAY})\b)?",
    re.I,
)
# Reads the clock that a day follows or goes before: 'on Sunday at 2pm'.
DAY_BEFORE = re.compile(rf"\b(?P<day>{_WEEKDAY})(?:,)?\s+(?:at|from|by|around|about)\s*$", re.I)
# What makes noon or midnight the hour of another time: 'twenty to midnight', 'ten minutes past noon'.
MINUTES_TO = re.compile(
    rf"\b(?:half|quarter|(?:twenty-)?(?:{_HOURS})|twenty|[a-z]+teen)(?: minutes?)? (?:past|to)\s+$", re.I
)
AT = re.compile(r"\b(?:at|from|by|to|until|till|since|before|after|around|about)\s+$", re.I)
OF_THAT = re.compile(r"\s+of (?:that|which|those|them)\b")  # 'for twelve hours of that it was on half power': a part
# Of what 'at 17.42 on Tuesday' is a price.
PRICES = re.compile(
    r"\b(?:shares?|stocks?|index|price[sd]?|trad(?:ed|ing)|dollars?|euros?|pounds?|yen|francs?|crude|barrel|ounce|markets?|bonds?|yields?|currency|per cent|seconds|rating)\b|[$£€]",
    re.I,
)
RACED = re.compile(
    r"\b(?:timed|heats?|laps?|finish\w*|clocked|swam|swim|race[ds]?|record)\b", re.I
)  # of what '02.14' is a time
LATE = re.compile(r"\s+(?:night|evening|afternoon)\b", re.I)
SLACK_TOLD = Fraction(1, 10)  # and by how much of itself a hedged one may miss
ON_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|yesterday|next day|days? later)\b|\b\d{1,2} (?:Jan|Feb|Ma|Apr|Ju|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|Ma|Ju|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d{1,2}\b"
)
DAY = 24 * 60
EVERY = re.compile(r"\bevery\s+$", re.I)  # how often, not how long
AFTER = re.compile(r"\s*after\b", re.I)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes after midnight, the weekday that stands with it, and its place in the text."""

    minute: int
    day: int | None
    start: int
    end: int
    sentence: int


@kept_on_page
def clocks(page: Page, number: int) -> list[Clock]:
    """The clock times of one sentence."""
    sentence, half = page.sentences[number], ""
    found: list[Clock] = []
    for match in CLOCK.finditer(page.text, sentence.start, sentence.end):
        lead = page.text[max(sentence.start, match.start() - 30) : match.start()]
        if (minute := _minute(match)) is None or (match["word"] and MINUTES_TO.search(lead)):
            continue
        dotted = match["on_day"] is not None or match["hour0"] is not None
        if dotted and not (AT.search(lead) and not PRICES.search(sentence.text)):
            continue
        if match["hour0"] is not None and RACED.search(sentence.text):
            continue
        if half == "p" and match["minute24"] and minute < DAY // 2 and minute + DAY // 2 > found[-1].minute:
            minute += DAY // 2  # 'due at 9:30 p.m. and did not come until 10:15'
        if match["on_day"] is not None and minute < DAY // 2 and LATE.match(page.text, match.end()):
            minute += DAY // 2  # '11.20 on Thursday night'
        half = (match["half"] or half).lower()
        day = match["day"] or match["day_of"]
        if day is None and (before := DAY_BEFORE.search(lead)):
            day = before["day"]
        weekday = WEEKDAYS.index(day.lower()) if day else None
        found.append(Clock(minute, weekday, match.start(), match.end(), number))
    return found


def _minute(match: re.Match[str]) -> int | None:
    if match["word"]:
        return 0 if match["word"].lower() == "midnight" else DAY // 2
    if match["part"]:
        return _by_part(match)
    if match["half"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        return hour % 12 * 60 + int(match["minute"] or 0) + (DAY // 2 if match["half"].lower() == "p" else 0)
    return int(match["hour24"] or match["hour0"]) % 24 * 60 + int(
        match["minute24"] or match["dotted"] or match["minute0"] or 0
    )


def _by_part(match: re.Match[str]) -> int | None:
    """'6.15 in the morning'; a bare number is a time only after 'at', 'from' or 'by': 'six in the morning session' is none."""
    told = match["hour_of"].lower()
    at = AT.search(match.string[max(0, match.start() - 12) : match.start()])
    if not (match["minute_of"] or match["clock"] or at) or match.string[match.end() : match.end() + 1].isalpha():
        return None
    hour = int(told) if told.isdigit() else _HOURS.split("|").index(told) + 1
    return hour % 12 * 60 + int(match["minute_of"] or 0) + (0 if match["part"].lower() == "morning" else DAY // 2)


@kept_on_page
def hours_of(page: Page, number: int) -> list[Stretch]:
    """The stretches of hours and minutes in a sentence; '60 hours' lie between two clocks only if days are named, 'every 90 minutes' never."""
    days = any(ON_DAY.search(page.words(near)) for near in range(number - 2, number + 2))
    return [
        one
        for one in stretches(page, number)
        if one.unit in ("hour", "minute")
        and (days or one.minutes <= DAY)
        and not EVERY.search(page.text[max(0, one.start - 12) : one.start])
        and not OF_THAT.match(page.text, one.end)
    ]


def apart(first: Clock, last: Clock, told: Fraction | None = None) -> list[int]:
    """The minutes that may lie between two clock times: on one day, over one midnight, or by their weekdays.

    Where a day is not named, a stretch of more than a day is of so many whole days more; where both are, one of weeks of weeks more.
    """
    plain = (last.minute - first.minute) % DAY
    if first.day is None or last.day is None:
        return [plain + int(told // DAY) * DAY] if told and told > DAY else [plain] if plain else [DAY]
    days = (last.day - first.day) % 7
    made = days * DAY + last.minute - first.minute
    made = made if made > 0 else made + 7 * DAY
    return [made + max(0, round((told - made) / (7 * DAY))) * 7 * DAY if told else made]


def draft_of(page: Page, first: Clock, last: Clock, told: Stretch) -> Draft:
    backwards = last.start > told.start > first.start and AFTER.match(page.text[told.end : told.end + 10])
    minutes = apart(last, first, told.minutes) if backwards else apart(first, last, told.minutes)
    held = any(_within(told, one, slack_of(told)) for one in minutes)
    ends = (last, first) if backwards else (first, last)
    names = [flat(page.text[one.start : one.end]) for one in ends]
    hedge = told.figures[0].figure.hedge_start if told.figures else None
    printed = flat(page.text[told.start if hedge is None else min(hedge, told.start) : told.end])
    return Draft(
        rule="calendar",
        quantities=told.figures,
        formula=f"{names[0]} to {names[1]}: {length(minutes[0])}; printed: {printed}",
        result=length(minutes[0]),
        stated=printed,
        judgement=plainly(held),
        why="The time between the two times of day against the one that is printed.",
        spans=(*(page.span(one.start, one.end) for one in (first, last)), page.span(told.start, told.end)),
        slip=f"clocks {first.minute} {last.minute} {told.minutes}",
    )


def slack_of(told: Stretch) -> Fraction:
    """By how many minutes a stretch as it is told may miss."""
    if told.approximator == ">" and told.minutes % 60 == 0:
        return max(told.minutes * SLACK_TOLD, Fraction(55))  # 'more than four hours' are not yet five
    if told.approximator:
        return max(told.minutes * SLACK_TOLD, Fraction(15))
    return Fraction(15 if told.unit == "hour" and told.minutes % 60 == 0 else 5)  # whole hours: a quarter more or less


def _within(told: Stretch, minutes: int, slack: Fraction) -> bool:
    """Whether so many minutes are what is told: 'less than eight hours' is no more, 'more than eight hours' no less."""
    over = minutes - told.minutes
    return (
        abs(over) <= slack
        and not (told.approximator == "<" and over > 5)
        and not (told.approximator == ">" and over < -5)
    )


def length(minutes: int) -> str:
    """Minutes in the words of a clock.

    >>> length(280), length(720), length(45)
    ('4 hours and 40 minutes', '12 hours', '45 minutes')
    """
    hours, rest = divmod(minutes, 60)
    parts = [f"{number_words(n)} {unit}{'s' * (n != 1)}" for n, unit in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(parts) or "0 minutes"


def flat(text: str) -> str:
    """A time as it is printed, on one line, without the mark that ends its clause.

    >>> flat("7:40 p.m."), flat("Friday,"), flat("9pm.")
    ('7:40 p.m.', 'Friday', '9pm')
    """
    return re.sub(r"(?<=[ap]m)\.$", "", " ".join(text.split()).rstrip(","))
