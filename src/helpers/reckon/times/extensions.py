"""A day put off or brought forward by a stretch, to another: 'extended by two years, to 2030' with 'by the end of 2028' printed elsewhere.

Comes in: a Desk. Goes out: drafts of checks of the rule calendar. The first day is looked for in the article, then in the others; what fails is
told only where the article names one other day to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..digits import one_digit
from ..measures import stem
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .instants import Instant, Stretch
from .publication import day_of
from .timeline import Timeline, lead_of, timeline

BY = re.compile(r"\bby\s+(?:(?:about|some|another|a further|an extra|up to)\s+)?$", re.I)
MORE = re.compile(r"\b(?:more|extra|further|additional)\b", re.I)
ANOTHER = re.compile(r"\b(?:another|(?:a|an|the) (?:further|extra|additional))\s*$", re.I)
TO = re.compile(
    r"\s*,?\s*(?:and so\s+)?(?:to|until|till|through)\s+(?:the\s+)?(?:(?:end|start|beginning|close|middle|spring|summer|autumn|fall|winter) of\s+)?",
    re.I,
)
BEFOREHAND = re.compile(r"\b(?:forward|earlier|shorten\w*|curtail\w*)\b", re.I)
DUE = re.compile(r"\b(?:by|until|till|through|to)\s+(?:the\s+)?(?:(?:end|close|start|middle) of\s+)?$", re.I)
CONTENT = re.compile(r"[a-z]{5,}")


def put_off(desk: Desk) -> Iterator[Draft]:
    """Each 'by two years, to 2030', 'another six months, until March 2027', with the day that it was before."""
    lines = [timeline(page, day_of(page, desk)) for page in desk.pages]
    for line in lines:
        for one in (one for here in line.stretches for one in here if one.unit in ("month", "year") and not one.nth):
            last = next((each for each in line.instants[one.sentence] if each.start >= one.end), None)
            if last and TO.fullmatch(line.text(one.end, last.start)) and _moved(line, one):
                yield from _drafts(line, one, last, [line, *(other for other in lines if other is not line)])


def _moved(line: Timeline, one: Stretch) -> bool:
    lead = lead_of(line, one)
    return bool(BY.search(lead) or ANOTHER.search(lead) or MORE.search(line.text(one.start, one.end)))


def _drafts(line: Timeline, one: Stretch, last: Instant, lines: list[Timeline]) -> Iterator[Draft]:
    way = 1 if BEFOREHAND.search(lead_of(line, one)) else -1
    meant = _months(last) + way * one.count * (12 if one.unit == "year" else 1)
    if meant.denominator > 1 or last.kind == "day" or (last.kind == "year" and one.unit == "month"):
        return
    for other in lines:
        held = [
            each for here in other.instants for each in here if _is(each, int(meant), last.kind) and each is not last
        ]
        held.sort(key=lambda each: not DUE.search(other.text(max(0, each.start - 30), each.start)))
        if held:
            yield _check(line.page, one, last, other.page, held[0], held=True)
            return
    named = [
        each
        for here in line.instants
        for each in here
        if DUE.search(line.text(max(0, each.start - 30), each.start)) and line.now and each.first > line.now.last
    ]
    rest = {_unit(each, last.kind): each for each in named if _unit(each, last.kind) != _unit(last, last.kind)}
    if (
        len(rest) == 1
        and _of_one(line.page, one, *rest.values())
        and one_digit(*(each // 12 for each in (int(meant), *rest)))
    ):
        yield _check(line.page, one, last, line.page, *rest.values(), held=False)


def _of_one(page: Page, one: Stretch, each: Instant) -> bool:
    """Whether the two sentences have a word of matter in common: what is put off."""
    words = [
        {stem(word) for word in CONTENT.findall(page.words(number).lower())} for number in (one.sentence, each.sentence)
    ]
    return bool(words[0] & words[1])


def _months(each: Instant) -> int:
    return each.first.year * 12 + (each.first.month - 1 if each.kind != "year" else 0)


def _unit(each: Instant, kind: str) -> int:
    return each.first.year * 12 + (0 if kind == "year" else each.first.month - 1)


def _is(each: Instant, meant: int, kind: str) -> bool:
    return _unit(each, kind) == meant and (kind == "year" or each.kind != "year")


def _check(page: Page, one: Stretch, last: Instant, of: Page, first: Instant, *, held: bool) -> Draft:
    names = [" ".join(page.text[each.start : each.end].split()) for each in (one, last)]
    start = str(first.first.year) if last.kind == "year" else first.first.strftime("%B %Y")
    return Draft(
        rule="calendar",
        quantities=one.figures,
        formula=f"{start} and {one.count} {one.unit}{'s' * (one.count != 1)}; printed: {names[1]}",
        result="the same" if held else "another",
        stated=names[1],
        judgement=plainly(held),
        why="The day before, and by how much it moves, against the day after.",
        spans=(
            of.span(first.start, first.end),
            *(page.span(each.start, each.end) for each in (one, last)),
        ),
    )
