"""Stretches up to the hour at which a broadcast is heard, or from it, where its head tells that hour in a line of its own.

    Radio Kestle, 1pm, Thursday 12 February. ... The crest came at 4.30am yesterday, so it's been falling for thirty-two and a half hours.
    On air 6.10pm. ... The line is open till ten tonight; that's nearly four hours from now. ... Back at half past, twenty minutes from now.
    She is with us after the nine o'clock news. That's in an hour's time.

Comes in: a Page, and the Desk. Goes out: drafts of checks of the rule calendar; only what holds is told: another hour may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..quantities import Desk, Draft, Page
from .any_hours import wide
from .instants import Stretch
from .loose_clocks import HALF, Hour, best, hour_of, style_of
from .times_of_day import DAY, Clock, hours_of

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HEAD, LINES, LINE = 500, 6, 150  # characters and lines at the head, and how long such a line may be
# A line at the head that says who is heard and when; must not read a headline or a lead
TOLD = re.compile(r"\b(?:radio|fm|news|newsreader|bulletin|on air|read by|script|presenter|reader|host|breakfast|drivetime|it[’']s)\b", re.I)  # fmt: skip
# Reads 'on air 6.10pm', 'Radio Kestle, 1pm,', 'On air at one pm', 'for one o'clock', '0800 bulletin', '17:30', 'It's 1pm'; must not read 'May 2026'.
HEARD = re.compile(
    rf"\b(?:(?P<hour>1[0-2]|0?[1-9]|{_HOURS})(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?|(?P<clock>{_HOURS}) o[’']clock\b|(?<![A-Za-z] )(?<![A-Za-z], )(?P<h24>[01]\d|2[0-3])[:.]?(?P<m24>[0-5]\d)(?= (?:bulletin|news)|\s*(?:$|[,/|–—-]|hrs?\b)))",
    re.I | re.M,
)
FROM_NOW = re.compile(r"[’']?s?\s*(?:from now|from this moment|time\b)", re.I)
IN = re.compile(r"\bin (?:about |just |just under |just over |another |under )?$", re.I)
AT_END = re.compile(r"\s*(?:[.,;!?)”\"—–]|$)")
# Reads ', so it's been falling for ', '. They've been going ', of what is still so
STILL = re.compile(
    r"(?:\bha(?:s|ve)|[a-z]+[’'](?:s|ve)) (?:now |already |just )?been\b[^.;\d]{0,40}?(?:\b(?:for|going|at it|up|out|on)\s+)(?:about |some |nearly |almost |over |more than |just |a (?:little|bit) (?:more|less) than )?$",
    re.I,
)
# Reads 'It's now at three. So that's a drop of two metres, in ': what stands between is of this moment
NOW_IN = re.compile(
    r"\bnow\b.{0,120}\bin (?:about |just |a (?:bit|little) (?:more|less|over|under)(?: than)? )?$", re.I | re.S
)
BARE_HALF = re.compile(r"\b(?:at|till|until|by) (?P<part>half|quarter) past\b(?=\s*[,.;:)!?])", re.I)
PAST = {"half": 30, "quarter": 15}
BACK = 2  # sentences before a stretch in which the time may stand
LEAST, MOST = 10, 3 * DAY  # minutes of a stretch that is looked at


def on_air(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch of hours or minutes that words tie to the moment of the broadcast, with the one time that stands before it."""
    now = heard(page)
    style = style_of(page)
    for number in range(len(page.sentences)) if now else ():
        for one in hours_of(page, number):
            if now is None or not LEAST <= one.minutes <= MOST or one.start < HEAD // 10:
                continue
            hedge = one.figures[0].figure.hedge_start if one.figures else None
            start = one.start if hedge is None else min(one.start, hedge)
            near = range(max(0, number - BACK), number + 1)
            times = [each for at in near for each in wide(page, at, style) if each.clock.end <= start]
            times = [each for each in times if not _same(each, now)]
            drafts = [best(page, *ends, one)[0] for ends in _ends(page, one, start, now, times)]
            held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
            yield from (replace(draft, slip=f"on-air {draft.slip}") for draft in held[:1])


def heard(page: Page) -> Hour | None:
    """The time at which a broadcast is heard, from the first line of its head that tells one."""
    at = 0
    for line in page.text[:HEAD].split("\n")[: 2 * LINES]:
        found = HEARD.search(line) if len(line) <= LINE or line.startswith("It") else None
        if found and found.start() <= LINE and TOLD.search(line):
            number = next((n for n, one in enumerate(page.sentences) if one.end > at + found.start()), 0)
            clock = Clock(_minute(found), None, at + found.start(), at + found.end(), number)
            return Hour(clock, bool(found["clock"]))
        at += len(line) + 1
    return None


def _minute(found: re.Match[str]) -> int:
    """The minute of the day that a match of HEARD tells; without a half of the day that of the first."""
    if found["h24"]:
        return int(found["h24"]) * 60 + int(found["m24"])
    minute = hour_of((found["hour"] or found["clock"]).lower().lstrip("0")) % HALF + int(found["minute"] or 0)
    return minute + HALF * ((found["half"] or "").lower() == "p")


def _same(one: Hour, now: Hour) -> bool:
    return one.clock.start < now.clock.end and now.clock.start < one.clock.end


def _ends(page: Page, one: Stretch, start: int, now: Hour, times: list[Hour]) -> Iterator[tuple[Hour, Hour]]:
    """The moment of the broadcast and the time to come, or the times past and that moment, the nearest first."""
    lead = page.text[page.sentences[max(0, one.sentence - 1)].start : start]
    if FROM_NOW.match(page.text, one.end) or (IN.search(lead) and AT_END.match(page.text, one.end)):
        here = [each for each in times if each.clock.sentence >= one.sentence - 1]
        for bare in BARE_HALF.finditer(page.text, page.sentences[one.sentence].start, start):
            minute = now.clock.minute // 60 * 60 + PAST[bare["part"].lower()]
            here.append(Hour(Clock(minute, None, bare.start("part"), bare.end(), one.sentence), now.loose))
        yield from ((now, each) for each in here[-1:])
    for each in reversed(times):
        if STILL.search(lead) or NOW_IN.search(page.text[each.clock.end : start]):
            yield each, now
