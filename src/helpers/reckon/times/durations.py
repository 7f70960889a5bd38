"""Weekdays and ages: 'On Friday, three days after the storm struck on Tuesday', 'is 93 years old', '58, who was born in 1966'.

Comes in: a Desk. Goes out: drafts of checks of the rule calendar. Other stretches between two instants are those of `timeline`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import plainly
from .dates import WEEKDAYS
from .publication import day_of

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {name: n for n, name in enumerate(_ONES, 1)} | {name: 10 * n for n, name in enumerate(_TENS, 2)}
NUMBERS |= {f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_ONES[:9], 1)}
NUMBERS |= {"a": 1, "an": 1, "a hundred": 100, "one hundred": 100, "two hundred": 200, "three hundred": 300}
HUNDREDS = r"(?:(?:a|one|two|three) hundred and )?"  # before a number in words: 'a hundred and forty-five'
_COUNTED = rf"(?:\d{{1,3}}|{HUNDREDS}(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}))"
_COUNT = f"(?P<count>{_COUNTED})"
LATER_DAY = re.compile(rf"\b{_COUNT}\s+days?\s+(?P<way>after|before|later|earlier)\b", re.I)
DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
STOOD = re.compile(
    rf"\b(?:ha(?:s|ve|d)\s+(?:stood|been|run|served|operated|existed|lasted|worked|led|held)\b(?:(?!\bby\b)[^.;,]){{0,30}}?\bfor\s+|for the (?:last|past) ){_COUNT}\s+years\b",
    re.I,
)
# Reads 'opened in 1931, is 93 years old'; the 'turned 89' of a thing is read in `openings`.
# 'and so 118 years old', 'at 23 years old', 'which makes it 53'.
OLD = re.compile(
    rf"\b(?:(?:is|are|now|so|therefore|already|at|aged)\s+(?:now\s+)?(?={_COUNTED}\s+years\s+old\b)"
    rf"|ma(?:kes|de)\s+(?:it|them|her|him)\s+(?:now\s+)?(?={_COUNTED}(?:\s+years\s+old\b|\s*[.,;:)]))){_COUNT}",
    re.I,
)
ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\s+(?:anniversary|birthday)\b", re.I)
IN_YEAR = re.compile(r"[^.;\d]{0,20}\bin\s+((?:19|20)\d\d)\b", re.I)  # 'its 75th anniversary in 2023'
SINCE_YEAR = re.compile(
    r"\b(?P<verb>[a-z]{3,}ed|built|founded|opened|established|created|born|set up|began|begun|started|launched|formed|in(?![^.;\d]{0,40}?\b(?:built|founded|opened|established|created|set up|launched|formed)\b))\b[^.;\d]{0,40}?\b(?P<year>(?:18|19|20)\d\d)\b",
    re.I,
)
OF_ONE = re.compile(r",?(?: (?:and|who|which|that|he|she|it|so))*,? ?", re.I)  # 'born in 1974 and now 58 years old'
LONG = 10  # years: fewer fit a year that no verb of a beginning goes with by chance
PAST = frozenset("built founded opened established created set up began begun started launched formed".split())


def number(word: str) -> int:
    """A count in digits or words.

    >>> number("27"), number("twenty-seven"), number("a hundred and forty-five")
    (27, 27, 145)
    """
    if word.isdigit():
        return int(word)
    hundreds, _, rest = " ".join(word.lower().split()).rpartition(" and ")
    return NUMBERS.get(hundreds, 0) + NUMBERS[rest]


def _flat(text: str) -> str:
    return " ".join(text.split())


def between_weekdays(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two weekdays and the days between them: 'On Friday, three days after the storm struck on Tuesday'."""
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        told = [one for one in LATER_DAY.finditer(text) if number(one["count"]) < 7]
        named = list(DAY.finditer(text))
        if len(told) != 1 or len(named) != 2:
            continue
        first, last = (WEEKDAYS.index(one[1].lower()) for one in named)
        way, count = told[0]["way"].lower(), number(told[0]["count"])
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
            judgement=plainly(held),
            why="The days of the week against the days that are printed between them.",
            spans=tuple(
                page.span(sentence.start + one.start(), sentence.start + one.end()) for one in (told[0], *named)
            ),
        )


def years_since(page: Page, desk: Desk) -> Iterator[Draft]:
    """A year and how long it has been since: 'built in 1851, has stood for 173 years', 'founded in 1948, marks its 75th anniversary in 2023'."""
    today = day_of(page, desk)
    if today is None:
        return
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        stood, marked = STOOD.search(text), ANNIVERSARY.search(text)
        told = stood or marked or OLD.search(text)
        past = [one for one in SINCE_YEAR.finditer(text) if int(one["year"]) <= today.year]
        years = [one for one in past if one["verb"].lower().endswith(("ed", *PAST))] or past
        if told is None or len(years) != 1:
            continue
        count = int(told[1]) if told is marked else number(told["count"])
        then = IN_YEAR.match(text[told.end() :]) if told is marked else None
        apart = (int(then[1]) if then else today.year) - int(years[0]["year"])
        if told is marked and not then and "this year" not in text and apart != count:
            continue  # an anniversary of no named year is told where it is this year's
        held = apart == count if then else abs(apart - count) <= 1
        verb, between = years[0]["verb"].lower(), text[years[0].end() : told.start()]
        began = verb in PAST or (
            verb == "born" and OF_ONE.fullmatch(between) and not stood
        )  # 'renovated in 1974, is 93 years old'
        if (held and (verb != "in" or count >= LONG)) or began:
            yield _years(page, sentence.start, apart, count, years[0], told, held=held, then=then[1] if then else "")


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
        judgement=plainly(held),
        why="The year against the number of years that is printed with it.",
        spans=(page.span(start + year.start(), start + year.end()), place),
    )
