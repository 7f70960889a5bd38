"""How old a thing is, against the year of its beginning that another sentence or article tells: 'its 139-year history' with 'founded in 1887'.

Comes in: a Desk. Goes out: drafts of checks of the rule calendar. Told is what fits where so few beginnings are told that chance is unlikely;
and what does not fit the year beside it, but that of another article, from which that year differs by a slip of the pen.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..digits import one_digit
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .dates import MONTHS
from .durations import HUNDREDS, NUMBERS, number
from .elapsed import told
from .publication import day_of, printed_on
from .timeline import role, timeline

_COUNT = rf"\d{{2,3}}|{HUNDREDS}(?:{'|'.join(sorted((word for word, count in NUMBERS.items() if count >= 20), key=len, reverse=True))})"
# Reads 'is 52 years old', 'its 139-year history', 'look back on 191 years of independence', '80 years of brewing'.
AGE = re.compile(
    rf"\b(?:is|was|are|were|now)\s+(?:now |already |just |over |about )?(?P<old>{_COUNT})\s+years\s+old\b"
    rf"|\b(?P<life>{_COUNT})(?:-year(?:-old)?|\s+years[’'])\s+(?:history|existence|life|reign|run|tradition)\b"
    rf"|\b(?P<of>{_COUNT})\s+years\s+of\s+(?:history|existence|life|independence|service|business|tradition|continuous|unbroken|[a-z]{{3,}}ing\b)",
    re.I,
)
# Reads 'founded in 1887', 'opened in May 1974', 'dates from 1834'; must not read 'opened 1,950'.
BEGUN = re.compile(
    rf"\b(?:opened|built|finished|completed|inaugurated|founded|established|launched|erected|set up|created|formed|dat(?:es|ing)(?: back)?|first (?:held|run|staged|played))\b"
    rf"(?:[^.;\d]{{0,40}}?\b(?:in|since|from|to))?\s+(?:(?:{'|'.join(MONTHS)})\s+)?(?P<year>1[5-9]\d\d|20\d\d)\b(?!\s*(?:%|per|[a-z]+s\b))",
    re.I,
)
PERSON = re.compile(r"\b(?:he|she|who|born|I)\b")
LEAST = 20  # years: lesser ages fit some year by chance
LUCK = Fraction(1, 4)  # what chance may be that one of the beginnings fits


@dataclass(frozen=True, slots=True)
class Start:
    """A year in which something began, and where it is told."""

    page: Page
    year: int
    start: int
    end: int
    sentence: int


def lifetimes(desk: Desk) -> Iterator[Draft]:
    """Each age of a thing against the beginnings that the story tells.

    Must not read the age of a person: 'she is 52 years old'.
    """
    starts = [one for page in desk.pages for one in _starts(page)]
    for page in desk.pages if starts else ():
        today = day_of(page, desk)
        for at, sentence in enumerate(page.sentences if today else ()):
            for found in AGE.finditer(page.text, sentence.start, sentence.end):
                person = PERSON.search(page.text[sentence.start : found.start()])
                if today and not person and (draft := _against(page, at, found, starts, today)):
                    yield draft


def _against(page: Page, at: int, found: re.Match[str], starts: list[Start], today: datetime.date) -> Draft | None:
    """The check of one age: that of a year told elsewhere, if nothing nearer has told it; or that the year beside it is a slip."""
    name = next(each for each in ("old", "life", "of") if found[each])
    count, place = number(found[name]), found.span(name)
    may = (today.year - count, today.year - count - 1)
    fits = [one for one in starts if one.year == may[0]] or [one for one in starts if one.year == may[1]]
    own = [one for one in starts if one.page is page and one.sentence == at]
    if count < LEAST or not fits or any(one.year in may for one in own):
        return None  # of one sentence the rules on durations tell
    if len(own) == 1 and own[0].year not in may:
        slip = any(one.page is not page and one_digit(one.year, own[0].year) for one in fits)
        return _draft(page, place, own[0], fits, today) if slip else None
    if Fraction(2 * len({one.year for one in starts}), count) > LUCK or _told(page, at, place, today):
        return None
    near = min(fits, key=lambda one: (one.page is not page, abs(one.start - place[0])))
    return _draft(page, place, near, [], today)


def _told(page: Page, at: int, place: tuple[int, int], today: datetime.date) -> bool:
    """Whether the instants round the age tell it already."""
    line = timeline(page, today)
    here = [one for one in line.stretches[at] if one.start < place[1] and place[0] < one.end]
    return any(told(line, one, role(line, one)) for one in here)


def _starts(page: Page) -> Iterator[Start]:
    for at, sentence in enumerate(page.sentences):
        for found in BEGUN.finditer(page.text, sentence.start, sentence.end):
            yield Start(page, int(found["year"]), *found.span("year"), at)


def _draft(page: Page, age: tuple[int, int], begun: Start, others: list[Start], today: datetime.date) -> Draft:
    year, line = today.year, printed_on(page, today)
    printed, apart = " ".join(page.text[slice(*age)].split()), year - begun.year
    elsewhere = f"; elsewhere: {others[0].year}" if others else ""
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{begun.year} to {year}: {apart} years; printed: {printed}{elsewhere}",
        result=f"{apart} years",
        stated=printed,
        judgement=plainly(not others),
        why="The year of a beginning against the years that are printed since."
        + (" Another article tells the year that fits." if others else ""),
        spans=(
            begun.page.span(begun.start, begun.end),
            page.span(*age),
            *(one.page.span(one.start, one.end) for one in others),
            *([page.span(*line)] if line else []),
        ),
        slip=f"begun {begun.year} {printed}",
    )
