"""What opened at one time of day and was over at another, told paragraphs apart: 'opened at 7.15pm ... broke up at 9.40pm, after two and a half hours'.

Comes in: a Page, or the Desk. Goes out: drafts of checks of the rule calendar, of stretches that no nearer pair of times has told. The last time stands in the
sentence of the stretch; the first one is that of a beginning, of the same thing where a noun is said again, or else the only one of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..measures import stem
from ..quantities import Desk, Draft, Page
from .clock_slots import ANOTHER, OFF, clocks_apart, less
from .clocks import BEGINS, OF_ANOTHER, between_clocks
from .instants import Stretch
from .times_of_day import Clock, apart, clocks, draft_of, flat, hours_of, length

BACK = 30  # sentences in which the clock of the beginning is looked for
# What goes before a stretch that ends at the time beside it: 'after', 'by which time they had sat through', 'by then it had burned for'.
ENDED = re.compile(
    r"\b(?:after|by (?:which|that) (?:time|point)\b[^.;\d]{0,90}?|by then\b[^.;\d]{0,60}?|having \w+(?: \w+){0,3}|(?:end|clos|round)ing)\s+(?:a \w+ )?$", re.I
)  # fmt: skip
HOURS_ON = re.compile(r"\s*(?:later|on|after (?:it|they|he|she|the doors?) (?:had )?(?:opened|began|started|sat down|set off|left))\s*,\s*(?:(?:just )?(?:at|before|after)\s+|and\b)", re.I)  # fmt: skip
NOUN = re.compile(r"\b[a-z]{4,}\b")
SUBJECT_REACH = 60
HALF, LEAST = 30, 60  # minutes: whole and half hours, and shorter stretches, are met by chance


def opened_and_over(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch that ends at the time of its sentence, against the time at which that began.

    Reads 'The meeting opened at 7.15pm. ... It was 10.40pm when the vote came, by which time they had sat through three hours'; must not read
    'The shop opens at 9am. ... The fire was out at 2pm, after three hours', of another thing.
    """
    here = [clocks(page, number) for number in range(len(page.sentences))]
    begun = [(number, each) for number, line in enumerate(here) for each in line if BEGINS.search(_lead(page, each))]
    told: set[str] | None = None
    for number, now in enumerate(here):
        if len(now) != 1 or not (starts := [each for at, each in begun if number - BACK <= at < number]):
            continue
        for one in hours_of(page, number):
            if not _ends(page, now[0], one):
                continue
            if told is None:
                told = {span for rule in (between_clocks, clocks_apart) for draft in rule(page, desk) for span in draft.spans}  # fmt: skip
            first = _first(page, starts, now[0])
            if first and page.span(one.start, one.end) not in told and (draft := _draft(page, first, now[0], one)):
                yield draft


def _ends(page: Page, last: Clock, one: Stretch) -> bool:
    """Whether the words let a stretch end at a time: 'at 9.40pm, after three hours', 'Three hours later, at 9.40pm'."""
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    start = one.start if hedge is None else min(hedge, one.start)
    if OF_ANOTHER.match(page.text[one.end : one.end + 60]) or ANOTHER.search(page.words(one.sentence)):
        return False
    if one.start > last.end:
        return bool(ENDED.search(page.text[last.end : start]))
    return bool(HOURS_ON.fullmatch(page.text[one.end : last.start]))


def _first(page: Page, starts: list[Clock], last: Clock) -> Clock | None:
    """The beginning of what ends: the one whose thing is named again before the last time, else the only one."""
    named = _nouns(_lead(page, last))
    same = [each for each in starts if named & _nouns(_lead(page, each))]
    found = same or starts
    return found[-1] if len({(each.minute, each.day) for each in found}) == 1 else None


def _draft(page: Page, first: Clock, last: Clock, one: Stretch) -> Draft | None:
    """The check; what fails is told where the stretch is not so far off that another is meant, and no break is told."""
    draft = draft_of(page, first, last, one)
    if draft.judgement.verdict == "consistent":
        return draft
    off = abs(apart(first, last)[0] - one.minutes)
    near = OFF[0] < off / one.minutes < OFF[1]
    return draft if near and not less(page, first, one, off) else None


def _lead(page: Page, each: Clock) -> str:
    return page.text[max(page.sentences[each.sentence].start, each.start - SUBJECT_REACH) : each.start]


def _nouns(lead: str) -> set[str]:
    return {stem(word) for word in NOUN.findall(lead)}


def ended_elsewhere(desk: Desk) -> Iterator[Draft]:
    """'It took them four hours and 35 minutes' in one article, 'began at 6.15pm and closed at 10.50pm' in another: told where it fits to the minute.

    Must not read whole and half hours, which two times meet by chance.
    """
    ends = [(page, *pair) for page in desk.pages for pair in _neighbours(page)]
    for page in desk.pages if ends else ():
        for number in range(len(page.sentences)):
            for one in hours_of(page, number):
                if one.approximator or one.minutes % HALF == 0 or one.minutes < LEAST:
                    continue
                fits = [each for each in ends if one.minutes in apart(*each[1:])]
                other = [each for each in fits if each[0] is not page]
                if other and len(other) == len(fits):  # what its own article sets beside it is told there
                    of, first, last = other[0]
                    draft = draft_of(of, first, last, one)
                    places = (
                        of.span(first.start, first.end),
                        of.span(last.start, last.end),
                        page.span(one.start, one.end),
                    )
                    yield replace(
                        draft,
                        spans=places,
                        stated=flat(page.text[one.start : one.end]),
                        formula=_formula(of, first, last, page, one),
                    )


def _formula(of: Page, first: Clock, last: Clock, page: Page, one: Stretch) -> str:
    names = [flat(of.text[each.start : each.end]) for each in (first, last)]
    return f"{names[0]} to {names[1]}: {length(apart(first, last)[0])}; printed: {flat(page.text[one.start : one.end])}"


def _neighbours(page: Page) -> Iterator[tuple[Clock, Clock]]:
    """Two times of day that follow one another, in one sentence or two in a row."""
    found = [each for number in range(len(page.sentences)) for each in clocks(page, number)]
    yield from (pair for pair in pairwise(found) if pair[1].sentence - pair[0].sentence <= 1)
