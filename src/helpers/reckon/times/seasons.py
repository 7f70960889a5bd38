"""What comes once a year, a season or a month, counted from its first to its last: 'the twelve winters from 2013-14 to 2024-25'.

    In the twelve winters from 2013-14 to 2024-25.   From 2014-15 to 2023-24, ten seasons.
    A decade ago, in 2015-16, it took 146,000. In 2025-26 it took 219,000.
    This was the guild's 20th yearly count; the first was taken in 2007.
    They won it three times in a row, after 2024 and 2025.
    It was 16 years to the flood of 1974, then 15 to 1989 and 14 to 2003.   (each from the one before)
    She has 36 months, from the start of January 2027 to the end of December 2029.

Comes in: a Page, and the Desk. Goes out: drafts of checks of the rule calendar; only what holds is told: one may have been left out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ..meaning.spelled import ORDINALS, ordinal
from ..quantities import Desk, Draft, Page
from ..verdicts import Judgement
from .dates import MONTHS
from .durations import NUMBERS, number
from .publication import day_of
from .spoken_years import NAMED, year_number

_N = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))})"
_ONE, _OTHER = (rf"(?P<{name}>(?:19|20)\d\d)[-–/](?:\d\d)?\d\d\b" for name in ("one", "other"))
_TO = r"\s*(?:to|until|till|through|and|–|-)\s*(?:the end of )?"
_FROM = rf"(?:from|between|of)\s+{_ONE}{_TO}{_OTHER}"
_NOUN = r"(?:[a-z]+ ){0,2}(?:years|seasons|winters|summers|terms|harvests|editions|surveys|counts|budgets|campaigns)"
# Reads 'the twelve winters from 2013-14 to 2024-25', 'from 2014-15 to 2023-24, ten seasons'.
SEASONS = (
    re.compile(rf"\b{_N} {_NOUN}[\s,(]+{_FROM}", re.I),
    re.compile(rf"\b{_FROM}[\s,(—–]+(?:or |that is |a run of |all of )?{_N} {_NOUN}\b", re.I),
)
SEASON = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)[-–/](?P<next>\d\d)\b(?![-–/]?\d)")
# Reads 'A decade ago, in', 'ten years in the making', 'five years earlier'; must not read 'over ten years old'.
SPAN = re.compile(
    rf"\b(?:{_N} (?P<unit>years|decades)|(?P<decade>a decade))\s+(?:ago|earlier|before|later|on|apart|in the making)\b",
    re.I,
)
NEAR = 2  # sentences after a stretch in which the seasons stand
LEAST = 3  # years: fewer fit by chance
_ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[2:])}"
# Reads 'the 20th yearly count; the first was taken in 2007', 'its 14th parade. The first was in 2013'.
FIRST_LATER = re.compile(
    rf"\b(?P<nth>{_ORDINAL})(?: (?!century\b)[a-z]+){{1,4}}\b[^.;\d]{{0,60}}[.;,—–(]\s*(?:and )?the (?:very )?first (?:one |of them )?(?:was|had been|having been|took place|came|ran|goes back|dates)\b[^.;\d]{{0,30}}?\b(?P<year>(?:18|19|20)\d\d)\b",
    re.I,
)
ONCE = re.compile(
    r"\b(?:victims?|deaths?|strikes?|case|person|man|woman|child|attempt|goal|win|fire|flood|of the year|this year)\b",
    re.I,
)
# Reads 'three in a row, after 2024 and 2025'.
IN_A_ROW = re.compile(
    rf"\b{_N}(?: [a-z]+){{0,2}} (?:in a row|running|on the trot)\b[^.;\d]{{0,60}}\bafter (?P<years>{NAMED}(?:(?:, | and |, and ){NAMED})+)",
    re.I,
)
# Reads '16 years to the flood of 1974', 'then 15 to 1989', 'and 14 to 2003'.
STEP = re.compile(rf"\b{_N}(?P<unit> years)? to (?:[a-z]+ ){{0,4}}?(?P<year>(?:18|19|20)\d\d)\b(?![-–/])", re.I)
STEP_GAP = re.compile(r"\s*(?:,|;)?\s*(?:and |then |and then |but |another |only |just )*", re.I)
YEARS = re.compile(rf"\b{NAMED}", re.I)
YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
STEP_BACK = 3  # sentences before the first step in which its beginning stands
_MONTH = "|".join(MONTHS)
_EDGES = rf"(?:from )?the (?:start|beginning) of (?P<first>{_MONTH})(?: (?P<y1>(?:19|20)\d\d))?{_TO}the end of (?P<last>{_MONTH})(?: (?P<y2>(?:19|20)\d\d))?"
# Reads '36 months, from the start of January 2027 to the end of December 2029', 'from the start of May to the end of July, three months'.
MONTHS_WHOLE = (
    re.compile(rf"\b{_N} (?P<unit>months|weeks|years|days)[\s,(—–]+{_EDGES}", re.I),
    re.compile(rf"\b{_EDGES}[\s,(—–]+(?:or |that is |some |about )?{_N} (?P<unit>months|weeks|years|days)\b", re.I),
)
# Reads 'eight equal monthly payments running from October to May'.
MONTHLY = re.compile(
    rf"\b{_N}(?: [a-z]+)? monthly [a-z]+[^.;\d]{{0,30}}?\bfrom (?P<first>{_MONTH})(?: (?P<y1>(?:19|20)\d\d))?{_TO}(?P<last>{_MONTH})(?: (?P<y2>(?:19|20)\d\d))?\b",
    re.I,
)
PLAIN_YEARS = 2001, 2002  # of months that name no year
DAYS = {"weeks": 7, "days": 1}


def seasons(page: Page, desk: Desk) -> Iterator[Draft]:
    """What is counted from its first to its last.

    Must not read 'eleven seasons from 2013-14 to 2024-25' (one may have been lost), 'ten years, from 2013-14 budgets to 2024-25 bills'.
    """
    for pattern in SEASONS:
        for found in pattern.finditer(page.text):
            years = int(found["other"]) - int(found["one"])
            if years >= 1 and number(found["n"]) == years + 1:
                yield _draft(
                    page, found, ("n", "one", "other"), f"{found['one']} to {found['other']} with both ends", years + 1
                )
    yield from _seasons_apart(page)
    yield from _whole_months(page)
    yield from _steps(page)


def counted_from_the_first(page: Page, desk: Desk) -> Iterator[Draft]:
    """One a year from the first to this one: 'the 20th yearly count; the first was in 2007'; and those in a row up to this year's."""
    today = day_of(page, desk)
    if today is None:
        return
    for found in FIRST_LATER.finditer(page.text):
        nth = ordinal(found["nth"].lower())
        if nth and ONCE.search(found[0]):
            continue  # 'the 14th victim', 'the sixth strike of the year'
        if nth == today.year - int(found["year"]) + 1:
            yield _draft(page, found, ("nth", "year"), f"one a year from {found['year']} to {today.year}", nth)
    for found in IN_A_ROW.finditer(page.text):
        years = [year_number(one[0]) for one in YEARS.finditer(found["years"])]
        run = list(range(today.year - len(years), today.year))
        if years == run and number(found["n"]) == len(years) + 1:
            yield _draft(page, found, ("n", "years"), f"{found['years']} and {today.year}", len(years) + 1)


def _seasons_apart(page: Page) -> Iterator[Draft]:
    """'A decade ago, in 2015-16, ... In 2025-26': the two seasons of the next sentences, so many years apart."""
    for index, sentence in enumerate(page.sentences):
        for found in SPAN.finditer(page.text, sentence.start, sentence.end):
            count = 10 if found["decade"] else number(found["n"]) * (10 if found["unit"] == "decades" else 1)
            end = page.sentences[min(index + NEAR, len(page.sentences) - 1)].end
            told = [one for one in SEASON.finditer(page.text, sentence.start, end) if _follows(one)]
            years = sorted({int(one["year"]) for one in told})
            if count >= LEAST and len(years) == 2 and years[1] - years[0] == count:
                ends = [next(one for one in told if int(one["year"]) == year) for year in years]
                places = (found.span("decade" if found["decade"] else "n"), *(one.span() for one in ends))
                yield _made(page, f"{ends[0][0]} to {ends[1][0]}: {count} years", found[0], places)


def _follows(one: re.Match[str]) -> bool:
    """Whether the second year of a season is the one after the first."""
    return (int(one["year"]) + 1) % 100 == int(one["next"])


def _whole_months(page: Page) -> Iterator[Draft]:
    """From the start of a month to the end of another, in months, weeks, days or years."""
    for pattern in (*MONTHS_WHOLE, MONTHLY):
        for found in pattern.finditer(page.text):
            first, last = (_month(found[name]) for name in ("first", "last"))
            y1 = int(found["y1"] or 0) or (int(found["y2"]) - (last < first) if found["y2"] else PLAIN_YEARS[0])
            y2 = int(found["y2"] or 0) or y1 + (last < first)
            months = (y2 - y1) * 12 + last - first + 1
            unit = found.groupdict().get("unit") or "months"
            days = (datetime.date(y2 + last // 12, last % 12 + 1, 1) - datetime.date(y1, first, 1)).days
            made = {"months": float(months), "years": months / 12}.get(unit) or days / DAYS[unit]
            if months > 0 and abs(made - number(found["n"])) <= (0.5 if unit == "weeks" else 0):
                yield _draft(page, found, ("n", "first", "last"), f"{found['first']} to {found['last']}", f"{made:.4g}")


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1


def _steps(page: Page) -> Iterator[Draft]:
    """'16 years to the flood of 1974, then 15 to 1989': each from the year before it, the first from one told before."""
    for index, sentence in enumerate(page.sentences):
        steps = list(STEP.finditer(page.text, sentence.start, sentence.end))
        first = next((at for at, one in enumerate(steps) if one["unit"]), None)
        chain = steps[first:] if first is not None else []
        for at, one in enumerate(chain):
            begun = int(one["year"]) - number(one["n"])
            if at and not (
                int(chain[at - 1]["year"]) == begun and STEP_GAP.fullmatch(page.text, chain[at - 1].end(), one.start())
            ):
                break
            start = page.sentences[max(0, index - STEP_BACK)].start
            before = [each for each in YEAR.finditer(page.text, start, one.start()) if int(each[0]) == begun]
            if not before or len(chain) < 2:
                break
            places = (one.span("n"), before[-1].span(), one.span("year"))
            yield _made(page, f"{begun} to {one['year']}: {number(one['n'])} years", one["n"], places)


def _draft(page: Page, found: re.Match[str], names: tuple[str, ...], run: str, made: int | str) -> Draft:
    return _made(page, f"{run}: {made}", found[names[0]], tuple(found.span(name) for name in names))


def _made(page: Page, formula: str, printed: str, places: tuple[tuple[int, int], ...]) -> Draft:
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{formula}; printed: {' '.join(printed.split())}",
        result=formula.rpartition(": ")[2],
        stated=" ".join(printed.split()),
        judgement=Judgement("consistent"),
        why="What comes once a year or a month, counted from its first to its last.",
        spans=tuple(page.span(*place) for place in places),
    )
