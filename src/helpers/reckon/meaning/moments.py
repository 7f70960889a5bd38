"""The time of which a printed figure speaks: a stretch of days, and the hour up to which was counted.

Comes in: a Page and a Quantity. Goes out: a Moment. Words that name a time are read in the figure's own clause, else in
the words that open its sentence ('By Wednesday evening ...'), and resolved against the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from ...extract.values import WORDS
from ...settings import Settings
from ...tables import Figure, Witness
from ..letters import PLAIN
from ..quantities import Page, Quantity
from ..times.dates import DATES, MONTHS, WEEKDAYS

Stretch = tuple[date, date]
_SHORT = {name: "Sept?" if name == "september" else name[:3].capitalize() for name in MONTHS}
MONTH = "|".join(rf"{name.capitalize()}|{short}\b\.?" for name, short in _SHORT.items())
_NO_STOP = "".join(
    rf"(?<!\b{name})" for name in ["Sept", "[ap]\\.m", *(month[:3] for month in MONTHS)]
)  # 'Sept. 9', '6 p.m. Tuesday'
# The end of a clause: '; ', ', ', ' while ', ' against ', ' up from '; must not end one at the comma of '1,150' or 'May 9, 2023,'.
CLAUSE = re.compile(
    r"[;:–—()]|,(?=\s)(?!\s(?:19|20)\d\d(?:,|$))|\s(?:while|whereas|but|though|although|against|compared with|compared to|(?:up|down) from|from|than|"
    rf"after|and (?=(?:on|in|by|at|since|last|this)\s))\s*|{_NO_STOP}\.\s",
    re.I,
)
OPENING = re.compile(
    r"^\W*(?:on|in|by|at|as of|as at|until|up to|since|during|over|last|this|yesterday|today|a (?:year|month|week) (?:ago|earlier|before)|[12]\d{3})\b[^,;:]*(?:(?<=\d),\s(?:19|20)\d\d(?=,))?",
    re.I,
)
WEEKDAY = re.compile(rf"\b(?P<which>last |next |this )?(?P<day>{'|'.join(WEEKDAYS)})\b", re.I)
NAMED_MONTH = re.compile(rf"\b(?P<month>{MONTH})(?: (?P<year>(?:19|20)\d\d))?\b")
# Reads 'from June to August', 'between 2019 and 2022', 'Monday to Friday'; must not read 'in June and on Friday'.
FIRST_TO_LAST = re.compile(r"\s(?:to|until|till|through|and)\s|\s?[-–]\s?")
YEAR = re.compile(r"(?<![\d,.$£€])(?P<year>1[89]\d\d|20\d\d)(?![\d,]*\d|\s*(?:percent|per cent|%))\b")
DAY_WORDS = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night|overnight)\b", re.I
)
PERIOD = re.compile(
    r"\b(?P<which>last|this|next|(?:the )?previous|a|one|the)(?:\s(?P<part>week|month|year|summer|autumn|fall|winter|spring))"
    r"(?P<ago>\s(?:ago|earlier|before))?\b",
    re.I,
)
SO_FAR = re.compile(r"\b(?:so far|to date|up to now|until now|by now|to this day)\b", re.I)
SINCE = re.compile(rf"\bsince (?:[a-z]+ )?(?:(?-i:{MONTH})|{'|'.join(WEEKDAYS)}|\d)", re.I)
END = re.compile(r"\b(?P<end>end|close|start|beginning|middle) of (?:the )?$", re.I)
CLOCK = re.compile(
    r"\b(?:at|by|before|until|till|since|as of|around|this|on \w+|\w+day)\s(?P<hour>\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|(?P<count>\d{1,2}|[a-z]{3,6}) o['’]clock(?: (?:on |that |this |in the )?(?:\w+day )?(?P<half>morning|afternoon|evening|night))?|"
    r"(?P<bare>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:(?:this|that|yesterday|in the|on \w+day) |on the )(?P<part>morning|afternoon|evening)|noon|midday|midnight|lunchtime|daybreak|dawn|dusk|morning|afternoon|evening|night)\b",
    re.I,
)
BEHIND = re.compile(
    r"(?: [a-z]+)?,? (?:by|as of|as at) ", re.I
)  # 'rose to 214 by noon on Thursday': the time is told of it
# Reads '37, or 43 percent, had come by noon': the words in commas end no clause
ASIDE = re.compile(r",\s(?:or |about |some |nearly |almost )*[\d.]+ ?(?:%|percent|per cent)(?: of [^,;]{1,30})?,(?=\s)")
LONG_AGO, SOON = (
    timedelta(days=75),
    timedelta(days=45),
)  # a figure that names no time is of these days round publication
PARTS = {"day": 1, "week": 7}
FIRST = re.compile(rf"\bthe first (?P<number>\d{{1,3}}|{'|'.join(WORDS)}) (?P<part>day|week)s?\b", re.I)
WEEK = 7
START = 3  # its first third is the start of a month
HEAD = 600  # characters in which a dateline stands
SEASONS = 550  # days before publication among which a last season lies
OLDEST, NEWEST = 1500, 9998  # years of publication between which 'last year' and 'next year' have days


@dataclass(frozen=True, slots=True)
class Moment:
    """The days of which a figure speaks, and up to which hour; None where the words tell none."""

    days: Stretch | None = None
    hour: str | None = None

    def apart(self, other: Moment) -> bool:
        """Whether the words tell two times that have no day in common, or two hours."""
        if self.days and other.days and (self.days[1] < other.days[0] or other.days[1] < self.days[0]):
            return True
        return bool(self.hour and other.hour and self.hour != other.hour)

    def same(self, other: Moment) -> bool:
        """Whether the words tell one time."""
        return self.days is not None and self == other


def moment(page: Page, one: Quantity, today: date | None) -> Moment:
    """The time of a figure, by the words of its clause; `today` is the day of publication.

    Reads '12 barges sank on Tuesday', 'By Friday noon 300 had come', '40, up from 30 in 2019' (of the 30);
    must not read the 2019 of '40, up from 30 in 2019' as that of the 40.
    """
    if one.sentence < 0:
        return Moment()
    sentence = page.sentences[one.sentence]
    text, start = page.text[sentence.start : sentence.end], one.start - sentence.start
    end = one.end - sentence.start
    first, last = clause(text, start, end)
    behind = BEHIND.match(text, end, last) and _nearest(today, text[end:last], 0, 0)
    days = behind or _nearest(today, text[first:last], start - first, end - first)
    hour = CLOCK.search(text[end if behind else first : last])
    if hour and days and not behind and _of_another_day(today, text[first:last], hour, days):
        hour = None
    if days and today and days[0] <= today and SINCE.search(text[first:last]):
        days = days[0], max(days[1], today)  # counted from that day up to this one
    opening = OPENING.match(text)
    if opening and opening.end() <= first:
        days = days or _nearest(today, opening[0], len(opening[0]), len(opening[0]))
        hour = hour or CLOCK.search(opening[0])
    return Moment(days, _hour(hour) if hour else None)


def _of_another_day(today: date | None, text: str, hour: re.Match[str], days: Stretch) -> bool:
    """Whether a clock time stands beside another day than the figure's: 'sent out on May 2 and counted at noon on June 6'."""
    named = _nearest(today, hour[0], len(hour[0]), len(hour[0]))
    return (named or _nearest(today, text, hour.start(), hour.end())) not in (None, days)


def _hour(found: re.Match[str]) -> str:
    """'6 p.m.', '6.00pm', 'six o'clock on Tuesday evening', 'six this evening' as one: '6pm'; 'midday' as 'noon'."""
    if half := found["half"] or found["part"]:
        count = (found["count"] or found["bare"]).lower()
        return f"{WORDS.get(count, count)}{'am' if half.lower() == 'morning' else 'pm'}"
    told = re.sub(r"[.:]00(?=\s?[ap])|[.\s]", "", found["hour"].lower())
    return "noon" if told in ("midday", "12pm") else told


def dated(witnesses: list[Witness], settings: Settings) -> list[Witness]:
    """The witnesses with the days of every figure's `when` filled in; nothing is changed in place.

    'on Tuesday' is the last one up to publication, 'in the first two weeks' those of the term that story.toml dates.

    >>> dated([], Settings())
    []
    """
    return [replace(one, figures=[_dated(figure, _day(one), settings) for figure in one.figures]) for one in witnesses]


def _day(witness: Witness) -> date | None:
    try:
        day = date.fromisoformat((witness.article.published or "")[:10])
    except ValueError:
        return None
    return day if OLDEST < day.year < NEWEST else None


def _dated(figure: Figure, today: date | None, settings: Settings) -> Figure:
    words = " ".join((figure.when or "").translate(PLAIN).split())
    days = (_of_term(words, settings) or _nearest(today, words, len(words), len(words))) if words else None
    return replace(figure, when_first=days[0].isoformat(), when_last=days[1].isoformat()) if days else figure


def _of_term(words: str, settings: Settings) -> Stretch | None:
    """'in the first two weeks', 'in the first 100 days', of the term that the user dates."""
    found, start = FIRST.search(words), settings.facts.get("term_start")
    if not found or not start:
        return None
    number = found["number"].lower()
    count = int(number) if number.isdigit() else WORDS[number]
    return start, start + timedelta(days=count * PARTS[found["part"].lower()] - 1)


@lru_cache(maxsize=1 << 12)
def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause round a stretch of a sentence begins and ends.

    >>> text = "There were 40, up from 30 in 2019."
    >>> text[slice(*clause(text, 11, 13))], text[slice(*clause(text, 23, 25))]
    ('There were 40', '30 in 2019.')
    """
    before = [found.end() for found in CLAUSE.finditer(text, 0, start)]
    after = CLAUSE.search(text, end)
    if after and (aside := ASIDE.match(text, after.start())):
        after = CLAUSE.search(text, aside.end())
    return (before[-1] if before else 0), (after.start() if after else len(text))


def undated(today: date | None) -> Stretch | None:
    """The days of which a figure speaks that names no time: those round publication."""
    return (today - LONG_AGO, today + SOON) if today else None


def written(page: Page) -> date | None:
    """The day of publication, else the full date that the first lines print: a dateline."""
    if page.published:
        return page.published if OLDEST < page.published.year < NEWEST else None
    days = (stretch[0] for _, _, stretch in sorted(_dates(None, page.text[:HEAD])))
    return next((day for day in days if OLDEST < day.year < NEWEST), None)


def _nearest(today: date | None, text: str, start: int, end: int) -> Stretch | None:
    """The time that stands nearest to the figure in its clause; a date beats the parts of which it is made."""
    found: list[tuple[int, int, Stretch]] = []
    taken: list[tuple[int, int]] = []
    for read in (_dates, _periods, _day_words, _weekdays, _months, _years):
        for first, last, stretch in read(today, text):
            if (last <= start or first >= end) and not any(a < last and first < b for a, b in taken):
                taken.append((first, last))
                found.append((start - last if last <= start else first - end, first, stretch))
    return _whole(text, sorted(found)[0], found) if found else None


def _whole(text: str, nearest: tuple[int, int, Stretch], found: list[tuple[int, int, Stretch]]) -> Stretch:
    """The stretch from one time to another where the words make one of the two: 'from June to August'."""
    for _, start, stretch in found:
        first, last = sorted([(nearest[1], nearest[2]), (start, stretch)])
        between = re.match(r"[\w.]+(?: (?:19|20)\d\d)?", text[first[0] :])
        if start != nearest[1] and between and FIRST_TO_LAST.fullmatch(text[first[0] + between.end() : last[0]]):
            return min(first[1][0], last[1][0]), max(first[1][1], last[1][1])
    return nearest[2]


def _dates(today: date | None, text: str) -> Iterator[tuple[int, int, Stretch]]:
    for pattern in DATES:
        for match in pattern.finditer(text):
            year = int(match["year"]) if match["year"] else today.year if today else None
            month = next(number for number, name in enumerate(MONTHS, 1) if match["month"].lower().startswith(name[:3]))
            try:
                day = date(year, month, int(match["day"].lower().replace("o", "0"))) if year else None
            except ValueError:
                continue
            if day:
                yield match.start(), match.end(), (day, day)


def _weekdays(today: date | None, text: str) -> Iterator[tuple[int, int, Stretch]]:
    """The weekday nearest before publication: 'on Tuesday'; a week before for 'last Tuesday' printed on a Tuesday."""
    if today is None:
        return
    for match in WEEKDAY.finditer(text):
        back = (today.weekday() - WEEKDAYS.index(match["day"].lower())) % WEEK
        which = (match["which"] or "").lower()
        if which.startswith("next"):
            back -= WEEK
        elif which.startswith("last") and back == 0:
            back = WEEK
        day = today - timedelta(days=back)
        yield match.start(), match.end(), (day, day)


def _day_words(today: date | None, text: str) -> Iterator[tuple[int, int, Stretch]]:
    if today is None:
        return
    for match in DAY_WORDS.finditer(text):
        word = match[0].lower()
        day = today + timedelta(days={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0))
        yield match.start(), match.end(), (day, day)
    for match in SO_FAR.finditer(text):
        yield match.start(), match.end(), (today, today)


def _periods(today: date | None, text: str) -> Iterator[tuple[int, int, Stretch]]:
    """'last month', 'this year', 'a year earlier', 'the end of last month'."""
    for match in PERIOD.finditer(text):
        which, part, ago = match["which"].lower(), match["part"].lower(), match["ago"]
        if today is None or (which in ("a", "one", "the") and not ago):
            continue
        back = 1 if which in ("last", "a", "one", "the") or "previous" in which else -1 if which == "next" else 0
        stretch = _back(today, part, back)
        first = END.search(text[: match.start()])
        yield (first.start() if first else match.start()), match.end(), _part(stretch, first["end"] if first else "")


def _back(day: date, part: str, back: int) -> Stretch:
    """The week, month or year that lies so many before the one of a day; for a season, the days among which it lies.

    Nobody tells whether 'last summer' is of the north or the south, or the one before that: a year and a half holds them all.
    """
    if part == "week":
        monday = day - timedelta(days=day.weekday() + WEEK * back)
        return monday, monday + timedelta(days=6)
    if part == "month":
        number = day.year * 12 + day.month - 1 - back
        return _month(number // 12, number % 12 + 1)
    if part != "year" and back == 1:
        return day - timedelta(days=SEASONS), day
    return date(day.year - back, 1, 1), date(day.year - back, 12, 31)


def _part(stretch: Stretch, word: str) -> Stretch:
    if word.lower() in ("end", "close"):
        return stretch[1], stretch[1]
    if word.lower() in ("start", "beginning"):  # 'at the start of May' is no day of its own
        return stretch[0], stretch[0] + (stretch[1] - stretch[0]) / START
    return stretch


def _month(year: int, month: int) -> Stretch:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _months(today: date | None, text: str) -> Iterator[tuple[int, int, Stretch]]:
    """A month by name, of the year that is printed, else the last one that had begun at publication."""
    for match in NAMED_MONTH.finditer(text):
        month = next(number for number, name in enumerate(MONTHS, 1) if match["month"].lower().startswith(name[:3]))
        if match["year"]:
            year = int(match["year"])
        elif today:
            year = today.year - (month > today.month)
        else:
            continue
        first = END.search(text[: match.start()])
        start = first.start() if first else match.start()
        yield start, match.end(), _part(_month(year, month), first["end"] if first else "")


def _years(today: date | None, text: str) -> Iterator[tuple[int, int, Stretch]]:
    for match in YEAR.finditer(text):
        year = int(match["year"])
        yield match.start(), match.end(), (date(year, 1, 1), date(year, 12, 31))
