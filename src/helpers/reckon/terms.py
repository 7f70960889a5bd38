"""Stretches of time with one end printed: 'in charge for six years, since 2019', 'shut for 16 days, since August 12', 'until 2028'.

Comes in: a Page; the day of publication is the other end. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction

from .calendar import DATES, MONTHS, date_of, day_of
from .elapsed import N, number
from .measures import DAYS
from .quantities import Desk, Draft, Page
from .verdicts import Judgement

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_GAP = r"[\s,(—–]+(?:or\s+|that is,?\s+|ever\s+)?"
# Reads 'for six years, since 2019', 'for 16 days, since August 12', 'chief since 2014 ... In nine years'.
FOR_SINCE = re.compile(
    rf"\b(?:for|after)\s+(?:the\s+(?:last|past)\s+)?{N}\s+{_UNIT}{_GAP}since\s+(?P<rest>[^.;]{{3,40}})", re.I
)
SINCE_FOR = re.compile(
    rf"\bsince\s+(?P<rest>[^.;,]{{3,40}}?)[,(—–]\s*(?:or\s+|that is,?\s+)?(?:for\s+|now\s+)?{N}\s+{_UNIT}\b(?!\s+(?:ago|later|before|after))",
    re.I,
)
# Reads 'open for three years, until 2028', 'for another five years, to 2030'; not 'for three years until 2019', which is over.
FOR_UNTIL = re.compile(
    rf"\bfor\s+(?:another\s+|the\s+next\s+|a\s+further\s+|at\s+least\s+)?{N}\s+{_UNIT}{_GAP}(?:until|till|to|up to)\s+(?P<rest>[^.;]{{3,40}})",
    re.I,
)
ONLY_YEAR = re.compile(
    rf"(?:the\s+)?(?:(?:early|late|spring|summer|autumn|fall|winter|{'|'.join(MONTHS)})\s+(?:of\s+)?)?{_YEAR}\b(?![-–/]\d)",
    re.I,
)
# Reads 'fire chief since 2014', 'has led it since 2014'; the count of years stands in the same or the next sentence.
HOLDS_SINCE = re.compile(
    rf"\b(?:has|have|had)\s+(?:\w+\s+){{1,6}}since\s+{_YEAR}\b|\b(?:\w+\s+){{1,3}}since\s+{_YEAR.replace('year', 'other')}\b",
    re.I,
)
IN_ALL = re.compile(
    rf"(?:^|[“\"'‘]|\b)(?:In|After|For)\s+(?:those\s+|these\s+|my\s+|his\s+|her\s+|their\s+|the\s+last\s+|the\s+past\s+)?{N}\s+years\b(?!\s+(?:of|from|ago))",
    re.I,
)
# Reads 'starts on Monday 19 May and lasts 45 days, so it will end on Thursday 3 July'.
LASTS = re.compile(
    rf"\b(?:last(?:s|ed|ing)?|runs?|ran|takes?|took|go(?:es)? on|continues?|stays? (?:shut|open|closed))\s+(?:for\s+)?{N}\s+{_UNIT}\b",
    re.I,
)
OPENS = re.compile(
    r"\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|open(?:s|ed|ing)?|from|runs?|launch(?:es|ed)|shut|closed?|t(?:akes?|ook) effect)\b[^.;]{0,40}$",
    re.I,
)
CLOSES = re.compile(
    r"\b(?:end(?:s|ed|ing)?|until|till|to|clos(?:e|es|ed|ing)|finish(?:es|ed)?|over|expires?|expired?|up)\b[^.;\d]{0,30}$",
    re.I,
)
STILL = re.compile(r"\b(?:has|have|been|[a-z]+['’](?:s|ve)|is|are|remains?)\b", re.I)  # what lasts to this day
DATED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\b(?:19|20)\d\d\b|\b(?:from|next|then)\b", re.I)
ENDS_HERE = re.compile(r"\s*(?:[,.;:)!?”\"'’—–]|$)")
SO_MANY_DAYS = re.compile(r"\b(?P<hedge>)(?P<n>\d{2,3})[ -](?P<unit>day)s?\b(?!\s+(?:ago|later|from now|before))", re.I)
NEAR = 4  # sentences round a count of days in which the first of them is looked for
LONG = 20  # shorter counts fit some date by chance
SLACK = {"day": Fraction(1), "week": Fraction(3), "month": Fraction(20), "year": Fraction(200)}


def with_one_end(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch of time from a printed year or date to publication, or from publication to it.

    Must not read 'for six years, since 2019' of another time ('had been'), nor 'the best in six years'.
    """
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
        text = page.text[sentence.start : sentence.end]
        low = text.lower()
        if " since " in low:
            for pattern in (FOR_SINCE, SINCE_FOR):
                for found in pattern.finditer(text):
                    if not re.search(r"\bhad\b", text[: found.start()][-40:]):
                        yield from _one_end(page, sentence.start, found, today, forward=False)
            yield from _held_since(page, index, today)
        if " for " in low or low.startswith("for "):
            for found in FOR_UNTIL.finditer(text):
                yield from _one_end(page, sentence.start, found, today, forward=True)


def _one_end(page: Page, start: int, found: re.Match[str], today: datetime.date, *, forward: bool) -> Iterator[Draft]:
    rest, unit = found["rest"], found["unit"].lower()
    dates = [match for pattern in DATES if (match := pattern.match(rest))]
    day = date_of(dates[0], today) if dates else None
    year = None if dates else ONLY_YEAR.match(rest)
    if day is not None:
        far = (day - today).days if forward else (today - day).days
        length = number(found["n"]) * DAYS[unit]
        slack = SLACK[unit] if unit != "day" else Fraction(1)
        shown, place = f"{far} days", (found.start("rest"), found.start("rest") + dates[0].end())
    elif year is not None and unit == "year":
        apart = int(year["year"]) - today.year if forward else today.year - int(year["year"])
        far, length, slack = apart, Fraction(number(found["n"])), Fraction(1)
        shown, place = f"{apart} years", (found.start("rest"), found.start("rest") + year.end())
    else:
        return
    if far <= 0 or (forward and far > 3 * length):
        return
    slack += length / 10 if found["hedge"] else 0
    held = abs(far - length) <= slack
    lead, rest_of = (
        page.text[max(0, start + found.start() - 90) : start + found.start()],
        page.text[start + place[1] :][:3],
    )
    if forward and not held and DATED.search(re.split(r"[.;]\s", lead)[-1]):
        return  # 'closed on 3 April and will stay shut for eight weeks, until 29 May' starts on another day
    still = forward or STILL.search(re.split(r"[.;]\s", lead)[-1] + " ") or STILL.search(found[0])
    if held or (still and ENDS_HERE.match(rest_of)):
        yield _draft(page, start, found, place, today, shown, held=held, forward=forward)


def _draft(page: Page, start: int, found: re.Match[str], place: tuple[int, int], today: datetime.date, shown: str, *, held: bool, forward: bool) -> Draft:  # fmt: skip
    name = " ".join(page.text[start + place[0] : start + place[1]].split())
    ends = f"{today.isoformat()} to {name}" if forward else f"{name} to {today.isoformat()}"
    printed = (
        f"{' '.join((found['hedge'] or '').split())} {found['n']} {found.groupdict().get('unit') or 'year'}s".strip()
    )
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{ends}: {shown}; printed: {printed}",
        result=shown,
        stated=printed,
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The time between the date and publication against the one that is printed.",
        spans=(
            page.span(start + place[0], start + place[1]),
            page.span(start + found.start("n"), start + found.end("n")),
        ),
        slip=f"term {name} {found['n']}",
    )


def _held_since(page: Page, index: int, today: datetime.date) -> Iterator[Draft]:
    """'..., who has been fire chief since 2014. "In nine years I have never ..."': told only where it fits."""
    sentence = page.sentences[index]
    held = HOLDS_SINCE.search(page.text, sentence.start, sentence.end)
    year = held and (held["year"] or held["other"])
    if not held or not year:
        return
    for other in page.sentences[index : index + 2]:
        start = max(other.start, held.end() if other is sentence else other.start)
        found = IN_ALL.search(page.text, start, other.end)
        if found and 0 <= today.year - int(year) - number(found["n"]) <= 1:
            group = "year" if held["year"] else "other"
            yield _draft(
                page, 0, found, held.span(group), today, f"{today.year - int(year)} years", held=True, forward=False
            )
            return


def days_gone(page: Page, desk: Desk) -> Iterator[Draft]:
    """'It took three offers and 73 days. ... opened with 225 on Monday 3 March': from a date near by to publication; only what fits.

    Either end may be counted, and the news may be of the day before.
    """
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
        for found in SO_MANY_DAYS.finditer(page.text, sentence.start, sentence.end):
            count = int(found["n"])
            around = page.sentences[max(0, index - NEAR) : index + NEAR + 1]
            fits = [
                match
                for one in around
                for pattern in DATES
                for match in pattern.finditer(page.text, one.start, one.end)
                if (day := date_of(match, today)) and count - 1 <= (today - day).days <= count + 1
            ]
            if fits and count >= LONG:
                place = min(fits, key=lambda one: abs(one.start() - found.start())).span()
                days = (today - (date_of(fits[0], today) or today)).days
                yield _draft(page, 0, found, place, today, f"{days} days", held=True, forward=False)


def lasting(page: Page, desk: Desk) -> Iterator[Draft]:
    """A first day, how long it lasts, and the last day, the first counted or not: 'starts on 19 May and lasts 45 days ... end on 3 July'."""
    anchor = day_of(page, desk)
    for index, sentence in enumerate(page.sentences):
        told = LASTS.search(page.text, sentence.start, sentence.end)
        if not told:
            continue
        around = page.sentences[max(0, index - 1) : index + 2]
        points = [
            (day, match.start(), match.end())
            for one in around
            for pattern in DATES
            for match in pattern.finditer(page.text, one.start, one.end)
            if (day := date_of(match, anchor)) and match.start("month")
        ]
        first = [one for one in points if one[1] < told.start() and OPENS.search(_lead(page, one[1]))][-1:]
        last = sorted(one for one in points if one[1] >= told.end() and CLOSES.search(_lead(page, one[1])))[:1]
        if first and last and first[0][0] < last[0][0]:
            yield _lasting(page, told, first[0], last[0])


def _lead(page: Page, at: int) -> str:
    return page.text[max(0, at - 60) : at]


def _lasting(
    page: Page, told: re.Match[str], first: tuple[datetime.date, int, int], last: tuple[datetime.date, int, int]
) -> Draft:
    unit = told["unit"].lower()
    apart, length = (last[0] - first[0]).days, number(told["n"]) * DAYS[unit]
    slack = SLACK[unit] + (length / 10 if told["hedge"] else 0)
    held = apart - slack <= length <= apart + 1 + (0 if unit == "day" and not told["hedge"] else slack)
    names = [" ".join(page.text[one[1] : one[2]].split()) for one in (first, last)]
    shown = f"{apart} days, {apart + 1} with both ends"
    printed = " ".join(page.text[told.start("n") : told.end()].split())
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{names[0]}' to '{names[1]}': {shown}; printed: {printed}",
        result=shown,
        stated=printed,
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The days from the first date to the last against the ones that are printed.",
        spans=(page.span(told.start("n"), told.end()), *(page.span(one[1], one[2]) for one in (first, last))),
        slip=f"lasting {names[0]} {names[1]}",
    )
