"""What began at an hour as it is said, and the stretch right after the time it was over: 'opened at six, and the vote came at twenty to eleven, after nearly six hours'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. Either half of the day may be meant where no word tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..quantities import Desk, Draft, Page
from .clock_slots import clocks_apart, less, loosely
from .clocks import BEGINS, BREAKS, ENDS, LATER, NEWS, OF_ANOTHER, between_clocks
from .instants import Stretch
from .loose_clocks import HALF, Hour, Style, hours, style_of
from .spoken_hours import spoken
from .times_of_day import DAY, apart, draft_of, hours_of, slack_of

OWN = "hours-begun"
# Between a beginning and its hour: 'opened in the hall at', 'starts at'
BEGUN = re.compile(rf"(?:{BEGINS.pattern})[^.;:\d]{{0,30}}?\b(?:at|from)(?: (?:about|around|just after))?\s*$", re.I)
# Between the time at which a thing is over and its stretch: ', after', ', that is', ', some'
THEN = re.compile(r"(?:\s*[,(—–-])?\s*(?:(?P<after>after)|that[’']s|that is|or|which (?:is|was|makes|made)|a total of|some|about)?\s*(?:a |all of |only |just |the )?\s*", re.I)  # fmt: skip
OF_IT = re.compile(r"\s*of\s+[a-z]", re.I)  # 'after two hours of debate', which need not be all the time
OFF = 30  # minutes by which a stretch must miss to be doubted
FAR = Fraction(3, 5)  # how far off it may be and still be meant
LEAD = 70


def hours_begun(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch right after a time, against the hour at which what it is of began.

    Reads 'Doors open at eleven and close at half past six, seven and a half hours later'; must not read 'It opened at six and a man was
    hurt at eleven, two hours after the fight'.
    """
    style = style_of(page)
    told: set[str] | None = None
    for number in range(len(page.sentences)):
        for one in hours_of(page, number):
            pair = _pair(page, one, style)
            if pair is None:
                continue
            if told is None:
                rules = between_clocks, clocks_apart, loosely
                told = {span for rule in rules for draft in rule(page, desk) for span in draft.spans}
            if page.span(one.start, one.end) not in told and (draft := _draft(page, *pair, one)):
                yield draft


def _pair(page: Page, one: Stretch, style: Style) -> tuple[Hour, Hour] | None:
    """The only two times before a stretch, in its sentence or the one before, if the first is told as a beginning."""
    before = [
        each
        for number in (one.sentence - 1, one.sentence)
        for each in (times_of(page, number, style) if number >= 0 else [])
        if each.clock.end <= one.start
    ]
    if len(before) < 2 or (len(before) > 2 and before[-3].clock.sentence == before[-2].clock.sentence):
        return None
    first, last = before[-2:]
    lead = page.text[max(page.sentences[first.clock.sentence].start, first.clock.start - LEAD) : first.clock.start]
    return (first, last) if last.clock.sentence == one.sentence and BEGUN.search(lead) else None


def times_of(page: Page, number: int, style: Style) -> list[Hour]:
    """The times of a sentence, those among them that are a bare hour: 'at six'."""
    found = hours(page, number, style)
    for at, minutes in spoken(page, number):
        if not any(each.clock.start < at.end and at.start < each.clock.end for each in found):
            found.append(
                Hour(replace(at, minute=minutes[0] % DAY), len(minutes) > 1 and minutes[1] - minutes[0] == HALF)
            )
    return sorted(found, key=lambda each: each.clock.start)


def _draft(page: Page, first: Hour, last: Hour, one: Stretch) -> Draft | None:
    """The check of the readings that come nearest; None where the words may mean another stretch."""
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    gap = page.text[last.clock.end : one.start if hedge is None else min(hedge, one.start)]
    then, later = THEN.fullmatch(gap), LATER.match(page.text[one.end : one.end + 30])
    between = page.text[first.clock.end : last.clock.start]
    if not then or not (gap.strip(" ,") or later or "," in gap) or OF_ANOTHER.match(page.text, one.end):
        return None
    if BREAKS.search(between + gap) or NEWS.search(gap.lower().replace("after", "")):
        return None
    tried = [
        (abs(Fraction(apart(begin, end)[0]) - one.minutes), begin, end)
        for begin in (replace(first.clock, minute=minute) for minute in first.minutes())
        for end in (replace(last.clock, minute=minute) for minute in last.minutes())
    ]
    off, begin, end = min(tried, key=lambda each: each[0])
    made = apart(begin, end)[0]
    if off > slack_of(one):
        part = made > one.minutes and not later and (OF_IT.match(page.text, one.end) or not ENDS.search(between))
        if part or off < OFF or off > FAR * one.minutes or less(page, begin, one, off):
            return None
    draft = draft_of(page, begin, end, one)
    return replace(draft, slip=f"{OWN} {draft.slip}")
