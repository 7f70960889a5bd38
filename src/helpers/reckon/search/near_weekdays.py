"""A weekday and a date near it that do not fall together: 'Thursday's vote, on 22 May' of a year in which that is a Wednesday.

Comes in: a Scene. Goes out: misses of the rule calendar, one for each date and each weekday in its sentence or the one beside it; the traits
say what stands between the two, what tells the year, and whether the other pairs of the story fall together.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..quantities import Desk, Draft, Page
from ..times.calendar import FAR_OFF, in_named_year
from ..times.dates import DATES, WEEKDAYS, date_of
from ..times.publication import near_publication, own_date, printed_on
from ..verdicts import Judgement
from .scene import Miss, Scene
from .time_words import lead, quoted, step

REACH = 60  # characters between a weekday and a date of one sentence that are looked at
MOST = 4  # weekdays that are tried with a date
# Reads 'Thursday', 'Thurs.', 'Thu' before a date; must not read 'sun', 'sat', 'wed' of common words.
WEEKDAY = re.compile(
    r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?(?=,? \d|,? [A-Z][a-z]{2}))s?(?P<own>[’']s)?"
)
ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b")
BARE = re.compile(
    r"\b(?:the|on) (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?! (?:of|century|floor|time|year|place|day|week|month|edition|anniversary|birthday|minute|hole|lap|[a-z]+))"
)
# What may stand between a weekday and its date.
GAPS = {
    "beside": re.compile(r"[\s,(—–]*(?:the\s+)?"),
    "of grammar": re.compile(r"(?:[\s,(—–:]|\b(?:the|of|on|and|at|an?|in|which|that|this|it|is|was|be|will|falls?|fell|next|last|came|comes|date|day)\b)+", re.I),
    "part of the day": re.compile(r"[\s,(]*(?:early |late )?(?:morning|afternoon|evening|night|lunchtime|midday|noon)[\s,(—–]*(?:of |on )?(?:the )?", re.I),
    "clock": re.compile(r"[\s,(]*(?:at |from |by )?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?[\s,(]*(?:on )?(?:the )?", re.I),
    "of an event": re.compile(r"\s+(?:[a-z-]+,?\s+){1,3}?(?:(?:of|on|for|from)\s+)?(?:the\s+)?", re.I),
    "weekdays": re.compile(r"[\s,]*(?:and|or|to|through|until|-|–)\s*\w+day[\s,(—–]*(?:the\s+)?", re.I),
}  # fmt: skip
ASIDE = re.compile(r"\b(?:every|each|last|next|previous|following|since|by|until|usual(?:ly)?|most|some)\s*$", re.I)
# Reads 'Monday editions', 'Sunday papers said': the weekday belongs to the word after it. Must not read 'Monday evening', 'Monday and'.
OF_NOUN = re.compile(
    r"\s+(?!(?:the|and|or|to|of|on|at|in|for|that|it|he|she|they|after|before|when|with|by|from|but|is|was|will|as|a|an)\b|[a-z]+ed\b|(?:early|late)\b|(?:morning|afternoon|evening|night)\b)[a-z]{3,}"
)
NEAR_DAYS = (7, 31, 90, 200, 370)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a page: how it tells its year, and where it stands."""

    day: datetime.date
    year: str  # 'printed', 'near', 'far'; 'month' where the month is that of another date as well
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A weekday and a date, and what stands between them."""

    page: Page
    date: Dated
    weekday: int
    start: int
    end: int
    sentence: int
    gap: str

    @property
    def shift(self) -> int:
        return (self.weekday - self.date.day.weekday()) % 7

    @property
    def firm(self) -> bool:
        return self.gap in ("beside", "of grammar", "part of the day")


class Index:
    """The pairs of a story, looked up by date, by weekday and by the day that they name."""

    def __init__(self, pairs: list[Pair]) -> None:
        self.by_place: dict[tuple[str, int], list[Pair]] = {}
        self.firm: dict[datetime.date, list[Pair]] = {}
        self.shifts: Counter[int] = Counter()  # of the firm ones
        for pair in pairs:
            for start in (pair.date.start, pair.start):
                self.by_place.setdefault((pair.page.article_id, start), []).append(pair)
            if pair.firm:
                self.firm.setdefault(pair.date.day, []).append(pair)
                self.shifts[pair.shift] += 1

    def others(self, pair: Pair, start: int) -> list[Pair]:
        return [one for one in self.by_place[pair.page.article_id, start] if one is not pair]

    def elsewhere(self, pair: Pair, shift: int) -> int:
        """How many firm pairs of other days have a shift."""
        return self.shifts[shift] - sum(one.shift == shift for one in self.firm.get(pair.date.day, []))


def weekday_misses(scene: Scene) -> Iterator[Miss]:
    """The dates that do not fall on a weekday near them."""
    pairs = [pair for page in scene.desk.pages for pair in _pairs(page, scene.desk)]
    index = Index(pairs)
    for pair in pairs:
        today = near_publication(pair.page, scene.desk)
        if pair.shift and not _of_another_year(pair, today):
            traits = dict.fromkeys(_traits(pair, index, today), 1.0)
            yield Miss(pair.page.span(pair.date.start, pair.date.end), _draft(pair, today), traits)


def _dates(page: Page, today: datetime.date | None) -> list[list[Dated]]:
    """The dates of each sentence, of every form."""
    found: list[list[Dated]] = []
    for number, sentence in enumerate(page.sentences):
        here: list[Dated] = []
        for day, year, start, end in _printed(page, sentence.start, sentence.end, today):
            if day and not any(one.start < end and start < one.end for one in here):
                here.append(Dated(day, year, start, end, number))
        known = [one for one in (*(found[-1] if found else []), *here) if one.year != "month"]
        for match in BARE.finditer(page.text, sentence.start, sentence.end) if known else ():
            near = min(known, key=lambda one: abs(one.start - match.start())).day
            day, start = _safe(near.year, near.month, int(match["day"])), match.start("day")
            if day and not any(one.start < match.end() and start < one.end for one in here):
                here.append(Dated(day, "month", start, match.end(), number))
        found.append(sorted(here, key=lambda one: one.start))
    return found


def _printed(
    page: Page, start: int, end: int, today: datetime.date | None
) -> Iterator[tuple[datetime.date | None, str, int, int]]:
    """The dates with a month, how each tells its year, and its place."""
    for match in ISO.finditer(page.text, start, end):
        yield _safe(int(match["year"]), int(match["month"]), int(match["day"])), "printed", *match.span()
    for pattern in DATES:
        for match in pattern.finditer(page.text, start, end):
            day = date_of(match, today)
            if day and match["weekday"] and not match["year"]:
                day = in_named_year(page, match, match["weekday"].lower(), day)
            if day and not (own_date(page, match) == "line" and not match["weekday"]):
                far = today is None or abs((day - today).days) > FAR_OFF
                at = min(match.start("day"), match.start("month"))
                yield day, "printed" if match["year"] else "far" if far else "near", at, match.end()


def _safe(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _pairs(page: Page, desk: Desk) -> Iterator[Pair]:
    """Each date with the weekdays nearest to it, in its sentence or at most one sentence off."""
    dates = _dates(page, near_publication(page, desk))
    days = [list(WEEKDAY.finditer(page.text, one.start, one.end)) if any(dates) else [] for one in page.sentences]
    for date in (date for here in dates for date in here):
        near = [
            (match, at)
            for at in range(max(0, date.sentence - 1), min(len(days), date.sentence + 2))
            for match in days[at]
        ]
        near.sort(key=lambda one: min(abs(one[0].start() - date.end), abs(date.start - one[0].end())))
        for match, number in near[:MOST]:
            name = match["day"].lower().rstrip(".")[:3]
            weekday = next(at for at, day in enumerate(WEEKDAYS) if day.startswith(name))
            yield Pair(page, date, weekday, *match.span(), number, _gap(page, date, match, number))


def _gap(page: Page, date: Dated, match: re.Match[str], number: int) -> str:
    if number != date.sentence:
        return "another sentence"
    between = page.text[match.end() : date.start] if match.end() <= date.start else page.text[date.end : match.start()]
    for name, pattern in GAPS.items():
        if pattern.fullmatch(between):
            return name
    return "near" if len(between) <= REACH // 2 else "far" if len(between) <= REACH else "farther"


def _traits(pair: Pair, index: Index, today: datetime.date | None) -> Iterator[str]:
    page, date = pair.page, pair.date
    order = "weekday first" if pair.start < date.start else "date first"
    yield from (
        "group weekday",
        f"weekday gap {pair.gap}",
        f"{order} {pair.gap}" if pair.firm else order,
        f"year {date.year}",
    )
    away = step(abs((date.day - today).days), NEAR_DAYS) if today else "unknown"
    yield f"days off {away}"
    yield f"shift {'one' if pair.shift in (1, 6) else 'more'}"
    yield f"date's other weekday {_rival(index.others(pair, date.start))}"
    yield f"weekday's other date {_rival(index.others(pair, pair.start))}"
    yield f"others hold {step(index.elsewhere(pair, 0), (0, 1, 2, 4))}"
    yield f"others shifted alike {min(index.elsewhere(pair, pair.shift), 2)}"
    firm = index.firm.get(date.day, [])
    again = {one.weekday for one in firm if one.start != pair.start}
    yield f"told again {'as this' if pair.weekday in again else 'as it falls' if date.day.weekday() in again else 'not'}"
    yield f"another year {bool(_other_years(pair)):d} {date.year}"
    if pair.start > date.start:
        yield f"weekday of a noun {bool(OF_NOUN.match(page.text, pair.end)):d}"
    if ASIDE.search(lead(page, pair.start, pair.sentence, 20).rstrip()):
        yield "weekday aside"
    if re.search(r"[’']s$", page.text[pair.start : pair.end]):
        yield f"{pair.gap} of the weekday"
    if quoted(page, date.start) != quoted(page, pair.start):
        yield "quotes differ weekday"


def _rival(others: list[Pair]) -> str:
    """Whether another partner stands near, and falls together."""
    firm = [one for one in others if one.firm]
    if firm:
        return "firm, holds" if any(not one.shift for one in firm) else "firm"
    return "holds" if any(not one.shift for one in others) else "some" if others else "none"


def _other_years(pair: Pair) -> list[datetime.date]:
    """The date in the year before or after, where it falls on the weekday."""
    day = pair.date.day
    others = [_safe(day.year + shift, day.month, day.day) for shift in (-1, 1)]
    return [other for other in others if other is not None and other.weekday() == pair.weekday]


def _of_another_year(pair: Pair, today: datetime.date | None) -> bool:
    """Whether a date without a year, far from publication, may be of another year in which it falls on the weekday."""
    if pair.date.year != "far" or today is None:
        return False
    return any(abs((other - today).days) <= 365 - FAR_OFF for other in _other_years(pair))


def _draft(pair: Pair, today: datetime.date | None) -> Draft:
    page, date = pair.page, pair.date
    start, end = min(pair.start, date.start), max(pair.end, date.end)
    together = pair.gap == "beside"
    shown = (
        " ".join(page.text[start:end].split())
        if together
        else f"{WEEKDAYS[pair.weekday].capitalize()} ... {' '.join(page.text[date.start : date.end].split())}"
    )
    name = WEEKDAYS[date.day.weekday()].capitalize()
    line = printed_on(page, today) if today and date.year != "printed" else None
    spans = (page.span(start, end),) if together else (page.span(pair.start, pair.end), page.span(date.start, date.end))
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{shown}': {date.day.isoformat()} is a {name}",
        result=name,
        stated=WEEKDAYS[pair.weekday].capitalize(),
        judgement=Judgement("inconsistent", "hard" if date.year == "printed" else "as usually read"),
        why="The weekday against the calendar.",
        spans=(*spans, *([page.span(*line)] if line else [])),
    )
