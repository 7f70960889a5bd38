"""Hours as a presenter says them: 'from four this afternoon and opens again at seven, three hours in all', 'back at nine, two hours from now'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar, of stretches that the other rules on clocks have not read. 'From now' is
from the hour that the capture says it is at its head: 'It's seven o'clock', 'On air at one pm'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product

from ..quantities import Desk, Draft, Page
from .clock_slots import clocks_apart, less, loosely
from .clocks import between_clocks
from .dates import WEEKDAYS
from .instants import Stretch
from .loose_clocks import HALF, hour_of
from .times_of_day import DAY, Clock, apart, draft_of, hours_of, slack_of

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WEEKDAY = "|".join(WEEKDAYS)
_PART = r"(?:in the |this |that |at |on |last )?(?P<part>morning|afternoon|evening|night|lunchtime|tonight)"
# Reads 'at seven,', 'until eight on Saturday night', 'by nine tonight', 'from nine until', 'midnight on Monday'; must not read 'at seven sites', 'from two to three per cent'.
SPOKEN = re.compile(
    rf"\b(?:at|by|from|until|till|to|since|before|after|between|around|about)\s+(?P<hour>{_HOURS}|1[0-2]|[1-9]|noon|midday|midnight)\b(?![.:,]?\d|-)(?: o[’']clock\b| ?(?P<half>[ap])\.?m\b\.?)?"
    rf"(?:,? (?:on )?(?P<day>{_WEEKDAY}))?(?: {_PART}\b)?(?=\s*(?:[,;:)!?—–]|\.(?!\d)|$)|\s+(?:and|until|till|to|when|with|but|so|for|this|tonight|tomorrow|on)\b)",
    re.I,
)
# Reads 'It's seven o'clock', 'On air at one pm', 'SEVEN O'CLOCK BULLETIN': the hour at which a capture is told.
NOW = re.compile(
    rf"(?:\bit[’']s (?:now |just after |just gone |just past )?|\bon air(?: at|:)? |^[^\n]{{0,30}}?\b)(?P<hour>{_HOURS}|1[0-2]|[1-9])(?: o[’']clock\b| ?(?P<half>[ap])\.?m\b)",
    re.I | re.M,
)
HEAD = 500  # characters at the head of a capture in which it says which hour it is
FROM_NOW = re.compile(r"[’']?\s*(?:from now|from this moment|(?P<away>away)(?! from\b)|time)\b", re.I)
# What ends a stretch that is all the time from one hour to the other; must not read 'three hours of it', 'three hours after the flood'
ENDS = re.compile(
    r"(?:[’']?\s*(?:from now|from this moment|time))?(?:,? (?:in all|in total|altogether|all told|later|long|(?:a|each|every) (?:day|night)))?\s*(?:[.,;:!?)”\"—–]|$)",
    re.I,
)
STARTS = re.compile(r"\b(?:from|between|since|at)\s+$|^(?:from|between|since)\b", re.I)
# What may stand between the later hour and its stretch: ', ', '. That's ', ', that is '
SO_LONG = re.compile(
    r"^(?:[ap]\.?m\.?)?\s*(?:,|\(|—|–|\.)\s*(?:that[’']s (?:[a-z]+ ){1,4}from now,? and )?(?:(?:and |so |or )?(?:(?:that|which|it)(?:[’']s| is| makes| means| was| will be)|for|or)\s+)?(?:in all |altogether )?$",
    re.I,
)
OVER = re.compile(r"\b(?:until|till|to|again at|reopens? at|back at|ends? at|closes? at|over by|and)\b", re.I)
TWO = 2
LEAST, MOST = 20, 4 * DAY  # minutes of a stretch that is looked at
OFF = 30  # minutes by which a stretch must miss to be doubted


def spoken_hours(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch of hours against the two spoken hours before it, or the one and the hour that it is."""
    here = {number: list(spoken(page, number)) for number in range(len(page.sentences))}
    if not any(here.values()):
        return
    told = {
        span for rule in (between_clocks, clocks_apart, loosely) for draft in rule(page, desk) for span in draft.spans
    }
    now = _now(page)
    for number in here:
        for one in hours_of(page, number):
            if not LEAST <= one.minutes <= MOST or page.span(one.start, one.end) in told:
                continue
            before = [each for at in (number - 1, number) for each in here.get(at, []) if each[0].end <= one.start]
            all_of_it = ENDS.match(page.text, one.end)
            if from_now := FROM_NOW.match(page.text, one.end):
                found = [draft for each in before if now and (draft := _draft(page, now, each, one))]
                held = [draft for draft in found if draft.judgement.verdict == "consistent"]
                sure = all_of_it and not from_now["away"] and len(before) == 1
                yield from held[-1:] or (found if sure else [])
                continue
            ends = _two(page, one, before)
            draft = _draft(page, *ends, one) if ends else None
            if draft and (all_of_it or draft.judgement.verdict == "consistent"):
                yield draft


Spoken = tuple[Clock, tuple[int, ...]]  # where it stands, and the minutes of the day that it may be


def spoken(page: Page, number: int) -> Iterator[Spoken]:
    """The hours of a sentence as they are said."""
    sentence = page.sentences[number]
    for found in SPOKEN.finditer(page.text, sentence.start, sentence.end):
        day = WEEKDAYS.index(found["day"].lower()) if found["day"] else None
        at = Clock(0, day, found.start("hour"), found.end(), number)
        yield at, _minutes(found["hour"].lower(), (found["half"] or "").lower(), (found["part"] or "").lower())


def _minutes(hour: str, half: str, part: str) -> tuple[int, ...]:
    """The minutes of the day that an hour may be; midnight is the start of its day or its end.

    >>> _minutes("eight", "", "night"), _minutes("four", "", ""), _minutes("midnight", "", "")
    ((1200,), (240, 960), (0, 1440))
    """
    if hour == "midnight":
        return 0, DAY
    if hour in ("noon", "midday"):
        return (HALF,)
    minute = hour_of(hour) % HALF
    if half or part:
        late = half == "p" if half else part != "morning" and not (part == "night" and minute < HALF // 2)
        return (minute + HALF * late,)
    return minute, minute + HALF


def _now(page: Page) -> Spoken | None:
    """The hour that it is, as the head of a capture says."""
    found = NOW.search(page.text, 0, HEAD)
    if not found:
        return None
    number = next((at for at, one in enumerate(page.sentences) if one.start <= found.start("hour") < one.end), 0)
    clock = Clock(0, None, found.start("hour"), found.end(), number)
    return clock, _minutes(found["hour"].lower(), (found["half"] or "").lower(), "")


def _two(page: Page, one: Stretch, before: list[Spoken]) -> tuple[Spoken, Spoken] | None:
    """The two hours right before a stretch: 'from nine until eleven. That's two hours'."""
    if len(before) < 2 or [each[0].sentence for each in before].count(before[-1][0].sentence) != TWO:
        return None  # 'from 10 until one and from two to four, five hours in all'
    first, last = before[-2:]
    lead = page.text[max(0, first[0].start - 10) : first[0].start]
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    gap = " ".join(page.text[last[0].end : one.start if hedge is None else min(hedge, one.start)].split()) + " "
    over = OVER.search(page.text[first[0].end : last[0].start])
    return (first, last) if STARTS.search(lead) and over and SO_LONG.match(gap) else None


def _draft(page: Page, first: Spoken, last: Spoken, one: Stretch) -> Draft | None:
    """The check of the reading that comes nearest; None where it misses by little, or by so much that it is of something else."""
    tried: list[tuple[Fraction, Clock, Clock]] = []
    for start, end in product(first[1], last[1]):
        begin = replace(first[0], minute=start % DAY)
        close = replace(last[0], minute=end % DAY)
        if end == DAY and close.day is not None:
            close = replace(close, day=(close.day + 1) % 7)
        tried.append((abs(Fraction(apart(begin, close, one.minutes)[0]) - one.minutes), begin, close))
    off, begin, close = min(tried, key=lambda each: each[0])
    missed = off > slack_of(one)
    if missed and (off < OFF or off > one.minutes or less(page, begin, one, off)):
        return None
    return draft_of(page, begin, close, one)
