"""Times of day read as widely as they are written: 'half past six', 'at 6.30', '0915 GMT', of which half of the day is left open.

Comes in: a Page and the number of a sentence. Goes out: Hours, and the check of two of them and a stretch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

from ..quantities import Draft, Page
from .dates import WEEKDAYS
from .durations import NUMBERS
from .instants import Stretch
from .times_of_day import AT, DAY, Clock, apart, clocks, draft_of

HALF = DAY // 2
_HOURS = "|".join(list(NUMBERS)[:12])
_MINUTES = "|".join(
    sorted((word for word, count in NUMBERS.items() if count < 30 and word not in ("a", "an")), key=len, reverse=True)
)
# Reads 'at 6.30', 'until 7:15'; must not read 'at 6.30 per cent', 'to 7.15m'.
BARE = re.compile(
    r"\b(?:at|from|until|till|by|before|after|to|around|about|since|between|and)\s+(?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5]\d)"
    r"(?![\d.:]*\d|\s*(?:%|per|[ap]\.?m\b|[a-z]?m\b|million|billion|points?|times|[a-z]+s\b))"
)
# Reads 'half past six', 'a quarter to nine', 'twenty to midnight', 'four minutes past seven', 'five o'clock'.
SPOKEN = re.compile(
    rf"\b(?:(?P<part>half|(?:a )?quarter|{_MINUTES})(?: minutes?)? (?P<way>past|to) (?P<of>{_HOURS}|midnight|noon|midday)\b|(?P<hour>{_HOURS}|1[0-2]|[1-9]) o[’']clock\b)",
    re.I,
)
# Reads the hours of 'from nine until one', 'at ten, and it goes on until one:', 'between 8 and 6'; must not read 'from nine to ten houses'.
_HOUR = rf"(?:(?:half past|(?:a )?quarter (?:past|to)|(?:five|ten|twenty|twenty-five) (?:past|to)) )?(?:{_HOURS}|1[0-2]|[1-9])"
FROM_TO = re.compile(
    rf"\b(?:at|from|between|opens?|staffed)\s+(?P<from>{_HOUR})\b(?![.:,]\d|\s*(?:%|per|[ap]\.?m\b|o[’']clock))(?P<gap>[^.;\d]{{0,45}}?)\s(?P<to>until|till|to|and)\s+(?P<until>{_HOUR})\b"
    r"(?=\s*(?:[,;:)—–]|\.(?!\d)|\s(?:at|in the|on|every|each|daily|seven days|this|tonight)\b))",
    re.I,
)
PARTS = {"half": 30, "quarter": 15, "a quarter": 15}
FOUR = re.compile(
    r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:hours|hrs|GMT|UTC|[BCEW]E?S?T|local time)\b"
)  # '0915 GMT'
MARKED = re.compile(r"[ap]\.?\s?m\b|noon|midday|midnight|morning|afternoon|evening", re.I)
MARK = re.compile(r"\d\s?[ap]\.?m\b")
OF_24 = re.compile(r"(?<![\d:])(?:1[3-9]|2[0-3]|0\d):[0-5]\d\b(?!:)")
COLON = re.compile(r"\d?\d:\d\d")
PART = re.compile(
    r",?\s+(?:(?:in|on|that|this|the|same|next|following|yesterday|(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day))\s+)*(?P<part>morning|afternoon|evening|night)\b"
    r"|\s+at\s+(?P<night>night)\b|,?\s+(?:on\s+)?(?P<of>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day; `loose` where it may be of either half of the day."""

    clock: Clock
    loose: bool

    def minutes(self) -> tuple[int, ...]:
        return (self.clock.minute, (self.clock.minute + HALF) % DAY) if self.loose else (self.clock.minute,)


@dataclass(frozen=True, slots=True)
class Style:
    """How an article writes its times: whether it marks them 'pm', and whether it prints any of the 24 hours."""

    marked: bool
    of_24: bool


def style_of(page: Page) -> Style:
    return Style(bool(MARK.search(page.text)), bool(OF_24.search(page.text)))


def hours(page: Page, number: int, style: Style) -> list[Hour]:
    """The times of day of a sentence, read as widely as they are written."""
    sentence = page.sentences[number]
    read = clocks(page, number)
    marked = any(MARKED.search(page.text[one.start : one.end]) for one in read)
    # an unmarked '4:52' in an article that marks its times is how long a race took
    times = [one for one in read if marked or not bare(page, one) or not style.marked]
    found = [Hour(one, _open(page, one, style)) for one in times]
    for pattern in (FOUR, SPOKEN, BARE):
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            start = match.start("hour") if match["hour"] else match.start()
            if not any(one.clock.start < match.end() and start < one.clock.end for one in found):
                found.append(
                    _of_day(page, Clock(_minute(match), None, start, match.end(), number), pattern is not FOUR)
                )
    return sorted(found, key=lambda one: one.clock.start)


def _open(page: Page, one: Clock, style: Style) -> bool:
    """Whether a clock read as of 24 hours may be of twelve: '6:30' beside '10:45pm', not '06:30' or beside '18:45'."""
    text = page.text[one.start : one.end]
    if MARKED.search(text) or not COLON.search(text) or text[0] == "0" or one.minute >= HALF + 60:
        return False
    return style.marked and not style.of_24


def _minute(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("way"):
        word = groups["part"].lower()
        hour, part = NUMBERS.get(groups["of"].lower(), 12), PARTS.get(word) or NUMBERS[word]
        return (hour * 60 + (part if groups["way"].lower() == "past" else -part)) % HALF
    return hour_of(groups["hour"]) % DAY + int(groups.get("minute") or 0)


def hour_of(word: str) -> int:
    """An hour in digits or words, in minutes."""
    return (int(word) if word.isdigit() else NUMBERS[word.lower()]) * 60


def spoken_minute(words: str) -> int:
    """A time of day in words, in minutes, of the first half of the day.

    >>> spoken_minute("half past eleven"), spoken_minute("a quarter to ten"), spoken_minute("nine")
    (690, 585, 540)
    """
    *part, hour = words.lower().removeprefix("a ").split()
    if not part:
        return hour_of(hour)
    off = PARTS.get(part[0]) or NUMBERS[part[0]]
    return hour_of(hour) + (off if part[1] == "past" else -off)


def _of_day(page: Page, one: Clock, loose: bool) -> Hour:
    """A time with the half of the day that words give it, and the weekday: '10.45 that night', 'ten o'clock on Thursday morning'."""
    told = PART.match(page.text, one.end) if loose else None
    whole = re.search(r"\b(?P<late>midnight|noon|midday)$", page.text[one.start : one.end], re.I)
    day = (told["day"] or told["of"]) if told else None
    one = replace(one, day=WEEKDAYS.index(day.lower())) if day else one
    part = (told["part"] or told["night"] or "").lower() if told else ""
    minute = one.minute % HALF
    if whole:  # 'twenty to midnight' is late, 'five past noon' is not early
        late = (minute >= HALF // 2) == (whole["late"].lower() == "midnight")
    elif part:
        late = part != "morning" and not (part == "night" and minute < HALF // 2)
    else:
        return Hour(one, loose)
    return Hour(replace(one, minute=minute + HALF * late), False)


def best(page: Page, first: Hour, last: Hour, one: Stretch) -> tuple[Draft, Fraction, bool]:
    """The check of the reading of two times that comes nearest, its minutes, and whether the later told one is the first."""
    tried: list[tuple[Fraction, bool, Clock, Clock]] = []
    for a, b in product(first.minutes(), last.minutes()):
        begin, end = replace(first.clock, minute=a), replace(last.clock, minute=b)
        for turned, (x, y) in enumerate(((begin, end), (end, begin))):
            made = Fraction(apart(x, y, one.minutes)[0])
            tried.append((abs(made - one.minutes), bool(turned), x, y))
    _, turned, x, y = min(tried, key=lambda each: each[:2])
    return draft_of(page, x, y, one), Fraction(apart(x, y, one.minutes)[0]), turned


def bare(page: Page, one: Clock) -> bool:
    """Whether neither a mark nor a preposition makes it a time of day: the '4:52' of a race."""
    return not MARKED.search(page.text[one.start : one.end]) and not AT.search(
        page.text[max(0, one.start - 12) : one.start]
    )
