"""Two times of day, however they are said, and the stretch that words set beside them: 'six in the morning till ten at night, sixteen hours'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar, of stretches that the other rules on clocks have not read. What holds is told
where the stretch stands between two times or right after them; what does not, where both leave nothing open and it misses by a digit or an hour.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..digits import one_digit
from ..quantities import Desk, Draft, Page
from .clock_slots import clocks_apart, less, loosely
from .clocks import BREAKS, OF_ANOTHER, between_clocks, but_for_a_digit
from .hours_begun import times_of
from .instants import Stretch
from .loose_clocks import HALF, Hour, Style, best, hour_of, style_of
from .nothing_else import nothing_else
from .publication import day_of
from .times_of_day import DAY, Clock, hours_of, slack_of

OWN = "hours-beside"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MINUTES = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "forty-five": 45,
            "fifty": 50, "fifty-five": 55}  # fmt: skip
# Reads 'six in the morning', 'ten at night', 'ten last night', 'nine tonight', 'eight tomorrow morning', '7.20 on Saturday morning'.
OF_PART = re.compile(
    rf"\b(?P<hour>{_HOURS}|1[0-2]|[1-9])(?:[.:](?P<minute>[0-5]\d))? (?:in the |at |this |that |last |yesterday |tomorrow |the next |on \w+day )?(?P<part>morning|afternoon|evening|night|tonight)\b",
    re.I,
)
# Reads 'eight thirty', 'six forty-five' after a word of time; must not read 'at eight thirty-year-olds'.
SAID = re.compile(
    rf"\b(?:at|from|until|till|by|before|after|to|since|between|and|past) (?P<hour>{_HOURS}) (?P<minute>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})\b(?!-| [a-z]+s\b)",
    re.I,
)
# Reads the hours of 'from 9 to 21', 'between 8 and 14', of the 24.
OF_24 = re.compile(
    r"\b(?:from|between)\s+(?P<hour>[01]?\d|2[0-4])\s+(?:to|until|till|and)\s+(?P<until>1[3-9]|2[0-4])\b(?![.:,]?\d|\s*(?:%|per))"
)
# Reads 'It's 8.40 now'
IT_IS = re.compile(
    r"\b[Ii]t[’']s (?:now |just (?:after |past |gone )?)?(?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5]\d)\b(?=[ap,.;]?\s*(?:now\b|here\b|[,.;)]))"
)
# The line at the head of a capture that tells when it is heard
ON_AIR = re.compile(
    r"\b(?:radio|fm|news|bulletin|air|read by|script|presenter|reader|published|breakfast|it[’']s|\d{1,2} [A-Z][a-z]+)\b",
    re.I,
)
HEAD, LINE = 5, 120  # sentences at the head, and how long such a line may be
SINCE = re.compile(
    r"\bsince\s+(?:about |around |[a-z ]{0,25}\bat )?$|\b(?:began|begun|started|opened|went (?:off|out|down))\s+(?:[a-z]+ ){0,2}at\s+$",
    re.I,
)
# 'so the teams have been at it for', ', that's ', of what is still so
STILL = re.compile(
    r"[^.;\d]{0,30}?\b(?:ha(?:s|ve)|[a-z]+[’'](?:s|ve)) been\b[^.;\d]{0,40}\bfor\s+(?:[a-z]+ ){0,2}$|[^.;\d]{0,20}[,.] (?:so )?(?:that[’']s|that is|it[’']s been)\s+$",
    re.I,
)
FROM_NOW = re.compile(r"[’']?s?\s*(?:from now|time|to go|left|away)\b", re.I)
HALF_PAST = re.compile(r"\b(?P<part>half|quarter|(?:ten|twenty|five)) past\b(?=\s*[,.;:)!?]|\s+and\b)", re.I)
# The stretch is told of the time before it and the one after it: 'three hours after opening at'
POINTS = re.compile(
    r"\s*(?:after|before|until|till|from|since|to|up to|later|ahead of|past|earlier|long|of|[,;—–(])", re.I
)
# What sets a stretch right after two times
SO = re.compile(
    r"\s*(?:(?:now\b|(?:on |in the |at |this |last |that |every |each |tomorrow )?(?:\w+day |same )?(?:morning|night|evening|afternoon|tonight|\w+day)\b)?\s*[,;:(—–.]?\s*(?:and |or |so |but )?(?:that(?:[’']s| is| was| makes| made| gives| gave)|"
    r"which (?:is|was|makes|made|gives|gave|left|means|meant)|it(?:[’']s| is| was| took| takes| lasted)|so (?:allow|that[’']s|it[’']s|you[’'](?:ve|ll have)(?: got)?|(?:[a-z’']+ ){1,4}?(?:for|through|in))|after|for|in all|a [a-z]+ of|an [a-z]+ of|the)?\s*"
    r"(?:a|an|about|nearly|almost|just|only|some|all of|full|good|fully|over|under|more than|less than|a full|a good)?\s*)",
    re.I,
)
OPENS = re.compile(r"\W*(?:(?:That|It)(?:[’']s| is| was| makes| made)\s+|In all,? |Altogether,? |All told,? )?(?:a |an |some |nearly |almost |about |just )*$", re.I)  # fmt: skip
FIRM_GAP = re.compile(
    r"\s*(?:on )?(?:\w+day )?(?:morning|night|evening|afternoon)?\s*,\s*(?:an? [a-z]+ (?:of|lasting)|so (?:the |they|she|he|it|we|its |their )?[a-z ]{0,30}(?:for|through|spent|waited)|which (?:is|was|made|left))\s+(?:about |some |nearly |almost |just )?",
    re.I,
)
NEAR, FAR = 1, 60  # sentences and characters between the times and their stretch
LEAST, MOST = 5, 5 * DAY  # minutes of a stretch that is looked at
ONE_HOUR = 60
OFF = (Fraction(1, 8), Fraction(6, 10))


def any_hours(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch of hours or minutes between two times round it.

    Reads 'sold out by half past ten, three hours after opening at half past seven'; must not read 'at half past ten, three hours after the
    fight. The pub opens at seven', of another hour.
    """
    style = style_of(page)
    today = day_of(page, desk)
    told: set[str] | None = None
    here = [wide(page, number, style) for number in range(len(page.sentences))]
    for number in range(len(page.sentences)) if sum(map(len, here)) > 1 else ():
        for one in hours_of(page, number):
            if not LEAST <= one.minutes <= MOST:
                continue
            found = _ends(page, one, here) or _up_to_now(page, one, here, today)
            if found is None:
                continue
            if told is None:
                rules = between_clocks, clocks_apart, loosely
                told = {span for rule in rules for draft in rule(page, desk) for span in draft.spans}
            if page.span(one.start, one.end) not in told and (draft := _draft(page, *found, one)):
                yield draft


def wide(page: Page, number: int, style: Style) -> list[Hour]:
    """The times of a sentence, those among them that only speech has: 'ten last night', 'eight thirty', 'half past'."""
    found = times_of(page, number, style)
    sentence = page.sentences[number]
    for pattern in (OF_PART, SAID, OF_24, IT_IS):
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            for name in ("hour", "until") if pattern is OF_24 else ("hour",):
                if not any(one.clock.start < match.end(name) and match.start(name) < one.clock.end for one in found):
                    found.append(_hour(match, name, number))
    found.sort(key=lambda one: one.clock.start)
    for match in HALF_PAST.finditer(page.text, sentence.start, sentence.end):
        before = [one for one in found if one.clock.end <= match.start()]
        if before:
            part = {"half": 30, "quarter": 15}.get(match["part"].lower()) or _MINUTES[match["part"].lower()]
            minute = before[-1].clock.minute // ONE_HOUR * ONE_HOUR + part
            found.append(Hour(Clock(minute, None, *match.span(), number), before[-1].loose))
    return sorted(found, key=lambda one: one.clock.start)


def _hour(match: re.Match[str], name: str, number: int) -> Hour:
    groups = match.groupdict()
    told = groups.get("minute") or "0"
    minute = hour_of(match[name]) + (int(told) if told.isdigit() else _MINUTES[told.lower()])
    part = (groups.get("part") or "").lower()
    end = match.end(name) if name == "until" or groups.get("until") else match.end()
    if "until" in groups:
        return Hour(Clock(minute % DAY, None, match.start(name), end, number), False)
    late = part != "morning" and not (part == "night" and minute % HALF < HALF // 2)
    return Hour(Clock(minute % HALF + HALF * (bool(part) and late), None, match.start(name), end, number), not part)


def _ends(page: Page, one: Stretch, here: list[list[Hour]]) -> tuple[Hour, Hour, bool] | None:
    """The two times that words set beside a stretch, and whether they leave no doubt of it."""
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    start = one.start if hedge is None else min(one.start, hedge)
    before = [
        each
        for number in range(max(0, one.sentence - NEAR), one.sentence + 1)
        for each in here[number]
        if each.clock.end <= start
    ]
    after = [each for each in here[one.sentence] if each.clock.start >= one.end]
    if not before or OF_ANOTHER.match(page.text, one.end):
        return None
    last = before[-1]
    gap = page.text[last.clock.end : start]
    if after and last.clock.sentence >= one.sentence - NEAR:
        between = page.text[one.end : after[0].clock.start]
        tied = POINTS.match(page.text, one.end) or re.search(r"\b(?:for|after|in)\s+$", page.text[:start][-8:])
        if tied and len(between) <= FAR and len(gap) <= 2 * FAR and not re.search(r"\d|;", between):
            return last, after[0], False
    opening = OPENS.fullmatch(page.text[page.sentences[one.sentence].start : start])
    if opening and last.clock.sentence == one.sentence - 1 and len(here[one.sentence - 1]) == 1 and one.sentence > 1:
        first = here[one.sentence - 2]
        return (first[0], last, True) if len(first) == 1 else None
    if len(before) > 1 and (SO.fullmatch(gap) or opening):
        alone = len(before) == 2 and len(here[one.sentence]) <= 2
        return before[-2], last, bool(alone and FIRM_GAP.fullmatch(gap) and nothing_else(page, one))
    return None


def _up_to_now(
    page: Page, one: Stretch, here: list[list[Hour]], today: datetime.date | None
) -> tuple[Hour, Hour, bool] | None:
    """'since nine this morning, that's eight hours', told at five; 'open till ten tonight, four hours from now': a time, and that of the capture."""
    heard = [
        each
        for number in range(min(HEAD, len(here), one.sentence))
        for each in here[number]
        if len(page.words(number)) <= LINE and ON_AIR.search(page.words(number))
    ]
    before = [each for each in here[one.sentence] if each.clock.end <= one.start] or (
        here[one.sentence - 1] if one.sentence else []
    )
    if not heard or not before:
        return None
    last, now = before[-1], heard[0]
    if last.clock.sentence == now.clock.sentence:
        return None
    if today and (last.clock.day is not None or one.minutes > DAY):
        now = replace(now, clock=replace(now.clock, day=today.weekday()))
        if last.clock.day is None and re.search(r"\byesterday\b", page.text[last.clock.start : last.clock.end + 20]):
            last = replace(last, clock=replace(last.clock, day=(today.weekday() - 1) % 7))
    lead = page.text[page.sentences[last.clock.sentence].start : last.clock.start]
    if FROM_NOW.match(page.text, one.end):
        return now, last, False
    return (last, now, False) if SINCE.search(lead) and STILL.fullmatch(page.text[last.clock.end : one.start]) else None


def _draft(page: Page, first: Hour, last: Hour, firm: bool, one: Stretch) -> Draft | None:
    """The check of the reading that comes nearest; a doubt only where both times leave nothing open and it misses as slips do."""
    draft, made, turned = best(page, first, last, one)
    draft = replace(draft, slip=f"{OWN} {draft.slip}")
    if draft.judgement.verdict == "consistent":
        loose = first.loose and last.loose and one.approximator
        return None if loose else draft
    between = page.text[first.clock.end : last.clock.start]
    fine = any(each.clock.minute % 30 for each in (first, last))
    days = first.clock.day is not None and last.clock.day is not None
    off = abs(made - one.minutes)
    if not firm or turned or BREAKS.search(between) or first.loose or last.loose or not (fine or days):
        return None
    if not OFF[0] < off / max(made, one.minutes) < OFF[1] or off <= slack_of(one) or less(page, first.clock, one, off):
        return None
    slip = off == ONE_HOUR or but_for_a_digit(one.minutes, int(made)) or one_digit(int(one.minutes), int(made))
    return draft if slip or (days and one.minutes > DAY) else None
