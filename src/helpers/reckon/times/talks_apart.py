"""What began and was over by the clock in one article, and how long it went on in another: 'Friday's talks began at 9.15am and broke up at 4.45pm'; 'Friday's talks, which ended after eight hours'.

The thing has one name in both, and the same day stands before it in both, or none does. Must not read talks of another day, nor a break.

Comes in: the Desk. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from ..quantities import Desk, Draft, Page
from .clocks import BEGINS, BREAKS
from .instants import Stretch
from .times_of_day import Clock, apart, clocks, draft_of, flat, hours_of, length, slack_of

OWN = "talks-apart"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHAT = r"talks|meeting|hearing|session|debate|siege|search|trial|count|sitting|strike|match|final|concert|march|rally|operation|rescue|vote|inquest|summit|interview|negotiations|standoff|blockade|power cut|outage|blaze|fire"
NAMED = re.compile(rf"\b(?:(?P<day>{_DAY})[’']s (?:[a-z]+ ){{0,2}}|[Tt]he )(?P<what>{_WHAT})\b")
OVER = re.compile(
    r"\b(?:broke up|broke down|end(?:ed|ing)?|closed|finish(?:ed|ing)|collapsed|adjourned|were over|was over|wound up|failed|stopped)\b",
    re.I,
)
# Reads 'broke down after ', 'lasted ', 'went on for '
WENT_ON = re.compile(
    r"(?:\b(?:broke up|broke down|ended|closed|finished|collapsed|adjourned|were over|was over|wound up|failed|stopped)(?: [a-z]+){0,3} after|\b(?:lasted|took|went on for|ran for|dragged on for|ran to))(?: (?:about|some|just|nearly|almost|more than|over|less than|around|only))? *$",
    re.I,
)
NOT = re.compile(
    r"\b(?:would|could|will|should|if|earlier|previous|second|another|last (?:week|month|year)|next|resum\w+|again|without|adjourn\w* for)\b",
    re.I,
)
FAR, OFF = 2, 20  # times, and minutes, that a stretch may be off, and must be


class Event(NamedTuple):
    """A thing with its day, as an article names it."""

    what: str
    day: str


def talks_apart(desk: Desk) -> Iterator[Draft]:
    """Each stretch of such a thing against its beginning and its end in another article."""
    if len(desk.pages) < 2:
        return
    told = [(page, *each) for page in desk.pages for each in _from_till(page)]
    for page in desk.pages if told else ():
        for number in range(len(page.sentences)):
            event = (
                _event(page.words(number)) if OVER.search(page.words(number)) or "last" in page.words(number) else None
            )
            for one in hours_of(page, number) if event else ():
                start = one.figures[0].figure.hedge_start if one.figures else None
                lead = page.text[page.sentences[number].start : one.start if start is None else min(start, one.start)]
                if not WENT_ON.search(" ".join(lead.split())):
                    continue
                same = [each for each in told if each[1] == event and each[0] is not page]
                if len({(first.minute, last.minute) for _, _, first, last in same}) == 1:
                    yield from _against(page, one, same[0][0], *same[0][2:])


def _event(text: str) -> Event | None:
    """The only such thing of a sentence."""
    found = {Event(one["what"].lower(), one["day"] or "") for one in NAMED.finditer(text)}
    return found.pop() if len(found) == 1 and not NOT.search(text) else None


def _from_till(page: Page) -> Iterator[tuple[Event, Clock, Clock]]:
    """The things of a page with the two times of their sentence, that of the beginning and that of the end."""
    for number in range(len(page.sentences)):
        here = clocks(page, number)
        event = _event(page.words(number)) if len(here) == 2 else None
        if event:
            start = page.sentences[number].start
            lead, between = page.text[start : here[0].start], page.text[here[0].end : here[1].start]
            if BEGINS.search(lead) and OVER.search(between) and not BREAKS.search(between):
                yield event, here[0], here[1]


def _against(page: Page, one: Stretch, there: Page, first: Clock, last: Clock) -> Iterator[Draft]:
    draft = draft_of(there, first, last, one)
    made = apart(first, last)[0]
    off = abs(made - one.minutes)
    if draft.judgement.verdict == "inconsistent" and (
        off < max(Fraction(OFF), slack_of(one)) or not one.minutes / FAR < made < one.minutes * FAR
    ):
        return
    names = [flat(there.text[each.start : each.end]) for each in (first, last)]
    printed = flat(page.text[one.start : one.end])
    yield replace(
        draft,
        slip=f"{OWN} {draft.slip}",
        stated=printed,
        formula=f"{names[0]} to {names[1]}: {length(made)}; printed: {printed}",
        spans=(*(there.span(each.start, each.end) for each in (first, last)), page.span(one.start, one.end)),
    )
