"""Instants and stretches of time as a text prints them: '12 March 2016', 'May 2019', 'in 1990', and 'nearly 11 years', 'day 45'.

Comes in: a Page. Goes out: for each sentence its instants (the first and the last day that are meant) and its stretches (a count
of units, as the reader of figures gives it), in text order. What they have to do with one another is asked in `timeline`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..kept import kept_on_page
from ..meaning.spelled import NUMBERS as COUNTS
from ..meaning.spelled import ORDINALS, ordinal
from ..measures import DAYS, time_unit
from ..quantities import Page, Quantity
from .dates import BARE_DAY, DATES, MONTHS, NTH_DAY, bare_day_of, date_of, nth_day_of
from .spoken_years import SPOKEN, year_number

_SHORT = "|".join(
    rf"{name}|{'sept?' if name == 'september' else name[:3]}\b\.?" if name != "may" else name for name in MONTHS
)
MONTH_OF_YEAR = re.compile(rf"\b(?-i:(?=[A-Z]))(?P<month>{_SHORT}),?\s+(?P<year>1[5-9]\d\d|20\d\d)\b(?!,?\d)", re.I)
# Reads '1990' in 'the flood of 1990', '(1990)'; must not read '1990,5', '$1990', '1990-91', 'the 1990s', '1990 people' (a figure).
YEAR = re.compile(r"(?<![\w.,/$£€–-])(?P<year>1[5-9]\d\d|20\d\d)(?!\w|[.,/–-]\d|\s*(?:percent|per cent|%))")
# Reads the first day of 'from 3 to 9 May' and the last of 'May 3 to 9', which take the month of their neighbour.
FIRST_OF_TWO = re.compile(
    r"\b(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?:\s+(?:to|until|and|through)\s+|\s?[-–]\s?)$", re.I
)
LAST_OF_TWO = re.compile(
    r"(?:\s+(?:to|until|and|through)\s+|\s?[-–]\s?)(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?=\s*(?:[,.;:)—]|$)|\s+[a-z])",
    re.I,
)
# Reads 'almost a year later', 'a month ago', 'a year and a half', 'half a century': what the reader of figures leaves out.
WORDED = re.compile(
    r"\b(?:(?P<hedge>almost|nearly|just under|less than|about|around|roughly|some|more than|over|just over)\s+)?(?P<half>half\s+)?an?\s+"
    r"(?P<unit>day|week|fortnight|month|year|decade|century|hour)\b(?P<and>\s+and\s+(?:a\s+)?(?P<part>half|quarter|three[- ]quarters)\b)?",
    re.I,
)
# Reads 'one and three-quarter hours', 'two and a quarter years'; 'two and a half' is read as a figure.
MIXED = re.compile(
    rf"\b(?P<whole>\d{{1,3}}|{'|'.join(COUNTS)})\s+and\s+(?:an?\s+|one[- ])?(?P<part>half|quarter|three[- ]quarters?)\s+"
    r"(?P<unit>day|week|month|year|hour|minute)s?\b",
    re.I,
)
# Reads 'this June', 'last March', 'next October'; must not read 'last March 3'.
MONTH_NEAR = re.compile(
    rf"\b(?P<which>this|last|next)\s+(?-i:(?=[A-Z]))(?P<month>{_SHORT})(?!\w|\s+\d|\s+of\b|[’'])", re.I
)
# Reads 'the end of June', 'by the start of May'; must not read 'the end of June 2027', which is a month.
EDGE = re.compile(
    rf"\b(?P<which>end|close|start|beginning) of (?-i:(?=[A-Z]))(?P<month>{_SHORT})(?!\w|,?\s+\d|[’'])", re.I
)
POINTED = re.compile(r"\s+(?:later|ago|after|before|earlier|afterwards|since|on[,.])", re.I)
HEDGES = {
    "almost": "<",
    "nearly": "<",
    "just under": "<",
    "less than": "<",
    "more than": ">",
    "over": ">",
    "just over": ">",
}
CLOSE_BY = Fraction(1, 20)  # how near a stretch comes to the days that it is told of, in parts of them
LONG_AGO = 730  # days by which a date without its year misses the one before it, if it is taken to be of the news
PRINTED_YEAR = re.compile(r"(?:19|20)\d\d$")
SPAN = re.compile(r"\s*,?\s*(?:to|until|till|through|and|-|–|—)\s*(?:the\s+|on\s+)?", re.I)
NTH = re.compile(
    rf"\bday (?P<day>\d{{1,4}}|{'|'.join(COUNTS)})\b(?! (?:of|at|in) (?:the )?(?:summit|fair|festival|match|test|talks|trip|event|visit)\b)|\b(?P<nth>\d{{1,4}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[1:])})\s+(?:consecutive |straight |successive |full )?"
    rf"(?P<unit>day|week|month|year)\b(?!\s+of\s+(?:the\s+)?(?:week|month|year|age|{'|'.join(MONTHS)})\b)",
    re.I,
)
AND = re.compile(r"\s*-?(?:years?|months?|hours?|hrs?|h)?\s*,?\s*(?:and\s+)?", re.I)
AN_HOUR = re.compile(r"\b(?:an hour|(?P<year>a year)|(?P<decade>a decade))(?:,| and)\s+$", re.I)
FRACTIONS = {"half": Fraction(1, 2), "quart": Fraction(1, 4), "three": Fraction(3, 4)}
PARTS = {
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("year", "month"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
UNEVEN = {("year", "week"), ("year", "day"), ("month", "week"), ("month", "day")}
CALENDAR = ("day", "week", "fortnight", "month", "year")


@dataclass(frozen=True, slots=True)
class Instant:
    """A date, a month, a year: the first and the last day that may be meant, and its place; 'today' has no place."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int
    sentence: int
    kind: str  # 'day', 'month', 'year' or 'today'


@dataclass(frozen=True, slots=True)
class Stretch:
    """'four hours and 40 minutes', 'nearly 11 years', 'day 45': one count of its finest unit, with the figures that print it."""

    count: Fraction
    unit: str
    approximator: str | None  # as of a figure; 'over' may be 'more than' or 'during'
    figures: tuple[Quantity, ...]
    start: int
    end: int
    sentence: int
    nth: bool = False  # 'day 45', which counts the first day too

    @property
    def days(self) -> Fraction:
        return self.count * DAYS[self.unit]

    @property
    def minutes(self) -> Fraction:
        return self.days * 24 * 60


@kept_on_page
def instants(page: Page, number: int, today: datetime.date | None) -> list[Instant]:
    """The dates, the months of a year and the years of a sentence, in text order; each word is read once, as fully as it goes."""
    sentence = page.sentences[number]
    found: list[Instant] = []
    beside: list[Instant] = []
    for pattern in DATES:
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            if (day := date_of(match, today)) is not None:
                found.append(Instant(day, day, *match.span(), number, "day"))
                beside += _neighbours(page, number, day, match)
    for match in NTH_DAY.finditer(page.text, sentence.start, sentence.end):
        if (day := nth_day_of(match, today)) is not None:
            beside.append(Instant(day, day, match.start("day"), match.end(), number, "day"))
    found += [each for each in beside if not any(one.start < each.end and each.start < one.end for one in found)]
    found += _bare_days(page, number, [each for each in found if each.kind == "day"])
    for pattern, read in ((MONTH_OF_YEAR, _month), (YEAR, _year)):
        counted = {one.start for one in page.by_sentence.get(number, [])}
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            taken = any(one.start < match.end() and match.start() < one.end for one in found)
            if not taken and match.start("year") not in counted:
                found.append(Instant(*read(match), *match.span(), number, "month" if read is _month else "year"))
    found += _spoken(page, number, found)
    if today is not None:
        found += [*_months_near(page, number, today), *_edges(page, number, today)]
    return sorted(_same_year(page, found), key=lambda one: one.start)


def _bare_days(page: Page, number: int, told: list[Instant]) -> list[Instant]:
    """'On the sixth of April, and the frost came on the twenty-fourth': the days without a month, of that of the one date of the sentence."""
    sentence, found = page.sentences[number], []
    for match in BARE_DAY.finditer(page.text, sentence.start, sentence.end) if len(told) == 1 else ():
        day = bare_day_of(match, told[0].first, later=match.start() > told[0].start)
        if day and not (told[0].start < match.end() and match.start() < told[0].end):
            found.append(Instant(day, day, match.start("day"), match.end(), number, "day"))
    return found


def _spoken(page: Page, number: int, found: list[Instant]) -> list[Instant]:
    """The years that are told in words, where no date holds them."""
    sentence = page.sentences[number]
    years = [(one, year_number(one[0])) for one in SPOKEN.finditer(page.text, sentence.start, sentence.end)]
    return [
        Instant(datetime.date(year, 1, 1), datetime.date(year, 12, 31), *one.span(), number, "year")
        for one, year in years
        if not any(each.start < one.end() and one.start() < each.end for each in found)
    ]


def _same_year(page: Page, found: list[Instant]) -> list[Instant]:
    """'From 4 May to 9 June 2011': the date without a year takes it from the other end of its span, or the year before."""
    days = sorted((one for one in found if one.kind == "day"), key=lambda one: one.start)
    for first, last in pairwise(days):
        printed = [bool(PRINTED_YEAR.search(page.text[one.start : one.end])) for one in (first, last)]
        long_ago = printed[0] and (last.first - first.first).days > LONG_AGO  # 'on 14 October 1988 ... by 25 October'
        if sum(printed) != 1 or not (long_ago or SPAN.fullmatch(page.text[first.end : last.start])):
            continue
        if printed[0] and _lies_between(page, first, last):
            continue  # 'for 999 days, from 8 January 2024 until 3 October': until that of this year
        full, bare = (first, last) if printed[0] else (last, first)
        for year in (full.first.year, full.first.year + (1 if bare is last else -1)):
            try:
                day = bare.first.replace(year=year)
            except ValueError:
                continue
            if (day < full.first) == (bare is first):
                made = Instant(day, day, bare.start, bare.end, bare.sentence, "day")
                return [made if one is bare else one for one in found]
    return found


def _lies_between(page: Page, first: Instant, last: Instant) -> bool:
    """Whether a stretch of the sentence fits two days as they stand."""
    days = (last.first - first.first).days
    return any(
        abs(one.days - days) <= max(Fraction(1), days * CLOSE_BY)
        for one in stretches(page, first.sentence)
        if one.unit in CALENDAR and one.days > days * CLOSE_BY
    )


def _neighbours(page: Page, number: int, day: datetime.date, match: re.Match[str]) -> Iterator[Instant]:
    sentence = page.sentences[number]
    for other in (
        FIRST_OF_TWO.search(page.text[sentence.start : match.start()]),
        LAST_OF_TWO.match(page.text[match.end() : sentence.end]),
    ):
        if other:
            at = (sentence.start if other.re is FIRST_OF_TWO else match.end()) + other.start("day")
            try:
                beside = day.replace(day=int(other["day"]))
            except ValueError:
                continue
            if (beside < day) == (at < match.start()):
                yield Instant(beside, beside, at, at + len(other["day"]), number, "day")


def _month(match: re.Match[str]) -> tuple[datetime.date, datetime.date]:
    first = datetime.date(int(match["year"]), month_of(match["month"]), 1)
    return first, (first + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)


def _months_near(page: Page, number: int, today: datetime.date) -> Iterator[Instant]:
    """The months that words set beside the day of publication: 'this June' is that of the year, 'last June' and 'next June' the nearest."""
    sentence = page.sentences[number]
    for match in MONTH_NEAR.finditer(page.text, sentence.start, sentence.end):
        month = month_of(match["month"])
        shift = {"this": 0, "last": -(month >= today.month), "next": month <= today.month}[match["which"].lower()]
        first = datetime.date(today.year + shift, month, 1)
        last = (first + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)
        yield Instant(first, last, match.start("month"), match.end(), number, "month")


def _edges(page: Page, number: int, today: datetime.date) -> Iterator[Instant]:
    """The first and the last day of a month without its year, the nearest to the day of publication: 'the end of June'."""
    sentence = page.sentences[number]
    for match in EDGE.finditer(page.text, sentence.start, sentence.end):
        last = match["which"].lower() in ("end", "close")
        months = [datetime.date(today.year + shift, month_of(match["month"]), 1) for shift in (-1, 0, 1)]
        days = [
            (one + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1) if last else one for one in months
        ]
        day = min(days, key=lambda one: abs(one - today))
        yield Instant(day, day, match.start("month"), match.end(), number, "day")


def month_of(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _year(match: re.Match[str]) -> tuple[datetime.date, datetime.date]:
    return datetime.date(int(match["year"]), 1, 1), datetime.date(int(match["year"]), 12, 31)


@kept_on_page
def stretches(page: Page, number: int) -> list[Stretch]:
    """The stretches of time of a sentence; 'one hour nine minutes', 'a year and five months' are one; rates and ranges are none."""
    told = [
        one
        for one in page.by_sentence.get(number, [])
        if one.days and one.time in (None, "day") and not one.per and one.figure.lo and one.figure.lo == one.figure.hi
        and not one.vague
    ]  # fmt: skip
    found: list[Stretch] = []
    for made in sorted(
        [*(_stretch(page, one) for one in told), *_worded(page, number), *_mixed(page, number)],
        key=lambda each: each.start,
    ):
        last = found[-1] if found else None
        many = PARTS.get((last.unit, made.unit)) if last else None
        gap = page.text[last.figures[-1].end : made.start] if last and last.figures else None
        if last and many and gap and made.count < many and AND.fullmatch(gap):
            whole = Stretch(last.count * many + made.count, made.unit, last.approximator, last.figures + made.figures,
                            last.start, made.end, number)  # fmt: skip
            found[-1] = whole
        elif last and gap and (last.unit, made.unit) in UNEVEN and AND.fullmatch(gap):
            found.pop()  # 'four years and one week' is neither of the two
        else:
            found.append(made)
    return found


def _stretch(page: Page, one: Quantity) -> Stretch:
    unit = time_unit(one.unit) or time_unit(one.measure) or "day"
    count = Fraction(str(one.figure.lo))
    lead = AN_HOUR.search(page.text[max(0, one.start - 20) : one.start])
    many = {"minute": 60, "month": 12, "year": 10}.get(unit)
    if lead and many and (unit == "month") == bool(lead["year"]) and (unit == "year") == bool(lead["decade"]):
        count += many  # 'an hour and 35 minutes': no figure prints the hour
    else:
        lead = None
    end = max(one.end, one.figure.unit_end or 0)
    told = "over" if (one.figure.hedge or "").lower() == "over" else one.figure.approximator
    return Stretch(count, unit, told, (one,), one.start - (len(lead[0]) if lead else 0), end,
                   one.sentence)  # fmt: skip


def _worded(page: Page, number: int) -> Iterator[Stretch]:
    sentence = page.sentences[number]
    printed = {place for one in page.by_sentence.get(number, []) for place in range(one.start, one.end)}
    for match in WORDED.finditer(page.text, sentence.start, sentence.end):
        if not (match["half"] or match["and"] or POINTED.match(page.text[match.end() : match.end() + 14])):
            continue
        unit, hedge = match["unit"].lower(), " ".join((match["hedge"] or "").lower().split())
        part = FRACTIONS[match["part"].lower()[:5]] if match["part"] else Fraction(0)
        count = (Fraction(1, 2) if match["half"] else Fraction(1)) + part
        if unit in ("decade", "century"):
            count, unit, hedge = count * (10 if unit == "decade" else 100), "year", hedge or "about"
        if match["part"] and match["part"].lower().startswith("three"):
            printed -= set(range(*match.span("part")))  # the three-quarters alone are read as a figure
        if not printed & set(range(*match.span())):
            told = HEDGES.get(hedge, "~") if hedge else None
            yield Stretch(count, unit, told, (), *match.span(), number)


def _mixed(page: Page, number: int) -> Iterator[Stretch]:
    sentence = page.sentences[number]
    printed = {place for one in page.by_sentence.get(number, []) if one.days for place in range(one.start, one.end)}
    for match in MIXED.finditer(page.text, sentence.start, sentence.end):
        whole = match["whole"].lower()
        count = int(whole) if whole.isdigit() else COUNTS.index(whole) + 1
        if not printed & set(range(*match.span())):
            part = FRACTIONS[match["part"].lower()[:5]]
            yield Stretch(count + part, match["unit"].lower(), None, (), *match.span(), number)


def counted(page: Page, number: int) -> Iterator[Stretch]:
    """'day 45 of its vigil', 'the 38th day', 'its fourth year': what counts the first one too."""
    sentence = page.sentences[number]
    for match in NTH.finditer(page.text, sentence.start, sentence.end):
        day = (match["day"] or "").lower()
        count = (int(day) if day.isdigit() else COUNTS.index(day) + 1) if day else ordinal(match["nth"].lower())
        unit = "day" if match["day"] else match["unit"].lower()
        yield Stretch(Fraction(count), unit, None, (), *match.span(), number, nth=True)
