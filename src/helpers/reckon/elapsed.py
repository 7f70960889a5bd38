"""Years and months gone by: 'the flood of 1998, 27 years ago', 'in its 38-year history', 'in August 2026, 28 months later'.

Comes in: a Page; the day of publication is the capture's, or else the latest of the others. Goes out: drafts of checks of
the rule calendar. A year tells no day, so a count of years may be one off.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction

from .calendar import DATES, MONTHS, WEEKDAYS, date_of, day_of
from .durations import MONTH_YEAR, SINCE_YEAR
from .measures import DAYS
from .quantities import Desk, Draft, Page
from .spelled import ORDINALS, ordinal
from .verdicts import Judgement

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {name: n for n, name in enumerate(_ONES, 1)} | {name: 10 * n for n, name in enumerate(_TENS, 2)}
NUMBERS |= {f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_ONES[:9], 1)}
NUMBERS |= {"a": 1, "an": 1, "a hundred": 100, "one hundred": 100}
HEDGE = r"(?P<hedge>(?:almost|nearly|about|some|roughly|around|exactly|just|more than|over|just over|just under|less than|fewer than|barely|only|well)\s+){0,2}"
N = rf"{HEDGE}(?P<n>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_MONTH = "|".join(MONTHS)
_IN = rf"\b(?:in|of|since|from|until|by|during|spring|summer|autumn|fall|winter|{_MONTH})\s+(?:early |late |the )?"
# Reads 'the flood of 1998, 27 years ago', 'opened in 1998, more than 26 years ago'; not 'in 1998, and 27 years ago'.
YEAR_AGO = re.compile(
    rf"{_IN}{YEAR}[\s,(—–]+(?:or|that is|which (?:is|was)|which makes it|now)?\s*{N}\s+years?\s+ago\b", re.I
)
# Reads 'three years ago, in 2020', '35 years ago (in May 1990)'; not 'three years ago after the vote in 2020'.
AGO_YEAR = re.compile(rf"\b{N}\s+years?\s+ago[\s,(—–]+(?:back\s+|that is,?\s+)?in\s+(?:(?:{_MONTH})\s+)?{YEAR}\b", re.I)
# Reads 'promised in 2014, and here we are ten years later', 'set in 1990 and now, 34 years on'.
YEAR_NOW = re.compile(
    rf"{_IN}{YEAR}\b[^.;\d]{{0,60}}?\b(?:here we are|now|today),?\s+(?:\w+\s+)?{N}\s+years\s+(?:later|on|after(?:wards)?)\b",
    re.I,
)
# Reads 'in 1998 ... five years later, in 2003', 'in 2003, five years after the flood of 1998'.
YEAR_LATER = re.compile(
    rf"{_IN}{YEAR}\b[^.;\d]{{0,90}}?\b{N}\s+years\s+(?:later|afterwards|on)[\s,(—–]+in\s+(?:(?:{_MONTH})\s+)?(?P<other>1[5-9]\d\d|20\d\d)\b",
    re.I,
)
YEAR_AFTER = re.compile(
    rf"{_IN}(?P<other>1[5-9]\d\d|20\d\d),?\s+{N}\s+years\s+after\b[^.;\d]{{0,60}}\b(?:in|of)\s+(?:(?:{_MONTH})\s+)?{YEAR}\b",
    re.I,
)
# Reads 'from 1990 to 2010, for 20 years', 'for 20 years, from 1990 to 2010'.
_SPAN = r"(?:from|between)\s+(?:\w+\s+)?(?P<year>1[5-9]\d\d|20\d\d)\s+(?:to|until|till|and|through)\s+(?:\w+\s+)?(?P<other>1[5-9]\d\d|20\d\d)"
SPAN_YEARS = re.compile(
    rf"\b{_SPAN}[\s,(—–]+(?:or\s+|for\s+|that is,?\s+)?{N}\s+years\b(?!\s+(?:of age|ago|later|before|after))", re.I
)
YEARS_SPAN = re.compile(rf"\bfor\s+{N}\s+years[\s,(—–]+{_SPAN}\b", re.I)
# Reads 'in its 38-year history', 'the firm's 40 years of existence'.
HISTORY = re.compile(
    rf"\b(?:its|his|her|their|[a-z]+['’]s)\s+{N}[- ]years?(?:[- ]old)?\s+(?:of\s+)?(?:history|existence|life|reign|career|tenure|rule|run)\b",
    re.I,
)
# Reads 'the driest summer in 47 years', 'the worst result for 12 years'.
RECORD = re.compile(
    rf"\b(?:\w{{3,}}est|worst|least|most|first|record)\b[^.;\d]{{0,60}}?\b(?:in|for)\s+(?:the\s+(?:past|last)\s+)?{N}\s+years\b",
    re.I,
)
SINCE = re.compile(rf"^[\s,(—–]*(?:or\s+|that is,?\s+)?(?:the\s+\w+\s+)?since\s+(?:(?:{_MONTH})\s+)?{YEAR}\b", re.I)
LAST_WAS = re.compile(
    rf"\b(?:last|previous)\s+(?:(?P<such>such|comparable|similar|time|one|[a-z]+(?:er|est))\b)?[^.;\d]{{0,60}}\b(?:was|came|happened|occurred|dates? (?:back )?(?:from|to)|struck)\s+(?:\w+\s+)?(?:in\s+)?(?:(?:{_MONTH})\s+)?{YEAR}\b",
    re.I,
)
ANY_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
LATER = re.compile(rf"\b{N}\s+(?P<unit>day|week|month|year)s?\s+(?:later|afterwards)\b", re.I)
# Reads 'Today is the 38th day in a row', 'Sunday was the 12th consecutive day'.
NTH_DAY = re.compile(
    rf"\b(?P<ref>today|yesterday|this|{'|'.join(WEEKDAYS)})\s+(?:is|was|marks|marked|will be)\s+(?:the\s+|its\s+|their\s+)?"
    rf"(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})\s+(?:consecutive\s+|straight\s+|successive\s+)?day\b",
    re.I,
)
BEGAN = re.compile(r"\b(?:since|last|began|begun|started|starting|from|after|opened|broke out|went)\b", re.I)
AGO = re.compile(rf"\b{N}\s+years?\s+ago\b", re.I)
NEAR_NAME = 40  # sentences within which the name stands with its year
PROPER = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
FAR_BACK = 12  # sentences within which 'the last such year was' is set beside 'in 47 years'; nearer ones may contradict
NEAR = 2
PASSED = ("built founded opened established created set up began begun started launched formed").split()


def number(word: str) -> int:
    """A count in digits or words.

    >>> number("27"), number("twenty-seven")
    (27, 27)
    """
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def years_gone(page: Page, desk: Desk) -> Iterator[Draft]:
    """A year and the count of years from it, to another year or to the day of publication."""
    today = day_of(page, desk)
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        if "year" not in text:
            continue
        for pattern in (YEAR_LATER, YEAR_AFTER, SPAN_YEARS, YEARS_SPAN):
            for found in pattern.finditer(text):
                yield _years(page, sentence.start, found, int(found["other"]), "", found.span("other"))
        for pattern in (YEAR_AGO, AGO_YEAR, YEAR_NOW):
            for found in pattern.finditer(text) if today else ():
                yield _years(page, sentence.start, found, today.year, "the year of publication")


def history(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Founded in 1987, it called it the worst day in its 38-year history': the year stands in that sentence or the one before."""
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
        text = page.text[sentence.start : sentence.end]
        if not (told := HISTORY.search(text)):
            continue
        for other in (sentence, *page.sentences[max(0, index - 1) : index]):
            lead = page.text[other.start : other.end]
            years = [one for one in SINCE_YEAR.finditer(lead) if one["verb"].lower() in PASSED]
            if len(years) == 1:
                place = (other.start + years[0].start("year"), other.start + years[0].end("year"))
                yield _told(
                    page, int(years[0]["year"]), today.year, told, sentence.start, place, "the year of publication"
                )
                break


def in_so_many_years(page: Page, desk: Desk) -> Iterator[Draft]:
    """'The driest summer in 47 years', 'since 1976' or 'The last comparable drought was in 1976'.

    A last one that is named many sentences on is only told where it fits. Must not read 'the driest in 47 years' of 2011.
    """
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
        text = page.text[sentence.start : sentence.end]
        told = RECORD.search(text)
        if not told:
            continue
        if since := SINCE.match(text[told.end() :]):
            if len(ANY_YEAR.findall(text)) == 1:
                place = tuple(sentence.start + told.end() + end for end in since.span("year"))
                yield _told(
                    page, int(since["year"]), today.year, told, sentence.start, place, "the year of publication"
                )
            continue
        if plain := _one_year_after(page, index, today.year - number(told["n"])):
            yield _told(
                page, today.year - number(told["n"]), today.year, told, sentence.start, plain, "the year of publication"
            )
            continue
        for number_, other in enumerate(page.sentences[index : index + FAR_BACK]):
            last = LAST_WAS.search(page.text, other.start, other.end)
            if last and len(ANY_YEAR.findall(page.text[other.start : other.end])) == 1:
                draft = _told(
                    page,
                    int(last["year"]),
                    today.year,
                    told,
                    sentence.start,
                    last.span("year"),
                    "the year of publication",
                )
                exact = today.year - int(last["year"]) == number(told["n"])
                if (last["such"] and (draft.judgement.verdict == "consistent" or number_ <= NEAR)) or exact:
                    yield draft
                break


def _one_year_after(page: Page, index: int, year: int) -> tuple[int, int] | None:
    """'The largest in 25 years. A fire in 1998 ...': the next sentence names one year, and it is that."""
    for other in page.sentences[index + 1 : index + 2]:
        years = list(ANY_YEAR.finditer(page.text, other.start, other.end))
        if len(years) == 1 and int(years[0][0]) == year and re.match(r"\W*(?:An?|The|That)\b", other.text):
            return years[0].span()
    return None


def so_long_ago(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Six years ago, in the summer of the Harrow fires' with 'the Harrow fires of 2017' elsewhere: told where a year near by fits, or one by the same name."""
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
        found = AGO.search(page.text, sentence.start, sentence.end)
        if not found or ANY_YEAR.search(sentence.text) or found["hedge"] or number(found["n"]) < 2:
            continue
        year = today.year - number(found["n"])
        names = set(PROPER.findall(page.text, found.end(), sentence.end))
        for at, other in enumerate(
            page.sentences[max(0, index - NEAR_NAME) : index + NEAR_NAME], max(0, index - NEAR_NAME)
        ):
            place = re.compile(rf"\b{year}\b").search(page.text, other.start, other.end)
            shared = (
                names & set(PROPER.findall(page.text, max(other.start, place.start() - 60), place.start()))
                if place
                else set()
            )
            if place and at != index and (shared or abs(at - index) <= 1):
                yield _told(page, year, today.year, found, 0, place.span(), "the year of publication")
                break


def _years(
    page: Page, start: int, found: re.Match[str], end: int, name: str, other: tuple[int, int] | None = None
) -> Draft:
    place = (start + found.start("year"), start + found.end("year"))
    more = (start + other[0], start + other[1]) if other else None
    return _told(page, int(found["year"]), end, found, start, place, name, more)


def _told(
    page: Page, year: int, end: int, told: re.Match[str], start: int, place: tuple[int, int], name: str,
    other: tuple[int, int] | None = None,
) -> Draft:  # fmt: skip
    count, apart = number(told["n"]), end - year
    slack = max(1, count // 10) if told["hedge"] else 1
    held = abs(apart - count) <= slack
    printed = f"{' '.join((told['hedge'] or '').split())} {told['n']} years".strip()
    spans = [place, (start + told.start("n"), start + told.end("n")), *([other] if other else [])]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{year} to {end}{f' ({name})' if name else ''}: {apart} years; printed: {printed}",
        result=f"{apart} years",
        stated=printed,
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The year against the number of years that is printed with it; the day of the year may make it one less.",
        spans=tuple(page.span(*span) for span in spans),
        slip=f"years {year} {end} {count}",
    )


def later(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Builders move in on 8 April. The shell should stand in August 2026, 28 months later': from the one date before to this one."""
    anchor = day_of(page, desk)
    for index, sentence in enumerate(page.sentences):
        text = page.text[sentence.start : sentence.end]
        told = list(LATER.finditer(text))
        here = _points(page, sentence.start, sentence.end, anchor) if len(told) == 1 else []
        if not here or len(here) > 2:
            continue
        ends = [one for one in here if _next_to(text, sentence.start, one, told[0])]
        before = [one for one in here if one not in ends] or (
            _points(page, page.sentences[index - 1].start, page.sentences[index - 1].end, anchor) if index else []
        )
        mixed = len(before) == 1 and before[0][2] < ends[0][2] and before[0][4] != ends[0][4] if ends else False
        if len(ends) == len(before) == 1 and (mixed or len(here) == 1):
            yield _apart(page, sentence.start, told[0], before[0], ends[0])


Point = tuple[datetime.date, datetime.date, int, int, str]  # first and last day that are meant, the place, day or month


def _points(page: Page, start: int, end: int, anchor: datetime.date | None) -> list[Point]:
    """The dates, and the months of a year, between two places of the text."""
    found: list[Point] = []
    for pattern in DATES:
        for match in pattern.finditer(page.text, start, end):
            if day := date_of(match, anchor):
                found.append((day, day, match.start(), match.end(), "day"))
    for match in MONTH_YEAR.finditer(page.text, start, end):
        if any(one[2] <= match.start() < one[3] for one in found):
            continue
        first = datetime.date(int(match["year"]), MONTHS.index(match["month"].lower()) + 1, 1)
        last = (first + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)
        found.append((first, last, match.start(), match.end(), "month"))
    return sorted(found, key=lambda one: one[2])


def _next_to(text: str, start: int, one: Point, told: re.Match[str]) -> bool:
    """Whether a date stands beside the stretch: 'in August 2026, 28 months later', '28 months later, in August 2026'."""
    first, last = one[2] - start, one[3] - start
    gap = text[last : told.start()] if last <= told.start() else text[told.end() : first]
    return bool(re.fullmatch(r"[\s,(—–]*(?:or|and|some|about|on|in|by)?\s*(?:the\s+)?", gap, re.I))


def _apart(page: Page, start: int, told: re.Match[str], first: Point, last: Point) -> Draft:
    unit, count = told["unit"].lower(), number(told["n"])
    least, most = (last[0] - first[1]).days, (last[1] - first[0]).days
    length = count * DAYS[unit]
    slack = {"day": Fraction(1), "week": Fraction(4), "month": Fraction(20), "year": Fraction(60)}[unit]
    slack += length / 10 if told["hedge"] else 0
    held = least - slack <= length <= most + slack
    middle = Fraction(least + most, 2) / DAYS[unit]
    printed = " ".join(told[0].split())
    names = [" ".join(page.text[one[2] : one[3]].split()) for one in (first, last)]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{names[0]}' to '{names[1]}': about {round(float(middle))} {unit}s; printed: {printed}",
        result=f"about {round(float(middle))} {unit}s",
        stated=printed,
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The time between the two dates against the one that is printed.",
        spans=(
            page.span(first[2], first[3]),
            page.span(last[2], last[3]),
            page.span(start + told.start(), start + told.end()),
        ),
    )


def nth_day(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Today is the 38th day in a row: the last rain was on August 9': from that date to the day of publication, either end counted."""
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
        told = NTH_DAY.search(page.text, sentence.start, sentence.end)
        if not told:
            continue
        ref = _day_meant(told["ref"].lower(), today)
        following = page.sentences[index : index + 2]
        points = [
            (number, one)
            for number, other in enumerate(following)
            for one in _points(page, other.start, other.end, today)
        ]
        points = [(number, one) for number, one in points if one[4] == "day" and one[0] < ref]
        if len(points) != 1:
            continue
        number_, start = points[0]
        tied = BEGAN.search(page.text[following[number_].start : start[2]])
        count, apart = ordinal(told["nth"].lower()), (ref - start[0]).days
        held = apart <= count <= apart + 1 or (apart == count + 1 and tied is not None)
        if held or (tied and number_ == 0):
            yield Draft(
                rule="calendar",
                quantities=(),
                formula=f"'{' '.join(page.text[start[2] : start[3]].split())}' to {ref.isoformat()}: {apart} days; printed: {told['nth']} day",
                result=f"{apart} days, {apart + 1} with both ends",
                stated=f"{told['nth']} day",
                judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
                why="The days from the date against the count of days.",
                spans=(page.span(start[2], start[3]), page.span(told.start("nth"), told.end("nth"))),
            )


def _day_meant(name: str, today: datetime.date) -> datetime.date:
    if name in WEEKDAYS:
        return today - datetime.timedelta((today.weekday() - WEEKDAYS.index(name)) % 7)
    return today - datetime.timedelta(1) if name == "yesterday" else today
