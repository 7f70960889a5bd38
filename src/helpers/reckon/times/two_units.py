"""One stretch of time told in two units: 'from 44 months to 50, which is to say four years and two months'; '24 months late' and 'two years late'.

Comes in: a Page or a Desk. Goes out: drafts of checks of the rule conversion. Months in years and minutes in hours are counted to the
last one. Over articles only what agrees is told, of stretches that both say how late something came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..intervals import number_words
from ..measures import DAYS, time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement
from .instants import Stretch, stretches

# Reads ', or', '(', ', which is to say', ' — that is,', ', in other words'.
AGAIN = re.compile(
    r"^(?:-?[a-z]+)?\s*[(,—–:]\s*(?:(?:or|that is|which is|i\.e\.)(?: to say)?|in other words|that makes|which makes)?,?\s*(?:exactly )?$",
    re.I,
)
MARKS = re.compile(r"\s*[,—–:]\s*")
CLOSED = re.compile(r"\s*(?:[.,;:)—–”\"’]|$)")
SEVERAL = re.compile(r"\b(?:years?|weeks?|days?|hours?|minutes?)\b")
MONTHS = ("month", "year")
# How late something came: 'two years late', '24 months after the date promised', 'six months behind schedule'.
LATE = re.compile(
    r"\s*(?:late\b|later than\b|behind (?:schedule|time|plan)\b|overdue\b|(?:after|past|beyond) (?:the|its|their) (?:\w+ )?(?:date|deadline|day|time|target|schedule)\b)",
    re.I,
)
LARGER = {
    "second": (60, "minute"),
    "minute": (60, "hour"),
    "hour": (24, "day"),
    "day": (7, "week"),
    "month": (12, "year"),
}
FEWEST = 10  # smaller counts meet by chance


def in_one_breath(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch in two units beside the same in one; what fails is told where words or brackets say it again and nothing follows."""
    changed: dict[int, list[Quantity]] = {}
    for pair in page.changes:
        changed.setdefault(pair[1].sentence, []).extend(one for one in pair if one.days)
    for number, sentence in enumerate(page.sentences):
        here = stretches(page, number)
        starts = {one.start for one in here}
        bare = [_plain(one) for one in changed.get(number, []) if one.start not in starts]
        for first, second in pairwise(sorted([*here, *bare], key=lambda one: one.start)):
            gap = " ".join(page.text[first.end : second.start].split()) + " "
            if composed(first) == composed(second) or family(first) != family(second) or not AGAIN.match(gap):
                continue
            tied = not MARKS.fullmatch(gap) and CLOSED.match(page.text[second.end : sentence.end])
            if not (first.approximator or second.approximator) and (tied or finest(first) == finest(second)):
                yield draft_of((page, first), (page, second))


def late_in_two_units(desk: Desk) -> Iterator[Draft]:
    """'24 months after the date first promised' in one article, 'two years late' in another."""
    told = [
        (page, one)
        for page in desk.pages
        for number in range(len(page.sentences))
        for one in stretches(page, number)
        if one.unit in MONTHS and not one.approximator and LATE.match(page.text, one.end)
    ]
    by_length: dict[Fraction, list[tuple[Page, Stretch]]] = {}
    for page, one in told:
        by_length.setdefault(finest(one), []).append((page, one))
    for length, same in sorted(by_length.items()):
        units = {one.unit: (page, one) for page, one in reversed(same)}
        if len(units) > 1 and length >= FEWEST and units["month"][0] is not units["year"][0]:
            yield draft_of(units["month"], units["year"])


def composed(one: Stretch) -> bool:
    """Whether a stretch is told in two units: 'four years and two months', which the reader of figures may give as months."""
    text = one.figures[0].figure.text if len(one.figures) == 1 else ""
    return len(one.figures) != 1 or bool(SEVERAL.search(text))  # 'three and a half years' is one unit


def _plain(one: Quantity) -> Stretch:
    unit = time_unit(one.unit) or time_unit(one.measure) or "day"
    figure = one.figure
    return Stretch(Fraction(str(figure.lo)), unit, figure.approximator, (one,), one.start, one.end, one.sentence)


def family(one: Stretch) -> bool:
    return one.unit in MONTHS


def finest(one: Stretch) -> Fraction:
    """A stretch in months, or in minutes."""
    return one.count * (12 if one.unit == "year" else 1) if one.unit in MONTHS else one.minutes


def draft_of(first: tuple[Page, Stretch], second: tuple[Page, Stretch]) -> Draft:
    names = [" ".join(page.text[one.start : one.end].split()) for page, one in (first, second)]
    held = finest(first[1]) == finest(second[1])
    unit = min(first[1].unit, second[1].unit, key=lambda name: DAYS[name])
    many, larger = LARGER.get(unit, (1, unit))
    whole, rest = divmod(first[1].days / DAYS[unit] if not family(first[1]) else finest(first[1]), many)
    shown = " and ".join(
        f"{number_words(count)} {name}{'s' * (count != 1)}"
        for count, name in ((Fraction(whole), larger), (rest, unit))
        if count
    )
    return Draft(
        rule="conversion",
        quantities=(*first[1].figures, *second[1].figures),
        formula=f"{names[0]} = {shown}; printed: {names[1]}",
        result=shown,
        stated=names[1],
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "hard"),
        why="One stretch of time in two units.",
        spans=tuple(page.span(one.start, one.end) for page, one in (first, second)),
    )
