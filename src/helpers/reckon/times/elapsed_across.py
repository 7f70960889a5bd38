"""Stretches of time that one article prints and whose ends, or one of them, another does: '14 months', 'in March 2018 ... not until May 2019'.

Comes in: a Desk. Goes out: drafts of checks of the rule calendar; only what fits is told. The articles share a name, one of the two ends, or
the day of the event that several print; looked up, never searched through.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ..measures import stem
from ..quantities import Desk, Draft, Page, once
from .dates import MONTHS, WEEKDAYS
from .elapsed import draft_of, told
from .instants import Instant, Stretch
from .publication import day_of
from .timeline import Pair, Timeline, beside, lead_of, pair_of, role, timeline

NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
MOST = 12  # pairs of instants that are tried for one name
LUCK = Fraction(1, 4)
COMMON = 2  # days that the articles have in common which are looked at
# Lines at the head of an article, whose 'eight days on' is of its event; and what chance may be there
HEAD, AT_HEAD = 5, Fraction(1, 2)
LEAD = 6  # sentences at the head of an article, heading and lead among them, whose weekdays are of its event
FEW = 3  # days: fewer meet by chance
# Reads 'has now run for', 'have been shut for'.
LASTING = re.compile(
    r"\b(?:ha(?:s|ve)|[a-z]+[’'](?:s|ve)) (?:\w+ )?(?:been|run|lasted|gone|stood|lain)\b[^.;,]{0,40}\bfor\s+$", re.I
)
# Reads 'That is almost' before '11 weeks after', of a day in the sentence before.
THAT_IS = re.compile(r"\W*(?:That|It|This|Which)(?: is| was|[’']s| comes| makes)\s*", re.I)
FAR = 8  # of so many days one may be told of which another article prints the first by chance
YEARS, POINTED = 5, Fraction(2, 5)  # years ago; and what chance may be that one of those fits which stand beside a name
EVENT = re.compile(r"\s*(?:after|since)\s+([^.;,\d]{3,60})", re.I)
BEFORE = re.compile(r"\s*(?:before|ahead of)\s+([^.;,\d]{3,60})", re.I)
CONTENT = re.compile(r"[a-z]{5,}")
WEEKDAY = re.compile(
    r"(?<!last )(?<!next )(?<!every )(?<!each )(?<!until )(?<!by )\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s)(?!,? \d)(?!,? (?:[A-Z][a-z]+\.? \d|the ))"
)
OF_TIME = frozenset(name.capitalize() for name in (*MONTHS, *WEEKDAYS))
LONG = 20  # days: shorter counts fit some two dates by chance


Places = dict[str, tuple[Page, Instant]]  # where each article tells a day


@dataclass(frozen=True, slots=True)
class Ends:
    """Two instants that stand side by side in a page."""

    page: Page
    first: Instant
    last: Instant


@once
def _lines(desk: Desk) -> list[Timeline]:
    return [timeline(page, day_of(page, desk)) for page in desk.pages]


def told_apart(desk: Desk) -> Iterator[Draft]:
    """A stretch of one article between two instants of another."""
    lines = _lines(desk)
    ends = [each for line in lines for each in _ends(line)]
    by_name: dict[str, list[Ends]] = {}
    by_day: dict[tuple[datetime.date, datetime.date], Ends] = {}
    for each in ends:
        for name in _names(each.page, each.first.sentence) & _names(each.page, each.last.sentence):
            by_name.setdefault(name, []).append(each)
        if each.first.kind == each.last.kind == "day":
            by_day.setdefault((each.first.first, each.last.first), each)
    for line in lines:
        for one in (one for here in line.stretches for one in here if one.count.denominator == 1 and not one.nth):
            if role(line, one) in ("length", "past", "later", "after"):
                found = _by_days(line, one, by_day) or _by_name(line, one, by_name)
                if found:
                    yield draft_of(line.page, *found)


def since_the_day(desk: Desk) -> Iterator[Draft]:
    """'Eight days on', '17 days since the earthquake', '16 March, eight days after the fire': since the day that the articles have in common.

    That day is one which two articles print or more; of a stretch whose two ends its own article sets beside it nothing is told here.
    """
    lines = _lines(desk)
    places: dict[datetime.date, Places] = {}
    for line in lines:
        for each in (each for here in line.instants for each in here if each.kind == "day"):
            places.setdefault(each.first, {}).setdefault(line.page.article_id, (line.page, each))
    common, named = _common(places), _with_weekdays(lines, places)
    others = [day for day in _common(named) if day not in common]
    for line in lines:
        for one in (one for here in line.stretches for one in here):
            end = _end(line, one, role(line, one))
            back = [(day, places[day]) for day in common if end and day < end.first][:COMMON]
            event = [
                (day, named[day]) for day in others if end and day < end.first and _of_event(line, one, named[day])
            ]
            rest = _far_day(line, one, end, places) if end and one.count >= LONG else None
            if end is None or not (back or rest or event) or told(line, one, role(line, one)):
                continue
            found = next((draft for tried, (_, where) in enumerate([*back, *event], 1) if (draft := _since(line, one, end, where, tried))), None)  # fmt: skip
            if found is None and rest and (pair := pair_of(one, rest[1], end)):
                found = _draft(line, pair, [rest])
            if found:
                yield found


def before_the_day(desk: Desk) -> Iterator[Draft]:
    """'In the ballot of 21 August, 17 days before the first picket' with 'the picket began on 7 September' in another article: where it fits."""
    lines = _lines(desk)
    places: dict[datetime.date, Places] = {}
    for line in lines:
        for each in (each for here in line.instants for each in here if each.kind == "day"):
            places.setdefault(each.first, {}).setdefault(line.page.article_id, (line.page, each))
    for line in lines:
        for one in (one for here in line.stretches for one in here if one.unit in ("day", "week")):
            days = [each for each in line.instants[one.sentence] if each.kind == "day" and beside(line, one, each)]
            if role(line, one) != "before" or len(days) != 1 or one.days.denominator > 1 or told(line, one, "before"):
                continue
            for shift in (0, -1, 1) if one.unit == "week" else (0,):
                where = places.get(days[0].first + datetime.timedelta(int(one.days) + shift), {})
                others = {name: each for name, each in where.items() if each[0] is not line.page}
                tied = others and (len(where) > 1 or _of_event(line, one, others, BEFORE))
                pair = pair_of(one, days[0], next(iter(others.values()))[1]) if tied else None
                if pair and pair.holds:
                    yield draft_of(line.page, pair, line.page, next(iter(others.values()))[0])
                    break


def _common(places: dict[datetime.date, Places]) -> list[datetime.date]:
    """The days that two articles tell or more, those of most articles first."""
    return sorted(
        (day for day, where in places.items() if len(where) > 1), key=lambda day: (-len(places[day]), -day.toordinal())
    )


def _with_weekdays(lines: list[Timeline], places: dict[datetime.date, Places]) -> dict[datetime.date, Places]:
    """The days with the weekdays that stand for them: 'on Friday' where another article prints the date, or both tell it in their leads."""
    named = {day: dict(where) for day, where in places.items()}
    for line in lines:
        for each in weekdays_named(line):
            if each.first in places or each.sentence < LEAD:
                named.setdefault(each.first, {}).setdefault(line.page.article_id, (line.page, each))
    return named


def _since(
    line: Timeline, one: Stretch, end: Instant, places: dict[str, tuple[Page, Instant]], tried: int
) -> Draft | None:
    """The check of a stretch from a day that several articles print, where so few were tried that chance is unlikely."""
    pair = pair_of(one, next(iter(places.values()))[1], end)
    most = 1 if _of_event(line, one, places) else AT_HEAD if _at_head(line, one) else LUCK
    if pair and pair.holds and tried * _luck(pair) <= most:
        return _draft(line, pair, list(places.values()))
    return None


def _of_event(
    line: Timeline, one: Stretch, places: dict[str, tuple[Page, Instant]], words: re.Pattern[str] = EVENT
) -> bool:
    """Whether the words after a stretch tell what a sentence tells of the day: 'two days after she came ashore', 'came ashore on Friday'."""
    told = words.match(line.text(one.end, line.page.sentences[one.sentence].end))
    event = {stem(word) for word in CONTENT.findall(told[1].lower())} if told else set()
    return any(
        event & {stem(word) for word in CONTENT.findall(page.words(each.sentence).lower())}
        for page, each in places.values()
    )


def weekdays_named(line: Timeline) -> Iterator[Instant]:
    """The weekdays that stand for the last such day up to publication: 'came ashore on Friday', in an article of Saturday."""
    for number, sentence in enumerate(line.page.sentences if line.now else ()):
        for found in WEEKDAY.finditer(line.page.text, sentence.start, sentence.end):
            dated = any(each.start <= found.start() < each.end + 2 for each in line.instants[number])
            if line.now and not dated:
                day = line.now.first
                day -= datetime.timedelta((day.weekday() - WEEKDAYS.index(found["day"].lower())) % 7)
                yield Instant(day, day, *found.span("day"), number, "day")


def _draft(line: Timeline, pair: Pair, places: list[tuple[Page, Instant]]) -> Draft:
    draft = draft_of(line.page, pair, places[0][0], line.page)
    return replace(draft, spans=(*(page.span(each.start, each.end) for page, each in places), *draft.spans[1:]))


def _far_day(
    line: Timeline, one: Stretch, end: Instant, places: dict[datetime.date, dict[str, tuple[Page, Instant]]]
) -> tuple[Page, Instant] | None:
    """The day of another article so many days before an end, where few lie about as far back: 'by 13 May, which is 240 days' worth'."""
    if one.unit != "day" or one.count.denominator > 1 or one.approximator:
        return None
    days = {day: where for day, where in places.items() if one.count < 2 * (end.first - day).days < 4 * one.count}
    fits = [day for day in days if (end.first - day).days in (one.count, one.count - 1)]
    others = [where for day in fits for where in days[day].values() if where[0] is not line.page]
    return others[0] if len(fits) == 1 and others and len(days) <= one.count / FAR else None


def years_ago(desk: Desk) -> Iterator[Draft]:
    """'what it was to cost seven years ago' in one article, and the year in another, in a sentence with a name in common."""
    lines = _lines(desk)
    by_name: dict[str, list[tuple[Page, Instant]]] = {}
    for line in lines:
        for each in (each for here in line.instants for each in here if each.kind in ("month", "year")):
            for name in _names(line.page, each.sentence) - OF_TIME:
                by_name.setdefault(name, []).append((line.page, each))
    for line in lines:
        for one in (one for here in line.stretches for one in here if one.unit == "year" and one.count >= YEARS):
            if not line.now or one.count.denominator > 1 or role(line, one) != "ago" or told(line, one, "ago"):
                continue
            names = _names(line.page, one.sentence) - OF_TIME
            near = [each for name in sorted(names) for each in by_name.get(name, [])[:MOST] if each[0] is not line.page]
            back = {each.first.year for _, each in near if one.count < 2 * (line.now.first.year - each.first.year) < 4 * one.count}  # fmt: skip
            fits = [each for each in near if line.now.first.year - each[1].first.year == one.count]
            if fits and len(back) <= one.count * POINTED and (pair := pair_of(one, fits[0][1], line.now)):
                yield _draft(line, pair, fits[:1])


def _end(line: Timeline, one: Stretch, name: str) -> Instant | None:
    """The day up to which a stretch is told that words date from an event: the one beside it, else that of publication."""
    lasting = name == "length" and LASTING.search(lead_of(line, one))
    long = name == "length" and one.unit == "day" and one.count >= LONG
    counted = name == "nth" and one.unit == "day" and _at_head(line, one)
    if name not in ("later", "after", "ago") and not (lasting or long or counted):
        return None
    by = [each for each in line.instants[one.sentence] if each.kind == "day" and beside(line, one, each)]
    before = line.instants[one.sentence - 1] if one.sentence and THAT_IS.fullmatch(lead_of(line, one)) else []
    if name == "after" and not by and len(before) == 1 and before[0].kind == "day":
        return before[0]
    if name != "ago" and len(by) == 1 and by[0].end <= one.start:
        return by[0]
    return line.now if not by and (lasting or not long) else None


def _luck(pair: Pair) -> Fraction:
    """How often chance would fit a pair; days counted to the day of publication are told to the day as a rule."""
    exact = pair.stretch.unit == "day" and (pair.last.first - pair.first.first).days == pair.stretch.count
    return Fraction(1) / pair.stretch.count if exact and pair.stretch.count >= FEW else pair.luck


def _at_head(line: Timeline, one: Stretch) -> bool:
    return sum(bool(row.strip()) for row in line.page.text[: one.start].split("\n")) <= HEAD


def _ends(line: Timeline) -> Iterator[Ends]:
    """Two instants of a sentence that holds no other, or of two sentences in a row with one each."""
    for number, here in enumerate(line.instants):
        after = line.instants[number + 1] if number + 1 < len(line.instants) else []
        for two in (here, [*here, *after] if len(here) == len(after) == 1 else []):
            if len(two) == 2 and two[0].first != two[1].first:
                yield Ends(line.page, *sorted(two, key=lambda one: one.first))


def _names(page: Page, number: int) -> set[str]:
    return set(NAME.findall(page.words(number)[1:]))


def _by_days(
    line: Timeline, one: Stretch, by_day: dict[tuple[datetime.date, datetime.date], Ends]
) -> tuple[Pair, Page] | None:
    """'runs through April 11. With 32 of its 61 days gone': one end stands beside, and elsewhere the two stand together."""
    if one.unit != "day" or one.count < LONG:
        return None
    for each in (each for other in line.instants[max(0, one.sentence - 1) : one.sentence + 1] for each in other):
        for days in (int(one.count), int(one.count) - 1):
            for way in (-1, 1):
                try:
                    other = each.first + datetime.timedelta(way * days)
                except OverflowError:
                    continue
                found = by_day.get((min(each.first, other), max(each.first, other))) if each.kind == "day" else None
                if found and found.page is not line.page and (pair := pair_of(one, found.first, found.last)):
                    return pair, found.page
    return None


def _by_name(line: Timeline, one: Stretch, by_name: dict[str, list[Ends]]) -> tuple[Pair, Page] | None:
    """The one pair of instants in the other articles, in a sentence with a name of the stretch's own, that fits."""
    tried: dict[tuple[datetime.date, datetime.date], tuple[Pair, Page]] = {}
    for name in sorted(_names(line.page, one.sentence)):
        for each in by_name.get(name, [])[:MOST]:
            if each.page is not line.page and (pair := pair_of(one, each.first, each.last)):
                tried[each.first.first, each.last.first] = pair, each.page
    held = [each for each in tried.values() if each[0].holds]
    return held[0] if len(held) == 1 and sum(pair.luck for pair, _ in tried.values()) <= LUCK else None
