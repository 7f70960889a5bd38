"""More words of order that hold: a move to a value, the two ends of a group, what was last higher in a year, a mark that was beaten.

    In 1971 it counted 321,000 people. By 2001 the figure had sunk to 268,900.
    The youngest was 19 and the oldest 63.
    It made 446,000 litres. That would be the least since 2003, when 409,200 were made.
    The river touched 4.92 metres. The old record, 4.78 metres, was set in 2009.

What is told here is true by the printed numbers; no alarm is raised, for what fails may be of another thing.

Comes in: a Page. Goes out: drafts of checks of the rule ordering, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..growth.baselines import size
from ..meaning.apposition import average
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared
from .nearby import NOT_TOLD, fits, own_noun, usable
from .standings import placed_in_row
from .told_records import numbers
from .worst_cases import as_printed, side_of

MOVED = re.compile(
    r"\b(?:(?P<down>f[ea]ll(?:s|en|ing)?|s[aiu]nk(?:s|ing)?|dropp(?:ed|ing)|drops?|slid|slipped|slumped|declined|dwindled|shrank|shrunk|eased|come down|came down|cut|lowered|reduced|down|tumbled|plunged|retreated)"
    r"|(?:r[io]se(?:s|n)?|rising|climb(?:s|ed|ing)?|gr[eo]wn?|jump(?:s|ed|ing)?|swell(?:s|ed)|swollen|went up|gone up|leapt|lifted|raised|increased|doubled|tripled|soared|surged|up|recovered))"
    r"(?: back| again| further| steadily| slightly| sharply| only| just)? to(?: (?:just|about|some|only|nearly|almost|around|an?|the))*\s*[$£€]?\s*$",
    re.I,
)
ENDS = re.compile(
    r"\b(?:the|its|their|his|her) (?P<est>[a-z]{3,}est|worst|best|most|least|fewest)\b(?P<what>[^.;\d]{0,50})$", re.I
)
OLD = re.compile(
    r"\b(?:(?:old|previous|former|existing|earlier|standing) (?:[a-z]+ ){0,2}?(?:record|mark|high|low|best|peak|worst|highest|lowest|largest|biggest|longest|most)|(?:worst|largest|biggest|highest|longest|costliest|deadliest) (?:until|till|before) (?:now|then|this [a-z]+|today)|passed the record)\b[^.;\d]{0,40}(?:\b(?:in|of) (?:19|20)\d\d,? (?:[a-z]+ ){0,3})?[$£€]?\s*$",
    re.I,
)
WHEN = re.compile(r"^[^.;\d]{0,40}\bsince (?:[\w’' -]{0,40}?)(?:19|20)\d\d,? when [^.;\d]{0,60}[$£€]?\s*$", re.I)
CHANGING = re.compile(r"\bfrom\b[^,;.]*$")
# 'fell to 13 from 18': what it fell from is told behind it
THEN = re.compile(r"^[^.;]{0,60}\b(?:from|against|compared with|up on|down on)\b")
TAKES_UP = re.compile(
    r"\b(?:it|that|this|which|they|he|she|the (?:figure|number|total|count|tally|sum|level|share|toll|price|rate))\b",
    re.I,
)
PART_OF = re.compile(r"(?: [a-z]+)? (?:out )?of (?:the |its |their |all )?")
BACK = 3  # sentences before a mark in which what beat it is told
ALIKE, CLOSE = 6, 1.6  # times as large are of something else; and so many of a record


def held_orders(page: Page, desk: Desk) -> Iterator[Draft]:
    """All of it. Must not read 'sank to 310' after 268, which does not hold, nor a value of another kind."""
    for number, group in page.by_sentence.items():
        if number < 0:
            continue
        for one in group:
            if usable(one) and one.figure.lo == one.figure.hi and not one.figure.approximator:
                yield from _moved(page, one)
                yield from _beaten(page, one)
        yield from _ends(page, [one for one in group if usable(one)])
    yield from _last_so(page, desk)


def _before(page: Page, one: Quantity, back: int) -> Iterator[Quantity]:
    """The values of its kind before one, the nearest first."""
    for number in range(one.sentence, max(-1, one.sentence - back - 1), -1):
        for other in reversed(page.by_sentence.get(number, [])):
            if other.end <= one.start and usable(other) and other.figure.lo == other.figure.hi and fits(one, other):
                yield other


def _moved(page: Page, one: Quantity) -> Iterator[Draft]:
    """'had sunk to 268,900' after 321,118: the nearest value of its kind before it, of its sentence or the one before."""
    lead = page.before(one, 60)
    found = MOVED.search(lead)
    if not found or average(page, one) or NOT_TOLD.search(lead) or THEN.search(page.after(one)):
        return
    for other in _before(page, one, 1):
        if (
            page.sentences[other.sentence].paragraph != page.sentences[one.sentence].paragraph
            and "\n\n" in page.text[other.end : one.start]
        ):
            return
        bare = not (own_noun(one) or one.unit) or one.sentence != other.sentence
        if average(page, other) or (
            bare
            and not TAKES_UP.search(page.text[page.sentences[one.sentence].start : one.start])
            and one.sentence != other.sentence
        ):
            return  # of another thing
        down = bool(found["down"])
        right = size(one) < size(other) if down else size(one) > size(other)
        if right and max(size(one), size(other)) <= ALIKE * min(size(one), size(other)):
            draft = compared(one, other, "at most" if down else "at least", " ".join(found[0].split()[:-1]).lower())
            yield from _held(replace(draft, rule="ordering", why="The order that the words claim."))
        return


def _ends(page: Page, group: list[Quantity]) -> Iterator[Draft]:
    """'The youngest was 19 and the oldest 63': two ends of one sentence, the one above the other."""
    told = []
    for one in group:
        found = ENDS.search(page.before(one, 80))
        side = side_of(found["est"].lower()) if found and not CHANGING.search(found["what"]) else None
        if found and side:
            told.append((one, side, found["est"].lower()))
    for (one, side, word), (other, opposite, _) in pairwise(told):
        like = one.unit == other.unit or fits(one, other) or fits(other, one)
        if side != opposite and like and size(one) != size(other):
            yield from _held(placed_in_row(*as_printed(one, other), side, word))


def _last_so(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the least since 2003, when 409,200 were made': of the year before, it was still less."""
    for number, words, own in numbers(page, desk.published):
        start = page.sentences[number].start
        for one in page.by_sentence.get(number, []):
            told = (
                words.first
                and one is not own
                and own.sentence <= number
                and one.start >= start + words.start
                and usable(one)
            )
            if told and fits(own, one) and WHEN.match(" ".join(page.text[start + words.start : one.start].split()).partition(" ")[2] + " "):  # fmt: skip
                side, word = ("at least", "at most")[not words.up], words.word
                draft = compared(one, own, side, f"{word} since")
                yield from _held(replace(draft, rule="ordering", why="What was last so in a year was so in that year."))


def _beaten(page: Page, old: Quantity) -> Iterator[Draft]:
    """'The old record, 4.78 metres' after 4.92: the nearest value of its kind before it that is close, and beyond."""
    timed = "." in old.figure.text and not (
        old.unit or own_noun(old)
    )  # '54.12' may be a time, of which the less is the record
    if timed or not OLD.search(page.before(old, 110)):
        return
    for one in _before(page, old, BACK):
        beats = (
            size(one) < size(old) if ":" in old.figure.text else size(one) > size(old)
        )  # of a race the record is the least
        if beats and max(size(one), size(old)) <= CLOSE * min(size(one), size(old)) and not _whole(page, one):
            side = "at most" if size(one) > size(old) else "at least"
            yield from _held(placed_in_row(*as_printed(one, old), side, "record"))
            return


def _whole(page: Page, one: Quantity) -> bool:
    """Whether a value is no outcome: what another is a part of ('14 of 18'), or what a change began with."""
    parts = (each for each in page.by_sentence.get(one.sentence, []) if each.end <= one.start)
    return page.set_aside(one) or any(PART_OF.fullmatch(page.text[each.end : one.start]) for each in parts)


def _held(draft: Draft) -> Iterator[Draft]:
    if draft.judgement.verdict == "consistent":
        yield draft
