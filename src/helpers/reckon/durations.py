"""Stretches of time between dates: 'began on March 4 and ended two weeks later, on March 18', 'opened in 1987, 37 years ago'.

Comes in: a Desk. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from .calendar import DATES, MONTHS, WEEKDAYS, date_of, day_of
from .intervals import Interval, between, number_words, words
from .measures import DAYS
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import Judgement

COUNTS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
}
COUNTS |= {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(COUNTS)})"
# Reads 'two weeks later', 'almost a year later', '18 months', '40 days after'; must not read 'the last two weeks'.
STRETCH = re.compile(
    rf"(?:\b(?P<hedge>almost|nearly|about|some|roughly|more than|over|just over|just under|less than|barely)\s+)?\b{_COUNT}[- ](?P<unit>day|week|month|year)s?\b(?P<after>\s+(?:later|after|before|earlier|apart|afterwards?))?",
    re.I,
)
MONTH_YEAR = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)}),?\s+(?P<year>(?:19|20)\d\d)\b", re.I)
LATER_DAY = re.compile(rf"\b{_COUNT}\s+days?\s+(?P<way>after|before|later|earlier)\b", re.I)
DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
STOOD = re.compile(
    rf"\b(?:ha(?:s|ve|d)\s+(?:stood|been|run|served|operated|existed|lasted|worked|led|held)\b[^.;,]{{0,30}}?\bfor\s+|for the (?:last|past) ){_COUNT}\s+years\b",
    re.I,
)
# Reads 'opened in 1931, is 93 years old', 'built in 1935, turned 89 this spring'; 'the 128-year-old chain' names no year beside it.
OLD = re.compile(
    rf"\b(?:(?:is|are|now)\s+(?:now\s+)?(?=[\w-]+\s+years\s+old)|turn(?:s|ed|ing)?\s+(?=[\w-]+(?:\s+years\s+old|\s+this|[,.]))){_COUNT}\b",
    re.I,
)
ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\s+(?:anniversary|birthday)\b", re.I)
SINCE_YEAR = re.compile(
    r"\b(?P<verb>built|founded|opened|established|created|born|set up|began|begun|started|launched|formed|in)\b[^.;\d]{0,40}?\b(?P<year>(?:18|19|20)\d\d)\b",
    re.I,
)
BORN = re.compile(r"\bborn\b[^.;\d]{0,30}\b((?:18|19|20)\d\d)\b", re.I)
# Reads 'took the throne in 2022, aged 73': the age is that of the year beside it.
AGED_THEN = re.compile(
    r"\bin\s+((?:19|20)\d\d),?\s+(?:at (?:the )?age(?: of)?|aged|at|when (?:he|she|they) (?:was|were))\s*$", re.I
)
ANY_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
AT_THE_TIME = re.compile(
    r"\b(?:then|at the time|when|died|death|until|closed|aged? \d+ when|moved|was \d+ when)\b", re.I
)
# Reads 'takes effect on D and will last 90 days, until E', 'shut on D for three weeks, to E'.
LASTING = re.compile(
    r"\b(?:last(?:s|ed|ing)?|for|runs?|ran|of|takes?|took|an?|stays? (?:shut|closed))(?:\s+\w+ly)?\s*$", re.I
)
A_RATE = re.compile(
    r"(?:\d|\b(?:thousand|million|billion|times|once|twice))(?: [a-z]+)? an? \w+$", re.I
)  # '1,360 a day' is no stretch
FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.I)
OF_SPAN = 40  # characters between a stretch and the 'from D to E' that it is of
SHORT = 25  # characters between 'two weeks after' and the date that it is after
SLACK = {
    "day": Fraction(1),
    "week": Fraction(3),
    "month": Fraction(20),
    "year": Fraction(60),
}  # days by which a stretch in this unit may miss
PAST = frozenset("built founded opened established created set up began begun started launched formed".split())


def between_dates(page: Page, desk: Desk) -> Iterator[Draft]:
    """The time between two dates of a sentence is the stretch that it prints for it.

    Reads 'began on March 4 and ended two weeks later, on March 18', 'ran for 18 months, from January 2022 to June 2023'.
    """
    anchor = day_of(page, desk)
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        stretch = [one for one in STRETCH.finditer(text) if not A_RATE.search(text[: one.end()])]
        if spanned := _spanned(text, stretch, anchor):
            yield from _stretch(page, sentence.start, *spanned)
            continue
        found = (_days(text, anchor) or _months(text)) if len(stretch) == 1 else None
        if found and _ties(text, stretch[0], found[1]):
            yield from _stretch(page, sentence.start, stretch[0], *found)


def _spanned(
    text: str, stretch: list[re.Match[str]], anchor: datetime.date | None
) -> tuple[re.Match[str], Interval, list[re.Match[str]]] | None:
    """'the ten days of smoke from August 14 to August 23', whatever other dates and stretches the sentence holds."""
    found = sorted(_dated(text, anchor), key=lambda item: item[1].start())
    if len(found) < 3 and len(stretch) < 2:
        return None
    for (first, one), (last, other) in pairwise(found):
        lead, gap = text[: one.start()], text[one.end() : other.start()]
        if not (FROM.search(lead) and re.fullmatch(r"\s*(?:to|until|till|through|and|[-–—])\s*(?:the\s+)?", gap, re.I)):
            continue
        before = [
            told
            for told in stretch
            if told.end() <= one.start() and not told["after"] and one.start() - told.end() < OF_SPAN
        ]
        if before and first < last and not re.search(r"[.;]", text[before[-1].end() : one.start()]):
            apart = (last - first).days
            return before[-1], between(apart, apart + 1), [one, other]
    return None


def _ties(text: str, told: re.Match[str], places: list[re.Match[str]]) -> bool:
    """Whether the stretch is said of the two dates: '... on D, two weeks later, on E', 'two weeks after D, on E', '18 months, from D to E'."""
    first, last = places[0], places[1]
    between = text[first.end() : last.start()]
    if told["after"] and told.start() > first.end():
        return True
    if told["after"] and told["after"].split()[-1].lower() in ("after", "before"):
        return len(text[told.end() : first.start()]) < SHORT
    reach = re.fullmatch(r",?\s*(?:to|until|till|through|and|[-–—])\s*(?:the\s+)?", between, re.I)
    lasting = LASTING.search(text[: told.start()]) and re.fullmatch(
        r",?\s*(?:until|till|to|through|ending|and end(?:s|ed)?)\s*(?:on\s+)?(?:the\s+)?",
        text[told.end() : last.start()],
        re.I,
    )
    if lasting and first.end() < told.start():
        return True
    past = re.search(r"\b(?:past|last|next|first|every|per)\s*$", text[: told.start()], re.I)
    return bool(reach and not past)


def _days(text: str, anchor: datetime.date | None) -> tuple[Interval, list[re.Match[str]]] | None:
    """The days between the two full dates of a sentence; None for another number of dates."""
    found = sorted(_dated(text, anchor), key=lambda item: item[1].start())
    if len(found) != 2:
        return None
    (first, one), (last, other) = found
    if one["year"] is None and other["year"]:
        first = first.replace(year=last.year)
    if other["year"] is None and one["year"] and last < first:
        last = last.replace(year=first.year)
    apart = abs((last - first).days)
    return between(apart, apart + 1), [one, other]


def _dated(text: str, anchor: datetime.date | None) -> list[tuple[datetime.date, re.Match[str]]]:
    pairs = [(date_of(found, anchor), found) for pattern in DATES for found in pattern.finditer(text)]
    return [(day, found) for day, found in pairs if day is not None]


def _months(text: str) -> tuple[Interval, list[re.Match[str]]] | None:
    found = list(MONTH_YEAR.finditer(text))
    if len(found) != 2 or re.search(r"\d\s+$", text[: found[0].start()]):
        return None
    ends = [
        int(one["year"]) * 12 + next(n for n, name in enumerate(MONTHS) if name == one["month"].lower())
        for one in found
    ]
    apart = abs(ends[1] - ends[0])
    month = DAYS["month"]
    return between(max(0, apart - 1) * month, (apart + 1) * month), found


def _stretch(
    page: Page, start: int, told: re.Match[str], apart: Interval, places: list[re.Match[str]]
) -> Iterator[Draft]:
    unit = told["unit"].lower()
    count = _number(told["count"])
    slack = SLACK[unit] + (count * DAYS[unit] / 10 if told["hedge"] else 0)
    stated = between(max(Fraction(0), count * DAYS[unit] - slack), count * DAYS[unit] + slack)
    held = apart.intersects(stated)
    length = (
        apart.scale(1 / DAYS[unit])
        if unit in ("month", "year") and len(places) == 2 and "day" not in places[0].groupdict()
        else apart
    )
    shown = f"{words(length)} {unit}s" if length is not apart else _with_both_ends(apart)
    yield Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{_flat(places[0][0])}' to '{_flat(places[1][0])}': {shown}; printed: {_flat(told[0])}",
        result=shown,
        stated=_flat(told[0]),
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The time between the two dates against the one that is printed.",
        spans=tuple(page.span(start + one.start(), start + one.end()) for one in (told, *places)),
    )


def _with_both_ends(apart: Interval) -> str:
    """'9 days, 10 with both ends': the words may count the last day or not."""
    lo, hi = number_words(apart.lo or 0), number_words(apart.hi or 0)
    return f"{lo} days, {hi} with both ends" if hi != lo else f"{lo} days"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word.lower()]


def _flat(text: str) -> str:
    return " ".join(text.split())


def between_weekdays(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two weekdays and the days between them: 'On Friday, three days after the storm struck on Tuesday'."""
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        told = [one for one in LATER_DAY.finditer(text) if _number(one["count"]) < 7]
        named = list(DAY.finditer(text))
        if len(told) != 1 or len(named) != 2:
            continue
        first, last = (WEEKDAYS.index(one[1].lower()) for one in named)
        way, count = told[0]["way"].lower(), _number(told[0]["count"])
        forward = way in ("later",) or (way == "before" and told[0].start() > named[0].start())
        if way == "after" and not told[0].start() > named[0].start():
            forward = True
        apart = (last - first) % 7 if forward else (first - last) % 7
        held = apart == count
        yield Draft(
            rule="calendar",
            quantities=(),
            formula=f"{named[0][1]} and {named[1][1]}: {apart} day{'s' * (apart != 1)} apart; printed: {_flat(told[0][0])}",
            result=f"{apart} day{'s' * (apart != 1)}",
            stated=_flat(told[0][0]),
            judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
            why="The days of the week against the days that are printed between them.",
            spans=tuple(
                page.span(sentence.start + one.start(), sentence.start + one.end()) for one in (told[0], *named)
            ),
        )


def years_since(page: Page, desk: Desk) -> Iterator[Draft]:
    """A year and how long it has been since: 'built in 1851, has stood for 173 years', 'the 40th anniversary this year'."""
    today = day_of(page, desk)
    if today is None:
        return
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        stood, marked = STOOD.search(text), ANNIVERSARY.search(text)
        told = stood or (marked if "this year" in text else None) or OLD.search(text)
        years = [one for one in SINCE_YEAR.finditer(text) if one["verb"].lower() in PAST]
        if told is None or len(years) != 1:
            continue
        count = int(told[1]) if told is marked else _number(told["count"])
        apart = today.year - int(years[0]["year"])
        yield _years(page, sentence.start, apart, count, years[0], told, held=abs(apart - count) <= 1)


def age_and_birth(page: Page, desk: Desk) -> Iterator[Draft]:
    """An age and the year of birth: '58, who was born in 1966'."""
    today = day_of(page, desk)
    for age in page.quantities:
        if today is None or age.unit != "year of age" or age.sentence < 0 or age.figure.lo is None:
            continue
        sentence = page.sentences[age.sentence]
        text = page.text[sentence.start : sentence.end]
        born = BORN.search(text)
        lone = [one for one in page.by_sentence[age.sentence] if one.unit == "year of age"] == [age]
        then = AGED_THEN.search(page.before(age, 60) + " ")
        beside = page.before(age).endswith(",") and page.after(age).startswith(",")  # 'Ada Finch, 58, who was born in'
        other = [year for year in ANY_YEAR.findall(text) if born and year != born[1]]
        if born and lone and not AT_THE_TIME.search(text) and not age.figure.hedge and (then or beside or not other):
            apart = (int(then[1]) if then else today.year) - int(born[1])
            yield _years(
                page,
                sentence.start,
                apart,
                int(age.figure.lo),
                born,
                age,
                held=apart - age.figure.lo in (0, 1),
                then=then[1] if then else "",
            )


def _years(
    page: Page,
    start: int,
    apart: int,
    count: int,
    year: re.Match[str],
    told: re.Match[str] | Quantity,
    *,
    held: bool,
    then: str = "",
) -> Draft:
    name = told.figure.text if isinstance(told, Quantity) else _flat(told[0])
    place = told.span if isinstance(told, Quantity) else page.span(start + told.start(), start + told.end())
    return Draft(
        rule="calendar",
        quantities=(told,) if isinstance(told, Quantity) else (),
        formula=f"'{_flat(year[0])}' to {then or 'the year of publication'}: {apart} years; printed: {name}",
        result=f"{apart} years, or {apart - 1} before the day comes round",
        stated=name,
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The year against the number of years that is printed with it.",
        spans=(page.span(start + year.start(), start + year.end()), place),
    )
